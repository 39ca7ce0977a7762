//! The HTTP server.

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{PathConfig, QueryConfig};
use actix_web::{App, HttpServer, web};

use super::errors::WebError;
use super::observe::around;
use super::routes::routes;
use super::site::Site;

/// The head of a request must have arrived within this time.
const HEAD_WITHIN: Duration = Duration::from_secs(5);
/// A connection without a request is kept for this time.
const KEPT_ALIVE: Duration = Duration::from_secs(75);
/// The most connections of one worker: each costs some kilobytes.
const CONNECTIONS_MAX: usize = 10_000;

/// Threads of each worker for what takes time: enough for writers that wait for one shared
/// fsync, few enough that their stacks and heaps stay small.
const BLOCKING_THREADS: usize = 16;

/// How the server runs.
#[derive(Clone, Copy, Debug)]
pub struct ServerOptions {
    /// Threads; 0: one for each processor.
    pub workers: usize,
    /// How long a stop waits for requests in flight.
    pub shutdown: Duration,
}

/// Takes the address, so that it is known before anything is served.
///
/// # Errors
/// When the address is taken or not of this machine.
pub fn bind(address: SocketAddr) -> std::io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Makes the server over a listener; it serves when it is awaited.
///
/// # Errors
/// When the listener cannot be used.
pub fn server(
    site: web::Data<Site>,
    listener: TcpListener,
    options: ServerOptions,
) -> std::io::Result<Server> {
    let mut server = HttpServer::new(move || {
        App::new()
            .app_data(site.clone())
            .app_data(QueryConfig::default().error_handler(|_, _| WebError::NotFound.into()))
            .app_data(PathConfig::default().error_handler(|_, _| WebError::NotFound.into()))
            .wrap(Compress::default())
            .wrap(from_fn(around))
            .configure(routes)
    })
    .client_request_timeout(HEAD_WITHIN)
    .keep_alive(KEPT_ALIVE)
    // An answer that is compressed while it is sent goes out in two writes; without this the
    // second waits for the other side's delayed acknowledgement, some 40 ms.
    .tcp_nodelay(true)
    .worker_max_blocking_threads(BLOCKING_THREADS)
    .max_connections(CONNECTIONS_MAX)
    .shutdown_timeout(options.shutdown.as_secs())
    .disable_signals();
    if options.workers > 0 {
        server = server.workers(options.workers);
    }
    Ok(server.listen(listener)?.run())
}

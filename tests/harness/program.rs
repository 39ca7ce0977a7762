//! The program itself, as an operator starts it.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A start must be done within this time.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program, with nothing of this machine's settings.
pub(crate) fn answerdesk() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_answerdesk"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("ANSWERDESK_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a command in a folder, to its end.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Output {
    answerdesk().current_dir(folder).args(arguments).output().expect("it runs")
}

/// What a command printed.
pub(crate) fn printed(output: &Output) -> String {
    let out = String::from_utf8_lossy(&output.stdout);
    format!("{out}{}", String::from_utf8_lossy(&output.stderr))
}

/// A running server; killed at the end if it still runs.
pub(crate) struct Server {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// What it printed before it was ready.
    pub(crate) printed: String,
    child: Child,
    _rest: Receiver<String>,
}

impl Server {
    /// Starts one and waits until it serves.
    pub(crate) fn start(folder: &Path, arguments: &[&str]) -> Server {
        Server::start_by(answerdesk(), folder, arguments)
    }

    /// Starts one by a command of the test's own, and waits until it serves.
    pub(crate) fn start_by(mut command: Command, folder: &Path, arguments: &[&str]) -> Server {
        let mut child = command
            .current_dir(folder)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let (sender, lines) = channel();
        let out = BufReader::new(child.stdout.take().expect("its output"));
        std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        let mut printed = String::new();
        let address = loop {
            let line = lines.recv_timeout(PATIENCE).expect("it serves");
            printed.push_str(&line);
            printed.push('\n');
            if let Some((_, address)) = line.split_once("listening on ") {
                break address.trim_end_matches(')').parse().expect("an address");
            }
        };
        Server { address, printed, child, _rest: lines }
    }

    /// Kills it as a power cut would.
    pub(crate) fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }

    /// Asks it to stop, and waits; whether it ended well.
    pub(crate) fn terminate(mut self) -> bool {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().expect("asked");
        self.child.wait().expect("gone").success()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

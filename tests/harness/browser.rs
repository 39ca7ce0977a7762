//! A browser without script: it keeps cookies, follows nothing by itself, and sends forms as
//! a page of the site would.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use ureq::Agent;
use ureq::http::Request;

/// More than any answer has.
const BODY_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// A browser.
pub(crate) struct Browser {
    agent: Agent,
    base: String,
    cookies: BTreeMap<String, String>,
    /// Sent with each request.
    pub(crate) headers: Vec<(&'static str, String)>,
}

/// What came back.
pub(crate) struct Page {
    /// The status.
    pub(crate) status: u16,
    /// The body.
    pub(crate) body: String,
    /// The body, if it is no text.
    pub(crate) bytes: Vec<u8>,
    headers: ureq::http::HeaderMap,
}

impl Browser {
    /// Without cookies.
    pub(crate) fn new(address: SocketAddr) -> Browser {
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        Browser {
            agent: config.into(),
            base: format!("http://{address}"),
            cookies: BTreeMap::new(),
            headers: vec![("accept-language", "en".to_owned())],
        }
    }

    /// Looks at a page.
    pub(crate) fn get(&mut self, path: &str) -> Page {
        self.send("GET", path, None)
    }

    /// Looks at the head of a page.
    pub(crate) fn head(&mut self, path: &str) -> Page {
        self.send("HEAD", path, None)
    }

    /// Sends a form.
    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        self.send("POST", path, Some(form.finish().into()))
    }

    /// Sends a form with files, as browsers write one (RFC 7578). A file is its name and bytes.
    pub(crate) fn post_files(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> Page {
        const END: &str = "----a-line-that-is-in-no-file";
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!(
                "--{END}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        for (name, bytes) in files {
            let name = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
            let head = format!(
                "--{END}\r\nContent-Disposition: form-data; name=\"files\"; \
                 filename=\"{name}\"\r\nContent-Type: image/png\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{END}--\r\n").as_bytes());
        self.headers.push(("content-type", format!("multipart/form-data; boundary={END}")));
        let page = self.send("POST", path, Some(body));
        self.headers.pop();
        page
    }

    /// Sends a request with another method.
    pub(crate) fn with_method(&mut self, method: &str, path: &str) -> Page {
        self.send(method, path, None)
    }

    /// Asks what may be sent, as browsers do before a page of another site sends it.
    pub(crate) fn options(&mut self, path: &str) -> Page {
        self.send("OPTIONS", path, None)
    }

    /// Sends JSON.
    pub(crate) fn post_json(&mut self, path: &str, json: &str) -> Page {
        self.headers.push(("content-type", "application/json".to_owned()));
        let page = self.send("POST", path, Some(json.as_bytes().to_vec()));
        self.headers.pop();
        page
    }

    /// Sends something as it is; what it is must stand in the headers.
    pub(crate) fn post_raw(&mut self, path: &str, body: &str) -> Page {
        self.send("POST", path, Some(body.as_bytes().to_vec()))
    }

    /// Looks at a page, and at the page that it leads on to.
    pub(crate) fn follow(&mut self, page: &Page) -> Page {
        let address = page.header("location").expect("it leads on");
        let path = address.strip_prefix(&self.base).unwrap_or(&address).to_owned();
        self.get(path.split('#').next().unwrap_or_default())
    }

    /// Follows a link that stands on a page, as browsers do: they name the page.
    pub(crate) fn click(&mut self, on: &str, path: &str) -> Page {
        let on: String = on.bytes().map(as_browsers_write).collect();
        let told = self.headers.len();
        self.headers.push(("referer", format!("{}{on}", self.base)));
        self.headers.push(("sec-fetch-site", "same-origin".to_owned()));
        self.headers.push(("sec-fetch-mode", "navigate".to_owned()));
        let page = self.get(path);
        self.headers.truncate(told);
        page
    }

    /// Opens a page that goes on being sent, up to the end of its head; the status is looked at.
    pub(crate) fn stream(&self, path: &str) -> (u16, BufReader<TcpStream>) {
        let address = self.base.trim_start_matches("http://");
        let mut stream = TcpStream::connect(address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a timeout");
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        let head = format!(
            "GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookies}\r\n\
             accept-encoding: gzip\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).expect("the request is sent");
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line).expect("a status");
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok());
        while line != "\r\n" {
            line.clear();
            reader.read_line(&mut line).expect("a header");
        }
        (status.expect("a status"), reader)
    }

    /// The value of a cookie.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    fn send(&mut self, method: &str, path: &str, body: Option<Vec<u8>>) -> Page {
        let path: String = path.bytes().map(as_browsers_write).collect();
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header("cookie", cookies.join("; "));
        }
        let is_typed = self.headers.iter().any(|(name, _)| *name == "content-type");
        if body.is_some() && !is_typed {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        let request = request.body(body.unwrap_or_default()).expect("a request");
        let mut response = self.agent.run(request).expect("an answer");
        let kind = response.headers().get("content-type").cloned();
        let goes_on = kind.is_some_and(|kind| kind == "text/event-stream");
        let body = response.body_mut().with_config().limit(BODY_BYTES_MAX);
        let bytes = if goes_on { Vec::new() } else { body.read_to_vec().unwrap_or_default() };
        let body = String::from_utf8(bytes.clone()).unwrap_or_default();
        let headers = response.headers().clone();
        for cookie in headers.get_all("set-cookie") {
            self.keep(cookie.to_str().expect("a cookie"));
        }
        Page { status: response.status().as_u16(), body, bytes, headers }
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        let Some((name, value)) = pair.split_once('=') else { return };
        if cookie.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// Browsers write what is not ASCII as %xx.
fn as_browsers_write(byte: u8) -> String {
    if byte.is_ascii_graphic() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
}

impl Page {
    /// A header.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        self.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
    }

    /// What a person reads, without tags and with single spaces.
    pub(crate) fn text(&self) -> String {
        let main = self.body.split("<main").nth(1).unwrap_or(&self.body);
        let main = main.split("</main>").next().unwrap_or_default();
        let mut text = String::new();
        let mut is_tag = true;
        for c in main.chars() {
            match c {
                '<' => is_tag = true,
                '>' => {
                    is_tag = false;
                    text.push(' ');
                }
                '\u{2068}' | '\u{2069}' => {}
                c if !is_tag => text.push(c),
                _ => {}
            }
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ")
    }

    /// What stands between two pieces of the body.
    #[track_caller]
    pub(crate) fn between(&self, before: &str, after: &str) -> &str {
        let rest = self.body.split_once(before).map(|(_, rest)| rest);
        let rest = rest.unwrap_or_else(|| panic!("{before} is not in {}", self.body));
        rest.split(after).next().unwrap_or_default()
    }

    /// The token of the page's forms.
    #[track_caller]
    pub(crate) fn form_token(&self) -> String {
        self.between("name=\"token\" value=\"", "\"").to_owned()
    }

    /// The ask that the page's form belongs to.
    #[track_caller]
    pub(crate) fn ask(&self) -> String {
        self.between("name=\"ask\" value=\"", "\"").to_owned()
    }

    /// Whether a person reads this.
    pub(crate) fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }
}

//! A provider of OpenID Connect in this process, which can also be told to lie.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use data_encoding::{BASE64, BASE64URL_NOPAD};
use jiff::Timestamp;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What the provider knows the site by.
pub(crate) const CLIENT: &str = "answerdesk";
/// And what only the two of them know.
pub(crate) const SECRET: &str = "between the two of us";

/// Somebody whom the provider knows.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) subject: &'static str,
    pub(crate) email: Option<&'static str>,
    pub(crate) is_verified: bool,
    pub(crate) name: Option<&'static str>,
    pub(crate) methods: &'static [&'static str],
}

impl Account {
    /// Somebody with an address that the provider has checked.
    pub(crate) fn of(subject: &'static str, email: &'static str) -> Account {
        Account { subject, email: Some(email), is_verified: true, name: None, methods: &["pwd"] }
    }
}

/// How the provider answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answers {
    Truly,
    /// As many do: the address is told only to who asks for it.
    EmailApart,
    /// With another key, under the name of the first.
    NewKey,
    OtherNonce,
    NoNonce,
    OtherAudience,
    FurtherAudience,
    OtherIssuer,
    OtherParty,
    Expired,
    NotYet,
    Unsigned,
    SharedSecret,
    ForeignKey,
    OtherAccessToken,
    EmailOfAnother,
    NoToken,
    Nonsense,
    /// Every address of it.
    Down,
}

/// A provider, stopped at the end.
pub(crate) struct Provider {
    address: String,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    issuer: String,
    answers: Mutex<Answers>,
    grants: Mutex<HashMap<String, Grant>>,
    asked: AtomicUsize,
    is_over: AtomicBool,
}

/// What the provider remembers of somebody who came to it.
#[derive(Clone)]
struct Grant {
    account: Account,
    nonce: String,
    challenge: String,
    return_address: String,
    now: Timestamp,
}

impl Provider {
    /// Starts one.
    pub(crate) fn start() -> Provider {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address").to_string();
        let shared = Arc::new(Shared {
            issuer: format!("http://{address}"),
            answers: Mutex::new(Answers::Truly),
            grants: Mutex::default(),
            asked: AtomicUsize::new(0),
            is_over: AtomicBool::new(false),
        });
        let served = Arc::clone(&shared);
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if served.is_over.load(Ordering::SeqCst) {
                    return;
                }
                serve(&served, stream);
            }
        });
        Provider { address, shared, thread: Some(thread) }
    }

    /// The settings of a site that knows it.
    pub(crate) fn settings(&self) -> Vec<(&'static str, &str)> {
        vec![
            ("oidc_issuer", self.shared.issuer.as_str()),
            ("oidc_client_id", CLIENT),
            ("oidc_client_secret", SECRET),
            ("oidc_name", "Northwind ID"),
            ("sign_in_tries_per_quarter_hour", "10000"),
        ]
    }

    /// How it answers from now on.
    pub(crate) fn answer(&self, how: Answers) {
        *self.shared.answers.lock().expect("nobody failed") = how;
    }

    /// How often it was asked for its addresses.
    pub(crate) fn asked(&self) -> usize {
        self.shared.asked.load(Ordering::SeqCst)
    }

    /// Lets somebody through who came with `address`; gives back the way back to the site.
    pub(crate) fn lets(&self, account: &Account, address: &str, now: Timestamp) -> String {
        let (page, query) = address.split_once('?').expect("it asks for something");
        assert_eq!(page, format!("{}/authorize", self.shared.issuer));
        let asked: HashMap<_, _> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        assert_eq!(asked["client_id"], CLIENT);
        assert_eq!(asked["response_type"], "code");
        assert_eq!(asked["code_challenge_method"], "S256");
        assert!(["openid", "email", "profile"].iter().all(|one| asked["scope"].contains(one)));
        let mut grants = self.shared.grants.lock().expect("nobody failed");
        let code = format!("code-{}", grants.len());
        let grant = Grant {
            account: account.clone(),
            nonce: asked["nonce"].clone(),
            challenge: asked["code_challenge"].clone(),
            return_address: asked["redirect_uri"].clone(),
            now,
        };
        grants.insert(code.clone(), grant);
        let (_, path) = asked["redirect_uri"].split_once("://").expect("an address");
        let (_, path) = path.split_once('/').expect("a path");
        format!("/{path}?code={code}&state={}", asked["state"])
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.shared.is_over.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(&self.address));
        if let Some(thread) = self.thread.take() {
            thread.join().expect("it ends well");
        }
    }
}

fn serve(shared: &Shared, mut stream: TcpStream) {
    let mut reader = BufReader::new(stream.try_clone().expect("a stream"));
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 || line == "\r\n" {
            break;
        }
        head.push(line.trim_end().to_owned());
    }
    let header = |name: &str| {
        let found = head.iter().filter_map(|line| line.split_once(": "));
        found.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    };
    let length = header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("the body");
    let first: Vec<&str> = head.first().map_or("", String::as_str).split(' ').collect();
    let how = *shared.answers.lock().expect("nobody failed");
    let (status, answer) = match (how, first.get(1).copied().unwrap_or_default()) {
        (Answers::Down, _) => (503, json!({})),
        (_, "/.well-known/openid-configuration") => {
            shared.asked.fetch_add(1, Ordering::SeqCst);
            (200, metadata(&shared.issuer))
        }
        (_, "/keys") => (200, json!({ "keys": [public(&key(how))] })),
        (Answers::Nonsense, "/token") => (200, json!("what?")),
        (_, "/token") => token(shared, how, header("authorization"), &body),
        (_, "/about") => about(shared, how, header("authorization")),
        _ => (404, json!({})),
    };
    let answer = answer.to_string();
    let head = format!(
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
         connection: close\r\n\r\n",
        answer.len()
    );
    drop(stream.write_all(format!("{head}{answer}").as_bytes()));
}

fn metadata(issuer: &str) -> Value {
    json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/about"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        // It offers what a site must not take.
        "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"],
    })
}

fn token(shared: &Shared, how: Answers, by: Option<&str>, body: &[u8]) -> (u16, Value) {
    let expected = format!("Basic {}", BASE64.encode(basic().as_bytes()));
    assert_eq!(by, Some(expected.as_str()), "the site shows who it is");
    let sent: HashMap<_, _> = form_urlencoded::parse(body).into_owned().collect();
    let grant = shared.grants.lock().expect("nobody failed").get(&sent["code"]).cloned();
    let challenge = BASE64URL_NOPAD.encode(&Sha256::digest(sent["code_verifier"].as_bytes()));
    let fits = |grant: &Grant| {
        grant.challenge == challenge && grant.return_address == sent["redirect_uri"]
    };
    let Some(grant) = grant.filter(fits) else { return (400, json!({ "error": "invalid_grant" })) };
    let access = format!("access-{}", sent["code"]);
    let mut answer = json!({ "access_token": access, "token_type": "Bearer", "expires_in": 60 });
    if how != Answers::NoToken {
        answer["id_token"] = signed(&claims(shared, how, &grant, &access), how).into();
    }
    (200, answer)
}

/// The name and the secret as they are sent (RFC 6749, 2.3.1).
fn basic() -> String {
    let written = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    format!("{}:{}", written(CLIENT), written(SECRET))
}

fn claims(shared: &Shared, how: Answers, grant: &Grant, access: &str) -> Value {
    let account = &grant.account;
    let now = grant.now.as_second();
    let hashed = if how == Answers::OtherAccessToken { "another" } else { access };
    let hash = Sha256::digest(hashed.as_bytes());
    let mut claims = json!({
        "iss": shared.issuer, "sub": account.subject, "aud": CLIENT, "nonce": grant.nonce,
        "iat": now, "exp": now + 60, "amr": account.methods,
        "at_hash": BASE64URL_NOPAD.encode(&hash[..16]),
    });
    if how != Answers::EmailApart && how != Answers::EmailOfAnother {
        tell(&mut claims, account);
    }
    match how {
        Answers::OtherNonce => claims["nonce"] = "another".into(),
        Answers::NoNonce => claims["nonce"] = Value::Null,
        Answers::OtherAudience => claims["aud"] = "another".into(),
        Answers::FurtherAudience => claims["aud"] = json!([CLIENT, "another"]),
        Answers::OtherIssuer => claims["iss"] = "http://127.0.0.1:1".into(),
        Answers::OtherParty => claims["azp"] = "another".into(),
        Answers::Expired => claims["exp"] = (now - 600).into(),
        Answers::NotYet => claims["iat"] = (now + 600).into(),
        _ => {}
    }
    claims
}

fn tell(claims: &mut Value, account: &Account) {
    claims["email"] = account.email.into();
    claims["email_verified"] = account.is_verified.into();
    claims["name"] = account.name.into();
    let told = claims.as_object_mut().expect("an object");
    told.retain(|_, value| !value.is_null());
}

/// What is told of an account to who has its access token.
fn about(shared: &Shared, how: Answers, by: Option<&str>) -> (u16, Value) {
    let code = by.and_then(|by| by.strip_prefix("Bearer access-")).unwrap_or_default();
    let grant = shared.grants.lock().expect("nobody failed").get(code).cloned();
    let Some(grant) = grant else { return (401, json!({})) };
    let mut told = json!({ "sub": grant.account.subject });
    if how == Answers::EmailOfAnother {
        told["sub"] = "somebody else".into();
    }
    tell(&mut told, &grant.account);
    (200, told)
}

fn key(how: Answers) -> SigningKey {
    SigningKey::from_slice(&[if how == Answers::NewKey { 9 } else { 7 }; 32]).expect("a key")
}

fn public(key: &SigningKey) -> Value {
    let point = key.verifying_key().to_sec1_point(false);
    let written = |bytes: Option<&[u8]>| BASE64URL_NOPAD.encode(bytes.expect("a coordinate"));
    json!({
        "kty": "EC", "crv": "P-256", "use": "sig", "kid": "one", "alg": "ES256",
        "x": written(point.x().map(AsRef::as_ref)), "y": written(point.y().map(AsRef::as_ref)),
    })
}

fn signed(claims: &Value, how: Answers) -> String {
    let algorithm = match how {
        Answers::Unsigned => "none",
        Answers::SharedSecret => "HS256",
        _ => "ES256",
    };
    let head = json!({ "alg": algorithm, "kid": "one" });
    let written = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let text = format!("{}.{}", written(&head), written(claims));
    let with = |key: &SigningKey| {
        let signature: Signature = key.sign(text.as_bytes());
        signature.to_bytes().to_vec()
    };
    let signature = match how {
        Answers::Unsigned => Vec::new(),
        Answers::SharedSecret => by_secret(text.as_bytes()),
        Answers::ForeignKey => with(&SigningKey::from_slice(&[8; 32]).expect("a key")),
        how => with(&key(how)),
    };
    format!("{text}.{}", BASE64URL_NOPAD.encode(&signature))
}

/// HMAC with SHA-256 (RFC 2104) of the secret, which is shorter than a block.
fn by_secret(text: &[u8]) -> Vec<u8> {
    let pad = |with: u8| {
        let mut block = [with; 64];
        block.iter_mut().zip(SECRET.bytes()).for_each(|(byte, of_secret)| *byte ^= of_secret);
        block
    };
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().to_vec()
}

//! A device that makes and shows passkeys (Web Authentication, W3C), and can be told to lie.

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The name of the site of the tests, and its origin.
pub(crate) const NAME: &str = "localhost";
/// See [`NAME`].
pub(crate) const ORIGIN: &str = "http://localhost";

/// Its owner was there; its owner was recognised; a new key follows.
const PRESENT: u8 = 0x01;
const RECOGNISED: u8 = 0x04;
const NEW_KEY: u8 = 0x40;

/// What is not as it should be in an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lie {
    None,
    Challenge,
    Origin,
    Framed,
    Site,
    Kind,
    Unrecognised,
    Signature,
    Owner,
    NoOwner,
    Counter,
}

/// A device with one passkey.
pub(crate) struct Authenticator {
    key: SigningKey,
    id: [u8; 16],
    owner: String,
    counter: u32,
}

impl Authenticator {
    /// One of its own.
    pub(crate) fn new(seed: u8) -> Authenticator {
        let key = SigningKey::from_slice(&[seed; 32]).expect("a key");
        Authenticator { key, id: [seed; 16], owner: String::new(), counter: 1 }
    }

    /// Makes a passkey, as `navigator.credentials.create` does; `question` is what the page asks.
    pub(crate) fn make(&mut self, question: &str, lie: Lie) -> String {
        let asked: Value = serde_json::from_str(question).expect("a question");
        assert_eq!(asked["rp"]["id"], NAME);
        assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
        self.owner = asked["user"]["id"].as_str().expect("an owner").to_owned();
        let client = client("webauthn.create", &asked["challenge"], lie);
        let mut data = self.data(lie, NEW_KEY);
        data.extend_from_slice(&[0; 16]);
        data.extend_from_slice(&u16::try_from(self.id.len()).expect("short").to_be_bytes());
        data.extend_from_slice(&self.id);
        data.extend_from_slice(&self.public());
        // {"fmt": "none", "attStmt": {}, "authData": data}, in CBOR (RFC 8949).
        let mut attestation = vec![0xa3];
        attestation.extend_from_slice(b"\x63fmt\x64none");
        attestation.extend_from_slice(b"\x67attStmt\xa0");
        attestation.extend_from_slice(b"\x68authData\x58");
        attestation.push(u8::try_from(data.len()).expect("short"));
        attestation.extend_from_slice(&data);
        let id = written(&self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key", "clientExtensionResults": {},
            "response": {
                "clientDataJSON": written(client.as_bytes()),
                "attestationObject": written(&attestation),
                "transports": ["internal"],
            },
        })
        .to_string()
    }

    /// Shows the passkey, as `navigator.credentials.get` does.
    pub(crate) fn show(&mut self, question: &str, lie: Lie) -> String {
        let asked: Value = serde_json::from_str(question).expect("a question");
        assert_eq!(
            (&asked["rpId"], &asked["userVerification"]),
            (&json!(NAME), &json!("required"))
        );
        assert_eq!(asked["allowCredentials"], json!([]));
        if lie != Lie::Counter {
            self.counter += 1;
        }
        let client = client("webauthn.get", &asked["challenge"], lie);
        let data = self.data(lie, 0);
        let mut signed = data.clone();
        signed.extend_from_slice(&Sha256::digest(client.as_bytes()));
        if lie == Lie::Signature {
            signed.push(0);
        }
        let signature: Signature = self.key.sign(&signed);
        let id = written(&self.id);
        let owner = match lie {
            Lie::Owner => json!(written(b"somebody-else-who-has-a-long-id.")),
            Lie::NoOwner => Value::Null,
            _ => json!(self.owner),
        };
        json!({
            "id": id, "rawId": id, "type": "public-key", "clientExtensionResults": {},
            "response": {
                "clientDataJSON": written(client.as_bytes()),
                "authenticatorData": written(&data),
                "signature": written(signature.to_der().as_bytes()),
                "userHandle": owner,
            },
        })
        .to_string()
    }

    /// The data that is signed: for which site, what was checked, how often it was used.
    fn data(&self, lie: Lie, more: u8) -> Vec<u8> {
        let site = if lie == Lie::Site { "other.example" } else { NAME };
        let recognised = if lie == Lie::Unrecognised { 0 } else { RECOGNISED };
        let mut data = Sha256::digest(site.as_bytes()).to_vec();
        data.push(PRESENT | recognised | more);
        data.extend_from_slice(&self.counter.to_be_bytes());
        data
    }

    /// {1: 2, 3: -7, -1: 1, -2: x, -3: y}: a key of P-256, in CBOR (RFC 9053).
    fn public(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let mut key = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01];
        key.extend_from_slice(&[0x21, 0x58, 0x20]);
        key.extend_from_slice(point.x().expect("x"));
        key.extend_from_slice(&[0x22, 0x58, 0x20]);
        key.extend_from_slice(point.y().expect("y"));
        key
    }
}

/// What the browser says of the page that asks.
fn client(kind: &str, challenge: &Value, lie: Lie) -> String {
    let challenge = match lie {
        Lie::Challenge => written(&[0; 32]),
        _ => challenge.as_str().expect("a challenge").to_owned(),
    };
    let origin = if lie == Lie::Origin { "http://localhost.other.example" } else { ORIGIN };
    let kind = if lie == Lie::Kind { "payment.get" } else { kind };
    let framed = lie == Lie::Framed;
    json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": framed })
        .to_string()
}

fn written(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

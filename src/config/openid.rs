//! The settings of the provider that people can sign in with (OpenID Connect), and how their
//! values are read.

use crate::domain::people::elsewhere::SecondStepThere;
use crate::domain::permissions::Role;
use crate::openid::Hidden;

/// What the settings say of the provider.
#[derive(Clone, Debug, Default)]
pub struct OpenIdSettings {
    /// Its address, exactly as it names itself; empty: there is none.
    pub issuer: String,
    /// The name that it gave this site.
    pub client_id: String,
    /// The secret that it gave this site.
    pub client_secret: Hidden,
    /// What people call it; empty: the host of its address.
    pub name: String,
    /// The roles of those who come with no account; empty: they get none.
    pub join_as: Vec<Role>,
    /// The domains of the addresses of those who may join; empty: any.
    pub join_domains: Vec<String>,
    /// Whether signing in there counts as the second step.
    pub second_step: SecondStepThere,
}

fn items(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(|text| !text.is_empty())
}

pub(super) fn roles(value: &str) -> Result<Vec<Role>, String> {
    let role = |text| {
        Role::from_name(text).ok_or_else(|| format!("“{text}” is not agent, editor, lead or admin"))
    };
    items(value).map(role).collect()
}

pub(super) fn domains(value: &str) -> Result<Vec<String>, String> {
    let domain = |text: &str| {
        let fits =
            text.contains('.') && !text.contains(|c: char| c.is_whitespace() || "@/:*".contains(c));
        match fits {
            true => Ok(text.to_lowercase()),
            false => Err(format!("“{text}” is not a domain such as example.com")),
        }
    };
    items(value).map(domain).collect()
}

pub(super) fn second_step(value: &str) -> Result<SecondStepThere, String> {
    match value.trim() {
        "never" => Ok(SecondStepThere::Never),
        "when told" => Ok(SecondStepThere::WhenTold),
        "always" => Ok(SecondStepThere::Always),
        _ => Err("must be never, when told or always".to_owned()),
    }
}

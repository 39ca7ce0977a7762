//! What a session runs on, in a few known names: what a browser says of itself is long, says too
//! much about its owner, and is not kept.

use serde::{Deserialize, Serialize};

/// The browser and the system of a session, as far as they are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// The browser.
    pub browser: Option<Browser>,
    /// The system under it.
    pub system: Option<System>,
}

macro_rules! names {
    ($(#[$doc:meta])* $kind:ident { $($(#[$of:meta])* $one:ident: $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $kind {
            $($(#[$of])* $one,)+
        }

        impl $kind {
            /// Its name, which is the same in every language.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $($kind::$one => $name,)+
                }
            }
        }
    };
}

names! {
    /// A family of browsers.
    Browser {
        /// Chrome and Chromium.
        Chrome: "Chrome",
        /// Edge.
        Edge: "Edge",
        /// Firefox.
        Firefox: "Firefox",
        /// Opera.
        Opera: "Opera",
        /// Safari.
        Safari: "Safari",
        /// The browser of Samsung's phones.
        Samsung: "Samsung Internet",
    }
}

names! {
    /// A family of systems.
    System {
        /// Android.
        Android: "Android",
        /// Chromebooks.
        ChromeOs: "ChromeOS",
        /// Phones and tablets of Apple.
        Ios: "iOS",
        /// Linux.
        Linux: "Linux",
        /// Computers of Apple.
        MacOs: "macOS",
        /// Windows.
        Windows: "Windows",
    }
}

/// What gives a browser away. Most also name those that they descend from: the first one counts.
const BROWSERS: [(&str, Browser); 9] = [
    ("Edg", Browser::Edge),
    ("OPR/", Browser::Opera),
    ("SamsungBrowser/", Browser::Samsung),
    ("Firefox/", Browser::Firefox),
    ("FxiOS/", Browser::Firefox),
    ("CriOS/", Browser::Chrome),
    ("Chrome/", Browser::Chrome),
    ("Chromium/", Browser::Chrome),
    ("Safari/", Browser::Safari),
];

/// What gives a system away; the first one counts.
const SYSTEMS: [(&str, System); 8] = [
    ("iPhone", System::Ios),
    ("iPad", System::Ios),
    ("Android", System::Android),
    ("CrOS", System::ChromeOs),
    ("Windows", System::Windows),
    ("Macintosh", System::MacOs),
    ("Mac OS X", System::MacOs),
    ("Linux", System::Linux),
];

impl Device {
    /// What a `User-Agent` header (RFC 9110, 10.1.5) names.
    #[must_use]
    pub fn of_user_agent(header: &str) -> Device {
        let browser = BROWSERS.iter().find(|(sign, _)| header.contains(sign));
        let system = SYSTEMS.iter().find(|(sign, _)| header.contains(sign));
        Device { browser: browser.map(|(_, one)| *one), system: system.map(|(_, one)| *one) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Browser, Device, System};

    #[test]
    fn known_browsers_are_told_apart() {
        let cases = [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                Some(Browser::Firefox),
                Some(System::Linux),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
                Some(Browser::Edge),
                Some(System::Windows),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                Some(Browser::Safari),
                Some(System::Ios),
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) \
                 SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
                Some(Browser::Samsung),
                Some(System::Android),
            ),
            ("curl/8.5.0", None, None),
            ("", None, None),
        ];
        for (header, browser, system) in cases {
            assert_eq!(Device::of_user_agent(header), Device { browser, system }, "{header}");
        }
    }
}

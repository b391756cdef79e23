//! What a phone sends: a form, read strictly. A browser never sends what is refused here.

use percent_encoding::percent_decode_str;
use shop_core::intake::commands::Asked;
use shop_core::members::commands::Purpose;
use shop_core::shop::commands::Language;

/// What can be agreed to beside the card, in the order of the form.
pub(crate) const PURPOSES: [(Purpose, &str); 3] =
    [(Purpose::Offers, "offers"), (Purpose::Birthday, "birthday"), (Purpose::Profile, "profile")];

/// Name and value of each field, as sent.
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `application/x-www-form-urlencoded`. `None` when it is cut short, not UTF-8 or holds a field twice.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        let body = std::str::from_utf8(body).ok()?;
        let mut fields: Vec<(String, String)> = Vec::new();
        for pair in body.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=')?;
            let (name, value) = (decode(name)?, decode(value)?);
            if fields.iter().any(|(known, _)| *known == name) {
                return None;
            }
            fields.push((name, value));
        }
        Some(Fields(fields))
    }

    /// The field's value; empty where it was not sent.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    fn is_ticked(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }
}

/// `%E6%A2%85+a` is `梅 a`; a sign that stands for nothing is a garbled form.
fn decode(text: &str) -> Option<String> {
    let is_hex = |digits: Option<&[u8]>| digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    let bytes = text.as_bytes();
    let is_whole = bytes.iter().enumerate().all(|(at, byte)| *byte != b'%' || is_hex(bytes.get(at + 1..at + 3)));
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8().ok()?;
    is_whole.then(|| decoded.into_owned())
}

/// The join form as somebody filled it in.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Typed {
    pub(crate) name: String,
    pub(crate) phone: String,
    pub(crate) purposes: Vec<Purpose>,
    pub(crate) birth_month: Option<u8>,
    pub(crate) fourteen: bool,
    pub(crate) code: String,
    pub(crate) wording_version: i64,
}

impl Typed {
    /// `None` when a field holds what the form does not offer.
    pub(crate) fn read(fields: &Fields) -> Option<Self> {
        let purposes = PURPOSES.iter().filter(|(_, name)| fields.is_ticked(name));
        let birth_month = match fields.text("month") {
            "" => None,
            month => Some(month.parse().ok().filter(|month| (1..=12).contains(month))?),
        };
        Some(Typed {
            name: fields.text("name").to_owned(),
            phone: fields.text("phone").to_owned(),
            purposes: purposes.map(|(purpose, _)| *purpose).collect(),
            birth_month,
            fourteen: fields.is_ticked("fourteen"),
            code: fields.text("code").to_owned(),
            wording_version: fields.text("wording").parse().ok()?,
        })
    }

    pub(crate) fn asked(&self, token: &str, language: Language) -> Asked {
        Asked {
            token: token.to_owned(),
            name: self.name.clone(),
            phone: self.phone.clone(),
            purposes: self.purposes.clone(),
            birth_month: self.birth_month,
            fourteen: self.fourteen,
            wording_version: self.wording_version,
            language,
            code: self.code.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(body: &str) -> Option<Typed> {
        Fields::read(body.as_bytes()).as_ref().and_then(Typed::read)
    }

    #[test]
    fn a_form_is_read_as_browsers_write_it() {
        let body = "name=%E6%9D%8E%E6%A2%85+%F0%9F%8D%8A&phone=%2B86+138&offers=on&month=4&fourteen=on&wording=2&code=SAN+4K7&x=";
        let read = typed(body).unwrap();
        assert_eq!((read.name.as_str(), read.phone.as_str(), read.code.as_str()), ("李梅 🍊", "+86 138", "SAN 4K7"));
        assert_eq!((read.purposes, read.birth_month, read.fourteen), (vec![Purpose::Offers], Some(4), true));
        let bare = typed("name=&phone=&wording=1&month=").unwrap();
        assert_eq!(bare, Typed { wording_version: 1, ..Typed::default() }, "nothing is ticked by itself");
    }

    #[test]
    fn what_no_browser_sends_is_not_read() {
        for garbled in [
            "name=%E6%A2&wording=1",
            "name=%ZZ&wording=1",
            "name=%4&wording=1",
            "name=a&name=b&wording=1",
            "name&wording=1",
            "month=13&wording=1",
            "month=0&wording=1",
            "month=-1&wording=1",
            "wording=one",
            "name=a",
        ] {
            assert_eq!(typed(garbled), None, "{garbled}");
        }
        assert!(Fields::read(b"name=\xff\xfe").is_none());
    }
}

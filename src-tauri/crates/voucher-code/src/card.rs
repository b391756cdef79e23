//! The shop card: what a shop hands to a partner (format, section 4).

use crate::bytes::Reader;
use crate::certificate::{AgreementCertificate, IssuingCertificate};
use crate::context;
use crate::keys::{BadSignature, IdentityPublic, ShortId};
use crate::signed::{Body, Signed, sealed::Sealed};
use crate::{Malformed, Unreadable, symbols};

/// What a card's text begins with.
pub const PREFIX: &str = "SLS1";
const VERSION: u8 = 1;

/// The language of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// 0: the name in every language.
    Any,
    /// 1.
    English,
    /// 2.
    Chinese,
    /// 3.
    Spanish,
}

impl Language {
    const ALL: [Language; 4] = [Language::Any, Language::English, Language::Chinese, Language::Spanish];

    /// The language with this number.
    pub fn from_number(number: u8) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.number() == number)
    }

    /// The number on the wire.
    pub fn number(self) -> u8 {
        match self {
            Language::Any => 0,
            Language::English => 1,
            Language::Chinese => 2,
            Language::Spanish => 3,
        }
    }
}

/// A shop's names, keys and contact.
///
/// | bytes | field |
/// |---|---|
/// | 1 | version, 1 |
/// | 32 | identity public key |
/// | 4 | number of the card; a newer one has a higher |
/// | 1 | how many names, 1 to 4 |
/// | each | language (1), length (1), UTF-8; languages rise |
/// | 1 + n | length and UTF-8 of the contact, may be empty |
/// | 1 | how many issuing certificates, 0 to 4 |
/// | each 150 | certificate and signature; epochs rise |
/// | 101 | certificate and signature of the agreement key |
///
/// Texts have at most 255 bytes and no control characters; names are not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Whose card it is.
    pub identity: IdentityPublic,
    /// Rises with every card of the shop.
    pub number: u32,
    /// One to four, by language.
    pub names: Vec<(Language, String)>,
    /// How people reach the shop.
    pub contact: String,
    /// Up to four, by epoch.
    pub issuing: Vec<Signed<IssuingCertificate>>,
    /// The current agreement key.
    pub agreement: Signed<AgreementCertificate>,
}

impl Card {
    /// Whether counts and orders are those of the encoding.
    fn check(&self) -> Result<(), Malformed> {
        if !(1..=Language::ALL.len()).contains(&self.names.len()) || self.issuing.len() > 4 {
            return Err(Malformed::Count);
        }
        if self.names.iter().any(|(_, name)| name.is_empty()) {
            return Err(Malformed::Text);
        }
        let languages_rise = self.names.iter().is_sorted_by(|(one, _), (next, _)| one < next);
        let epochs_rise =
            self.issuing.iter().is_sorted_by(|one, next| one.unverified().epoch < next.unverified().epoch);
        if languages_rise && epochs_rise { Ok(()) } else { Err(Malformed::Order) }
    }

    /// Whether no shop in the list, ours first of all, has the same short id.
    pub fn is_distinct(&self, taken: impl IntoIterator<Item = ShortId>) -> bool {
        let own = self.identity.shop().short();
        taken.into_iter().all(|short| short != own)
    }
}

impl Sealed for Card {}
impl Body for Card {
    const CONTEXT: &'static [u8] = context::CARD;

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION];
        bytes.extend(self.identity.as_bytes());
        bytes.extend(self.number.to_be_bytes());
        let count = |length: usize| u8::try_from(length).unwrap_or(u8::MAX);
        let text = |bytes: &mut Vec<u8>, text: &str| {
            bytes.push(count(text.len()));
            bytes.extend(text.as_bytes());
        };
        bytes.push(count(self.names.len()));
        for (language, name) in &self.names {
            bytes.push(language.number());
            text(&mut bytes, name);
        }
        text(&mut bytes, &self.contact);
        bytes.push(count(self.issuing.len()));
        for certificate in &self.issuing {
            bytes.extend(certificate.to_bytes());
        }
        bytes.extend(self.agreement.to_bytes());
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut reader = Reader::new(bytes);
        if reader.u8()? != VERSION {
            return Err(Unreadable::NewerVersion);
        }
        let identity = IdentityPublic::from_bytes(&reader.take()?).map_err(Malformed::Key)?;
        let number = reader.u32()?;
        let mut names = Vec::new();
        for _ in 0..reader.u8()? {
            let language = Language::from_number(reader.u8()?).ok_or(Malformed::Language)?;
            names.push((language, reader.text()?.to_owned()));
        }
        let contact = reader.text()?.to_owned();
        let mut issuing = Vec::new();
        for _ in 0..reader.u8()? {
            issuing.push(Signed::from_bytes(reader.slice(IssuingCertificate::SIGNED_LENGTH)?)?);
        }
        let agreement = Signed::from_bytes(reader.slice(AgreementCertificate::SIGNED_LENGTH)?)?;
        reader.end()?;
        let card = Card { identity, number, names, contact, issuing, agreement };
        card.check()?;
        Ok(card)
    }
}

impl Signed<Card> {
    /// The card, once its own signature and those of all certificates on it fit the identity key it names. Whether that
    /// key is the partner's, the two owners find out by comparing digits.
    ///
    /// # Errors
    /// [`BadSignature`].
    pub fn open(&self) -> Result<&Card, BadSignature> {
        let identity = &self.unverified().identity;
        let card = self.verify(identity)?;
        for certificate in &card.issuing {
            certificate.verify(identity)?;
        }
        card.agreement.verify(identity)?;
        Ok(card)
    }

    /// The text: `SLS1` and base32.
    pub fn to_text(&self) -> String {
        format!("{PREFIX}{}", symbols::encode(&self.to_bytes()))
    }

    /// Reads the text.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn parse(text: &str) -> Result<Signed<Card>, Unreadable> {
        let symbols = text.strip_prefix(PREFIX).ok_or(Malformed::Prefix)?;
        Signed::from_bytes(&symbols::decode(symbols)?)
    }
}

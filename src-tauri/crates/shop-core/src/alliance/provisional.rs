//! Provisional.
use crate::kernel::*;
use rusqlite::Connection;
use voucher_code::*;
pub(in crate::alliance) struct PartnerRow {
    pub(in crate::alliance) id: PartnerId,
    pub(in crate::alliance) name: String,
}
impl PartnerRow {
    pub(in crate::alliance) fn shop(&self) -> Option<ShopId> {
        None
    }
}
pub(in crate::alliance) mod chain {
    use super::*;
    pub(in crate::alliance) fn append(_: &Tx<'_>, _: PartnerId, _: &Content) -> Result<Place> {
        Err(Error::failure("p"))
    }
}
pub(in crate::alliance) mod cards {
    use super::*;
    pub(in crate::alliance) fn own(_: &Tx<'_>) -> Result<Signed<Card>> {
        Err(Error::failure("p"))
    }
}
pub(in crate::alliance) mod us {
    use super::*;
    pub(in crate::alliance) fn broken(e: impl std::error::Error + Send + Sync + 'static) -> Error {
        Error::Failure(Box::new(e))
    }
}
pub(in crate::alliance) mod alarms {
    use super::*;
    pub(in crate::alliance) fn contradicts(
        _: &Tx<'_>,
        _: (PartnerId, &str),
        _: u64,
        _: Option<(&[u8], FrameHash)>,
        _: (&[u8], FrameHash),
    ) -> Result<AlarmId> {
        Err(Error::failure("p"))
    }
}
pub(in crate::alliance) mod partners {
    use super::*;
    pub(in crate::alliance) fn found(_: &Connection, _: PartnerId) -> Result<PartnerRow> {
        Err(Error::failure("p"))
    }
    pub(in crate::alliance) fn is_hand(_: &Connection, _: PartnerId) -> Result<bool> {
        Err(Error::failure("p"))
    }
    pub(in crate::alliance) fn suspend_for_wrong_tags(_: &Tx<'_>, _: PartnerId) -> Result<()> {
        Err(Error::failure("p"))
    }
}
pub(in crate::alliance) mod by {
    use super::*;
    pub(in crate::alliance) fn by_shop(_: &Connection, _: ShopId) -> Result<Option<PartnerRow>> {
        Err(Error::failure("p"))
    }
}

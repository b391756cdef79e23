//! What the join page says before anyone is known.

use super::commands::Front;
use super::{chosen, join_code};
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{Result, View};
use crate::{members, shop};

/// The shop, and the codes that open the form while the page is wanted.
///
/// # Refuses
/// `kernel.no_shop` before the first run.
pub(super) fn read_front(view: &View<'_>) -> Result<Front> {
    let shop = shop::find(view)?.ok_or(KernelRefusal::NoShop)?;
    let chosen = chosen::chosen(view)?;
    Ok(Front {
        open: chosen.open,
        interface: chosen.interface,
        port: chosen.port,
        shop_name: shop.name,
        promise: shop.promise,
        language: shop.language,
        time_zone: shop.time_zone,
        codes: if chosen.open { join_code::codes(view)? } else { Vec::new() },
        words: join_code::words(view)?,
        wording_version: members::WORDING_VERSION,
    })
}

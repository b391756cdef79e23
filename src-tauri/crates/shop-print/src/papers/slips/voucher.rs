//! A voucher on slip paper.

use super::kit::{Slip, look};
use super::{Row, SlipWidth};
use crate::papers::board::Setting;
use crate::papers::vouchers::{Voucher, VoucherOffer};
use crate::scene::Paper;
use crate::warn::PaperError;

/// Draws a voucher on slip paper, its code as large as the paper allows.
///
/// `copy` begins the slip with a bar COPY.
///
/// # Errors
/// When a file of the program is damaged.
pub fn voucher_slip(
    offer: &VoucherOffer,
    voucher: &Voucher,
    copy: bool,
    width: SlipWidth,
    setting: &Setting<'_>,
) -> Result<Paper, PaperError> {
    let look = look()?;
    let mut slip = Slip::new(width, setting, &look)?;
    let (body, (bold, ..)) = (slip.body(), slip.sizes());
    if copy {
        let text = slip.said.say("paper-copy");
        slip.bar(&text);
        slip.gap(1.5);
    }
    slip.awning();
    slip.bar("兑换券  VOUCHER  VALE");
    slip.gap(1.5);
    slip.fitted(&offer.offer, if slip.wide { 7.0 } else { 5.5 }, true);
    for other in &offer.other_offers {
        slip.centred(other, if slip.wide { 3.5 } else { body }, false);
    }
    slip.frame(|slip, inset| {
        slip.sized_row(&Row::new("只在这家店使用  Only at  Solo en", ""), 2.75, false, inset);
        slip.sized_row(&Row::new(offer.redeemer.clone(), ""), if slip.wide { 4.5 } else { 3.75 }, true, inset);
        slip.sized_row(&Row::new(offer.redeemer_at.clone(), ""), body, false, inset);
    });
    slip.qr(&voucher.qr);
    slip.typed(&voucher.typed);
    slip.gap(0.5);
    slip.bold_row(&Row::new("价值 Value Valor", offer.value.clone()), bold);
    slip.bold_row(&Row::new("有效 Valid Válido", format!("{} → {}", offer.from, offer.until)), body);
    slip.row(&Row::new("编号 No.", [voucher.serial.as_str(), &offer.offer_no].join(" · ")));
    slip.dashes();
    for terms in &offer.terms {
        slip.para(terms, body, false);
    }
    slip.dashes();
    let issuer = slip.said.with("paper-issued-by", &[("issuer", &offer.issuer)]);
    slip.para(&issuer, 2.75, false);
    let fades = slip.said.say("paper-fades");
    slip.para(&fades, 2.75, false);
    let title = slip.said.with("paper-title-vouchers", &[("offer", &offer.offer)]);
    Ok(slip.done(title, setting))
}

//! Dots as a slip printer wants them. Source: Epson's ESC/POS reference, commands `ESC @`, `GS v 0`, `ESC d`, `GS V`,
//! `ESC p`, `DLE EOT` and `GS r`.

/// Resets the printer: nothing of an earlier, broken job is left in it.
const INIT: &[u8] = &[0x1b, 0x40];
/// Opens the drawer on pin 2: 50 ms on, 500 ms off.
const DRAWER: &[u8] = &[0x1b, 0x70, 0, 25, 250];
/// Feeds to the cutter and cuts, leaving a point that holds.
const CUT: &[u8] = &[0x1d, 0x56, 66, 0];
/// Feeds four lines, so that the slip can be torn off.
const FEED: &[u8] = &[0x1b, 0x64, 4];
/// Asks at once why the printer is offline: bit 2 an open cover, bit 5 no paper.
pub(crate) const ASK_OFFLINE: &[u8] = &[0x10, 0x04, 2];
/// Asks, once everything before was printed, for the paper's state: an answer tells that all came out.
pub(crate) const ASK_WHEN_DONE: &[u8] = &[0x1d, 0x72, 1];
/// The most rows of one picture: small printers hold no more.
const BAND: usize = 256;

/// A slip in dots.
#[derive(Debug, Clone, Copy)]
pub struct Slip<'a> {
    /// Bytes of a row, the left dot in the highest bit, 1 for ink.
    pub row_bytes: usize,
    /// All rows.
    pub rows: &'a [u8],
    /// Whether it is cut off.
    pub cuts: bool,
    /// Whether the drawer opens first.
    pub opens_drawer: bool,
}

/// The bytes of a slip, as often as it is wanted; the drawer opens once.
pub fn bytes(slip: &Slip<'_>, copies: i64) -> Vec<u8> {
    let mut out = INIT.to_vec();
    if slip.opens_drawer {
        out.extend_from_slice(DRAWER);
    }
    for _ in 0..copies.max(1) {
        for band in slip.rows.chunks(slip.row_bytes.max(1).saturating_mul(BAND)) {
            let rows = band.len().checked_div(slip.row_bytes).unwrap_or(0);
            out.extend_from_slice(&[0x1d, 0x76, 0x30, 0]);
            out.extend_from_slice(&low_high(slip.row_bytes));
            out.extend_from_slice(&low_high(rows));
            out.extend_from_slice(band);
        }
        out.extend_from_slice(if slip.cuts { CUT } else { FEED });
    }
    out
}

fn low_high(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_reset_drawn_in_bands_and_cut() {
        let rows = vec![0xaa; 2 * 300];
        let slip = Slip { row_bytes: 2, rows: &rows, cuts: true, opens_drawer: true };
        let sent = bytes(&slip, 1);
        assert_eq!(sent.get(..7), Some(&[0x1b, 0x40, 0x1b, 0x70, 0, 25, 250][..]));
        assert_eq!(sent.get(7..15), Some(&[0x1d, 0x76, 0x30, 0, 2, 0, 0, 1][..]), "256 rows first");
        assert_eq!(sent.get(15 + 512..15 + 520), Some(&[0x1d, 0x76, 0x30, 0, 2, 0, 44, 0][..]), "then 44");
        assert_eq!(sent.get(sent.len() - 4..), Some(CUT));
        let plain = bytes(&Slip { cuts: false, opens_drawer: false, ..slip }, 2);
        assert_eq!(plain.len(), 2 + 2 * (600 + 16 + FEED.len()), "two copies, reset once");
    }
}

//! Words of the file.

use crate::kernel::words::words;
use crate::sales::commands::{DifferenceCause, PayWay, ProductKind};

words! {
    PayWay {
        Cash = "cash", Card = "card", Mobile = "mobile", StoredValue = "stored_value", Points = "points",
        Voucher = "voucher",
    }
    ProductKind { Traffic = "traffic", Profit = "profit" }
    DifferenceCause {
        WrongChange = "wrong_change", SmallChange = "small_change", NotTyped = "not_typed", Unclear = "unclear",
    }
}

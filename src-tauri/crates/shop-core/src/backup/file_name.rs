//! The name of a backup: when it was made and where the audit stood.

use chrono::{DateTime, NaiveDateTime, Utc};

/// `storeloop-<UTC yyyymmddThhmmss>-<audit seq>-<first 8 hex of head>.age`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileName {
    /// UTC milliseconds, whole seconds.
    pub(super) at_ms: i64,
    /// The last audit entry in it.
    pub(super) seq: i64,
    /// The first 8 hexadecimal digits of that entry's hash, lower case.
    pub(super) head: String,
}

const MOMENT: &str = "%Y%m%dT%H%M%S";

impl FileName {
    pub(super) fn new(at_ms: i64, seq: i64, head: &str) -> Self {
        FileName { at_ms, seq, head: head.chars().take(8).collect() }
    }

    /// The name's parts; `None`: some other file.
    pub(super) fn parse(name: &str) -> Option<Self> {
        let mut parts = name.strip_prefix("storeloop-")?.strip_suffix(".age")?.split('-');
        let (moment, seq, head) = (parts.next()?, parts.next()?, parts.next()?);
        let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_head = head.len() == 8 && head.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if parts.next().is_some() || moment.len() != 15 || !is_plain(seq) || !is_head {
            return None;
        }
        let at_ms = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?.and_utc().timestamp_millis();
        Some(FileName { at_ms, seq: seq.parse().ok()?, head: head.to_owned() })
    }

    /// The head as people see it, in groups of four.
    pub(super) fn head_text(&self) -> String {
        let digits = self.head.to_uppercase();
        match digits.split_at_checked(4) {
            Some((first, second)) => format!("{first} {second}"),
            None => digits,
        }
    }
}

impl std::fmt::Display for FileName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "storeloop-{}-{}-{}.age", moment_text(self.at_ms), self.seq, self.head)
    }
}

/// A moment as it stands in file names: UTC, without a colon, which Windows forbids.
pub(super) fn moment_text(at_ms: i64) -> String {
    DateTime::<Utc>::from_timestamp_millis(at_ms).unwrap_or_default().format(MOMENT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_says_when_and_where_the_audit_stood() {
        let name = FileName::new(1_795_160_520_000, 42, "ab12cd34ef");
        assert_eq!(name.to_string(), "storeloop-20261120T074200-42-ab12cd34.age");
        assert_eq!(name.head_text(), "AB12 CD34");
    }

    #[test]
    fn other_files_are_none_of_ours() {
        for name in [
            "",
            "shop.db",
            "storeloop-20261120T074200-42-ab12cd34.age.tmp",
            "storeloop-20261120T074200-42-ab12cd34-copy.age",
            "storeloop-20261120T074200-42-AB12CD34.age",
            "storeloop-20261320T074200-42-ab12cd34.age",
            "storeloop-20261120T074200--ab12cd34.age",
            "storeloop-20261120T074200-99999999999999999999-ab12cd34.age",
            "storeloop-20261120T074200-42-ab12cd3é.age",
        ] {
            assert_eq!(FileName::parse(name), None, "{name}");
        }
    }

    proptest! {
        #[test]
        fn every_name_is_read_as_it_was_written(second in 0_i64..4_102_444_800, seq in 0_i64.., head in "[0-9a-f]{64}") {
            let name = FileName::new(second * 1000, seq, &head);
            prop_assert_eq!(FileName::parse(&name.to_string()), Some(name));
        }

        #[test]
        fn no_name_breaks_the_reading(name in "storeloop-.{0,40}|.{0,40}\\.age|.*") {
            let _ = FileName::parse(&name);
        }
    }
}

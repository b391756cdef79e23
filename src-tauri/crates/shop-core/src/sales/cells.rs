//! What the cells of another till's table say: days, times, amounts, ways, and what its columns probably are. Pure.

use super::commands::{PayWay, SaleMeaning};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// What a column probably holds, by its header in any of the three languages.
pub(super) fn meaning(header: &str) -> Option<SaleMeaning> {
    const WORDS: [(SaleMeaning, &[&str]); 8] = [
        (
            SaleMeaning::Receipt,
            &[
                "receipt",
                "receipt no",
                "receipt number",
                "order",
                "order no",
                "order number",
                "ticket",
                "invoice",
                "小票",
                "小票号",
                "单号",
                "订单号",
                "流水号",
                "nº ticket",
                "n.º ticket",
                "factura",
                "recibo",
                "número",
            ],
        ),
        (
            SaleMeaning::Date,
            &["date", "day", "date and time", "日期", "交易日期", "交易时间", "下单时间", "fecha", "día"],
        ),
        (SaleMeaning::Time, &["time", "时间", "hora"]),
        (
            SaleMeaning::Amount,
            &["amount", "total", "sum", "paid", "金额", "实收", "实付", "总额", "合计", "消费金额", "importe", "suma"],
        ),
        (
            SaleMeaning::Phone,
            &["phone", "mobile", "telephone", "手机", "手机号", "电话", "会员手机", "teléfono", "telefono", "móvil"],
        ),
        (
            SaleMeaning::Member,
            &["member", "member no", "card", "会员", "会员号", "会员卡", "卡号", "socio", "tarjeta de socio"],
        ),
        (
            SaleMeaning::Way,
            &["payment", "paid by", "method", "支付方式", "付款方式", "收款方式", "pago", "forma de pago", "método"],
        ),
        (SaleMeaning::Note, &["note", "notes", "remark", "备注", "nota", "observaciones"]),
    ];
    let header = header.trim().trim_end_matches('.').to_lowercase();
    let is = |word: &str| {
        header == word || header.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '(', '（', '.', ':']))
    };
    // The longest word decides: "receipt date" is a date, "payment amount" an amount.
    let exact = WORDS.iter().find(|(_, words)| words.contains(&header.as_str()));
    let last = header.split([' ', '_']).next_back().unwrap_or_default();
    let by_last = || WORDS.iter().find(|(_, words)| words.contains(&last));
    let begun = || WORDS.iter().find(|(_, words)| words.iter().any(|word| is(word)));
    exact.or_else(by_last).or_else(begun).map(|(meaning, _)| *meaning)
}

/// Day and time as people and programs write them: 2026-11-20 15:42, 20/11/2026 3:42 PM, 2026年11月20日, 20261120. The year
/// has four digits; where it stands last, the day comes first, unless it cannot or `month_first`. Without a time: noon.
pub(super) fn moment(date: &str, time: &str, month_first: bool) -> Option<NaiveDateTime> {
    let (day, rest) = day(date.trim(), month_first)?;
    let time = if time.trim().is_empty() { rest } else { time.trim().to_owned() };
    Some(NaiveDateTime::new(day, clock(&time)?))
}

/// The day at the beginning of a text, and what stands after it.
fn day(text: &str, month_first: bool) -> Option<(NaiveDate, String)> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    if digits.len() == 8 {
        let number = |from, to| digits.get(from..to).and_then(|part| part.parse::<u32>().ok());
        let day = NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(4, 6)?, number(6, 8)?)?;
        return Some((day, text.get(8..).unwrap_or_default().to_owned()));
    }
    let mut parts: Vec<u32> = Vec::new();
    let mut lengths: Vec<usize> = Vec::new();
    let mut rest = text;
    while parts.len() < 3 {
        rest = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        if digits.is_empty() || digits.len() > 4 {
            return None;
        }
        parts.push(digits.parse().ok()?);
        lengths.push(digits.len());
        rest = rest.get(digits.len()..).unwrap_or_default();
    }
    let (first, second, third) = match parts.as_slice() {
        [first, second, third] => (*first, *second, *third),
        _ => return None,
    };
    let (year, month, day) = if lengths.first() == Some(&4) {
        (first, second, third)
    } else if lengths.get(2) == Some(&4) {
        let is_month_first = (month_first && first <= 12) || second > 12;
        if is_month_first { (third, first, second) } else { (third, second, first) }
    } else {
        return None;
    };
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Some((day, rest.trim_start_matches(['日', 'T', ',', ' ']).to_owned()))
}

fn clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .take(3)
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let (hour, minute, second) = match numbers.as_slice() {
        [] if text.is_empty() => return NaiveTime::from_hms_opt(12, 0, 0),
        [hour, minute] => (*hour, *minute, 0),
        [hour, minute, second] => (*hour, *minute, *second),
        _ => return None,
    };
    let is_afternoon = text.contains("pm") || text.contains("p. m") || text.contains("下午") || text.contains("晚上");
    let is_morning = text.contains("am") || text.contains("a. m") || text.contains("上午");
    let hour = match hour {
        12 if is_morning => 0,
        1..=11 if is_afternoon => hour.saturating_add(12),
        hour => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// An amount in minor units: 42.80, 42,8, 1.234,50, ¥1,234, EUR 12. `None` for what cannot be read for certain, as 42.805
/// in a currency of two decimals.
pub(super) fn amount(text: &str, exponent: u8) -> Option<i64> {
    let exponent = usize::from(exponent);
    let text = text.trim();
    let from = text.find(|c: char| c.is_ascii_digit() || c == '-' || c == '−')?;
    let to = text.rfind(|c: char| c.is_ascii_digit())?.checked_add(1)?;
    let number = text.get(from..to)?;
    let is_below_nothing = number.starts_with(['-', '−']) || text.starts_with(['-', '−', '(']);
    let number = number.trim_start_matches(['-', '−', ' ']);
    if number.chars().any(|c| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'' | '\u{a0}' | '\u{202f}'))) {
        return None;
    }
    let last = number.rfind(['.', ',']);
    let after = last.map_or("", |at| number.get(at.saturating_add(1)..).unwrap_or_default());
    let mark = last.and_then(|at| number.get(at..)?.chars().next());
    let is_alone = mark.is_some_and(|mark| number.matches(mark).count() == 1);
    let other = number.contains('.') && number.contains(',');
    let is_decimal = match after.len() {
        0 => false,
        len if len <= exponent => is_alone,
        // A full stop before three digits may be either; nothing else of that length is in doubt.
        3 if mark == Some('.') && is_alone && !other => return None,
        3 => false,
        _ => return None,
    };
    let (whole, decimals) = match (is_decimal, last) {
        (true, Some(at)) => (number.get(..at)?, after),
        _ => (number, ""),
    };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let minor: i64 = format!("{}{:0<exponent$}", digits(whole), digits(decimals)).parse().ok()?;
    Some(if is_below_nothing { minor.checked_neg()? } else { minor })
}

/// How a sale was paid, by what the other till calls it; mobile pay unless it is cash or a card.
pub(super) fn way(text: &str) -> PayWay {
    let text = text.trim().to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if text.is_empty() || has(&["cash", "现金", "efectivo"]) {
        PayWay::Cash
    } else if has(&["card", "visa", "master", "卡", "tarjeta", "银联"]) {
        PayWay::Card
    } else {
        PayWay::Mobile
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_headers() {
        for (header, is) in [
            ("Receipt No.", Some(SaleMeaning::Receipt)),
            ("小票号", Some(SaleMeaning::Receipt)),
            ("Receipt date", Some(SaleMeaning::Date)),
            ("交易时间", Some(SaleMeaning::Date)),
            ("Hora", Some(SaleMeaning::Time)),
            ("Total (€)", Some(SaleMeaning::Amount)),
            ("Importe", Some(SaleMeaning::Amount)),
            ("会员手机", Some(SaleMeaning::Phone)),
            ("Forma de pago", Some(SaleMeaning::Way)),
            ("备注", Some(SaleMeaning::Note)),
            ("Cashier", None),
        ] {
            assert_eq!(meaning(header), is, "{header}");
        }
    }

    #[test]
    fn days_and_times_are_read_as_they_are_written() {
        let read = |date, time| moment(date, time, false).map(|moment| moment.format("%Y-%m-%d %H:%M:%S").to_string());
        for (date, time, is) in [
            ("2026-11-20 15:42", "", Some("2026-11-20 15:42:00")),
            ("2026-11-20T15:42:07", "", Some("2026-11-20 15:42:07")),
            ("2026/1/5", "9:05", Some("2026-01-05 09:05:00")),
            ("20/11/2026", "3:42 PM", Some("2026-11-20 15:42:00")),
            ("11/20/2026", "", Some("2026-11-20 12:00:00")),
            ("20.11.2026", "12:10 am", Some("2026-11-20 00:10:00")),
            ("2026年11月20日 下午3:42", "", Some("2026-11-20 15:42:00")),
            ("20261120", "0805", None),
            ("20261120", "08:05", Some("2026-11-20 08:05:00")),
            ("31/02/2026", "", None),
            ("20/11/26", "", None),
            ("yesterday", "", None),
            ("", "", None),
        ] {
            assert_eq!(read(date, time).as_deref(), is, "{date} {time}");
        }
        assert_eq!(moment("05/04/2026", "", true).unwrap().format("%m-%d").to_string(), "05-04");
        assert_eq!(moment("05/04/2026", "", false).unwrap().format("%m-%d").to_string(), "04-05");
    }

    #[test]
    fn amounts_are_read_for_certain_or_not_at_all() {
        for (text, minor) in [
            ("42.80", Some(4_280)),
            ("42,8", Some(4_280)),
            ("42", Some(4_200)),
            ("¥1,234.50", Some(123_450)),
            ("1.234,50 €", Some(123_450)),
            ("1,234", Some(123_400)),
            ("1 234,5", Some(123_450)),
            ("1.234.567", Some(123_456_700)),
            ("-3.20", Some(-320)),
            ("(3.20)", Some(-320)),
            ("42.805", None),
            ("42.8000001", None),
            ("12a4", None),
            ("", None),
            ("free", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(amount(text, 2), minor, "{text}");
        }
        assert_eq!(amount("1,234", 0), Some(1_234));
        assert_eq!(amount("1.234", 3), Some(1_234));
    }
}

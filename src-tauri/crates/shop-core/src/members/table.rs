//! What the columns of a table of members probably mean, and birthdays as people write them. Pure; nothing is written.

use super::MembersRefusal;
use super::commands::Meaning;
use crate::kernel::table::{self, MOST_MIB, NoTable, Table};
use crate::kernel::{Error, Result};

/// The table in a file that came as base64.
///
/// # Refuses
/// `table_too_large`, `not_a_table`, `table_empty`.
pub(super) fn read(base64: &str) -> Result<Table> {
    table::bytes(base64).and_then(|bytes| table::read(&bytes)).map_err(refused)
}

fn refused(why: NoTable) -> Error {
    let too_large = MembersRefusal::TableTooLarge { most_mib: MOST_MIB };
    why.refused(MembersRefusal::NotATable, too_large, MembersRefusal::TableEmpty)
}

/// What a column probably holds, by its header in any of the three languages.
pub(super) fn meaning(header: &str) -> Option<Meaning> {
    let header = header.trim().to_lowercase();
    let is = |words: &[&str]| words.iter().any(|word| header == *word || header.starts_with(&format!("{word} ")));
    if is(&[
        "name",
        "full name",
        "member",
        "姓名",
        "名字",
        "会员",
        "会员姓名",
        "nombre",
        "nombre y apellidos",
        "socio",
        "cliente",
    ]) {
        Some(Meaning::Name)
    } else if is(&[
        "phone",
        "mobile",
        "telephone",
        "tel",
        "手机",
        "手机号",
        "手机号码",
        "电话",
        "联系电话",
        "teléfono",
        "telefono",
        "móvil",
        "movil",
    ]) {
        Some(Meaning::Phone)
    } else if is(&["birthday", "birth month", "birthday month", "生日", "生日月份", "cumpleaños", "mes de cumpleaños"])
    {
        Some(Meaning::Birthday)
    } else if is(&["district", "area", "address", "小区", "片区", "地址", "barrio", "zona", "dirección"]) {
        Some(Meaning::District)
    } else if is(&["tags", "tag", "标签", "etiquetas", "etiqueta"]) {
        Some(Meaning::Tags)
    } else if is(&["interests", "likes", "兴趣", "爱好", "intereses", "gustos"]) {
        Some(Meaning::Interests)
    } else if is(&["note", "notes", "remark", "备注", "nota", "notas", "observaciones"]) {
        Some(Meaning::Note)
    } else {
        None
    }
}

/// Month and day of a birthday as people write them: 11, 11-20, 11/20, 1988-11-20, 11月20日. `None` for anything else.
pub(super) fn birthday(typed: &str) -> Option<(u8, Option<u8>)> {
    let numbers: Vec<u32> = typed
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let small = |number: u32| u8::try_from(number).ok();
    match numbers.as_slice() {
        [month] => Some((small(*month)?, None)),
        [month, day] => Some((small(*month)?, Some(small(*day)?))),
        [year, month, day] if *year > 31 => Some((small(*month)?, Some(small(*day)?))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn birthdays_are_read_as_people_write_them() {
        for typed in ["11-20", "11/20", "1988-11-20", "11月20日", "1988.11.20"] {
            assert_eq!(birthday(typed), Some((11, Some(20))), "{typed}");
        }
        assert_eq!(birthday("11"), Some((11, None)));
        assert_eq!(birthday("soon"), None);
        assert_eq!(birthday("20.11.1988.1"), None);
    }
}

//! Closed sets of words that stand in the file as text.

/// Gives enums their words in the file: `as_str`, and how SQLite reads and writes them.
macro_rules! words {
    ($($type:ident { $($variant:ident = $word:literal),* $(,)? })*) => { $(
        impl $type {
            /// The word in the file and in the arguments of a sentence.
            pub(crate) fn as_str(self) -> &'static str {
                match self { $($type::$variant => $word),* }
            }
        }

        impl rusqlite::ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.as_str().into())
            }
        }

        impl rusqlite::types::FromSql for $type {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                match value.as_str()? {
                    $($word => Ok($type::$variant),)*
                    _ => Err(rusqlite::types::FromSqlError::InvalidType),
                }
            }
        }
    )* };
}

pub(crate) use words;

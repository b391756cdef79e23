//! Rows of what is chosen for kinds of documents.

use crate::kernel::{PrinterId, Result, Tx};
use crate::printing::commands::{ChangePrintChoice, DocumentKind, PrintWhen};
use crate::shop::commands::Language;
use rusqlite::{Connection, OptionalExtension, params};

/// What is chosen for a kind.
#[derive(Debug, Clone)]
pub(in crate::printing) struct ChoiceRow {
    pub(in crate::printing) printer: Option<PrinterId>,
    pub(in crate::printing) copies: i64,
    pub(in crate::printing) when: PrintWhen,
    pub(in crate::printing) language: Option<Language>,
}

/// A language by its word in the file.
pub(in crate::printing) fn language_of(word: &str) -> Option<Language> {
    [Language::En, Language::ZhCn, Language::Es].into_iter().find(|language| language.as_str() == word)
}

/// The choice for a kind; none until somebody chooses.
pub(in crate::printing) fn find(conn: &Connection, document: DocumentKind) -> Result<Option<ChoiceRow>> {
    Ok(conn
        .prepare_cached("SELECT printer_id, copies, happens, language FROM print_choice WHERE document = ?1")?
        .query_row([document], |row| {
            let language: Option<String> = row.get(3)?;
            Ok(ChoiceRow {
                printer: row.get(0)?,
                copies: row.get(1)?,
                when: row.get(2)?,
                language: language.as_deref().and_then(language_of),
            })
        })
        .optional()?)
}

pub(in crate::printing) fn save(tx: &Tx<'_>, choice: &ChangePrintChoice) -> Result<()> {
    tx.execute(
        "INSERT INTO print_choice (document, printer_id, copies, happens, language) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (document) DO UPDATE SET printer_id = excluded.printer_id, copies = excluded.copies,
             happens = excluded.happens, language = excluded.language",
        params![choice.document, choice.printer, choice.copies, choice.when, choice.language.map(Language::as_str)],
    )?;
    Ok(())
}

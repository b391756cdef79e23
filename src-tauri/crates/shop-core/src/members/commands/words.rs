//! Words that are the same in the file, on the wire and in the catalogues.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::de::IntoDeserializer;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                word(self).map(Into::into)
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                let word: serde::de::value::StrDeserializer<'_, serde::de::value::Error> =
                    value.as_str()?.into_deserializer();
                $name::deserialize(word).map_err(|error| FromSqlError::Other(Box::new(error)))
            }
        }
    )* };
}

/// One word in the file, on the wire and in the catalogues.
fn word<T: Serialize>(value: &T) -> rusqlite::Result<String> {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => Ok(word),
        other => Err(rusqlite::Error::ToSqlConversionFailure(format!("not a word: {other:?}").into())),
    }
}

words! {
    /// What brought a member.
    Source {
        /// Came in by themselves.
        WalkIn,
        /// A flyer.
        Flyer,
        /// A partner shop.
        Partner,
        /// Another member.
        Inviter,
        /// An activity.
        Activity,
        /// An outdoor stand.
        Stand,
        /// The net.
        Online,
    }

    /// What personal data may be used for.
    Purpose {
        /// Keeping name and phone for the card and what waits for it.
        Card,
        /// Telling of offers.
        Offers,
        /// A birthday greeting.
        Birthday,
        /// Remembering taste and habits.
        Profile,
    }

    /// Why a member left no phone.
    NoPhoneReason {
        /// Has none.
        NoPhone,
        /// Would rather not say.
        PrefersNot,
        /// A young person without one of their own.
        Child,
        /// One that cannot be written down here.
        ForeignPhone,
    }

    /// How lately and how often someone comes.
    Stage {
        /// Joined lately.
        New,
        /// Comes.
        Active,
        /// Comes often.
        Core,
        /// Has not come for a month.
        Sleeping,
        /// Has not come for three.
        Lost,
    }

    /// Where a card stands.
    CardState {
        /// Works.
        Live,
        /// Reported lost.
        Lost,
        /// Replaced by another.
        Replaced,
    }
}

-- The shop itself: one row, and its settings.
CREATE TABLE shop (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    uuid         BLOB    NOT NULL CHECK (length(uuid) = 16),
    generation   INTEGER NOT NULL DEFAULT 1 CHECK (generation >= 1), -- one more with every restore
    name         TEXT    NOT NULL CHECK (name <> ''),
    address      TEXT    NOT NULL,
    promise      TEXT    NOT NULL,
    kind         TEXT    NOT NULL CHECK (kind IN ('staple_frequent', 'staple_rare', 'niche')),
    language     TEXT    NOT NULL CHECK (language IN ('en', 'zh-CN', 'es')),
    country      TEXT    NOT NULL CHECK (length(country) = 2),
    currency     TEXT    NOT NULL CHECK (length(currency) = 3),
    exponent     INTEGER NOT NULL CHECK (exponent IN (0, 2, 3)),
    time_zone    TEXT    NOT NULL,
    law          TEXT    NOT NULL CHECK (law IN ('cn', 'eu', 'none')),
    demo         INTEGER NOT NULL CHECK (demo IN (0, 1)),
    logo         BLOB,
    opened_at_ms INTEGER NOT NULL
) STRICT;

-- One JSON value per key; what is missing has its default in the code.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

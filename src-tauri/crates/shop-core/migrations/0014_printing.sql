-- Printing: printers, what is chosen for each kind of document, print jobs, flyers.
-- Money in minor units, times UTC milliseconds.

CREATE TABLE printer (
    id            INTEGER PRIMARY KEY,
    name          TEXT    NOT NULL CHECK (name <> ''),
    kind          TEXT    NOT NULL CHECK (kind IN ('office', 'thermal58', 'thermal80')),
    queue         TEXT,
    host          TEXT,
    port          INTEGER CHECK (port BETWEEN 1 AND 65535),
    one_toner     INTEGER NOT NULL CHECK (one_toner IN (0, 1)),
    cuts          INTEGER NOT NULL CHECK (cuts IN (0, 1)),
    drawer        INTEGER NOT NULL CHECK (drawer IN (0, 1)),
    trouble       TEXT, -- as far as the last try told
    added_at_ms   INTEGER NOT NULL,
    removed_at_ms INTEGER, -- jobs still tell its name
    CHECK ((queue IS NULL) <> (host IS NULL)),
    CHECK ((host IS NULL) = (port IS NULL))
) STRICT;

-- The outbox: what is to come out of a printer. The document is a reference, never its content.
CREATE TABLE print_job (
    id          INTEGER PRIMARY KEY,
    document    TEXT    NOT NULL CHECK (json_valid(document)),
    size        TEXT,
    language    TEXT    NOT NULL,
    printer_id  INTEGER NOT NULL REFERENCES printer (id),
    copies      INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 200),
    is_copy     INTEGER NOT NULL CHECK (is_copy IN (0, 1)),
    state       TEXT    NOT NULL DEFAULT 'waiting'
                CHECK (state IN ('waiting', 'sending', 'printed', 'unsure', 'failed', 'cancelled')),
    tries       INTEGER NOT NULL DEFAULT 0,
    trouble     TEXT,
    due_at_ms   INTEGER NOT NULL,
    cause_id    INTEGER REFERENCES fact (id), -- made by itself because of this
    actor       INTEGER REFERENCES staff (id),
    till        TEXT    NOT NULL,
    at_ms       INTEGER NOT NULL,
    ended_at_ms INTEGER,
    CHECK ((state IN ('waiting', 'sending')) = (ended_at_ms IS NULL))
) STRICT;
CREATE INDEX print_job_due ON print_job (due_at_ms) WHERE state = 'waiting';
CREATE INDEX print_job_open ON print_job (state) WHERE state IN ('waiting', 'sending', 'unsure');
CREATE INDEX print_job_of_document ON print_job (document);
CREATE TRIGGER print_job_ends_once BEFORE UPDATE OF state ON print_job
WHEN old.state IN ('printed', 'failed', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'a print job ends once'); END;

CREATE TABLE print_choice (
    document   TEXT    PRIMARY KEY,
    printer_id INTEGER REFERENCES printer (id),
    copies     INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 200),
    happens    TEXT    NOT NULL CHECK (happens IN ('always', 'ask', 'never')),
    language   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE flyer (
    id            INTEGER PRIMARY KEY,
    words         TEXT    NOT NULL CHECK (json_valid(words)),
    run_id        INTEGER REFERENCES flyer_run (id), -- none before it is handed out
    cost          INTEGER CHECK (cost >= 0), -- of all pieces; none while nobody said
    changed_at_ms INTEGER NOT NULL,
    dropped_at_ms INTEGER
) STRICT;

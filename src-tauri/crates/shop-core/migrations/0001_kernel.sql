-- What every capability stands on: facts, requests done once, who did what, long work.

-- What happened. The id is the cause of every ledger row that follows from it. Ids and numbers only, no names.
CREATE TABLE fact (
    id    INTEGER PRIMARY KEY,
    kind  TEXT    NOT NULL,
    body  TEXT    NOT NULL CHECK (json_valid(body)),
    at_ms INTEGER NOT NULL,
    actor INTEGER,
    till  TEXT    NOT NULL
) STRICT;
CREATE TRIGGER fact_append_only BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'fact is append-only'); END;
CREATE TRIGGER fact_kept BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, 'fact is append-only'); END;

-- Acts done once. reply is let go after seven days, the id stays for good.
CREATE TABLE request (
    id      BLOB    PRIMARY KEY CHECK (length(id) = 16),
    command TEXT    NOT NULL,
    actor   INTEGER,
    till    TEXT    NOT NULL,
    digest  BLOB    NOT NULL CHECK (length(digest) = 32),
    reply   TEXT,
    at_ms   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX request_kept_replies ON request (at_ms) WHERE reply IS NOT NULL;

-- Who did what, chained. subjects: JSON list of {kind, id}. look: the owner should look at it.
CREATE TABLE audit (
    seq            INTEGER PRIMARY KEY,
    at_ms          INTEGER NOT NULL,
    actor          INTEGER,
    till           TEXT    NOT NULL,
    command        TEXT    NOT NULL,
    subjects       TEXT    NOT NULL,
    approver       INTEGER,
    amount         INTEGER,
    look           INTEGER NOT NULL CHECK (look IN (0, 1)),
    request_digest BLOB    NOT NULL CHECK (length(request_digest) = 32),
    prev           BLOB    NOT NULL CHECK (length(prev) = 32),
    hash           BLOB    NOT NULL CHECK (length(hash) = 32),
    request_id     BLOB
) STRICT;
CREATE INDEX audit_by_actor ON audit (actor, seq);
CREATE INDEX audit_to_look_at ON audit (seq) WHERE look = 1;
CREATE INDEX audit_approved ON audit (seq) WHERE approver IS NOT NULL;
CREATE TRIGGER audit_append_only BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

-- What erasure may take away without breaking the chain.
CREATE TABLE audit_detail (
    seq     INTEGER PRIMARY KEY REFERENCES audit (seq),
    salt    BLOB NOT NULL CHECK (length(salt) = 32),
    request TEXT NOT NULL,
    note    TEXT
) STRICT;

CREATE TABLE audit_subject (
    kind TEXT    NOT NULL CHECK (kind IN ('member', 'gift', 'staff')),
    id   INTEGER NOT NULL,
    seq  INTEGER NOT NULL REFERENCES audit (seq),
    PRIMARY KEY (kind, id, seq)
) STRICT, WITHOUT ROWID;

-- Long work in chunks. A chunk is done once: (job, chunk).
CREATE TABLE job (
    id            BLOB    PRIMARY KEY CHECK (length(id) = 16),
    kind          TEXT    NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('running', 'done', 'cancelled')),
    total         INTEGER NOT NULL CHECK (total >= 0),
    done          INTEGER NOT NULL DEFAULT 0 CHECK (done BETWEEN 0 AND total),
    failed        INTEGER NOT NULL DEFAULT 0 CHECK (failed BETWEEN 0 AND done),
    started_at_ms INTEGER NOT NULL,
    ended_at_ms   INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE job_chunk (
    job   BLOB    NOT NULL REFERENCES job (id),
    chunk INTEGER NOT NULL,
    PRIMARY KEY (job, chunk)
) STRICT, WITHOUT ROWID;
CREATE TABLE job_failed_row (
    job    BLOB    NOT NULL REFERENCES job (id),
    row    INTEGER NOT NULL,
    reason TEXT    NOT NULL,
    PRIMARY KEY (job, row)
) STRICT, WITHOUT ROWID;

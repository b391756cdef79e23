-- People who work here, their lock-outs, the owner's recovery code, a manager's word for one act.

-- Nobody is deleted: acts keep their actor. pin_hash: argon2id as a PHC string. pin_is_simple: one of the few PINs that
-- only a clerk may have.
CREATE TABLE staff (
    id              INTEGER PRIMARY KEY,
    name            TEXT    NOT NULL CHECK (name <> ''),
    role            TEXT    NOT NULL CHECK (role IN ('clerk', 'manager', 'owner')),
    pin_hash        TEXT,
    pin_is_simple   INTEGER NOT NULL DEFAULT 0 CHECK (pin_is_simple IN (0, 1)),
    pin_set_at_ms   INTEGER,
    since_ms        INTEGER NOT NULL,
    last_seen_at_ms INTEGER,
    left_at_ms      INTEGER,
    CHECK ((pin_hash IS NULL) = (pin_set_at_ms IS NULL))
) STRICT;
CREATE TRIGGER staff_kept BEFORE DELETE ON staff BEGIN SELECT RAISE(ABORT, 'people are kept'); END;

-- Wrong guesses in a row: per person (name: their id), per till (name: the till), and for the recovery code (name: '').
-- seen_ms: the time of the last guess, so that a clock that is set back neither opens a lock early nor keeps it shut.
-- wrong_that_day counts the wrong guesses of the shop-local day that began at day_ms.
CREATE TABLE pin_lock (
    kind            TEXT    NOT NULL CHECK (kind IN ('person', 'till', 'recovery')),
    name            TEXT    NOT NULL,
    wrong           INTEGER NOT NULL CHECK (wrong >= 0),
    locked_until_ms INTEGER,
    seen_ms         INTEGER NOT NULL,
    day_ms          INTEGER NOT NULL,
    wrong_that_day  INTEGER NOT NULL CHECK (wrong_that_day >= 0),
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

-- The owner's printed recovery code: 80 random bits, of which only SHA-256(salt ‖ bits) is kept. Single use.
CREATE TABLE recovery_code (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    owner      INTEGER NOT NULL REFERENCES staff (id),
    salt       BLOB    NOT NULL CHECK (length(salt) = 16),
    digest     BLOB    NOT NULL CHECK (length(digest) = 32),
    made_at_ms INTEGER NOT NULL
) STRICT;

-- A manager's word for one act of someone else. The token itself is never kept. reason is let go once the word is used
-- (it then stands in the erasable part of the audit entry) or too old.
CREATE TABLE approval (
    id             INTEGER PRIMARY KEY,
    token_digest   BLOB    NOT NULL UNIQUE CHECK (length(token_digest) = 32),
    approver       INTEGER NOT NULL REFERENCES staff (id),
    actor          INTEGER NOT NULL REFERENCES staff (id),
    till           TEXT    NOT NULL,
    command        TEXT    NOT NULL,
    request_digest BLOB    NOT NULL CHECK (length(request_digest) = 32),
    action         TEXT    NOT NULL,
    amount         INTEGER,
    reason         TEXT    NOT NULL,
    given_at_ms    INTEGER NOT NULL,
    expires_at_ms  INTEGER NOT NULL CHECK (expires_at_ms > given_at_ms),
    used_at_ms     INTEGER CHECK (used_at_ms >= given_at_ms AND used_at_ms < expires_at_ms),
    CHECK (approver <> actor)
) STRICT;
CREATE INDEX approval_with_reason ON approval (expires_at_ms) WHERE reason <> '';
CREATE TRIGGER approval_used_once BEFORE UPDATE OF used_at_ms ON approval WHEN OLD.used_at_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an approval is used once'); END;
CREATE TRIGGER approval_reason_only_goes BEFORE UPDATE OF reason ON approval WHEN NEW.reason <> ''
BEGIN SELECT RAISE(ABORT, 'an approval is not rewritten'); END;
CREATE TRIGGER approval_stands
BEFORE UPDATE OF id, token_digest, approver, actor, till, command, request_digest, action, amount, given_at_ms, expires_at_ms
ON approval BEGIN SELECT RAISE(ABORT, 'an approval is not rewritten'); END;
CREATE TRIGGER approval_kept BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'approvals are kept'); END;

-- An approval that did not fit was presented. why: unknown, used, expired, other_act, approver_gone.
CREATE TABLE approval_misuse (
    id       INTEGER PRIMARY KEY,
    at_ms    INTEGER NOT NULL,
    actor    INTEGER,
    till     TEXT    NOT NULL,
    command  TEXT    NOT NULL,
    why      TEXT    NOT NULL CHECK (why IN ('unknown', 'used', 'expired', 'other_act', 'approver_gone')),
    approval INTEGER REFERENCES approval (id)
) STRICT;
CREATE TRIGGER approval_misuse_append_only BEFORE UPDATE ON approval_misuse
BEGIN SELECT RAISE(ABORT, 'approval_misuse is append-only'); END;
CREATE TRIGGER approval_misuse_kept BEFORE DELETE ON approval_misuse
BEGIN SELECT RAISE(ABORT, 'approval_misuse is append-only'); END;

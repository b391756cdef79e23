-- Stored value: what a member paid in (principal) and what the shop added (bonus), two ledgers in one table.
-- Money in minor units, times UTC milliseconds.

-- principal and bonus are sums over wallet_entry, kept for speed; `check` compares them. pooled: the row of a merged
-- person, whose sum over all rows counts. overdrawn: a reversal took back what was spent already; nothing else may lead
-- below zero. expires_at_ms: the first moment at which the balance of someone without a phone cannot be spent.
CREATE TABLE wallet (
    member_id     INTEGER PRIMARY KEY REFERENCES member (id),
    principal     INTEGER NOT NULL DEFAULT 0,
    bonus         INTEGER NOT NULL DEFAULT 0,
    overdrawn     INTEGER NOT NULL DEFAULT 0 CHECK (overdrawn IN (0, 1)),
    pooled        INTEGER NOT NULL DEFAULT 0 CHECK (pooled IN (0, 1)),
    expires_at_ms INTEGER,
    CHECK (overdrawn OR pooled OR (principal >= 0 AND bonus >= 0))
) STRICT;
CREATE INDEX wallet_with_balance ON wallet (principal, bonus) WHERE principal <> 0 OR bonus <> 0;

-- How money came over the counter for stored value, and how it went back: what a till counts. How much and when stands
-- in the line of the act.
CREATE TABLE recharge (
    id         INTEGER PRIMARY KEY,
    paid_by    TEXT    NOT NULL CHECK (paid_by IN ('cash', 'card', 'mobile')),
    cash_given INTEGER CHECK (cash_given IS NULL OR (cash_given > 0 AND paid_by = 'cash'))
) STRICT;
CREATE TRIGGER recharge_append_only BEFORE UPDATE ON recharge BEGIN SELECT RAISE(ABORT, 'recharge is append-only'); END;
CREATE TRIGGER recharge_kept BEFORE DELETE ON recharge BEGIN SELECT RAISE(ABORT, 'recharge is append-only'); END;
CREATE TABLE payout (
    id      INTEGER PRIMARY KEY,
    paid_by TEXT    NOT NULL CHECK (paid_by IN ('cash', 'card', 'mobile'))
) STRICT;
CREATE TRIGGER payout_append_only BEFORE UPDATE ON payout BEGIN SELECT RAISE(ABORT, 'payout is append-only'); END;
CREATE TRIGGER payout_kept BEFORE DELETE ON payout BEGIN SELECT RAISE(ABORT, 'payout is append-only'); END;

CREATE TABLE wallet_entry (
    id          INTEGER PRIMARY KEY,
    member_id   INTEGER NOT NULL REFERENCES wallet (member_id),
    kind        TEXT    NOT NULL CHECK (kind IN
                    ('recharged', 'granted', 'spent', 'paid_out', 'returned', 'taken_back', 'erased')),
    principal   INTEGER NOT NULL,
    bonus       INTEGER NOT NULL,
    recharge_id INTEGER UNIQUE REFERENCES recharge (id),
    payout_id   INTEGER UNIQUE REFERENCES payout (id),
    cause_id    INTEGER REFERENCES fact (id), -- none only where a person was erased
    reverses_id INTEGER REFERENCES wallet_entry (id), -- several refunds may reverse one line, part by part
    actor       INTEGER REFERENCES staff (id),
    till        TEXT    NOT NULL,
    at_ms       INTEGER NOT NULL,
    CHECK (CASE kind
        WHEN 'recharged'  THEN principal > 0 AND bonus >= 0
        WHEN 'granted'    THEN principal = 0 AND bonus > 0
        WHEN 'spent'      THEN principal <= 0 AND bonus <= 0 AND principal + bonus < 0
        WHEN 'paid_out'   THEN principal < 0 AND bonus <= 0
        WHEN 'returned'   THEN principal >= 0 AND bonus >= 0 AND principal + bonus > 0
        WHEN 'taken_back' THEN principal <= 0 AND bonus <= 0 AND principal + bonus < 0
        ELSE principal <> 0 OR bonus <> 0 END),
    CHECK ((kind = 'recharged') = (recharge_id IS NOT NULL)),
    CHECK ((kind = 'paid_out') = (payout_id IS NOT NULL)),
    CHECK ((kind IN ('returned', 'taken_back')) = (reverses_id IS NOT NULL)),
    CHECK (kind = 'erased' OR cause_id IS NOT NULL)
) STRICT;
CREATE INDEX wallet_entry_of_member ON wallet_entry (member_id, at_ms);
CREATE INDEX wallet_entry_by_cause ON wallet_entry (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX wallet_entry_over_counter ON wallet_entry (at_ms) WHERE recharge_id IS NOT NULL OR payout_id IS NOT NULL;
CREATE INDEX wallet_entry_reversal ON wallet_entry (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE TRIGGER wallet_entry_append_only BEFORE UPDATE ON wallet_entry
BEGIN SELECT RAISE(ABORT, 'wallet_entry is append-only'); END;
CREATE TRIGGER wallet_entry_kept BEFORE DELETE ON wallet_entry
BEGIN SELECT RAISE(ABORT, 'wallet_entry is append-only'); END;

-- A member's own PIN: argon2id as a PHC string, and the wrong guesses in a row. seen_ms: the time of the last guess, so
-- that a clock that is set back opens nothing early.
CREATE TABLE wallet_pin (
    member_id       INTEGER PRIMARY KEY REFERENCES member (id),
    pin_hash        TEXT    NOT NULL,
    set_at_ms       INTEGER NOT NULL,
    wrong           INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0),
    locked_until_ms INTEGER,
    seen_ms         INTEGER NOT NULL
) STRICT;

-- A right PIN, good for one act at one till. The token itself is never kept.
CREATE TABLE wallet_proof (
    id            INTEGER PRIMARY KEY,
    token_digest  BLOB    NOT NULL UNIQUE CHECK (length(token_digest) = 32),
    member_id     INTEGER NOT NULL REFERENCES member (id),
    till          TEXT    NOT NULL,
    given_at_ms   INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL CHECK (expires_at_ms > given_at_ms),
    used_at_ms    INTEGER
) STRICT;
CREATE INDEX wallet_proof_by_age ON wallet_proof (expires_at_ms);
CREATE TRIGGER wallet_proof_used_once BEFORE UPDATE OF used_at_ms ON wallet_proof WHEN OLD.used_at_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a proof is used once'); END;

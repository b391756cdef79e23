-- Gifts: kinds of gift with their cached stock, the stock ledger, promises, what went over the counter.
-- Money in minor units, pieces whole, times UTC milliseconds.

-- shelf, reserved, value and given are sums over stock_entry, kept for speed; `check` compares them.
CREATE TABLE gift (
    id              INTEGER PRIMARY KEY,
    name            TEXT    NOT NULL CHECK (name <> ''),
    tier            TEXT    NOT NULL CHECK (tier IN ('drainage', 'lottery', 'reward')),
    perceived_value INTEGER NOT NULL CHECK (perceived_value >= 0),
    reorder_level   INTEGER NOT NULL CHECK (reorder_level >= 0),
    supplier        TEXT    NOT NULL,
    picture         TEXT    NOT NULL, -- name of a built-in drawing
    cap_reason      TEXT    CHECK (cap_reason <> ''), -- an owner's words on why it may cost more than its tier's cap
    cap_reason_by   INTEGER REFERENCES staff (id),
    cap_covers      INTEGER CHECK (cap_covers >= 0), -- the unit cost that the words were given for
    last_cost       INTEGER NOT NULL CHECK (last_cost >= 0), -- of the last receipt, for pieces found on an empty shelf
    shelf           INTEGER NOT NULL DEFAULT 0 CHECK (shelf >= 0),
    reserved        INTEGER NOT NULL DEFAULT 0 CHECK (reserved BETWEEN 0 AND shelf),
    value           INTEGER NOT NULL DEFAULT 0 CHECK (value >= 0 AND (shelf > 0 OR value = 0)),
    given           INTEGER NOT NULL DEFAULT 0 CHECK (given >= 0), -- handed over less what came back
    added_at_ms     INTEGER NOT NULL,
    retired_at_ms   INTEGER,
    CHECK ((cap_reason IS NULL) = (cap_covers IS NULL))
) STRICT;

CREATE TABLE gift_photo (
    gift_id INTEGER PRIMARY KEY REFERENCES gift (id),
    image   BLOB    NOT NULL CHECK (length(image) <= 524288)
) STRICT;

-- A gift promised to a member. note: a clerk's words, cleared when the person is erased.
CREATE TABLE gift_grant (
    id            INTEGER PRIMARY KEY,
    member_id     INTEGER NOT NULL REFERENCES member (id),
    gift_id       INTEGER NOT NULL REFERENCES gift (id),
    reason        TEXT    NOT NULL CHECK (reason IN
                      ('joined', 'post', 'apology', 'birthday', 'other', 'drew', 'referred', 'voucher', 'activity', 'points')),
    note          TEXT    NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('waiting', 'handed_over', 'expired', 'cancelled')),
    backing       TEXT    NOT NULL CHECK (backing IN ('reserved', 'owed')), -- means something while it waits
    cause_id      INTEGER REFERENCES fact (id), -- what it followed from; none when promised by hand
    granted_by    INTEGER REFERENCES staff (id),
    granted_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL CHECK (expires_at_ms > granted_at_ms), -- the first moment it no longer waits
    ended_at_ms   INTEGER,
    CHECK ((state = 'waiting') = (ended_at_ms IS NULL))
) STRICT;
CREATE INDEX gift_grant_waiting ON gift_grant (gift_id, backing, expires_at_ms) WHERE state = 'waiting';
CREATE INDEX gift_grant_soonest ON gift_grant (expires_at_ms, id) WHERE state = 'waiting';
CREATE INDEX gift_grant_of_member ON gift_grant (member_id, state);
CREATE INDEX gift_grant_by_person ON gift_grant (granted_by, granted_at_ms);
CREATE INDEX gift_grant_by_cause ON gift_grant (cause_id) WHERE cause_id IS NOT NULL;
CREATE TRIGGER gift_grant_stays_its_own BEFORE UPDATE OF member_id, gift_id, reason, granted_by, granted_at_ms, expires_at_ms
ON gift_grant BEGIN SELECT RAISE(ABORT, 'a promise keeps its member, gift and day'); END;
CREATE TRIGGER gift_grant_kept BEFORE DELETE ON gift_grant BEGIN SELECT RAISE(ABORT, 'gift_grant is kept'); END;

-- One gift handed over the counter. Taken back by a stock entry that reverses its own.
CREATE TABLE handover (
    id        INTEGER PRIMARY KEY,
    grant_id  INTEGER NOT NULL REFERENCES gift_grant (id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    gift_id   INTEGER NOT NULL REFERENCES gift (id),
    actor     INTEGER REFERENCES staff (id),
    till      TEXT    NOT NULL,
    at_ms     INTEGER NOT NULL
) STRICT;
CREATE INDEX handover_of_grant ON handover (grant_id);
CREATE INDEX handover_of_member ON handover (member_id, at_ms);
CREATE INDEX handover_by_day ON handover (at_ms);
CREATE TRIGGER handover_append_only BEFORE UPDATE ON handover BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
CREATE TRIGGER handover_kept BEFORE DELETE ON handover BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;

-- The stock ledger: signed pieces on the shelf, signed pieces reserved, signed value. note: about goods, never about people.
CREATE TABLE stock_entry (
    id          INTEGER PRIMARY KEY,
    gift_id     INTEGER NOT NULL REFERENCES gift (id),
    kind        TEXT    NOT NULL CHECK (kind IN
                    ('received', 'reserved', 'released', 'handed_over', 'returned', 'damaged', 'counted')),
    shelf       INTEGER NOT NULL,
    reserved    INTEGER NOT NULL,
    value       INTEGER NOT NULL,
    grant_id    INTEGER REFERENCES gift_grant (id),
    handover_id INTEGER UNIQUE REFERENCES handover (id),
    cause_id    INTEGER REFERENCES fact (id),
    reverses_id INTEGER UNIQUE REFERENCES stock_entry (id), -- an entry is reversed at most once
    note        TEXT    NOT NULL,
    actor       INTEGER REFERENCES staff (id),
    till        TEXT    NOT NULL,
    at_ms       INTEGER NOT NULL,
    CHECK (CASE kind
        WHEN 'received'    THEN shelf > 0 AND reserved = 0 AND value >= 0
        WHEN 'reserved'    THEN shelf = 0 AND reserved = 1 AND value = 0 AND grant_id IS NOT NULL
        WHEN 'released'    THEN shelf = 0 AND reserved = -1 AND value = 0 AND grant_id IS NOT NULL
        WHEN 'handed_over' THEN shelf = -1 AND reserved = -1 AND value <= 0 AND grant_id IS NOT NULL
        WHEN 'returned'    THEN shelf > 0 AND reserved = (reverses_id IS NOT NULL) AND value >= 0
        WHEN 'damaged'     THEN shelf < 0 AND reserved = 0 AND value <= 0
        ELSE reserved = 0 AND shelf * value >= 0 END),
    CHECK ((kind = 'handed_over') = (handover_id IS NOT NULL)),
    CHECK (reverses_id IS NULL OR kind = 'returned')
) STRICT;
CREATE INDEX stock_entry_of_gift ON stock_entry (gift_id, id);
CREATE INDEX stock_entry_by_kind ON stock_entry (kind, at_ms);
CREATE INDEX stock_entry_by_cause ON stock_entry (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX stock_entry_of_grant ON stock_entry (grant_id) WHERE grant_id IS NOT NULL;
CREATE TRIGGER stock_entry_append_only BEFORE UPDATE ON stock_entry
BEGIN SELECT RAISE(ABORT, 'stock_entry is append-only'); END;
CREATE TRIGGER stock_entry_kept BEFORE DELETE ON stock_entry BEGIN SELECT RAISE(ABORT, 'stock_entry is append-only'); END;

-- The owner's rules, one row once somebody changed them; until then the defaults in the code.
CREATE TABLE gift_rules (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    drainage_cap    INTEGER NOT NULL CHECK (drainage_cap >= 0),
    lottery_cap     INTEGER CHECK (lottery_cap >= 0),
    reward_cap      INTEGER CHECK (reward_cap >= 0),
    month_budget    INTEGER CHECK (month_budget >= 0),
    welcome_gift    INTEGER REFERENCES gift (id),
    grant_days      INTEGER NOT NULL CHECK (grant_days BETWEEN 1 AND 366),
    clerk_per_day   INTEGER NOT NULL CHECK (clerk_per_day >= 0),
    manager_per_day INTEGER NOT NULL CHECK (manager_per_day >= 0)
) STRICT;

-- What happened today, by kind, without walking all facts.
CREATE INDEX fact_by_kind ON fact (kind, at_ms);

-- Points: lots that expire one by one, debits allocated to them, and what members have spent for their level.
-- Points whole, money in minor units, times UTC milliseconds.

-- points, debt and settled are sums over points_entry and settled_entry, kept for speed; `check` compares them. debt: what
-- a reversal took back and no lot could give; only with it points may be below zero.
CREATE TABLE points_wallet (
    member_id INTEGER PRIMARY KEY REFERENCES member (id),
    points    INTEGER NOT NULL DEFAULT 0,
    debt      INTEGER NOT NULL DEFAULT 0 CHECK (debt >= 0),
    settled   INTEGER NOT NULL DEFAULT 0,
    CHECK (points >= 0 OR debt > 0)
) STRICT;

-- Points that came together and expire together. unspent is the sum of the lot's lines.
CREATE TABLE points_lot (
    id            INTEGER PRIMARY KEY,
    member_id     INTEGER NOT NULL REFERENCES points_wallet (member_id),
    points        INTEGER NOT NULL CHECK (points > 0),
    unspent       INTEGER NOT NULL CHECK (unspent BETWEEN 0 AND points),
    earned_at_ms  INTEGER NOT NULL,
    expires_at_ms INTEGER CHECK (expires_at_ms > earned_at_ms) -- the first moment it no longer counts; none: never
) STRICT;
CREATE INDEX points_lot_of_member ON points_lot (member_id, expires_at_ms) WHERE unspent > 0;
CREATE INDEX points_lot_soonest ON points_lot (expires_at_ms) WHERE unspent > 0 AND expires_at_ms IS NOT NULL;
CREATE TRIGGER points_lot_stays_its_own BEFORE UPDATE OF id, member_id, points, earned_at_ms, expires_at_ms ON points_lot
BEGIN SELECT RAISE(ABORT, 'a lot keeps its member, size and day'); END;
CREATE TRIGGER points_lot_kept BEFORE DELETE ON points_lot BEGIN SELECT RAISE(ABORT, 'points_lot is kept'); END;

-- lot_id: the lot that the line adds to or takes from; none: a debt. offset: a lot pays a debt, two lines that add up to
-- nothing.
CREATE TABLE points_entry (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES points_wallet (member_id),
    kind      TEXT    NOT NULL CHECK (kind IN
                  ('earned', 'granted', 'adjusted', 'spent', 'returned', 'taken_back', 'expired', 'offset', 'erased')),
    points    INTEGER NOT NULL CHECK (points <> 0),
    lot_id    INTEGER REFERENCES points_lot (id),
    cause_id  INTEGER REFERENCES fact (id),
    actor     INTEGER REFERENCES staff (id),
    till      TEXT    NOT NULL,
    at_ms     INTEGER NOT NULL,
    CHECK (CASE kind
        WHEN 'earned'     THEN points > 0
        WHEN 'granted'    THEN points > 0
        WHEN 'spent'      THEN points < 0
        WHEN 'returned'   THEN points > 0
        WHEN 'taken_back' THEN points < 0
        WHEN 'expired'    THEN points < 0
        ELSE 1 END),
    CHECK (lot_id IS NOT NULL OR kind IN ('taken_back', 'offset', 'erased')),
    CHECK (cause_id IS NOT NULL OR kind IN ('expired', 'offset', 'erased'))
) STRICT;
CREATE INDEX points_entry_of_member ON points_entry (member_id, at_ms);
CREATE INDEX points_entry_by_cause ON points_entry (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX points_entry_of_lot ON points_entry (lot_id) WHERE lot_id IS NOT NULL;
CREATE TRIGGER points_entry_append_only BEFORE UPDATE ON points_entry
BEGIN SELECT RAISE(ABORT, 'points_entry is append-only'); END;
CREATE TRIGGER points_entry_kept BEFORE DELETE ON points_entry
BEGIN SELECT RAISE(ABORT, 'points_entry is append-only'); END;

-- What members paid for good, less what was refunded: it decides the level.
CREATE TABLE settled_entry (
    id          INTEGER PRIMARY KEY,
    member_id   INTEGER NOT NULL REFERENCES points_wallet (member_id),
    amount      INTEGER NOT NULL CHECK (amount <> 0),
    is_reversal INTEGER NOT NULL CHECK (is_reversal IN (0, 1)),
    cause_id    INTEGER NOT NULL REFERENCES fact (id),
    at_ms       INTEGER NOT NULL
) STRICT;
CREATE INDEX settled_entry_of_member ON settled_entry (member_id);
CREATE INDEX settled_entry_by_cause ON settled_entry (cause_id);
CREATE TRIGGER settled_entry_append_only BEFORE UPDATE ON settled_entry
BEGIN SELECT RAISE(ABORT, 'settled_entry is append-only'); END;
CREATE TRIGGER settled_entry_kept BEFORE DELETE ON settled_entry
BEGIN SELECT RAISE(ABORT, 'settled_entry is append-only'); END;

-- A gift paid for with points.
CREATE TABLE points_purchase (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    grant_id  INTEGER NOT NULL UNIQUE REFERENCES gift_grant (id),
    points    INTEGER NOT NULL CHECK (points > 0),
    cause_id  INTEGER NOT NULL UNIQUE REFERENCES fact (id),
    actor     INTEGER REFERENCES staff (id),
    till      TEXT    NOT NULL,
    at_ms     INTEGER NOT NULL
) STRICT;
CREATE TRIGGER points_purchase_append_only BEFORE UPDATE ON points_purchase
BEGIN SELECT RAISE(ABORT, 'points_purchase is append-only'); END;
CREATE TRIGGER points_purchase_kept BEFORE DELETE ON points_purchase
BEGIN SELECT RAISE(ABORT, 'points_purchase is append-only'); END;

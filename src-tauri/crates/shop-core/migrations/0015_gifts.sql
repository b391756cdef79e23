-- Gifts: pieces set aside for something that was announced, and pieces handed over for vouchers.

-- Pieces on the shelf that are set aside for something that was announced: a sum over stock_entry, kept for speed.
ALTER TABLE gift ADD COLUMN aside INTEGER NOT NULL DEFAULT 0 CHECK (aside >= 0);

-- The stock ledger learns more kinds of line: pieces set aside, pieces let go again, a piece handed over for a voucher to
-- whoever brought it.
CREATE TABLE stock_entry_new (
    id          INTEGER PRIMARY KEY,
    gift_id     INTEGER NOT NULL REFERENCES gift (id),
    kind        TEXT    NOT NULL CHECK (kind IN
                    ('received', 'reserved', 'released', 'handed_over', 'returned', 'damaged', 'counted', 'set_aside', 'let_go',
                     'redeemed')),
    shelf       INTEGER NOT NULL,
    reserved    INTEGER NOT NULL,
    aside       INTEGER NOT NULL,
    value       INTEGER NOT NULL,
    grant_id    INTEGER REFERENCES gift_grant (id),
    handover_id INTEGER UNIQUE REFERENCES handover (id),
    cause_id    INTEGER REFERENCES fact (id),
    reverses_id INTEGER UNIQUE REFERENCES stock_entry_new (id), -- an entry is reversed at most once
    note        TEXT    NOT NULL,
    actor       INTEGER REFERENCES staff (id),
    till        TEXT    NOT NULL,
    at_ms       INTEGER NOT NULL,
    CHECK (CASE kind
        WHEN 'received'    THEN shelf > 0 AND reserved = 0 AND value >= 0
        WHEN 'reserved'    THEN shelf = 0 AND reserved = 1 AND value = 0 AND grant_id IS NOT NULL
        WHEN 'released'    THEN shelf = 0 AND reserved = -1 AND value = 0 AND grant_id IS NOT NULL
        WHEN 'handed_over' THEN shelf = -1 AND reserved = -1 AND value <= 0 AND grant_id IS NOT NULL
        WHEN 'returned'    THEN shelf > 0 AND reserved = (reverses_id IS NOT NULL AND grant_id IS NOT NULL) AND value >= 0
        WHEN 'damaged'     THEN shelf < 0 AND reserved = 0 AND value <= 0
        WHEN 'redeemed'    THEN shelf = -1 AND reserved = 0 AND value <= 0 AND cause_id IS NOT NULL
        WHEN 'set_aside'   THEN shelf = 0 AND reserved = 0 AND value = 0 AND aside > 0 AND cause_id IS NOT NULL
        WHEN 'let_go'      THEN shelf = 0 AND reserved = 0 AND value = 0 AND aside < 0 AND cause_id IS NOT NULL
        ELSE reserved = 0 AND shelf * value >= 0 END),
    CHECK ((kind IN ('set_aside', 'let_go')) = (aside <> 0)),
    CHECK ((kind = 'handed_over') = (handover_id IS NOT NULL)),
    CHECK (reverses_id IS NULL OR kind = 'returned')
) STRICT;
INSERT INTO stock_entry_new
SELECT id, gift_id, kind, shelf, reserved, 0, value, grant_id, handover_id, cause_id, reverses_id, note, actor, till, at_ms
FROM stock_entry ORDER BY id;
DROP TABLE stock_entry;
ALTER TABLE stock_entry_new RENAME TO stock_entry;
CREATE INDEX stock_entry_of_gift ON stock_entry (gift_id, id);
CREATE INDEX stock_entry_by_kind ON stock_entry (kind, at_ms);
CREATE INDEX stock_entry_by_cause ON stock_entry (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX stock_entry_of_grant ON stock_entry (grant_id) WHERE grant_id IS NOT NULL;
CREATE TRIGGER stock_entry_append_only BEFORE UPDATE ON stock_entry
BEGIN SELECT RAISE(ABORT, 'stock_entry is append-only'); END;
CREATE TRIGGER stock_entry_kept BEFORE DELETE ON stock_entry BEGIN SELECT RAISE(ABORT, 'stock_entry is append-only'); END;

-- What is set aside of a gift for one cause. Sums over stock_entry.
CREATE TABLE gift_aside (
    cause_id INTEGER NOT NULL REFERENCES fact (id),
    gift_id  INTEGER NOT NULL REFERENCES gift (id),
    pieces   INTEGER NOT NULL CHECK (pieces >= 0),
    PRIMARY KEY (cause_id, gift_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX gift_aside_of_gift ON gift_aside (gift_id);

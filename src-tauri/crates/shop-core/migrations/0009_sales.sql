-- Sales: products, open and held sales, what was sold and paid, refunds, ratings, shifts, day closes, imports.
-- Money in minor units, pieces and points whole, times UTC milliseconds, days shop-local YYYY-MM-DD.

CREATE TABLE product (
    id            INTEGER PRIMARY KEY,
    name          TEXT    NOT NULL CHECK (name <> ''),
    folded        TEXT    NOT NULL, -- the same for two spellings of one name
    price         INTEGER NOT NULL CHECK (price >= 0),
    kind          TEXT    NOT NULL CHECK (kind IN ('traffic', 'profit')),
    favourite     INTEGER CHECK (favourite >= 0), -- its place in the grid
    added_at_ms   INTEGER NOT NULL,
    retired_at_ms INTEGER,
    CHECK (retired_at_ms IS NULL OR favourite IS NULL)
) STRICT;
CREATE UNIQUE INDEX product_name ON product (folded) WHERE retired_at_ms IS NULL;

-- The sale being typed at a till, as its screen sent it.
CREATE TABLE open_sale (
    till  TEXT    PRIMARY KEY,
    sale  TEXT    NOT NULL CHECK (json_valid(sale)),
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Sales put aside. Ended once: paid, dropped, or replaced by a newer one.
CREATE TABLE held_sale (
    id            INTEGER PRIMARY KEY,
    label         TEXT    NOT NULL,
    basket        TEXT    NOT NULL CHECK (json_valid(basket)),
    till          TEXT    NOT NULL,
    actor         INTEGER REFERENCES staff (id),
    at_ms         INTEGER NOT NULL,
    recalled_at   TEXT, -- the till that has it open
    ended_at_ms   INTEGER
) STRICT;
CREATE INDEX held_sale_waiting ON held_sale (id) WHERE ended_at_ms IS NULL;

-- A shift at a till; at most one is open there.
CREATE TABLE shift (
    id                   INTEGER PRIMARY KEY,
    till                 TEXT    NOT NULL,
    opened_at_ms         INTEGER NOT NULL,
    opened_by            INTEGER REFERENCES staff (id),
    counts_from_ms       INTEGER NOT NULL, -- money that came over the counter since then is this shift's
    float                INTEGER CHECK (float >= 0), -- none until it is said
    expected_shown_at_ms INTEGER,
    closed_at_ms         INTEGER,
    closed_by            INTEGER REFERENCES staff (id),
    difference           INTEGER,
    cause                TEXT    CHECK (cause IN ('wrong_change', 'small_change', 'not_typed', 'unclear')),
    note                 TEXT    NOT NULL DEFAULT '',
    CHECK ((closed_at_ms IS NULL) = (difference IS NULL)),
    CHECK (difference IS NULL OR difference = 0 OR cause IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX shift_open ON shift (till) WHERE closed_at_ms IS NULL;
CREATE INDEX shift_of_till ON shift (till, opened_at_ms);
CREATE INDEX shift_by_time ON shift (opened_at_ms);
CREATE TRIGGER shift_closed_for_good BEFORE UPDATE ON shift WHEN old.closed_at_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed shift stays as it is'); END;
CREATE TRIGGER shift_kept BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'shift is kept'); END;

-- Every count of a drawer. ways: what was expected and counted of each way. after_shown: the expected amount was known.
CREATE TABLE shift_count (
    id          INTEGER PRIMARY KEY,
    shift_id    INTEGER NOT NULL REFERENCES shift (id),
    at_ms       INTEGER NOT NULL,
    actor       INTEGER REFERENCES staff (id),
    pieces      TEXT    NOT NULL CHECK (json_valid(pieces)),
    ways        TEXT    NOT NULL CHECK (json_valid(ways)),
    after_shown INTEGER NOT NULL CHECK (after_shown IN (0, 1))
) STRICT;
CREATE INDEX shift_count_of ON shift_count (shift_id, id);
CREATE TRIGGER shift_count_append_only BEFORE UPDATE ON shift_count
BEGIN SELECT RAISE(ABORT, 'shift_count is append-only'); END;
CREATE TRIGGER shift_count_kept BEFORE DELETE ON shift_count BEGIN SELECT RAISE(ABORT, 'shift_count is append-only'); END;

-- Money put into a drawer or taken out, other than by a sale.
CREATE TABLE cash_move (
    id       INTEGER PRIMARY KEY,
    shift_id INTEGER NOT NULL REFERENCES shift (id),
    amount   INTEGER NOT NULL CHECK (amount <> 0),
    note     TEXT    NOT NULL,
    actor    INTEGER REFERENCES staff (id),
    at_ms    INTEGER NOT NULL
) STRICT;
CREATE INDEX cash_move_of ON cash_move (shift_id);
CREATE TRIGGER cash_move_append_only BEFORE UPDATE ON cash_move BEGIN SELECT RAISE(ABORT, 'cash_move is append-only'); END;
CREATE TRIGGER cash_move_kept BEFORE DELETE ON cash_move BEGIN SELECT RAISE(ABORT, 'cash_move is append-only'); END;

-- A paid sale. A sale taken over from another till has that till's number and none of ours.
-- note: a clerk's words, cleared when the person is erased.
CREATE TABLE sale (
    id           INTEGER PRIMARY KEY,
    uuid         BLOB    NOT NULL UNIQUE CHECK (length(uuid) = 16),
    day          TEXT    NOT NULL,
    number       INTEGER CHECK (number > 0),
    other_number TEXT    CHECK (other_number <> ''),
    at_ms        INTEGER NOT NULL,
    till         TEXT    NOT NULL,
    shift_id     INTEGER REFERENCES shift (id),
    actor        INTEGER REFERENCES staff (id),
    member_id    INTEGER REFERENCES member (id),
    total        INTEGER NOT NULL CHECK (total > 0),
    rounding     INTEGER NOT NULL, -- what cash rounding added
    given        INTEGER CHECK (given >= 0), -- in cash
    change       INTEGER NOT NULL CHECK (change >= 0),
    earned       INTEGER NOT NULL CHECK (earned >= 0),
    note         TEXT    NOT NULL,
    cause_id     INTEGER NOT NULL UNIQUE REFERENCES fact (id),
    CHECK ((number IS NULL) = (shift_id IS NULL)),
    CHECK (number IS NULL OR other_number IS NULL)
) STRICT;
CREATE UNIQUE INDEX sale_number ON sale (day, number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX sale_other_number ON sale (day, other_number) WHERE other_number IS NOT NULL;
CREATE INDEX sale_of_member ON sale (member_id, at_ms) WHERE member_id IS NOT NULL;
CREATE INDEX sale_by_day ON sale (day, id);
CREATE INDEX sale_at_till ON sale (till, id);
CREATE INDEX sale_of_shift ON sale (shift_id) WHERE shift_id IS NOT NULL;
CREATE TRIGGER sale_append_only BEFORE UPDATE OF id, uuid, day, number, other_number, at_ms, till, shift_id, actor, member_id,
total, rounding, given, change, earned, cause_id ON sale BEGIN SELECT RAISE(ABORT, 'sale is append-only'); END;
CREATE TRIGGER sale_kept BEFORE DELETE ON sale BEGIN SELECT RAISE(ABORT, 'sale is append-only'); END;

CREATE TABLE sale_line (
    sale_id    INTEGER NOT NULL REFERENCES sale (id),
    line       INTEGER NOT NULL CHECK (line > 0),
    product_id INTEGER REFERENCES product (id),
    name       TEXT    NOT NULL,
    quantity   INTEGER NOT NULL CHECK (quantity > 0),
    price      INTEGER NOT NULL CHECK (price >= 0),
    PRIMARY KEY (sale_id, line)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sale_line_append_only BEFORE UPDATE ON sale_line BEGIN SELECT RAISE(ABORT, 'sale_line is append-only'); END;
CREATE TRIGGER sale_line_kept BEFORE DELETE ON sale_line BEGIN SELECT RAISE(ABORT, 'sale_line is append-only'); END;

-- How a sale was paid. exact: of the total; amount: what moved, which cash rounds.
CREATE TABLE sale_payment (
    sale_id   INTEGER NOT NULL REFERENCES sale (id),
    way       TEXT    NOT NULL CHECK (way IN ('cash', 'card', 'mobile', 'stored_value', 'points')),
    exact     INTEGER NOT NULL CHECK (exact > 0),
    amount    INTEGER NOT NULL CHECK (amount >= 0),
    points    INTEGER NOT NULL CHECK (points >= 0),
    principal INTEGER NOT NULL CHECK (principal >= 0),
    bonus     INTEGER NOT NULL CHECK (bonus >= 0),
    PRIMARY KEY (sale_id, way),
    CHECK (way = 'cash' OR amount = exact),
    CHECK (way <> 'stored_value' OR principal + bonus = amount)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sale_payment_append_only BEFORE UPDATE ON sale_payment
BEGIN SELECT RAISE(ABORT, 'sale_payment is append-only'); END;
CREATE TRIGGER sale_payment_kept BEFORE DELETE ON sale_payment
BEGIN SELECT RAISE(ABORT, 'sale_payment is append-only'); END;

-- What was given back of a sale; a void gives back all of it.
CREATE TABLE refund (
    id          INTEGER PRIMARY KEY,
    sale_id     INTEGER NOT NULL REFERENCES sale (id),
    day         TEXT    NOT NULL,
    number      INTEGER NOT NULL CHECK (number > 0),
    at_ms       INTEGER NOT NULL,
    till        TEXT    NOT NULL,
    shift_id    INTEGER NOT NULL REFERENCES shift (id),
    actor       INTEGER REFERENCES staff (id),
    approver    INTEGER REFERENCES staff (id),
    amount      INTEGER NOT NULL CHECK (amount > 0),
    points_back INTEGER NOT NULL CHECK (points_back >= 0), -- of those earned
    reason      TEXT    NOT NULL,
    is_void     INTEGER NOT NULL CHECK (is_void IN (0, 1)),
    cause_id    INTEGER NOT NULL UNIQUE REFERENCES fact (id)
) STRICT;
CREATE UNIQUE INDEX refund_number ON refund (day, number);
CREATE INDEX refund_of_sale ON refund (sale_id);
CREATE INDEX refund_of_shift ON refund (shift_id);
CREATE TRIGGER refund_append_only BEFORE UPDATE OF id, sale_id, day, number, at_ms, till, shift_id, actor, approver, amount,
points_back, is_void, cause_id ON refund BEGIN SELECT RAISE(ABORT, 'refund is append-only'); END;
CREATE TRIGGER refund_kept BEFORE DELETE ON refund BEGIN SELECT RAISE(ABORT, 'refund is append-only'); END;

CREATE TABLE refund_line (
    refund_id INTEGER NOT NULL REFERENCES refund (id),
    line      INTEGER NOT NULL,
    quantity  INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (refund_id, line)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER refund_line_append_only BEFORE UPDATE ON refund_line
BEGIN SELECT RAISE(ABORT, 'refund_line is append-only'); END;
CREATE TRIGGER refund_line_kept BEFORE DELETE ON refund_line BEGIN SELECT RAISE(ABORT, 'refund_line is append-only'); END;

CREATE TABLE refund_part (
    refund_id INTEGER NOT NULL REFERENCES refund (id),
    way       TEXT    NOT NULL CHECK (way IN ('cash', 'card', 'mobile', 'stored_value', 'points')),
    exact     INTEGER NOT NULL CHECK (exact >= 0),
    amount    INTEGER NOT NULL CHECK (amount >= 0),
    points    INTEGER NOT NULL CHECK (points >= 0),
    principal INTEGER NOT NULL CHECK (principal >= 0),
    bonus     INTEGER NOT NULL CHECK (bonus >= 0),
    PRIMARY KEY (refund_id, way)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER refund_part_append_only BEFORE UPDATE ON refund_part
BEGIN SELECT RAISE(ABORT, 'refund_part is append-only'); END;
CREATE TRIGGER refund_part_kept BEFORE DELETE ON refund_part BEGIN SELECT RAISE(ABORT, 'refund_part is append-only'); END;

CREATE TABLE sale_rating (
    sale_id INTEGER PRIMARY KEY REFERENCES sale (id),
    rating  INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
    at_ms   INTEGER NOT NULL
) STRICT;
CREATE TRIGGER sale_rating_append_only BEFORE UPDATE ON sale_rating
BEGIN SELECT RAISE(ABORT, 'sale_rating is append-only'); END;
CREATE TRIGGER sale_rating_kept BEFORE DELETE ON sale_rating BEGIN SELECT RAISE(ABORT, 'sale_rating is append-only'); END;

-- Day-close slips. slip: the day's totals as they stood.
CREATE TABLE day_close (
    number INTEGER PRIMARY KEY,
    day    TEXT    NOT NULL,
    actor  INTEGER REFERENCES staff (id),
    at_ms  INTEGER NOT NULL,
    slip   TEXT    NOT NULL CHECK (json_valid(slip))
) STRICT;
CREATE INDEX day_close_of ON day_close (day, number);
CREATE TRIGGER day_close_append_only BEFORE UPDATE ON day_close BEGIN SELECT RAISE(ABORT, 'day_close is append-only'); END;
CREATE TRIGGER day_close_kept BEFORE DELETE ON day_close BEGIN SELECT RAISE(ABORT, 'day_close is append-only'); END;

-- Rows of other tills' files that were taken over, each once. file: SHA-256 of the file.
CREATE TABLE sale_import (
    file    BLOB    NOT NULL CHECK (length(file) = 32),
    row     INTEGER NOT NULL,
    job     BLOB    NOT NULL REFERENCES job (id),
    sale_id INTEGER NOT NULL REFERENCES sale (id),
    PRIMARY KEY (file, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_import_of_job ON sale_import (job);

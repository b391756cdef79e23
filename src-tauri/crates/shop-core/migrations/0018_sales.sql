-- Sales: what vouchers take off is a way of paying. Money in minor units.

-- Sales may be paid with vouchers too.
CREATE TABLE sale_payment_new (
    sale_id   INTEGER NOT NULL REFERENCES sale (id),
    way       TEXT    NOT NULL CHECK (way IN ('cash', 'card', 'mobile', 'stored_value', 'points', 'voucher')),
    exact     INTEGER NOT NULL CHECK (exact > 0),
    amount    INTEGER NOT NULL CHECK (amount >= 0),
    points    INTEGER NOT NULL CHECK (points >= 0),
    principal INTEGER NOT NULL CHECK (principal >= 0),
    bonus     INTEGER NOT NULL CHECK (bonus >= 0),
    PRIMARY KEY (sale_id, way),
    CHECK (way = 'cash' OR amount = exact),
    CHECK (way <> 'stored_value' OR principal + bonus = amount)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_payment_new SELECT sale_id, way, exact, amount, points, principal, bonus FROM sale_payment;
DROP TABLE sale_payment;
ALTER TABLE sale_payment_new RENAME TO sale_payment;
CREATE TRIGGER sale_payment_append_only BEFORE UPDATE ON sale_payment
BEGIN SELECT RAISE(ABORT, 'sale_payment is append-only'); END;
CREATE TRIGGER sale_payment_kept BEFORE DELETE ON sale_payment
BEGIN SELECT RAISE(ABORT, 'sale_payment is append-only'); END;

CREATE TABLE refund_part_new (
    refund_id INTEGER NOT NULL REFERENCES refund (id),
    way       TEXT    NOT NULL CHECK (way IN ('cash', 'card', 'mobile', 'stored_value', 'points', 'voucher')),
    exact     INTEGER NOT NULL CHECK (exact >= 0),
    amount    INTEGER NOT NULL CHECK (amount >= 0),
    points    INTEGER NOT NULL CHECK (points >= 0),
    principal INTEGER NOT NULL CHECK (principal >= 0),
    bonus     INTEGER NOT NULL CHECK (bonus >= 0),
    PRIMARY KEY (refund_id, way)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_part_new SELECT refund_id, way, exact, amount, points, principal, bonus FROM refund_part;
DROP TABLE refund_part;
ALTER TABLE refund_part_new RENAME TO refund_part;
CREATE TRIGGER refund_part_append_only BEFORE UPDATE ON refund_part
BEGIN SELECT RAISE(ABORT, 'refund_part is append-only'); END;
CREATE TRIGGER refund_part_kept BEFORE DELETE ON refund_part
BEGIN SELECT RAISE(ABORT, 'refund_part is append-only'); END;

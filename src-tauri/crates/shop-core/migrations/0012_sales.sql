-- Sales: tills have numbers that people say.

-- Tills are called by these numbers, given in the order of their first shifts.
CREATE TABLE till (
    id     TEXT    PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE CHECK (number > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO till (id, number) SELECT till, row_number() OVER (ORDER BY min(id)) FROM shift GROUP BY till;
CREATE TRIGGER till_keeps_its_number BEFORE UPDATE ON till
BEGIN SELECT RAISE(ABORT, 'a till keeps its number'); END;
CREATE TRIGGER till_kept BEFORE DELETE ON till BEGIN SELECT RAISE(ABORT, 'till is kept'); END;

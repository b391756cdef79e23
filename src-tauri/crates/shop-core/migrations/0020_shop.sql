-- The shop: tills are called by their numbers wherever something is told of them, so the shop keeps these.
CREATE TABLE till_number (
    till   TEXT    PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE CHECK (number > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO till_number (till, number) SELECT id, number FROM till;
DROP TABLE till;
CREATE TRIGGER till_number_stays BEFORE UPDATE ON till_number
BEGIN SELECT RAISE(ABORT, 'a till keeps its number'); END;
CREATE TRIGGER till_number_kept BEFORE DELETE ON till_number BEGIN SELECT RAISE(ABORT, 'till_number is kept'); END;

-- People who work here, their lock-outs, the owner's recovery code, a manager's word for one act.
CREATE TABLE staff (
    id              INTEGER PRIMARY KEY,
    name            TEXT    NOT NULL CHECK (name <> ''),
    role            TEXT    NOT NULL CHECK (role IN ('clerk', 'manager', 'owner')),
    pin_hash        TEXT,
    pin_set_at_ms   INTEGER,
    since_ms        INTEGER NOT NULL,
    last_seen_at_ms INTEGER,
    left_at_ms      INTEGER
) STRICT;

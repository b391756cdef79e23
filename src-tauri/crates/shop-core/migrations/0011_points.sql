-- Points: coming is paid for once a day. Days shop-local YYYY-MM-DD.

-- The days on which a member got points for coming, each once. A row goes when the sale it came with is taken back whole.
CREATE TABLE points_visit (
    member_id INTEGER NOT NULL REFERENCES points_wallet (member_id),
    day       TEXT    NOT NULL,
    cause_id  INTEGER NOT NULL REFERENCES fact (id),
    PRIMARY KEY (member_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX points_visit_by_cause ON points_visit (cause_id);

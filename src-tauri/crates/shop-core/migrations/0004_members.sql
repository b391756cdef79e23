-- People with a card in this shop: one row per sign-up. Two rows found to be one person keep their ids: the merged one
-- points at its survivor. An erased row stays, nameless. phone: E.164. name_key: folded tokens; name_sort: by sound.
-- Cached, compared by `check`: visits, last_visit_at_ms. Cached by gifts: gifts_waiting. stage moves by itself at
-- stage_until_ms.
CREATE TABLE member (
    id               INTEGER PRIMARY KEY,
    uuid             BLOB    NOT NULL UNIQUE CHECK (length(uuid) = 16),
    number           INTEGER NOT NULL UNIQUE CHECK (number >= 1),
    standing         TEXT    NOT NULL DEFAULT 'live' CHECK (standing IN ('live', 'merged', 'erased')),
    survivor_id      INTEGER REFERENCES member (id) CHECK (survivor_id <> id),
    name             TEXT    NOT NULL CHECK (length(name) <= 200),
    name_key         TEXT    NOT NULL,
    name_sort        TEXT    NOT NULL,
    phone            TEXT    CHECK (phone GLOB '+[0-9]*'),
    phone_typed      TEXT,
    phone_last4      TEXT    CHECK (length(phone_last4) = 4),
    no_phone_reason  TEXT    CHECK (no_phone_reason IN ('no_phone', 'prefers_not', 'child', 'foreign_phone')),
    birth_month      INTEGER CHECK (birth_month BETWEEN 1 AND 12),
    birth_day        INTEGER CHECK (birth_day BETWEEN 1 AND 31),
    fourteen         INTEGER NOT NULL CHECK (fourteen = 1), -- the form was ticked; nobody younger is kept
    district         TEXT    NOT NULL DEFAULT '',
    household        INTEGER CHECK (household BETWEEN 1 AND 20),
    note             TEXT    NOT NULL DEFAULT '',
    language         TEXT    CHECK (language IN ('en', 'zh-CN', 'es')),
    source           TEXT    NOT NULL CHECK (source IN ('walk_in', 'flyer', 'partner', 'inviter', 'activity', 'stand', 'online')),
    inviter_id       INTEGER REFERENCES member (id),
    inviter_lost     INTEGER REFERENCES member_merge (id), -- the merge that made inviter and invitee one person
    joined_at_ms     INTEGER NOT NULL,
    rejoined         INTEGER NOT NULL DEFAULT 0 CHECK (rejoined IN (0, 1)), -- the phone was erased here lately
    visits           INTEGER NOT NULL DEFAULT 0 CHECK (visits >= 0),
    last_visit_at_ms INTEGER,
    stage            TEXT    NOT NULL DEFAULT 'new' CHECK (stage IN ('new', 'active', 'core', 'sleeping', 'lost')),
    stage_until_ms   INTEGER,
    gifts_waiting    INTEGER NOT NULL DEFAULT 0 CHECK (gifts_waiting >= 0),
    erased_at_ms     INTEGER,
    CHECK ((phone IS NULL) = (phone_last4 IS NULL)),
    CHECK (birth_day IS NULL OR birth_month IS NOT NULL),
    CHECK ((standing = 'live') <= (survivor_id IS NULL)),
    CHECK ((standing = 'merged') <= (survivor_id IS NOT NULL)),
    CHECK ((standing = 'erased') = (erased_at_ms IS NOT NULL)),
    CHECK ((standing = 'erased') = (name = '')),
    CHECK (standing = 'erased' OR (phone IS NULL) = (no_phone_reason IS NOT NULL))
) STRICT;
CREATE INDEX member_by_survivor ON member (survivor_id) WHERE survivor_id IS NOT NULL;
CREATE INDEX member_by_inviter ON member (inviter_id) WHERE inviter_id IS NOT NULL;
CREATE INDEX member_by_phone ON member (phone) WHERE phone IS NOT NULL;
CREATE INDEX member_by_last4 ON member (phone_last4) WHERE phone_last4 IS NOT NULL;
CREATE INDEX member_by_key ON member (name_key) WHERE standing <> 'erased';
CREATE INDEX member_by_sort ON member (name_sort) WHERE standing = 'live';
CREATE INDEX member_by_visit ON member (last_visit_at_ms) WHERE standing = 'live';
-- All that a list filters and orders by, so that it counts and sorts without touching the rows.
CREATE INDEX member_listed ON member (stage, source, gifts_waiting, last_visit_at_ms, number, name_sort, standing) WHERE standing = 'live';
CREATE INDEX member_by_joining ON member (joined_at_ms, standing) WHERE standing = 'live';
CREATE INDEX member_by_district ON member (district) WHERE district <> '';
CREATE INDEX member_with_gifts ON member (last_visit_at_ms, gifts_waiting, standing) WHERE standing = 'live' AND gifts_waiting > 0;
CREATE INDEX member_stage_moves ON member (stage_until_ms) WHERE standing = 'live' AND stage_until_ms IS NOT NULL;
CREATE TRIGGER member_kept BEFORE DELETE ON member BEGIN SELECT RAISE(ABORT, 'a member is erased, never deleted'); END;

-- What a name is found by: its words, one token per Han character; its pinyin, marked ˇ; its initials, marked ·.
CREATE TABLE member_name (
    member_id INTEGER PRIMARY KEY REFERENCES member (id),
    words     TEXT NOT NULL,
    sounds    TEXT NOT NULL,
    initials  TEXT NOT NULL
) STRICT;
-- The tokens are cut in the program; ascii folds nothing beyond them and keeps every other script as it is.
CREATE VIRTUAL TABLE member_search USING fts5 (
    words, sounds, initials,
    content = 'member_name', content_rowid = 'member_id', tokenize = 'ascii', prefix = '1 2 3 4 5'
);
-- What is erased must not be left behind in the index's pages.
INSERT INTO member_search (member_search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER member_name_added AFTER INSERT ON member_name BEGIN
    INSERT INTO member_search (rowid, words, sounds, initials) VALUES (NEW.member_id, NEW.words, NEW.sounds, NEW.initials);
END;
CREATE TRIGGER member_name_gone AFTER DELETE ON member_name BEGIN
    INSERT INTO member_search (member_search, rowid, words, sounds, initials)
    VALUES ('delete', OLD.member_id, OLD.words, OLD.sounds, OLD.initials);
END;
CREATE TRIGGER member_name_replaced BEFORE UPDATE ON member_name
BEGIN SELECT RAISE(ABORT, 'a name is taken out of the search and put in anew'); END;

-- Tags and interests. from_merge: came over from a merged row and goes back with it.
CREATE TABLE member_word (
    member_id  INTEGER NOT NULL REFERENCES member (id),
    kind       TEXT    NOT NULL CHECK (kind IN ('tag', 'interest')),
    folded     TEXT    NOT NULL,
    word       TEXT    NOT NULL CHECK (word <> ''),
    place      INTEGER NOT NULL,
    from_merge INTEGER REFERENCES member_merge (id),
    PRIMARY KEY (member_id, kind, folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_word_by_word ON member_word (kind, folded, member_id);

-- What a person agreed to, in which wording. The latest row of a purpose counts.
CREATE TABLE member_consent (
    id              INTEGER PRIMARY KEY,
    member_id       INTEGER NOT NULL REFERENCES member (id),
    purpose         TEXT    NOT NULL CHECK (purpose IN ('card', 'offers', 'birthday', 'profile')),
    given           INTEGER NOT NULL CHECK (given IN (0, 1)),
    wording_version INTEGER NOT NULL CHECK (wording_version >= 1),
    at_ms           INTEGER NOT NULL
) STRICT;
CREATE INDEX member_consent_of ON member_consent (member_id, purpose, id);
CREATE TRIGGER member_consent_append_only BEFORE UPDATE ON member_consent
BEGIN SELECT RAISE(ABORT, 'member_consent is append-only'); END;
CREATE TRIGGER member_consent_kept BEFORE DELETE ON member_consent
WHEN (SELECT standing FROM member WHERE id = OLD.member_id) <> 'erased'
BEGIN SELECT RAISE(ABORT, 'member_consent is append-only'); END;

-- Cards carry 16 random bytes, never the member's id.
CREATE TABLE member_card (
    card_id      BLOB    PRIMARY KEY CHECK (length(card_id) = 16),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    state        TEXT    NOT NULL CHECK (state IN ('live', 'lost', 'replaced')),
    issued_at_ms INTEGER NOT NULL,
    ended_at_ms  INTEGER,
    CHECK ((state = 'live') = (ended_at_ms IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX member_card_of ON member_card (member_id);
CREATE UNIQUE INDEX member_card_one_live ON member_card (member_id) WHERE state = 'live';

-- Presence, by what proves it. A day counts as a visit while one of its causes stands. day: shop-local, since 1970.
CREATE TABLE member_visit (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    day       INTEGER NOT NULL,
    cause_id  INTEGER NOT NULL REFERENCES fact (id),
    delta     INTEGER NOT NULL CHECK (delta IN (1, -1)),
    at_ms     INTEGER NOT NULL,
    UNIQUE (cause_id, delta) -- a cause proves one visit and is taken back at most once
) STRICT;
CREATE INDEX member_visit_of ON member_visit (member_id, day);
CREATE TRIGGER member_visit_append_only BEFORE UPDATE ON member_visit
BEGIN SELECT RAISE(ABORT, 'member_visit is append-only'); END;
CREATE TRIGGER member_visit_kept BEFORE DELETE ON member_visit
BEGIN SELECT RAISE(ABORT, 'member_visit is append-only'); END;

-- Two rows found to be one person.
CREATE TABLE member_merge (
    id           INTEGER PRIMARY KEY,
    survivor_id  INTEGER NOT NULL REFERENCES member (id),
    merged_id    INTEGER NOT NULL REFERENCES member (id) CHECK (merged_id <> survivor_id),
    at_ms        INTEGER NOT NULL,
    undone_at_ms INTEGER
) STRICT;
CREATE INDEX member_merge_into ON member_merge (survivor_id);
CREATE UNIQUE INDEX member_merge_once ON member_merge (merged_id) WHERE undone_at_ms IS NULL;
CREATE TRIGGER member_merge_kept BEFORE DELETE ON member_merge
BEGIN SELECT RAISE(ABORT, 'a merge is undone, never deleted'); END;
-- What the survivor lacked and took over, so that an undo gives it back. before, after: JSON.
CREATE TABLE member_merge_fill (
    merge_id INTEGER NOT NULL REFERENCES member_merge (id),
    field    TEXT    NOT NULL CHECK (field IN ('phone', 'birthday', 'district', 'household', 'language', 'note')),
    before   TEXT    NOT NULL CHECK (json_valid(before)),
    after    TEXT    NOT NULL CHECK (json_valid(after)),
    PRIMARY KEY (merge_id, field)
) STRICT, WITHOUT ROWID;

-- Phones of erased people, as a keyed hash, so that nobody is rewarded twice for joining. Kept 12 months.
CREATE TABLE member_secret (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    phone_key BLOB    NOT NULL CHECK (length(phone_key) = 32)
) STRICT;
CREATE TABLE member_erased_phone (
    digest        BLOB    PRIMARY KEY CHECK (length(digest) = 32),
    kept_until_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX member_erased_phone_until ON member_erased_phone (kept_until_ms);

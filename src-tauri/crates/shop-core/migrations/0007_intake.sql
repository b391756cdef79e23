-- Intake: who asks to join, codes of flyers and invitations, pictures of the idle display. Settings used here: intake,
-- intake_key, intake_door, intake_phone_seen, intake_invites_made_to.

-- The flyer's or invitation's code that brought someone, as scanned.
ALTER TABLE member ADD COLUMN source_code TEXT NOT NULL DEFAULT '';

-- A run of flyers. Its QR says SLF1 and its code with a check symbol.
CREATE TABLE flyer_run (
    id         INTEGER PRIMARY KEY,
    code       BLOB    NOT NULL UNIQUE CHECK (length(code) = 5),
    name       TEXT    NOT NULL CHECK (name <> ''),
    pieces     INTEGER NOT NULL CHECK (pieces >= 0), -- 0: nobody counts
    made_at_ms INTEGER NOT NULL
) STRICT;

-- Flyers that came back with someone who joined.
CREATE TABLE flyer_back (
    member_id INTEGER PRIMARY KEY REFERENCES member (id),
    run_id    INTEGER NOT NULL REFERENCES flyer_run (id),
    at_ms     INTEGER NOT NULL
) STRICT;
CREATE INDEX flyer_back_by_run ON flyer_back (run_id);

-- A member's invitation. Its QR says SLI1 and its code with a check symbol.
CREATE TABLE invite_code (
    member_id  INTEGER PRIMARY KEY REFERENCES member (id),
    code       BLOB    NOT NULL UNIQUE CHECK (length(code) = 5),
    made_at_ms INTEGER NOT NULL
) STRICT;

-- Someone who asked to join, on their phone or on the customer display. token_digest: SHA-256 of the token that the
-- phone's page stands at; the token itself is never kept. Name, phone and birth month are let go once the request became
-- a member's or a while after it ended. phone: E.164. purposes: JSON list. shown_at_ms: the card was first seen.
CREATE TABLE join_request (
    id              INTEGER PRIMARY KEY,
    token_digest    BLOB    UNIQUE CHECK (length(token_digest) = 32),
    at_display      INTEGER NOT NULL CHECK (at_display IN (0, 1)),
    name            TEXT    CHECK (name <> ''),
    phone           TEXT    CHECK (phone GLOB '+[0-9]*'),
    phone_typed     TEXT,
    phone_last4     TEXT    CHECK (length(phone_last4) = 4),
    birth_month     INTEGER CHECK (birth_month BETWEEN 1 AND 12),
    fourteen        INTEGER NOT NULL CHECK (fourteen = 1), -- the form was ticked; nobody younger is kept
    purposes        TEXT    NOT NULL CHECK (json_valid(purposes)),
    wording_version INTEGER NOT NULL CHECK (wording_version >= 1),
    language        TEXT    NOT NULL CHECK (language IN ('en', 'zh-CN', 'es')),
    source          TEXT    NOT NULL CHECK (source IN ('walk_in', 'flyer', 'inviter', 'activity', 'stand')),
    inviter_id      INTEGER REFERENCES member (id),
    run_id          INTEGER REFERENCES flyer_run (id),
    asked_at_ms     INTEGER NOT NULL,
    state           TEXT    NOT NULL DEFAULT 'waiting'
                    CHECK (state IN ('waiting', 'confirmed', 'connected', 'declined', 'withdrawn', 'expired')),
    ended_at_ms     INTEGER,
    ended_by        INTEGER REFERENCES staff (id),
    member_id       INTEGER REFERENCES member (id),
    shown_at_ms     INTEGER,
    CHECK ((state = 'waiting') = (ended_at_ms IS NULL)),
    CHECK ((state IN ('confirmed', 'connected')) = (member_id IS NOT NULL)),
    CHECK (state <> 'waiting' OR phone IS NOT NULL),
    CHECK ((phone IS NULL) = (name IS NULL) AND (phone IS NULL) = (phone_typed IS NULL)
           AND (phone IS NULL) = (phone_last4 IS NULL)),
    CHECK (member_id IS NULL OR phone IS NULL),
    CHECK (shown_at_ms IS NULL OR member_id IS NOT NULL),
    CHECK ((source = 'flyer') = (run_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX join_request_one_a_phone ON join_request (phone) WHERE state = 'waiting';
CREATE INDEX join_request_waiting ON join_request (asked_at_ms) WHERE state = 'waiting';
CREATE INDEX join_request_to_wipe ON join_request (ended_at_ms) WHERE phone IS NOT NULL AND state <> 'waiting';
CREATE INDEX join_request_of_member ON join_request (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX join_request_by_inviter ON join_request (inviter_id) WHERE inviter_id IS NOT NULL;
CREATE INDEX join_request_by_run ON join_request (run_id) WHERE run_id IS NOT NULL;
CREATE INDEX join_request_by_end ON join_request (ended_at_ms) WHERE state = 'confirmed';

-- What the idle display shows in turn.
CREATE TABLE idle_picture (
    slot  INTEGER PRIMARY KEY CHECK (slot BETWEEN 1 AND 6),
    image BLOB    NOT NULL CHECK (length(image) <= 1048576)
) STRICT;

-- Draws: draws and their decks, secrets, chances, picks, deals, offers, entrants, slips.
-- Money in minor units, cards and chances whole, times UTC milliseconds, ids of proofs 16 bytes, heads 32.

-- A draw. terms: as the owner wrote them. rule_sheet: the canonical text that the commitment is made to.
CREATE TABLE draw (
    id                INTEGER PRIMARY KEY,
    uuid              BLOB    NOT NULL UNIQUE CHECK (length(uuid) = 16),
    number            INTEGER NOT NULL UNIQUE CHECK (number > 0),
    state             TEXT    NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    terms             TEXT    NOT NULL CHECK (json_valid(terms)),
    saved_at_ms       INTEGER NOT NULL,
    starts_at_ms      INTEGER,
    ends_at_ms        INTEGER,
    opened_at_ms      INTEGER,
    opened_by         INTEGER REFERENCES staff (id),
    opened_cause      INTEGER UNIQUE REFERENCES fact (id),
    rule_sheet        TEXT,
    commitment        BLOB    CHECK (length(commitment) = 32),
    head              BLOB    CHECK (length(head) = 32),
    deals             INTEGER NOT NULL DEFAULT 0 CHECK (deals >= 0), -- the next deal's position
    upgrades_sold     INTEGER NOT NULL DEFAULT 0 CHECK (upgrades_sold >= 0),
    list_closed_at_ms INTEGER,
    list_digest       BLOB    CHECK (length(list_digest) = 32),
    outside           TEXT,
    closed_at_ms      INTEGER,
    closed_by         INTEGER REFERENCES staff (id),
    close_reason      TEXT,
    CHECK ((state = 'draft') = (opened_at_ms IS NULL)),
    CHECK ((state = 'closed') = (closed_at_ms IS NOT NULL)),
    CHECK ((opened_at_ms IS NULL) = (commitment IS NULL) AND (commitment IS NULL) = (head IS NULL)
       AND (commitment IS NULL) = (rule_sheet IS NULL) AND (commitment IS NULL) = (opened_cause IS NULL))
) STRICT;
CREATE INDEX draw_open ON draw (id) WHERE state = 'open';
CREATE TRIGGER draw_frozen BEFORE UPDATE OF uuid, number, rule_sheet, commitment, opened_at_ms, opened_cause ON draw
WHEN old.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'a published draw stays as it is'); END;
CREATE TRIGGER draw_kept BEFORE DELETE ON draw WHEN old.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a published draw is kept'); END;

-- The deck as it was published: prizes in order, blanks last without a gift. dealt: a count over draw_deal.
CREATE TABLE draw_prize (
    draw_id   INTEGER NOT NULL REFERENCES draw (id),
    number    INTEGER NOT NULL CHECK (number > 0),
    gift_id   INTEGER REFERENCES gift (id),
    name      TEXT    NOT NULL,
    value     INTEGER NOT NULL CHECK (value >= 0),
    unit_cost INTEGER NOT NULL CHECK (unit_cost >= 0),
    cards     INTEGER NOT NULL CHECK (cards > 0),
    dealt     INTEGER NOT NULL DEFAULT 0 CHECK (dealt BETWEEN 0 AND cards),
    PRIMARY KEY (draw_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER draw_prize_frozen BEFORE UPDATE OF gift_id, name, value, unit_cost, cards ON draw_prize
BEGIN SELECT RAISE(ABORT, 'a published deck stays as it is'); END;
CREATE TRIGGER draw_prize_kept BEFORE DELETE ON draw_prize BEGIN SELECT RAISE(ABORT, 'draw_prize is kept'); END;

-- The secret: sealed under a key outside this file while the draw runs; told when it closes.
CREATE TABLE draw_secret (
    draw_id INTEGER PRIMARY KEY REFERENCES draw (id),
    nonce   BLOB NOT NULL CHECK (length(nonce) = 24),
    sealed  BLOB NOT NULL CHECK (length(sealed) = 48),
    told    BLOB CHECK (length(told) = 32)
) STRICT;
CREATE TRIGGER draw_secret_once BEFORE UPDATE ON draw_secret
WHEN old.told IS NOT NULL OR new.nonce <> old.nonce OR new.sealed <> old.sealed
BEGIN SELECT RAISE(ABORT, 'a secret is told once'); END;
CREATE TRIGGER draw_secret_kept BEFORE DELETE ON draw_secret BEGIN SELECT RAISE(ABORT, 'draw_secret is kept'); END;

-- Changes of a running draw, in favour of those who take part.
CREATE TABLE draw_change (
    id       INTEGER PRIMARY KEY,
    draw_id  INTEGER NOT NULL REFERENCES draw (id),
    what     TEXT    NOT NULL CHECK (what IN ('until_day', 'claim_days', 'per_day', 'whole')),
    "before" TEXT    NOT NULL,
    "after"  TEXT    NOT NULL,
    actor    INTEGER REFERENCES staff (id),
    at_ms    INTEGER NOT NULL
) STRICT;
CREATE INDEX draw_change_of ON draw_change (draw_id, id);
CREATE TRIGGER draw_change_append_only BEFORE UPDATE ON draw_change
BEGIN SELECT RAISE(ABORT, 'draw_change is append-only'); END;
CREATE TRIGGER draw_change_kept BEFORE DELETE ON draw_change BEGIN SELECT RAISE(ABORT, 'draw_change is append-only'); END;

-- A slip for someone without a card: worth one chance, taken once.
CREATE TABLE draw_slip (
    id          INTEGER PRIMARY KEY,
    code        BLOB    NOT NULL UNIQUE CHECK (length(code) = 5),
    draw_id     INTEGER NOT NULL REFERENCES draw (id),
    note        TEXT    NOT NULL,
    actor       INTEGER REFERENCES staff (id),
    till        TEXT    NOT NULL,
    at_ms       INTEGER NOT NULL,
    taken_by    INTEGER REFERENCES member (id),
    taken_at_ms INTEGER,
    CHECK ((taken_by IS NULL) = (taken_at_ms IS NULL))
) STRICT;
CREATE INDEX draw_slip_by_person ON draw_slip (draw_id, actor, at_ms);

-- One chance of one member. No draw: for any. note: a clerk's words, cleared when the person is erased.
CREATE TABLE chance (
    id            INTEGER PRIMARY KEY,
    member_id     INTEGER NOT NULL REFERENCES member (id),
    draw_id       INTEGER REFERENCES draw (id),
    reason        TEXT    NOT NULL CHECK (reason IN ('sale', 'joined', 'friend', 'points', 'hand_out', 'slip', 'reward',
                      'voucher')),
    note          TEXT    NOT NULL,
    cause_id      INTEGER REFERENCES fact (id),
    slip_id       INTEGER UNIQUE REFERENCES draw_slip (id),
    state         TEXT    NOT NULL CHECK (state IN ('waiting', 'used', 'taken_back')),
    expires_at_ms INTEGER, -- none: with its draw
    actor         INTEGER REFERENCES staff (id),
    at_ms         INTEGER NOT NULL
) STRICT;
CREATE INDEX chance_waiting ON chance (member_id, draw_id) WHERE state = 'waiting';
CREATE INDEX chance_by_cause ON chance (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX chance_by_person ON chance (draw_id, actor, at_ms) WHERE reason = 'hand_out';
CREATE TRIGGER chance_stays_its_own BEFORE UPDATE OF member_id, draw_id, reason, cause_id, slip_id, expires_at_ms, actor, at_ms
ON chance BEGIN SELECT RAISE(ABORT, 'a chance keeps its member, draw and day'); END;
CREATE TRIGGER chance_kept BEFORE DELETE ON chance BEGIN SELECT RAISE(ABORT, 'chance is kept'); END;

-- The ledger of chances: 1 when given or given back, -1 when used or taken back.
CREATE TABLE chance_entry (
    id        INTEGER PRIMARY KEY,
    chance_id INTEGER NOT NULL REFERENCES chance (id),
    amount    INTEGER NOT NULL CHECK (amount IN (-1, 1)),
    reason    TEXT    NOT NULL CHECK (reason IN
                  ('sale', 'joined', 'friend', 'points', 'hand_out', 'slip', 'reward', 'voucher', 'used', 'given_back',
                   'taken_back')),
    cause_id  INTEGER REFERENCES fact (id),
    actor     INTEGER REFERENCES staff (id),
    till      TEXT    NOT NULL,
    at_ms     INTEGER NOT NULL
) STRICT;
CREATE INDEX chance_entry_of ON chance_entry (chance_id, id);
CREATE TRIGGER chance_entry_append_only BEFORE UPDATE ON chance_entry
BEGIN SELECT RAISE(ABORT, 'chance_entry is append-only'); END;
CREATE TRIGGER chance_entry_kept BEFORE DELETE ON chance_entry BEGIN SELECT RAISE(ABORT, 'chance_entry is append-only'); END;

-- A customer about to pick: the position is theirs until they pick or let go. One at a draw, one at a till.
CREATE TABLE draw_pick (
    id          INTEGER PRIMARY KEY,
    draw_id     INTEGER NOT NULL REFERENCES draw (id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    member_id   INTEGER NOT NULL REFERENCES member (id),
    chance_id   INTEGER NOT NULL REFERENCES chance (id),
    state       TEXT    NOT NULL CHECK (state IN ('waiting', 'dealt', 'let_go')),
    actor       INTEGER REFERENCES staff (id),
    till        TEXT    NOT NULL,
    at_ms       INTEGER NOT NULL,
    ended_at_ms INTEGER,
    CHECK ((state = 'waiting') = (ended_at_ms IS NULL))
) STRICT;
CREATE UNIQUE INDEX draw_pick_of_draw ON draw_pick (draw_id) WHERE state = 'waiting';
CREATE UNIQUE INDEX draw_pick_at_till ON draw_pick (till) WHERE state = 'waiting';
CREATE TRIGGER draw_pick_kept BEFORE DELETE ON draw_pick BEGIN SELECT RAISE(ABORT, 'draw_pick is kept'); END;

-- An evening draw's list. uuid: what the proof knows of an entrant.
CREATE TABLE draw_entrant (
    draw_id   INTEGER NOT NULL REFERENCES draw (id),
    position  INTEGER NOT NULL CHECK (position > 0),
    uuid      BLOB    NOT NULL UNIQUE CHECK (length(uuid) = 16),
    member_id INTEGER NOT NULL REFERENCES member (id),
    chance_id INTEGER NOT NULL REFERENCES chance (id),
    at_ms     INTEGER NOT NULL,
    PRIMARY KEY (draw_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX draw_entrant_of_member ON draw_entrant (member_id);
CREATE TRIGGER draw_entrant_append_only BEFORE UPDATE ON draw_entrant
BEGIN SELECT RAISE(ABORT, 'draw_entrant is append-only'); END;
CREATE TRIGGER draw_entrant_kept BEFORE DELETE ON draw_entrant BEGIN SELECT RAISE(ABORT, 'draw_entrant is append-only'); END;

-- What was dealt. result: what the proof reckons with, a card's number or an entrant's position. prize: the prize's number.
-- as: how it came about. grant_id: the promise; a reserve has one once the prize passed to it.
CREATE TABLE draw_deal (
    id         INTEGER PRIMARY KEY,
    uuid       BLOB    NOT NULL UNIQUE CHECK (length(uuid) = 16),
    draw_id    INTEGER NOT NULL REFERENCES draw (id),
    position   INTEGER NOT NULL CHECK (position >= 0),
    choice     INTEGER NOT NULL CHECK (choice BETWEEN 0 AND 65535),
    result     INTEGER NOT NULL CHECK (result > 0),
    prize      INTEGER NOT NULL CHECK (prize > 0),
    kind       TEXT    NOT NULL CHECK (kind IN ('picked', 'closing', 'winner', 'reserve')),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    chance_id  INTEGER REFERENCES chance (id),
    pick_id    INTEGER UNIQUE REFERENCES draw_pick (id),
    head       BLOB    NOT NULL CHECK (length(head) = 32),
    cause_id   INTEGER NOT NULL UNIQUE REFERENCES fact (id),
    grant_id   INTEGER UNIQUE REFERENCES gift_grant (id),
    claim_until_ms INTEGER,
    passed_on_at_ms INTEGER, -- the prize passed to a reserve
    actor      INTEGER REFERENCES staff (id),
    till       TEXT    NOT NULL,
    at_ms      INTEGER NOT NULL,
    UNIQUE (draw_id, position),
    FOREIGN KEY (draw_id, prize) REFERENCES draw_prize (draw_id, number)
) STRICT;
CREATE INDEX draw_deal_of_member ON draw_deal (member_id, id);
CREATE INDEX draw_deal_at_till ON draw_deal (till, id);
CREATE TRIGGER draw_deal_append_only BEFORE UPDATE OF id, uuid, draw_id, position, choice, result, prize, kind, member_id,
chance_id, pick_id, head, cause_id, actor, till, at_ms ON draw_deal BEGIN SELECT RAISE(ABORT, 'draw_deal is append-only'); END;
CREATE TRIGGER draw_deal_kept BEFORE DELETE ON draw_deal BEGIN SELECT RAISE(ABORT, 'draw_deal is append-only'); END;

-- A voided deal: its card stays dealt.
CREATE TABLE draw_void (
    deal_id  INTEGER PRIMARY KEY REFERENCES draw_deal (id),
    reason   TEXT    NOT NULL CHECK (reason <> ''),
    actor    INTEGER REFERENCES staff (id),
    approver INTEGER REFERENCES staff (id),
    at_ms    INTEGER NOT NULL
) STRICT;
CREATE TRIGGER draw_void_append_only BEFORE UPDATE ON draw_void BEGIN SELECT RAISE(ABORT, 'draw_void is append-only'); END;
CREATE TRIGGER draw_void_kept BEFORE DELETE ON draw_void BEGIN SELECT RAISE(ABORT, 'draw_void is append-only'); END;

-- What a customer said to the offer after the last prize. Taken back: its sale was given back whole.
CREATE TABLE draw_offer (
    deal_id          INTEGER PRIMARY KEY REFERENCES draw_deal (id),
    taken            INTEGER NOT NULL CHECK (taken IN (0, 1)),
    cause_id         INTEGER UNIQUE REFERENCES fact (id), -- the sale's
    grant_id         INTEGER UNIQUE REFERENCES gift_grant (id),
    actor            INTEGER REFERENCES staff (id),
    at_ms            INTEGER NOT NULL,
    taken_back_at_ms INTEGER,
    CHECK (taken = 1 OR cause_id IS NULL)
) STRICT;
CREATE TRIGGER draw_offer_kept BEFORE DELETE ON draw_offer BEGIN SELECT RAISE(ABORT, 'draw_offer is kept'); END;

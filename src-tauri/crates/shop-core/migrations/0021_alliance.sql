-- The alliance: partners, the chains of frames with each, offers, ranges, packs, claims, statements, lists, recovery.
-- Money in minor units, times UTC milliseconds, days of vouchers in days since 2020-01-01.

-- A shop that this one exchanges vouchers with. how: where its card came from. hand: a shop without the program, without
-- keys. generation: of its chain and of its agreement key.
CREATE TABLE partner (
    id            INTEGER PRIMARY KEY,
    shop          BLOB    UNIQUE CHECK (length(shop) = 16),
    short         BLOB    UNIQUE CHECK (length(short) = 4),
    identity      BLOB    UNIQUE CHECK (length(identity) = 32),
    name          TEXT    NOT NULL CHECK (name <> ''),
    trade         TEXT    NOT NULL DEFAULT '',
    contact       TEXT    NOT NULL DEFAULT '',
    note          TEXT    NOT NULL DEFAULT '',
    card          BLOB, -- as it was signed
    card_number   INTEGER NOT NULL DEFAULT 0,
    state         TEXT    NOT NULL CHECK (state IN
                      ('unconfirmed', 'paired', 'introduced', 'suspended', 'left', 'retired', 'hand')),
    before        TEXT    NOT NULL DEFAULT '', -- what it was before it was suspended
    stopped_by    TEXT    NOT NULL DEFAULT '' CHECK (stopped_by IN ('', 'us', 'them')),
    stopped_why   TEXT    NOT NULL DEFAULT '',
    how           TEXT    NOT NULL CHECK (how IN ('screen', 'file', 'chat', 'list', 'hand')),
    generation    INTEGER NOT NULL DEFAULT 0,
    cap           INTEGER NOT NULL CHECK (cap >= 0), -- the most that its vouchers used here and not paid yet come to
    met_at_ms     INTEGER NOT NULL,
    paired_at_ms  INTEGER,
    heard_at_ms   INTEGER, -- read in from it, last
    heard_way     TEXT    NOT NULL DEFAULT '',
    sent_at_ms    INTEGER, -- written out for it, last
    sent_way      TEXT    NOT NULL DEFAULT '',
    CHECK ((state = 'hand') = (shop IS NULL)),
    CHECK ((shop IS NULL) = (identity IS NULL) AND (shop IS NULL) = (short IS NULL) AND (shop IS NULL) = (card IS NULL))
) STRICT;
CREATE TRIGGER partner_stays BEFORE UPDATE OF id, shop, short, identity, met_at_ms ON partner
BEGIN SELECT RAISE(ABORT, 'a partner stays who it is'); END;

-- What two shops sent each other. (partner, direction, generation) is a chain; sequences are from 1.
CREATE TABLE alliance_frame (
    id         INTEGER PRIMARY KEY,
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    direction  TEXT    NOT NULL CHECK (direction IN ('out', 'in')),
    generation INTEGER NOT NULL CHECK (generation >= 0),
    sequence   INTEGER NOT NULL CHECK (sequence > 0),
    previous   BLOB    NOT NULL CHECK (length(previous) = 32),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    kind       INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 26),
    body       BLOB    NOT NULL CHECK (length(body) <= 4053),
    at_ms      INTEGER NOT NULL,
    UNIQUE (partner_id, direction, generation, sequence)
) STRICT;
CREATE INDEX alliance_frame_by_kind ON alliance_frame (partner_id, direction, kind, generation, sequence);
CREATE TRIGGER alliance_frame_append_only BEFORE UPDATE ON alliance_frame
BEGIN SELECT RAISE(ABORT, 'alliance_frame is append-only'); END;
CREATE TRIGGER alliance_frame_kept BEFORE DELETE ON alliance_frame
BEGIN SELECT RAISE(ABORT, 'alliance_frame is append-only'); END;
CREATE TRIGGER alliance_frame_follows BEFORE INSERT ON alliance_frame
WHEN new.sequence > 1 AND new.previous IS NOT (
    SELECT hash FROM alliance_frame
    WHERE partner_id = new.partner_id AND direction = new.direction AND generation = new.generation
      AND sequence = new.sequence - 1)
BEGIN SELECT RAISE(ABORT, 'a frame follows the one before it'); END;

-- Signed heads: ours as they went out, theirs as they came in, and those of a fork. acked: how far the other shop says in
-- a signed chain of its own that it has taken ours in.
CREATE TABLE alliance_head (
    id         INTEGER PRIMARY KEY,
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    direction  TEXT    NOT NULL CHECK (direction IN ('out', 'in')),
    generation INTEGER NOT NULL,
    sequence   INTEGER NOT NULL CHECK (sequence >= 0),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    signed     BLOB    NOT NULL CHECK (length(signed) = 140),
    at_ms      INTEGER NOT NULL,
    UNIQUE (partner_id, direction, generation, sequence, hash)
) STRICT;
CREATE TRIGGER alliance_head_append_only BEFORE UPDATE ON alliance_head
BEGIN SELECT RAISE(ABORT, 'alliance_head is append-only'); END;
CREATE TRIGGER alliance_head_kept BEFORE DELETE ON alliance_head
BEGIN SELECT RAISE(ABORT, 'alliance_head is append-only'); END;

CREATE TABLE alliance_acked (
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    direction  TEXT    NOT NULL CHECK (direction IN ('out', 'in')), -- of the chain that is acknowledged
    generation INTEGER NOT NULL,
    sequence   INTEGER NOT NULL CHECK (sequence >= 0),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    at_ms      INTEGER NOT NULL,
    PRIMARY KEY (partner_id, direction, generation)
) STRICT, WITHOUT ROWID;

-- Frames behind a gap, until what is missing has come.
CREATE TABLE alliance_held (
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    generation INTEGER NOT NULL,
    sequence   INTEGER NOT NULL CHECK (sequence > 0),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    frame      BLOB    NOT NULL CHECK (length(frame) <= 4096),
    at_ms      INTEGER NOT NULL,
    PRIMARY KEY (partner_id, generation, sequence, hash)
) STRICT, WITHOUT ROWID;

-- Chunks of a file that comes piece by piece.
CREATE TABLE alliance_chunk (
    item  TEXT    NOT NULL, -- what they belong to
    place INTEGER NOT NULL CHECK (place > 0),
    parts INTEGER NOT NULL CHECK (parts > 0),
    text  TEXT    NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (item, place)
) STRICT, WITHOUT ROWID;

-- What does not fit, with what proves it.
CREATE TABLE alliance_alarm (
    id         INTEGER PRIMARY KEY,
    partner_id INTEGER REFERENCES partner (id),
    kind       TEXT    NOT NULL,
    name       TEXT    NOT NULL DEFAULT '', -- of the shop it is about
    numbers    TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(numbers)),
    ours       BLOB, -- what is known
    evidence   BLOB, -- what contradicts it
    mark       BLOB    NOT NULL UNIQUE, -- the same trouble again is the same alarm
    state      TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'seen')),
    note       TEXT    NOT NULL DEFAULT '',
    seen_by    INTEGER REFERENCES staff (id),
    seen_at_ms INTEGER,
    at_ms      INTEGER NOT NULL
) STRICT;
CREATE INDEX alliance_alarm_by_partner ON alliance_alarm (partner_id, state);
CREATE TRIGGER alliance_alarm_stays BEFORE UPDATE OF id, partner_id, kind, name, numbers, ours, evidence, mark, at_ms
ON alliance_alarm BEGIN SELECT RAISE(ABORT, 'an alarm stays what it says'); END;
CREATE TRIGGER alliance_alarm_kept BEFORE DELETE ON alliance_alarm
BEGIN SELECT RAISE(ABORT, 'alliance_alarm is kept'); END;

-- An offer between this shop and a partner. value, valid, flags: of what is issued of it, known for our own.
CREATE TABLE alliance_offer (
    id               INTEGER PRIMARY KEY,
    partner_id       INTEGER NOT NULL REFERENCES partner (id),
    issuer           TEXT    NOT NULL CHECK (issuer IN ('us', 'them')),
    number           INTEGER NOT NULL CHECK (number BETWEEN 0 AND 65535),
    hash             BLOB    NOT NULL CHECK (length(hash) = 32),
    body             BLOB    NOT NULL,
    currency         TEXT    NOT NULL,
    price            INTEGER NOT NULL CHECK (price >= 0),
    owed             INTEGER NOT NULL CHECK (owed >= 0), -- by the issuer, a use
    cap              INTEGER NOT NULL CHECK (cap >= 0),
    value            INTEGER,
    valid            TEXT    CHECK (valid IS NULL OR json_valid(valid)),
    flags            INTEGER NOT NULL DEFAULT 0,
    state            TEXT    NOT NULL CHECK (state IN ('proposed', 'agreed', 'declined', 'over')),
    reason           TEXT    NOT NULL DEFAULT '',
    voucher_offer_id INTEGER REFERENCES voucher_offer (id),
    gift_id          INTEGER REFERENCES gift (id), -- of ours, handed over for it
    at_ms            INTEGER NOT NULL,
    answered_at_ms   INTEGER,
    UNIQUE (partner_id, issuer, number)
) STRICT;
CREATE TRIGGER alliance_offer_stays BEFORE UPDATE OF id, partner_id, issuer, number, hash, body, currency, price, owed, cap,
value, valid, flags, at_ms ON alliance_offer BEGIN SELECT RAISE(ABORT, 'an offer stays what it says'); END;

-- Serials that an issuer announced to their redeemer. batch: of ours.
CREATE TABLE alliance_range (
    id         INTEGER PRIMARY KEY,
    partner_id INTEGER NOT NULL REFERENCES partner (id), -- the redeemer of ours, the issuer of theirs
    issuer     TEXT    NOT NULL CHECK (issuer IN ('us', 'them')),
    offer_id   INTEGER REFERENCES alliance_offer (id),
    epoch      INTEGER NOT NULL,
    first      INTEGER NOT NULL CHECK (first >= 0),
    last       INTEGER NOT NULL CHECK (last >= first),
    terms      BLOB    NOT NULL CHECK (length(terms) = 12),
    agreement  BLOB    NOT NULL CHECK (length(agreement) = 32),
    batch_id   INTEGER REFERENCES voucher_batch (id),
    generation INTEGER NOT NULL,
    sequence   INTEGER NOT NULL, -- of the frame that said so
    at_ms      INTEGER NOT NULL,
    UNIQUE (partner_id, issuer, generation, sequence)
) STRICT;
CREATE INDEX alliance_range_by_serial ON alliance_range (partner_id, issuer, epoch, first);

-- Pieces handed to a distributor. number: the issuer's. whole: as it was sealed.
CREATE TABLE alliance_pack (
    id          INTEGER PRIMARY KEY,
    partner_id  INTEGER NOT NULL REFERENCES partner (id), -- the distributor of ours, the issuer of theirs
    direction   TEXT    NOT NULL CHECK (direction IN ('out', 'in')),
    number      INTEGER NOT NULL,
    hash        BLOB    NOT NULL CHECK (length(hash) = 32),
    epoch       INTEGER NOT NULL,
    redeemer    BLOB    NOT NULL CHECK (length(redeemer) = 16),
    offer_id    INTEGER REFERENCES alliance_offer (id),
    batch_id    INTEGER REFERENCES voucher_batch (id),
    run_id      INTEGER REFERENCES flyer_run (id),
    terms       BLOB    NOT NULL CHECK (length(terms) = 12),
    count       INTEGER NOT NULL CHECK (count > 0),
    report      BLOB, -- the latest
    printed     INTEGER NOT NULL DEFAULT 0,
    handed_out  INTEGER NOT NULL DEFAULT 0,
    spoiled     INTEGER NOT NULL DEFAULT 0,
    at_ms       INTEGER NOT NULL,
    reported_at_ms INTEGER,
    UNIQUE (partner_id, direction, number)
) STRICT;

CREATE TABLE alliance_piece (
    id        INTEGER PRIMARY KEY,
    pack_id   INTEGER NOT NULL REFERENCES alliance_pack (id),
    serial    INTEGER NOT NULL,
    qr        TEXT    NOT NULL, -- the whole text of the voucher
    code      TEXT    NOT NULL DEFAULT '',
    state     TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'printed', 'handed_out', 'spoiled')),
    member_id INTEGER REFERENCES member (id),
    at_ms     INTEGER NOT NULL,
    UNIQUE (pack_id, serial)
) STRICT;
CREATE INDEX alliance_piece_of_member ON alliance_piece (member_id) WHERE member_id IS NOT NULL;

-- Coupon books: what lies at each place of each copy, a partner's piece or a voucher issued for it.
CREATE TABLE alliance_book (
    id      INTEGER PRIMARY KEY,
    title   TEXT    NOT NULL,
    copies  INTEGER NOT NULL CHECK (copies > 0),
    made_by INTEGER REFERENCES staff (id),
    at_ms   INTEGER NOT NULL
) STRICT;
CREATE TABLE alliance_book_piece (
    book_id    INTEGER NOT NULL REFERENCES alliance_book (id),
    copy       INTEGER NOT NULL CHECK (copy > 0),
    place      INTEGER NOT NULL CHECK (place > 0),
    piece_id   INTEGER UNIQUE REFERENCES alliance_piece (id),
    voucher_id INTEGER UNIQUE REFERENCES voucher (id),
    PRIMARY KEY (book_id, copy, place),
    CHECK ((piece_id IS NULL) <> (voucher_id IS NULL))
) STRICT, WITHOUT ROWID;

-- Parts of longer bodies, until the whole is there.
CREATE TABLE alliance_part (
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    kind       INTEGER NOT NULL,
    whole      BLOB    NOT NULL CHECK (length(whole) = 32),
    part       INTEGER NOT NULL CHECK (part > 0),
    body       BLOB    NOT NULL,
    PRIMARY KEY (partner_id, kind, whole, part)
) STRICT, WITHOUT ROWID;

-- Used vouchers that are to be paid. out: a partner's voucher that was used here; in: ours that was used there.
-- generation, sequence: of the claim's frame; none for one typed from a list of a shop without the program.
CREATE TABLE alliance_claim (
    id             INTEGER PRIMARY KEY,
    partner_id     INTEGER NOT NULL REFERENCES partner (id),
    direction      TEXT    NOT NULL CHECK (direction IN ('out', 'in')),
    generation     INTEGER,
    sequence       INTEGER,
    issuing_key    BLOB    CHECK (length(issuing_key) = 32),
    serial         INTEGER NOT NULL,
    voucher_id     INTEGER REFERENCES voucher (id),
    event_id       INTEGER REFERENCES voucher_event (id), -- of ours, that it follows from
    offer_id       INTEGER REFERENCES alliance_offer (id),
    form           TEXT    NOT NULL CHECK (form IN ('scanned', 'typed', 'hand')),
    day            INTEGER NOT NULL,
    till           TEXT    NOT NULL DEFAULT '',
    receipt        TEXT    NOT NULL DEFAULT '',
    amount         INTEGER NOT NULL CHECK (amount >= 0), -- what the issuer owes for it if it is accepted
    state          TEXT    NOT NULL DEFAULT 'open'
                   CHECK (state IN ('open', 'accepted', 'rejected', 'reversed', 'disputed', 'settled')),
    reason         INTEGER CHECK (reason BETWEEN 1 AND 14), -- why it was rejected, the format's number
    rule           INTEGER CHECK (rule BETWEEN 0 AND 14), -- what the frames say: 0 pays, a number: the reason; none: untold
    words          TEXT    NOT NULL DEFAULT '', -- of a dispute
    disputed_by    TEXT    NOT NULL DEFAULT '' CHECK (disputed_by IN ('', 'us', 'them')),
    statement_id   INTEGER REFERENCES alliance_statement (id), -- that settled it
    at_ms          INTEGER NOT NULL,
    UNIQUE (partner_id, direction, generation, sequence)
) STRICT;
CREATE INDEX alliance_claim_by_state ON alliance_claim (partner_id, direction, state);
CREATE INDEX alliance_claim_by_serial ON alliance_claim (issuing_key, serial);
CREATE INDEX alliance_claim_of_voucher ON alliance_claim (voucher_id) WHERE voucher_id IS NOT NULL;
CREATE INDEX alliance_claim_by_time ON alliance_claim (partner_id, at_ms);

-- due: positive where the partner pays us. cuts and totals lie in the body.
CREATE TABLE alliance_statement (
    id              INTEGER PRIMARY KEY,
    partner_id      INTEGER NOT NULL REFERENCES partner (id),
    number          INTEGER NOT NULL CHECK (number > 0),
    drawn_by        TEXT    NOT NULL CHECK (drawn_by IN ('us', 'them')),
    hash            BLOB    NOT NULL CHECK (length(hash) = 32),
    previous        BLOB    NOT NULL CHECK (length(previous) = 32),
    body            BLOB    NOT NULL,
    first_day       INTEGER NOT NULL,
    last_day        INTEGER NOT NULL,
    state           TEXT    NOT NULL CHECK (state IN ('draft', 'sent', 'came', 'countersigned', 'refused', 'paid', 'received')),
    due             INTEGER NOT NULL,
    paid            INTEGER NOT NULL DEFAULT 0 CHECK (paid >= 0),
    reason          TEXT    NOT NULL DEFAULT '',
    at_ms           INTEGER NOT NULL,
    countersigned_at_ms INTEGER,
    UNIQUE (partner_id, hash)
) STRICT;
CREATE INDEX alliance_statement_by_number ON alliance_statement (partner_id, number);

CREATE TABLE alliance_payment (
    id             INTEGER PRIMARY KEY,
    statement_id   INTEGER NOT NULL REFERENCES alliance_statement (id),
    direction      TEXT    NOT NULL CHECK (direction IN ('out', 'in')), -- out: we paid
    number         INTEGER NOT NULL,
    hash           BLOB    NOT NULL CHECK (length(hash) = 32),
    amount         INTEGER NOT NULL CHECK (amount > 0),
    words          TEXT    NOT NULL DEFAULT '',
    at_ms          INTEGER NOT NULL,
    received_at_ms INTEGER,
    UNIQUE (statement_id, direction, number)
) STRICT;

-- The latest list of each alliance this shop knows. handover: the half of a hand-over that waits for the other shop.
CREATE TABLE alliance_list (
    id         INTEGER PRIMARY KEY,
    alliance   BLOB    NOT NULL UNIQUE CHECK (length(alliance) = 16),
    name       TEXT    NOT NULL,
    sequence   INTEGER NOT NULL,
    founder    BLOB    NOT NULL CHECK (length(founder) = 32),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    signed     BLOB    NOT NULL,
    at_ms      INTEGER NOT NULL
) STRICT;
CREATE TRIGGER alliance_list_rises BEFORE UPDATE OF sequence ON alliance_list WHEN new.sequence <= old.sequence
BEGIN SELECT RAISE(ABORT, 'only a newer list takes the place of one'); END;

-- One row for each time the shop had to find itself again.
CREATE TABLE alliance_recovery (
    id          INTEGER PRIMARY KEY,
    why         TEXT    NOT NULL,
    generation  INTEGER NOT NULL, -- that was begun
    install     TEXT    NOT NULL DEFAULT '',
    state       TEXT    NOT NULL CHECK (state IN ('asked', 'open', 'copy', 'closed')),
    began_at_ms INTEGER NOT NULL,
    closed_at_ms INTEGER
) STRICT;
-- What a partner has still to return.
CREATE TABLE alliance_recovery_partner (
    recovery_id INTEGER NOT NULL REFERENCES alliance_recovery (id),
    partner_id  INTEGER NOT NULL REFERENCES partner (id),
    state       TEXT    NOT NULL CHECK (state IN ('waits', 'returned', 'confirmed')),
    frames      INTEGER NOT NULL DEFAULT 0,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (recovery_id, partner_id)
) STRICT, WITHOUT ROWID;

-- Vouchers: public keys, offers, batches, vouchers and what happened to them, guesses, the side journal's mark.
-- Money in minor units, times UTC milliseconds, days of vouchers in days since 2020-01-01.

-- Other shops whose vouchers are known here. standing: introduced ones have a low cap; of a stopped one nothing is taken.
-- cap: the most that its unpaid vouchers come to. paid: what was paid of them so far. doubt: a restore left open what is spent.
CREATE TABLE voucher_shop (
    id          INTEGER PRIMARY KEY,
    shop        BLOB    NOT NULL UNIQUE CHECK (length(shop) = 16),
    short       BLOB    NOT NULL UNIQUE CHECK (length(short) = 4),
    identity    BLOB    NOT NULL UNIQUE CHECK (length(identity) = 32),
    name        TEXT    NOT NULL,
    agreement   BLOB    NOT NULL CHECK (length(agreement) = 32),
    cap         INTEGER NOT NULL CHECK (cap >= 0),
    standing    TEXT    NOT NULL CHECK (standing IN ('full', 'introduced', 'stopped')),
    paid        INTEGER NOT NULL DEFAULT 0 CHECK (paid >= 0),
    doubt       INTEGER NOT NULL DEFAULT 0 CHECK (doubt IN (0, 1)),
    doubt_ms    INTEGER NOT NULL DEFAULT 0, -- since then
    heard_at_ms INTEGER NOT NULL,
    met_at_ms   INTEGER NOT NULL
) STRICT;
CREATE TRIGGER voucher_shop_stays BEFORE UPDATE OF id, shop, short, identity, met_at_ms ON voucher_shop
BEGIN SELECT RAISE(ABORT, 'a shop stays who it is'); END;
CREATE TRIGGER voucher_shop_kept BEFORE DELETE ON voucher_shop BEGIN SELECT RAISE(ABORT, 'voucher_shop is kept'); END;

-- Public halves and certificates only; secrets lie in the vault. shop_id: none for the shop's own.
CREATE TABLE voucher_key (
    id              INTEGER PRIMARY KEY,
    kind            TEXT    NOT NULL CHECK (kind IN ('identity', 'agreement', 'issuing')),
    generation      INTEGER NOT NULL,
    epoch           INTEGER NOT NULL, -- quarters since 2020; 0 for other kinds; another shop's as certified
    identity_id     INTEGER REFERENCES voucher_key (id), -- who vouches for it
    shop_id         INTEGER REFERENCES voucher_shop (id),
    hint            BLOB, -- of another shop's: its first letters on paper
    lead            INTEGER, -- of another shop's: what its typed codes begin with here
    public          BLOB    NOT NULL UNIQUE CHECK (length(public) = 32),
    certificate     BLOB, -- signed by the identity
    first_day       INTEGER,
    last_issue_day  INTEGER,
    last_redeem_day INTEGER,
    next_serial     INTEGER NOT NULL DEFAULT 1 CHECK (next_serial > 0),
    retired_at_ms   INTEGER, -- given up: nothing of it is taken any more
    made_at_ms      INTEGER NOT NULL,
    CHECK ((kind = 'identity' OR shop_id IS NOT NULL) = (identity_id IS NULL)),
    CHECK ((kind = 'issuing') = (last_redeem_day IS NOT NULL)),
    CHECK (shop_id IS NULL OR (kind = 'issuing' AND hint IS NOT NULL AND lead IS NOT NULL))
) STRICT;
CREATE INDEX voucher_key_by_kind ON voucher_key (kind, generation, epoch);
CREATE UNIQUE INDEX voucher_key_of_shop ON voucher_key (shop_id, epoch) WHERE shop_id IS NOT NULL;
CREATE INDEX voucher_key_by_hint ON voucher_key (hint) WHERE shop_id IS NOT NULL;
CREATE INDEX voucher_key_by_lead ON voucher_key (lead) WHERE shop_id IS NOT NULL;
CREATE TRIGGER voucher_key_stays BEFORE UPDATE OF kind, generation, epoch, identity_id, shop_id, hint, lead, public,
certificate, first_day, last_issue_day, last_redeem_day, made_at_ms ON voucher_key BEGIN SELECT RAISE(ABORT, 'a key stays as it is'); END;
CREATE TRIGGER voucher_key_serials_rise BEFORE UPDATE OF next_serial ON voucher_key WHEN new.next_serial < old.next_serial
BEGIN SELECT RAISE(ABORT, 'serials only rise'); END;
CREATE TRIGGER voucher_key_kept BEFORE DELETE ON voucher_key BEGIN SELECT RAISE(ABORT, 'voucher_key is kept'); END;

-- number: on paper. terms: as they go over the wire; they stay once a voucher was issued. shop_id: who promises, where it is
-- another shop; its terms then give a value only together with the voucher. redeemer_id: who takes them, where it is another
-- shop. owed: what the issuer settles for each. cap: the most of all uses here or there.
CREATE TABLE voucher_offer (
    id            INTEGER PRIMARY KEY,
    number        INTEGER NOT NULL CHECK (number BETWEEN 0 AND 65535),
    shop_id       INTEGER REFERENCES voucher_shop (id),
    redeemer_id   INTEGER REFERENCES voucher_shop (id),
    terms         TEXT    NOT NULL CHECK (json_valid(terms)),
    owed          INTEGER NOT NULL DEFAULT 0 CHECK (owed >= 0),
    cap           INTEGER NOT NULL DEFAULT 0 CHECK (cap >= 0),
    state         TEXT    NOT NULL CHECK (state IN ('draft', 'active', 'stopped')),
    made_at_ms    INTEGER NOT NULL,
    CHECK (shop_id IS NULL OR redeemer_id IS NULL),
    CHECK (shop_id IS NOT NULL OR number > 0)
) STRICT;
CREATE UNIQUE INDEX voucher_offer_by_number ON voucher_offer (coalesce(shop_id, 0), number);
CREATE TRIGGER voucher_offer_stays BEFORE UPDATE OF number, terms, shop_id, redeemer_id, owed, cap ON voucher_offer
WHEN old.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'an offer that was issued stays as it is'); END;
CREATE TRIGGER voucher_offer_kept BEFORE DELETE ON voucher_offer BEGIN SELECT RAISE(ABORT, 'voucher_offer is kept'); END;

-- What other shops said of their serials: the first range that holds one counts. Keys: with which its typed codes are read.
CREATE TABLE voucher_range (
    id               INTEGER PRIMARY KEY,
    shop_id          INTEGER NOT NULL REFERENCES voucher_shop (id),
    epoch            INTEGER NOT NULL,
    first            INTEGER NOT NULL CHECK (first BETWEEN 0 AND 4294967295),
    last             INTEGER NOT NULL CHECK (last BETWEEN first AND 4294967295),
    terms            BLOB    NOT NULL CHECK (length(terms) = 12),
    own_agreement    BLOB    NOT NULL CHECK (length(own_agreement) = 32),
    issuer_agreement BLOB    NOT NULL CHECK (length(issuer_agreement) = 32),
    at_ms            INTEGER NOT NULL
) STRICT;
CREATE INDEX voucher_range_of ON voucher_range (shop_id, epoch, first);
CREATE TRIGGER voucher_range_append_only BEFORE UPDATE ON voucher_range
BEGIN SELECT RAISE(ABORT, 'voucher_range is append-only'); END;
CREATE TRIGGER voucher_range_kept BEFORE DELETE ON voucher_range
BEGIN SELECT RAISE(ABORT, 'voucher_range is append-only'); END;

-- Vouchers that other shops took back.
CREATE TABLE voucher_revoked (
    key_id INTEGER NOT NULL REFERENCES voucher_key (id),
    serial INTEGER NOT NULL,
    random BLOB    NOT NULL CHECK (length(random) = 4),
    at_ms  INTEGER NOT NULL,
    PRIMARY KEY (key_id, serial, random)
) STRICT, WITHOUT ROWID;

-- Vouchers that other shops really made with a key they gave up: these stay good.
CREATE TABLE voucher_issued (
    key_id INTEGER NOT NULL REFERENCES voucher_key (id),
    serial INTEGER NOT NULL,
    random BLOB    NOT NULL CHECK (length(random) = 4),
    at_ms  INTEGER NOT NULL,
    PRIMARY KEY (key_id, serial, random)
) STRICT, WITHOUT ROWID;

CREATE TABLE voucher_batch (
    id         INTEGER PRIMARY KEY,
    offer_id   INTEGER NOT NULL REFERENCES voucher_offer (id),
    run_id     INTEGER NOT NULL REFERENCES flyer_run (id),
    redeemer_id INTEGER REFERENCES voucher_shop (id), -- who takes them, where it is another shop
    agreement  BLOB    CHECK (length(agreement) = 32), -- its key for their typed codes
    key_id     INTEGER NOT NULL REFERENCES voucher_key (id),
    first_day  INTEGER NOT NULL,
    last_day   INTEGER NOT NULL CHECK (last_day >= first_day),
    first      INTEGER NOT NULL, -- its serials: count of them from here on
    count      INTEGER NOT NULL CHECK (count > 0),
    job        BLOB    NOT NULL UNIQUE CHECK (length(job) = 16),
    made_by    INTEGER REFERENCES staff (id),
    made_at_ms INTEGER NOT NULL,
    CHECK ((redeemer_id IS NULL) = (agreement IS NULL))
) STRICT;
CREATE INDEX voucher_batch_by_time ON voucher_batch (made_at_ms);

-- state follows from the newest event. recovered: genuine, but its record was lost with a restore. shop_id: who promises,
-- where it is another shop; redeemer_id: who takes it, where it is another shop. value, flags: of another shop's offer, as
-- signed. random: none for another shop's voucher that was only typed here.
CREATE TABLE voucher (
    id           INTEGER PRIMARY KEY,
    key_id       INTEGER NOT NULL REFERENCES voucher_key (id),
    serial       INTEGER NOT NULL CHECK (serial BETWEEN 0 AND 4294967295),
    random       BLOB    CHECK (length(random) = 4),
    offer_id     INTEGER NOT NULL REFERENCES voucher_offer (id),
    shop_id      INTEGER REFERENCES voucher_shop (id),
    redeemer_id  INTEGER REFERENCES voucher_shop (id),
    value        INTEGER,
    flags        INTEGER,
    first_day    INTEGER NOT NULL,
    last_day     INTEGER NOT NULL CHECK (last_day >= first_day),
    member_id    INTEGER REFERENCES member (id),
    batch_id     INTEGER REFERENCES voucher_batch (id),
    recovered    INTEGER NOT NULL DEFAULT 0 CHECK (recovered IN (0, 1)),
    state        TEXT    NOT NULL DEFAULT 'issued'
                 CHECK (state IN ('issued', 'handed_out', 'redeemed', 'void', 'reissued', 'unfinished')),
    out_at_ms    INTEGER, -- left the shop
    reason       TEXT    NOT NULL DEFAULT '', -- why it was issued, in a clerk's words
    free_by      INTEGER REFERENCES staff (id), -- issued at someone's discretion
    cause_id     INTEGER REFERENCES fact (id), -- what it followed from; none when issued by hand
    issued_by    INTEGER REFERENCES staff (id),
    issued_at    TEXT    NOT NULL DEFAULT '', -- the till
    issued_at_ms INTEGER NOT NULL,
    UNIQUE (key_id, serial),
    CHECK (shop_id IS NULL OR redeemer_id IS NULL),
    CHECK (shop_id IS NOT NULL OR random IS NOT NULL),
    CHECK ((shop_id IS NULL) = (value IS NULL) AND (shop_id IS NULL) = (flags IS NULL))
) STRICT;
CREATE INDEX voucher_of_offer ON voucher (offer_id, state);
CREATE INDEX voucher_of_batch ON voucher (batch_id, serial) WHERE batch_id IS NOT NULL;
CREATE INDEX voucher_of_member ON voucher (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX voucher_by_time ON voucher (issued_at_ms);
CREATE INDEX voucher_free ON voucher (free_by, issued_at_ms) WHERE free_by IS NOT NULL;
CREATE INDEX voucher_by_cause ON voucher (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX voucher_unfinished ON voucher (id) WHERE state = 'unfinished';
CREATE INDEX voucher_of_shop ON voucher (shop_id) WHERE shop_id IS NOT NULL;
CREATE TRIGGER voucher_random_stays BEFORE UPDATE OF random ON voucher WHEN old.random IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a voucher stays what it is'); END;
CREATE TRIGGER voucher_stays BEFORE UPDATE OF id, key_id, serial, shop_id, redeemer_id, value, flags, offer_id, first_day,
last_day, member_id, batch_id, recovered, free_by, cause_id, issued_by, issued_at, issued_at_ms ON voucher
BEGIN SELECT RAISE(ABORT, 'a voucher stays what it is'); END;
CREATE TRIGGER voucher_kept BEFORE DELETE ON voucher BEGIN SELECT RAISE(ABORT, 'voucher is kept'); END;

-- What happened to a voucher. A redemption is a row of kind redeemed, taken back by a row that names it: restored makes it
-- good again, reversed leaves another shop's voucher used and gives up the claim. claimed: used at the other shop.
-- paper: of another shop's voucher, the 92 bytes or 16 signs it came by. owed: what its issuer settles for.
CREATE TABLE voucher_event (
    id         INTEGER PRIMARY KEY,
    voucher_id INTEGER NOT NULL REFERENCES voucher (id),
    kind       TEXT    NOT NULL CHECK (kind IN
                   ('handed_out', 'redeemed', 'restored', 'void', 'reissued', 'unfinished', 'released', 'missing',
                    'claimed', 'reversed')),
    number     INTEGER UNIQUE, -- of a redemption outside a sale
    sale_id    INTEGER REFERENCES sale (id),
    receipt    TEXT    NOT NULL DEFAULT '',
    member_id  INTEGER REFERENCES member (id),
    off        INTEGER NOT NULL DEFAULT 0 CHECK (off >= 0), -- taken off the sale
    cost       INTEGER NOT NULL DEFAULT 0 CHECK (cost >= 0), -- of what was handed over
    typed      INTEGER NOT NULL DEFAULT 0 CHECK (typed IN (0, 1)),
    paper      BLOB    CHECK (length(paper) IN (16, 92)),
    owed       INTEGER NOT NULL DEFAULT 0 CHECK (owed >= 0),
    restores   INTEGER UNIQUE REFERENCES voucher_event (id),
    other_id   INTEGER REFERENCES voucher (id),
    reason     TEXT    NOT NULL DEFAULT '', -- in a colleague's words
    cause_id   INTEGER REFERENCES fact (id),
    actor      INTEGER REFERENCES staff (id),
    approver   INTEGER REFERENCES staff (id),
    till       TEXT    NOT NULL,
    at_ms      INTEGER NOT NULL,
    CHECK ((kind IN ('restored', 'reversed')) = (restores IS NOT NULL)),
    CHECK ((kind = 'reissued') = (other_id IS NOT NULL)),
    CHECK (kind = 'redeemed' OR (number IS NULL AND off = 0 AND cost = 0 AND owed = 0 AND paper IS NULL))
) STRICT;
CREATE INDEX voucher_event_of ON voucher_event (voucher_id, id);
CREATE INDEX voucher_event_of_sale ON voucher_event (sale_id) WHERE sale_id IS NOT NULL;
CREATE INDEX voucher_event_of_member ON voucher_event (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX voucher_event_by_cause ON voucher_event (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX voucher_event_by_time ON voucher_event (at_ms);
-- reason is left out: it is cleared when the person is erased.
CREATE TRIGGER voucher_event_append_only BEFORE UPDATE OF id, voucher_id, kind, number, sale_id, receipt, member_id, off, cost,
typed, paper, owed, restores, other_id, cause_id, actor, approver, till, at_ms ON voucher_event
BEGIN SELECT RAISE(ABORT, 'voucher_event is append-only'); END;
CREATE TRIGGER voucher_event_kept BEFORE DELETE ON voucher_event
BEGIN SELECT RAISE(ABORT, 'voucher_event is append-only'); END;
-- A voucher is used once, whoever asks: only one that is good is redeemed, only what is out of use comes back.
CREATE TRIGGER voucher_event_fits BEFORE INSERT ON voucher_event
WHEN NOT (SELECT CASE new.kind
    WHEN 'handed_out' THEN state = 'issued'
    WHEN 'redeemed'   THEN state IN ('issued', 'handed_out')
    WHEN 'restored'   THEN state = 'redeemed' AND shop_id IS NULL
    WHEN 'reversed'   THEN state = 'redeemed' AND shop_id IS NOT NULL
    WHEN 'claimed'    THEN state IN ('issued', 'handed_out', 'void', 'reissued') AND shop_id IS NULL
    WHEN 'void'       THEN state IN ('issued', 'handed_out')
    WHEN 'reissued'   THEN state IN ('issued', 'handed_out')
    WHEN 'unfinished' THEN state IN ('issued', 'handed_out', 'void', 'reissued')
    WHEN 'released'   THEN state = 'unfinished'
    ELSE state IN ('issued', 'handed_out') END FROM voucher WHERE id = new.voucher_id)
BEGIN SELECT RAISE(ABORT, 'that cannot happen to a voucher as it stands'); END;
CREATE TRIGGER voucher_event_moves AFTER INSERT ON voucher_event WHEN new.kind <> 'missing'
BEGIN
    UPDATE voucher SET
        state = CASE WHEN new.kind IN ('restored', 'released') THEN 'handed_out'
                     WHEN new.kind IN ('claimed', 'reversed') THEN 'redeemed' ELSE new.kind END,
        out_at_ms = CASE WHEN new.kind IN ('handed_out', 'redeemed', 'unfinished', 'claimed') THEN coalesce(out_at_ms, new.at_ms)
                         ELSE out_at_ms END
    WHERE id = new.voucher_id;
END;
CREATE TRIGGER voucher_state_by_events BEFORE UPDATE OF state ON voucher
WHEN new.state <> coalesce((SELECT CASE WHEN kind IN ('restored', 'released') THEN 'handed_out'
                                        WHEN kind IN ('claimed', 'reversed') THEN 'redeemed' ELSE kind END
                            FROM voucher_event WHERE voucher_id = new.id AND kind <> 'missing' ORDER BY id DESC LIMIT 1),
                           'issued')
BEGIN SELECT RAISE(ABORT, 'the state of a voucher follows from what happened to it'); END;

-- Vouchers in a sale that is open at a till or put aside; kept for a quarter of an hour.
CREATE TABLE voucher_reserved (
    voucher_id INTEGER PRIMARY KEY REFERENCES voucher (id),
    place      TEXT    NOT NULL, -- the till, or the held sale
    till       TEXT    NOT NULL,
    at_ms      INTEGER NOT NULL
) STRICT;
CREATE INDEX voucher_reserved_at ON voucher_reserved (place);

-- Typed codes that a till found good: only those are looked at again without being counted.
CREATE TABLE voucher_typed (
    till       TEXT    NOT NULL,
    voucher_id INTEGER NOT NULL REFERENCES voucher (id),
    at_ms      INTEGER NOT NULL,
    PRIMARY KEY (till, voucher_id)
) STRICT, WITHOUT ROWID;

-- Wrong typed codes.
CREATE TABLE voucher_guess (
    id    INTEGER PRIMARY KEY,
    till  TEXT    NOT NULL,
    actor INTEGER REFERENCES staff (id),
    at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX voucher_guess_by_time ON voucher_guess (at_ms);

-- Vouchers that speak against each other: a second random for a serial, terms that are not the book's or the range's.
CREATE TABLE voucher_evidence (
    id         INTEGER PRIMARY KEY,
    voucher_id INTEGER REFERENCES voucher (id), -- none for another shop's that never came into the book
    shop_id    INTEGER REFERENCES voucher_shop (id), -- whose, where it is another shop's
    why        TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    till       TEXT    NOT NULL,
    actor      INTEGER REFERENCES staff (id),
    at_ms      INTEGER NOT NULL
) STRICT;

-- The side journal as far as it was compared, what it says of vouchers this file does not know, and the latest moment.
CREATE TABLE voucher_journal (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    records  INTEGER NOT NULL CHECK (records >= 0),
    damaged  INTEGER NOT NULL CHECK (damaged IN (0, 1)),
    clock_ms INTEGER NOT NULL,
    place       BLOB CHECK (length(place) = 16), -- where the journal lies; none before the first opening
    other_place BLOB CHECK (length(other_place) = 16), -- where the file was found and does not belong, or not yet
    rests       TEXT NOT NULL DEFAULT '' CHECK (rests IN ('', 'asked', 'copy')),
    doubt_to    INTEGER NOT NULL DEFAULT 0 -- own vouchers up to this one may have been used unseen: a backup without its journal
) STRICT;
INSERT INTO voucher_journal (id, records, damaged, clock_ms) VALUES (1, 0, 0, 0);
-- Vouchers that a restore left uncertain, and that a manager has called good.
CREATE TABLE voucher_certain (
    voucher_id INTEGER PRIMARY KEY REFERENCES voucher (id),
    actor      INTEGER REFERENCES staff (id),
    at_ms      INTEGER NOT NULL
) STRICT;
CREATE TABLE voucher_orphan (
    fingerprint BLOB    NOT NULL CHECK (length(fingerprint) = 8),
    serial      INTEGER NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (fingerprint, serial)
) STRICT, WITHOUT ROWID;

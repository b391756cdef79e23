-- Vouchers: public keys, offers, batches, vouchers and what happened to them, guesses, the side journal's mark.
-- Money in minor units, times UTC milliseconds, days of vouchers in days since 2020-01-01.

-- Public halves and certificates only; secrets lie in the vault.
CREATE TABLE voucher_key (
    id              INTEGER PRIMARY KEY,
    kind            TEXT    NOT NULL CHECK (kind IN ('identity', 'agreement', 'issuing')),
    generation      INTEGER NOT NULL,
    epoch           INTEGER NOT NULL, -- quarters since 2020; 0 for other kinds
    identity_id     INTEGER REFERENCES voucher_key (id), -- who vouches for it
    public          BLOB    NOT NULL UNIQUE CHECK (length(public) = 32),
    certificate     BLOB, -- signed by the identity
    first_day       INTEGER,
    last_issue_day  INTEGER,
    last_redeem_day INTEGER,
    next_serial     INTEGER NOT NULL DEFAULT 1 CHECK (next_serial > 0),
    made_at_ms      INTEGER NOT NULL,
    CHECK ((kind = 'identity') = (identity_id IS NULL)),
    CHECK ((kind = 'issuing') = (last_redeem_day IS NOT NULL))
) STRICT;
CREATE INDEX voucher_key_by_kind ON voucher_key (kind, generation, epoch);
CREATE TRIGGER voucher_key_stays BEFORE UPDATE OF kind, generation, epoch, identity_id, public, certificate, first_day,
last_issue_day, last_redeem_day, made_at_ms ON voucher_key BEGIN SELECT RAISE(ABORT, 'a key stays as it is'); END;
CREATE TRIGGER voucher_key_serials_rise BEFORE UPDATE OF next_serial ON voucher_key WHEN new.next_serial < old.next_serial
BEGIN SELECT RAISE(ABORT, 'serials only rise'); END;
CREATE TRIGGER voucher_key_kept BEFORE DELETE ON voucher_key BEGIN SELECT RAISE(ABORT, 'voucher_key is kept'); END;

-- number: on paper. terms: as they go over the wire; they stay once a voucher was issued.
CREATE TABLE voucher_offer (
    id            INTEGER PRIMARY KEY,
    number        INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 65535),
    terms         TEXT    NOT NULL CHECK (json_valid(terms)),
    state         TEXT    NOT NULL CHECK (state IN ('draft', 'active', 'stopped')),
    made_at_ms    INTEGER NOT NULL
) STRICT;
CREATE TRIGGER voucher_offer_stays BEFORE UPDATE OF number, terms ON voucher_offer WHEN old.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'an offer that was issued stays as it is'); END;
CREATE TRIGGER voucher_offer_kept BEFORE DELETE ON voucher_offer BEGIN SELECT RAISE(ABORT, 'voucher_offer is kept'); END;

CREATE TABLE voucher_batch (
    id         INTEGER PRIMARY KEY,
    offer_id   INTEGER NOT NULL REFERENCES voucher_offer (id),
    run_id     INTEGER NOT NULL REFERENCES flyer_run (id),
    key_id     INTEGER NOT NULL REFERENCES voucher_key (id),
    first_day  INTEGER NOT NULL,
    last_day   INTEGER NOT NULL CHECK (last_day >= first_day),
    first      INTEGER NOT NULL, -- its serials: count of them from here on
    count      INTEGER NOT NULL CHECK (count > 0),
    job        BLOB    NOT NULL UNIQUE CHECK (length(job) = 16),
    made_by    INTEGER REFERENCES staff (id),
    made_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX voucher_batch_by_time ON voucher_batch (made_at_ms);

-- state follows from the newest event. recovered: genuine, but its record was lost with a restore.
CREATE TABLE voucher (
    id           INTEGER PRIMARY KEY,
    key_id       INTEGER NOT NULL REFERENCES voucher_key (id),
    serial       INTEGER NOT NULL CHECK (serial BETWEEN 0 AND 4294967295),
    random       BLOB    NOT NULL CHECK (length(random) = 4),
    offer_id     INTEGER NOT NULL REFERENCES voucher_offer (id),
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
    UNIQUE (key_id, serial)
) STRICT;
CREATE INDEX voucher_of_offer ON voucher (offer_id, state);
CREATE INDEX voucher_of_batch ON voucher (batch_id, serial) WHERE batch_id IS NOT NULL;
CREATE INDEX voucher_of_member ON voucher (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX voucher_by_time ON voucher (issued_at_ms);
CREATE INDEX voucher_free ON voucher (free_by, issued_at_ms) WHERE free_by IS NOT NULL;
CREATE INDEX voucher_by_cause ON voucher (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX voucher_unfinished ON voucher (id) WHERE state = 'unfinished';
CREATE TRIGGER voucher_stays BEFORE UPDATE OF id, key_id, serial, random, offer_id, first_day, last_day, member_id, batch_id,
recovered, free_by, cause_id, issued_by, issued_at, issued_at_ms ON voucher
BEGIN SELECT RAISE(ABORT, 'a voucher stays what it is'); END;
CREATE TRIGGER voucher_kept BEFORE DELETE ON voucher BEGIN SELECT RAISE(ABORT, 'voucher is kept'); END;

-- What happened to a voucher. A redemption is a row of kind redeemed, taken back by a row that names it.
CREATE TABLE voucher_event (
    id         INTEGER PRIMARY KEY,
    voucher_id INTEGER NOT NULL REFERENCES voucher (id),
    kind       TEXT    NOT NULL CHECK (kind IN
                   ('handed_out', 'redeemed', 'restored', 'void', 'reissued', 'unfinished', 'released', 'missing')),
    number     INTEGER UNIQUE, -- of a redemption outside a sale
    sale_id    INTEGER REFERENCES sale (id),
    receipt    TEXT    NOT NULL DEFAULT '',
    member_id  INTEGER REFERENCES member (id),
    off        INTEGER NOT NULL DEFAULT 0 CHECK (off >= 0), -- taken off the sale
    cost       INTEGER NOT NULL DEFAULT 0 CHECK (cost >= 0), -- of what was handed over
    typed      INTEGER NOT NULL DEFAULT 0 CHECK (typed IN (0, 1)),
    restores   INTEGER UNIQUE REFERENCES voucher_event (id),
    other_id   INTEGER REFERENCES voucher (id),
    reason     TEXT    NOT NULL DEFAULT '', -- in a colleague's words
    cause_id   INTEGER REFERENCES fact (id),
    actor      INTEGER REFERENCES staff (id),
    approver   INTEGER REFERENCES staff (id),
    till       TEXT    NOT NULL,
    at_ms      INTEGER NOT NULL,
    CHECK ((kind = 'restored') = (restores IS NOT NULL)),
    CHECK ((kind = 'reissued') = (other_id IS NOT NULL)),
    CHECK (kind = 'redeemed' OR (number IS NULL AND off = 0 AND cost = 0))
) STRICT;
CREATE INDEX voucher_event_of ON voucher_event (voucher_id, id);
CREATE INDEX voucher_event_of_sale ON voucher_event (sale_id) WHERE sale_id IS NOT NULL;
CREATE INDEX voucher_event_of_member ON voucher_event (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX voucher_event_by_cause ON voucher_event (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX voucher_event_by_time ON voucher_event (at_ms);
-- reason is left out: it is cleared when the person is erased.
CREATE TRIGGER voucher_event_append_only BEFORE UPDATE OF id, voucher_id, kind, number, sale_id, receipt, member_id, off, cost,
typed, restores, other_id, cause_id, actor, approver, till, at_ms ON voucher_event
BEGIN SELECT RAISE(ABORT, 'voucher_event is append-only'); END;
CREATE TRIGGER voucher_event_kept BEFORE DELETE ON voucher_event
BEGIN SELECT RAISE(ABORT, 'voucher_event is append-only'); END;
-- A voucher is used once, whoever asks: only one that is good is redeemed, only what is out of use comes back.
CREATE TRIGGER voucher_event_fits BEFORE INSERT ON voucher_event
WHEN NOT (SELECT CASE new.kind
    WHEN 'handed_out' THEN state = 'issued'
    WHEN 'redeemed'   THEN state IN ('issued', 'handed_out')
    WHEN 'restored'   THEN state = 'redeemed'
    WHEN 'void'       THEN state IN ('issued', 'handed_out')
    WHEN 'reissued'   THEN state IN ('issued', 'handed_out')
    WHEN 'unfinished' THEN state IN ('issued', 'handed_out', 'void', 'reissued')
    WHEN 'released'   THEN state = 'unfinished'
    ELSE state IN ('issued', 'handed_out') END FROM voucher WHERE id = new.voucher_id)
BEGIN SELECT RAISE(ABORT, 'that cannot happen to a voucher as it stands'); END;
CREATE TRIGGER voucher_event_moves AFTER INSERT ON voucher_event WHEN new.kind <> 'missing'
BEGIN
    UPDATE voucher SET
        state = CASE new.kind WHEN 'restored' THEN 'handed_out' WHEN 'released' THEN 'handed_out' ELSE new.kind END,
        out_at_ms = CASE WHEN new.kind IN ('handed_out', 'redeemed', 'unfinished') THEN coalesce(out_at_ms, new.at_ms)
                         ELSE out_at_ms END
    WHERE id = new.voucher_id;
END;
CREATE TRIGGER voucher_state_by_events BEFORE UPDATE OF state ON voucher
WHEN new.state <> coalesce((SELECT CASE kind WHEN 'restored' THEN 'handed_out' WHEN 'released' THEN 'handed_out' ELSE kind END
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

-- Vouchers that speak against each other: a second random for a serial, terms that are not the book's.
CREATE TABLE voucher_evidence (
    id         INTEGER PRIMARY KEY,
    voucher_id INTEGER NOT NULL REFERENCES voucher (id),
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
    clock_ms INTEGER NOT NULL
) STRICT;
INSERT INTO voucher_journal (id, records, damaged, clock_ms) VALUES (1, 0, 0, 0);
CREATE TABLE voucher_orphan (
    fingerprint BLOB    NOT NULL CHECK (length(fingerprint) = 8),
    serial      INTEGER NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (fingerprint, serial)
) STRICT, WITHOUT ROWID;

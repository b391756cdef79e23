-- Rewards: programmes, who brought whom, what was given because of it.
-- Money in minor units, points whole, times UTC milliseconds, days shop-local YYYY-MM-DD.

-- terms: JSON, frozen in the members' favour once it runs. used: what stands of what its rewards cost, moved by one
-- conditional update; `check` compares it.
CREATE TABLE programme (
    id            INTEGER PRIMARY KEY,
    name          TEXT    NOT NULL CHECK (name <> ''),
    state         TEXT    NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'running', 'ended')),
    terms         TEXT    NOT NULL CHECK (json_valid(terms)),
    trigger_kind  TEXT    NOT NULL,
    budget        INTEGER NOT NULL CHECK (budget >= 0),
    used          INTEGER NOT NULL DEFAULT 0 CHECK (used BETWEEN 0 AND budget),
    saved_at_ms   INTEGER NOT NULL,
    started_at_ms INTEGER,
    ended_at_ms   INTEGER,
    CHECK ((state = 'draft') = (started_at_ms IS NULL)),
    CHECK ((state = 'ended') = (ended_at_ms IS NOT NULL))
) STRICT;
CREATE INDEX programme_running ON programme (id) WHERE state = 'running';
CREATE TRIGGER programme_kept BEFORE DELETE ON programme WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a programme is ended, never deleted'); END;
CREATE TRIGGER programme_ended_for_good BEFORE UPDATE OF state, terms, budget ON programme WHEN OLD.state = 'ended'
BEGIN SELECT RAISE(ABORT, 'an ended programme stays as it is'); END;

-- What was changed of a running programme.
CREATE TABLE programme_change (
    id           INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    fields       TEXT    NOT NULL CHECK (json_valid(fields)),
    before       TEXT    NOT NULL CHECK (json_valid(before)),
    after        TEXT    NOT NULL CHECK (json_valid(after)),
    name_before  TEXT    NOT NULL,
    name_after   TEXT    NOT NULL,
    actor        INTEGER REFERENCES staff (id),
    at_ms        INTEGER NOT NULL
) STRICT;
CREATE INDEX programme_change_of ON programme_change (programme_id, id);
CREATE TRIGGER programme_change_append_only BEFORE UPDATE ON programme_change
BEGIN SELECT RAISE(ABORT, 'programme_change is append-only'); END;
CREATE TRIGGER programme_change_kept BEFORE DELETE ON programme_change
BEGIN SELECT RAISE(ABORT, 'programme_change is append-only'); END;

-- Who brought whom: one inviter for ever. void: why the friend does not count whatever they buy. counted_by: the sale
-- because of which they count; counted_cause: what follows from it.
CREATE TABLE friend (
    member_id     INTEGER PRIMARY KEY REFERENCES member (id),
    inviter_id    INTEGER NOT NULL REFERENCES member (id) CHECK (inviter_id <> member_id),
    at_ms         INTEGER NOT NULL,
    void          TEXT    CHECK (void IN ('rejoined', 'same_phone', 'same_person', 'invited_before')),
    counted_by    INTEGER REFERENCES fact (id),
    counted_cause INTEGER REFERENCES fact (id),
    counted_at_ms INTEGER,
    refunded      INTEGER NOT NULL DEFAULT 0 CHECK (refunded IN (0, 1)), -- counted once, and what was bought came back
    UNIQUE (member_id, inviter_id),
    CHECK ((counted_by IS NULL) = (counted_at_ms IS NULL))
) STRICT;
CREATE INDEX friend_of ON friend (inviter_id, counted_at_ms);
CREATE INDEX friend_counted ON friend (counted_at_ms) WHERE counted_at_ms IS NOT NULL;
CREATE INDEX friend_counted_by ON friend (counted_by) WHERE counted_by IS NOT NULL;
CREATE TRIGGER friend_keeps_inviter BEFORE UPDATE OF member_id, inviter_id, at_ms ON friend
BEGIN SELECT RAISE(ABORT, 'a friend keeps their inviter'); END;
CREATE TRIGGER friend_kept BEFORE DELETE ON friend BEGIN SELECT RAISE(ABORT, 'friend is kept'); END;

-- Sales of members, as rewards see them. friend_id, inviter_id: the direct pair at that time; a second level has no row
-- to point at. back: refunded so far.
CREATE TABLE member_sale (
    cause_id   INTEGER PRIMARY KEY REFERENCES fact (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    friend_id  INTEGER,
    inviter_id INTEGER,
    amount     INTEGER NOT NULL CHECK (amount > 0),
    back       INTEGER NOT NULL DEFAULT 0 CHECK (back BETWEEN 0 AND amount),
    month      TEXT    NOT NULL, -- YYYY-MM
    at_ms      INTEGER NOT NULL,
    FOREIGN KEY (friend_id, inviter_id) REFERENCES friend (member_id, inviter_id),
    CHECK ((friend_id IS NULL) = (inviter_id IS NULL))
) STRICT;
CREATE INDEX member_sale_of ON member_sale (member_id, cause_id);
CREATE INDEX member_sale_by_inviter ON member_sale (inviter_id, month) WHERE inviter_id IS NOT NULL;
CREATE TRIGGER member_sale_append_only BEFORE UPDATE OF cause_id, member_id, friend_id, inviter_id, amount, month, at_ms
ON member_sale BEGIN SELECT RAISE(ABORT, 'member_sale is append-only'); END;
CREATE TRIGGER member_sale_kept BEFORE DELETE ON member_sale BEGIN SELECT RAISE(ABORT, 'member_sale is append-only'); END;

-- Whom the owner named a leader.
CREATE TABLE leader (
    member_id INTEGER PRIMARY KEY REFERENCES member (id),
    at_ms     INTEGER NOT NULL
) STRICT;

-- A shared post that somebody has seen.
CREATE TABLE shared_post (
    cause_id     INTEGER PRIMARY KEY REFERENCES fact (id),
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    actor        INTEGER REFERENCES staff (id),
    at_ms        INTEGER NOT NULL
) STRICT;
CREATE INDEX shared_post_by_time ON shared_post (at_ms);
CREATE TRIGGER shared_post_append_only BEFORE UPDATE ON shared_post BEGIN SELECT RAISE(ABORT, 'shared_post is append-only'); END;
CREATE TRIGGER shared_post_kept BEFORE DELETE ON shared_post BEGIN SELECT RAISE(ABORT, 'shared_post is append-only'); END;

-- What was given, or missed. member_id: who gets it; acting_id: whose doing it was, by whom limits count; friend_id and
-- inviter_id: the direct pair, where a friend is the reason. cause_id: what it was given for; given_cause: what follows
-- from it in the ledgers. once: the key of what is rewarded only once. least: it stands while so much of the sale is left.
-- back: what of its cost went back to the budget. moment_ms: of the cause.
CREATE TABLE reward (
    id           INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    side         TEXT    NOT NULL CHECK (side IN ('member', 'friend')),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    acting_id    INTEGER NOT NULL REFERENCES member (id),
    friend_id    INTEGER,
    inviter_id   INTEGER,
    kind         TEXT    NOT NULL CHECK (kind IN ('gift', 'points', 'bonus', 'payable')),
    gift_id      INTEGER REFERENCES gift (id),
    quantity     INTEGER NOT NULL CHECK (quantity > 0), -- pieces, points or minor units
    cost         INTEGER NOT NULL CHECK (cost >= 0),
    back         INTEGER NOT NULL DEFAULT 0 CHECK (back BETWEEN 0 AND cost),
    cause_id     INTEGER NOT NULL REFERENCES fact (id),
    given_cause  INTEGER UNIQUE REFERENCES fact (id),
    grant_id     INTEGER UNIQUE REFERENCES gift_grant (id),
    least        INTEGER NOT NULL CHECK (least >= 1),
    rung         INTEGER CHECK (rung >= 1),
    once         TEXT,
    state        TEXT    NOT NULL CHECK (state IN ('held', 'given', 'taken_back', 'missed')),
    why_missed   TEXT    CHECK (why_missed IN ('budget', 'member_limit', 'day_limit', 'gift_retired', 'no_room')),
    kept         INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1)), -- taken back, but it had gone
    by_merge     INTEGER NOT NULL DEFAULT 0 CHECK (by_merge IN (0, 1)), -- taken back because two rows were one person
    due_at_ms    INTEGER,
    moment_ms    INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL,
    actor        INTEGER REFERENCES staff (id),
    ended_at_ms  INTEGER, -- taken back then
    ended_by     INTEGER REFERENCES staff (id),
    paid_at_ms   INTEGER,
    FOREIGN KEY (friend_id, inviter_id) REFERENCES friend (member_id, inviter_id),
    CHECK ((friend_id IS NULL) = (inviter_id IS NULL)),
    CHECK ((kind = 'gift') = (gift_id IS NOT NULL)),
    CHECK ((state = 'missed') = (why_missed IS NOT NULL)),
    CHECK ((state = 'taken_back') = (ended_at_ms IS NOT NULL)),
    CHECK (kept = 0 OR state = 'taken_back'),
    CHECK (state <> 'held' OR due_at_ms IS NOT NULL),
    CHECK (paid_at_ms IS NULL OR kind = 'payable')
) STRICT;
-- No cause pays twice, no rung and no first time either.
CREATE UNIQUE INDEX reward_by_cause ON reward (cause_id, programme_id, member_id, side, coalesce(rung, 0)) WHERE state <> 'taken_back';
CREATE UNIQUE INDEX reward_rung ON reward (programme_id, member_id, rung) WHERE rung IS NOT NULL AND state <> 'taken_back';
CREATE UNIQUE INDEX reward_once ON reward (programme_id, member_id, side, once) WHERE once IS NOT NULL AND state <> 'taken_back';
CREATE INDEX reward_of_member ON reward (member_id, id);
CREATE INDEX reward_by_acting ON reward (programme_id, acting_id, moment_ms);
CREATE INDEX reward_by_day ON reward (programme_id, side, moment_ms) WHERE state IN ('held', 'given');
CREATE INDEX reward_of_friend ON reward (friend_id) WHERE friend_id IS NOT NULL;
CREATE INDEX reward_due ON reward (due_at_ms) WHERE state = 'held';
CREATE INDEX reward_of_programme ON reward (programme_id, state);
CREATE INDEX reward_by_person ON reward (actor, at_ms);
CREATE TRIGGER reward_stays_its_own BEFORE UPDATE OF id, programme_id, side, member_id, acting_id, friend_id, inviter_id, kind,
gift_id, quantity, cost, cause_id, least, rung, once, why_missed, moment_ms, at_ms, actor ON reward
BEGIN SELECT RAISE(ABORT, 'a reward keeps its member, cause and size'); END;
CREATE TRIGGER reward_ended_for_good BEFORE UPDATE OF state ON reward WHEN OLD.state IN ('taken_back', 'missed')
BEGIN SELECT RAISE(ABORT, 'a reward that is taken back stays so'); END;
CREATE TRIGGER reward_kept BEFORE DELETE ON reward BEGIN SELECT RAISE(ABORT, 'reward is kept'); END;

-- A promised gift may be held for some days before it can be handed over.
ALTER TABLE gift_grant ADD COLUMN ready_at_ms INTEGER;

-- Whoever was brought, and has bought, before there were rewards.
INSERT INTO friend (member_id, inviter_id, at_ms, void)
SELECT id, inviter_id, joined_at_ms, CASE WHEN rejoined = 1 THEN 'rejoined' WHEN inviter_lost IS NOT NULL THEN 'same_person' END
FROM member WHERE inviter_id IS NOT NULL AND inviter_id <> id;
INSERT INTO member_sale (cause_id, member_id, friend_id, inviter_id, amount, back, month, at_ms)
SELECT sale.cause_id, sale.member_id, friend.member_id, friend.inviter_id, sale.total,
       coalesce((SELECT sum(amount) FROM refund WHERE refund.sale_id = sale.id), 0), substr(sale.day, 1, 7), sale.at_ms
FROM sale LEFT JOIN friend ON friend.member_id = sale.member_id WHERE sale.member_id IS NOT NULL;
UPDATE friend SET (counted_by, counted_at_ms) =
  (SELECT cause_id, at_ms FROM member_sale WHERE member_sale.member_id = friend.member_id AND back < amount ORDER BY cause_id LIMIT 1)
WHERE EXISTS (SELECT 1 FROM member_sale WHERE member_sale.member_id = friend.member_id AND back < amount);

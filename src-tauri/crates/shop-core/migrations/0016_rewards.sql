-- Rewards may be chances; a table of kinds is made anew for that, with room for vouchers.
CREATE TABLE reward_new (
    id           INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    side         TEXT    NOT NULL CHECK (side IN ('member', 'friend')),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    acting_id    INTEGER NOT NULL REFERENCES member (id),
    friend_id    INTEGER,
    inviter_id   INTEGER,
    kind         TEXT    NOT NULL CHECK (kind IN ('gift', 'points', 'bonus', 'payable', 'chances', 'voucher')),
    gift_id      INTEGER REFERENCES gift (id),
    quantity     INTEGER NOT NULL CHECK (quantity > 0), -- pieces, points, chances or minor units
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
INSERT INTO reward_new (id, programme_id, side, member_id, acting_id, friend_id, inviter_id, kind, gift_id, quantity, cost, back, cause_id, given_cause, grant_id, least, rung, once, state, why_missed, kept, by_merge, due_at_ms, moment_ms, at_ms, actor, ended_at_ms, ended_by, paid_at_ms)
SELECT id, programme_id, side, member_id, acting_id, friend_id, inviter_id, kind, gift_id, quantity, cost, back, cause_id, given_cause, grant_id, least, rung, once, state, why_missed, kept, by_merge, due_at_ms, moment_ms, at_ms, actor, ended_at_ms, ended_by, paid_at_ms FROM reward ORDER BY id;
DROP TABLE reward;
ALTER TABLE reward_new RENAME TO reward;
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

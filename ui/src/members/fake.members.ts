import type { FakeCore } from '../api/fake';
import { refusal } from '../api/fake';
import { DAY, member } from '../api/fake.people';
import type { ListMembers, MemberDetail, MemberHit, Stage } from '../api/generated';

/* Members of a made-up shop, as many as wanted: for component tests and for looking at the screen. */

const NAMES = [
  '李梅 Li Mei',
  '王强 Wang Qiang',
  'Sofía Herrera',
  '陈思远 Chen Siyuan',
  '阿依古丽 Aygul',
  'Nguyễn Thị Hoa',
  'Óscar Ruiz Peña',
  '赵敏 Zhao Min',
  '孙倩 Sun Qian',
  'Tom Becker',
];
const STAGES: readonly Stage[] = [
  'active',
  'core',
  'new',
  'core',
  'core',
  'active',
  'active',
  'sleeping',
  'lost',
  'active',
];
const TAGS = [['citrus', 'tea'], ['fruit'], [], ['kids', 'citrus'], ['tea']];
const SINCE = [0, 0, 1, 1, 2, 3, 6, 79, 235, 9];

/** The member at a place of the list, always the same one. */
export function memberAt(at: number, now: number): MemberDetail {
  const kind = at % NAMES.length;
  const round = Math.floor(at / NAMES.length);
  const name = NAMES[kind] ?? '';
  return member({
    member: at + 1,
    number: ((at * 37) % 1_187) + 1 + round * 3,
    name: round === 0 ? name : `${name} ${round}`,
    phoneLast4: kind === 7 ? null : String((2_057 + at * 311) % 10_000).padStart(4, '0'),
    stage: STAGES[kind] ?? 'active',
    giftsWaiting: [1, 0, 0, 1, 0, 0, 0, 2, 0, 0][kind] ?? 0,
    lastVisitAtMs: now - (SINCE[kind] ?? 0) * DAY - (kind + 1) * 360_000,
    joinedAtMs: now - (30 + ((at * 53) % 700)) * DAY,
    tags: TAGS[at % TAGS.length] ?? [],
    interests: kind === 1 ? ['citrus'] : [],
    household: kind === 1 ? 4 : null,
    source: kind === 1 ? 'flyer' : 'walk_in',
    friends: kind === 1 ? 7 : 0,
    visits: 3 + ((at * 7) % 50),
    visits90: 1 + (at % 11),
    birthMonth: kind === 1 ? 11 : null,
    birthDay: kind === 1 ? 20 : null,
    district: kind === 1 ? 'Garden Road' : '',
    cards: [{ ends: '7K2M', state: 'live', issuedAtMs: now - 200 * DAY, endedAtMs: null }],
    consents: (['card', 'offers', 'birthday', 'profile'] as const).map((purpose) => ({
      purpose,
      given: purpose === 'card' || purpose === 'offers',
      wordingVersion: 1,
      atMs: now - 200 * DAY,
    })),
  });
}

function hitOf(who: MemberDetail): MemberHit {
  const {
    member: id,
    number,
    name,
    mask,
    phoneLast4,
    stage,
    giftsWaiting,
    lastVisitAtMs,
    joinedAtMs,
    district,
    tags,
  } = who;
  return { member: id, number, name, mask, phoneLast4, stage, giftsWaiting, lastVisitAtMs, joinedAtMs, district, tags };
}

/** Teaches a core `total` members; the last list asked for stands in `core.sentTo('members.list')`. */
export function teachMembers(core: FakeCore, total: number, now: number): void {
  let merges = 0;
  const known = (id: number) => {
    if (id < 1 || id > total) throw refusal('members', 'not_found');
    return memberAt(id - 1, now);
  };
  const page = ({ stage, offset, limit }: ListMembers) => {
    const places = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => offset + at);
    const rows = places.map((at) => hitOf(memberAt(at, now)));
    return { rows: stage === null ? rows : rows.map((row) => ({ ...row, stage })), total };
  };
  core
    .on('members.list', page)
    .on('members.count_stages', () => ({
      all: total,
      new: Math.floor(total * 0.054),
      active: Math.floor(total * 0.432),
      core: Math.floor(total * 0.1),
      sleeping: Math.floor(total * 0.254),
      lost: Math.floor(total * 0.162),
      giftWaiting: Math.floor(total * 0.02),
      joinedThisMonth: Math.floor(total * 0.031),
    }))
    .on('members.list_words', () => ({
      tags: ['citrus', 'tea', 'fruit', 'kids'],
      interests: ['cooking', 'citrus'],
      districts: ['Garden Road', 'Old Bridge'],
    }))
    .on('members.read_member', (request) => known(request.member))
    .on('members.read_duplicates', () => ({
      candidates: [
        { member: hitOf(memberAt(11, now)), likeness: 'same_phone' },
        { member: hitOf(memberAt(21, now)), likeness: 'like_name' },
      ],
    }))
    .on('members.merge', () => ({ merge: ++merges }))
    .on('members.undo_merge', () => ({}))
    .on('members.change', (request) => ({ ...known(request.member), name: request.name }))
    .on('members.read_timeline', ({ before }) => ({
      entries:
        before === null
          ? ['gift_handed_over', 'visited', 'gift_promised', 'joined'].map((kind, at) => ({
              atMs: now - at * 3 * DAY - 900_000,
              kind,
              args: { gift: 'Apple box, 2 kg', reason: 'joined', source: 'flyer' },
              amount: null,
            }))
          : [],
      more: before === null,
    }))
    .on('privacy.export_person', () => ({ fileName: 'member-871.json', json: '{}' }))
    .on('privacy.erase', () => ({}));
}

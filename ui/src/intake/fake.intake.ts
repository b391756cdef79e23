import type { FakeCore } from '../api/fake';
import { refusal } from '../api/fake';
import type { Enrolment, FlyerRun, IntakeState, JoinRequest, MemberDetail, MemberId } from '../api/generated';

/* The way in of a made-up shop: for component tests and for looking at screens. */

type Around = {
  now: number;
  members: MemberDetail[];
  join: (request: JoinRequest) => Enrolment;
};

export type FakeIntake = {
  readonly requests: JoinRequest[];
  state: IntakeState;
  /** Somebody else asks to join. */
  ask(request: Partial<JoinRequest> & Pick<JoinRequest, 'request' | 'name'>): void;
};

const FAKE_QR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29" shape-rendering="crispEdges"><path fill="currentColor" d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4zM13 4h2v3h-2zM13 9h3v2h-3zM13 13h2v2h-2zM17 13h4v2h-4zM4 13h3v2H4zM9 13h2v3H9zM13 17h3v3h-3zM18 18h2v4h-2zM22 17h3v3h-3zM21 22h4v3h-4zM13 22h4v3h-4z"/></svg>';

export function requestOf(
  now: number,
  over: Partial<JoinRequest> & Pick<JoinRequest, 'request' | 'name'>,
): JoinRequest {
  return {
    phoneEnds: '0926',
    askedAtMs: now,
    atDisplay: false,
    source: 'walk_in',
    inviter: null,
    purposes: ['card'],
    known: null,
    candidates: [],
    ...over,
  };
}

function stateOf(now: number): IntakeState {
  return {
    open: true,
    interface: '',
    port: 8080,
    source: 'walk_in',
    kiosk: true,
    wifi: { ssid: 'Garden Road Fruit', wifiPassword: 'tangerine', security: 'wpa' },
    idleAfterS: 60,
    pictures: [],
    door: 'listening',
    address: '192.168.1.20:8080',
    interfaces: [
      { name: 'Wi-Fi', ip: '192.168.1.20' },
      { name: 'Ethernet', ip: '10.0.0.7' },
    ],
    phoneSeenAtMs: now - 9 * 60_000,
    waiting: 0,
  };
}

function runOf(run: number, name: string, pieces: number, madeAtMs: number): FlyerRun {
  return {
    run,
    name,
    pieces,
    madeAtMs,
    text: `SLF1RUN${run}`,
    typed: `F${run}K7 2QXM`,
    svg: FAKE_QR,
    cameBack: 0,
    joined: 0,
  };
}

/** Teaches the core everything of `intake.*`; the reply tells what waits and lets others ask. */
export function teachIntake(core: FakeCore, { now, members, join }: Around): FakeIntake {
  let pictures: (string | null)[] = Array.from({ length: 7 }, () => null);
  let requests: JoinRequest[] = [
    requestOf(now, { request: 1, name: '张三 Zhang San', askedAtMs: now - 80_000 }),
    requestOf(now, { request: 2, name: 'Tom Becker', phoneEnds: '3310', askedAtMs: now - 20_000, atDisplay: true }),
  ];
  let declined: JoinRequest[] = [];
  let runs = [
    { ...runOf(12, 'Autumn, letter boxes', 600, now - 20 * 86_400_000), cameBack: 43, joined: 31 },
    { ...runOf(9, 'Poster at the station', 0, now - 60 * 86_400_000), cameBack: 12, joined: 7 },
  ];

  const find = (id: number): JoinRequest => {
    const found = requests.find(({ request }) => request === id);
    if (!found) throw refusal('intake', 'request_ended');
    return found;
  };
  const hit = (id: MemberId): MemberDetail => {
    const found = members.find(({ member }) => member === id);
    if (!found) throw refusal('members', 'unknown_member');
    return found;
  };
  const leave = (id: number) => {
    requests = requests.filter(({ request }) => request !== id);
    core.change('intake');
  };

  const fake: FakeIntake = {
    get requests() {
      return requests;
    },
    state: stateOf(now),
    ask(over) {
      requests = [...requests, requestOf(now, over)].sort((one, other) => one.askedAtMs - other.askedAtMs);
      core.change('intake');
    },
  };
  const changed = (change: Partial<IntakeState>): IntakeState => {
    fake.state = { ...fake.state, ...change };
    core.change('intake');
    return fake.state;
  };

  core
    .on('intake.list_requests', () => ({ requests, waiting: requests.length }))
    .on('intake.confirm', ({ request: id, duplicatesSeen }) => {
      const asked = find(id);
      if (asked.known !== null) throw refusal('intake', 'ask_for_card', { name: asked.known });
      if (asked.candidates.length > 0 && !duplicatesSeen) {
        throw refusal('members', 'maybe_known', { count: asked.candidates.length });
      }
      leave(id);
      return join(asked);
    })
    .on('intake.decline', ({ request: id }) => {
      declined = [...declined, find(id)];
      leave(id);
      return {};
    })
    .on('intake.undo_decline', ({ request: id }) => {
      requests = [...declined.filter(({ request }) => request === id), ...requests];
      core.change('intake');
      return {};
    })
    .on('intake.connect', ({ request: id, card }, { approval }) => {
      const asked = find(id);
      if (card === null && approval === null) throw refusal('kernel', 'approval_needed', { action: 'connect' });
      const owner = members.find(({ number, phoneLast4 }) =>
        card === null ? phoneLast4 === asked.phoneEnds : card.endsWith(String(number)),
      );
      if (!owner || owner.phoneLast4 !== asked.phoneEnds) throw refusal('intake', 'card_of_another');
      leave(id);
      return { member: owner.member };
    })
    .on('intake.read_state', () => ({ ...fake.state, waiting: requests.length }))
    .on('intake.set_open', ({ open }) =>
      changed({ open, door: open ? 'listening' : 'closed', address: open ? '192.168.1.20:8080' : null }),
    )
    .on('intake.change_settings', ({ wifi, ...change }) =>
      changed({ ...change, ...(wifi && { wifi: wifi.ssid === '' ? null : wifi }) }),
    )
    .on('intake.set_picture', ({ slot, image }) => {
      pictures = pictures.map((kept, at) => (at === slot ? image : kept));
      changed({ pictures: pictures.flatMap((kept, at) => (kept === null ? [] : [at])) });
      return {};
    })
    .on('intake.read_picture', ({ slot }) => ({ image: pictures[slot] ?? null }))
    .on('intake.read_invite', ({ member }) => ({
      text: `SLI1${hit(member).number}`,
      typed: 'H7QX 2MKD',
      svg: FAKE_QR,
      friends: hit(member).friends,
    }))
    .on('intake.list_runs', () => ({ runs }))
    .on('intake.add_run', ({ name, pieces }) => {
      const made = runOf(runs.length + 11, name, pieces, now);
      runs = [made, ...runs];
      return made;
    })
    .on('intake.read_display', () => ({
      shopName: 'Garden Road Fruit',
      promise: 'Fruit of the morning',
      language: 'en',
      join:
        fake.state.door === 'listening'
          ? { url: 'http://192.168.1.20:8080/j/ABCD', svg: FAKE_QR, words: ['w00', 'w01'], freshUntilMs: now + 60_000 }
          : null,
      wifi: null,
      kiosk: fake.state.kiosk,
      onNow: [{ is: 'welcome_gift', gift: 'Tangerine bag, 1 kg', free: 26 }],
      pictures: fake.state.pictures,
      idleAfterS: fake.state.idleAfterS,
      nowMs: now,
    }));
  return fake;
}

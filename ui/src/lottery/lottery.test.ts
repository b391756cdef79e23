import { expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import { t } from '../api/words.svelte';
import { digestEnds, prizeColour, rankName, rankShort, sealed, untilWhen } from '../shared/draws';
import { columnsOf, MOST_SQUARES, squaresOf } from './deck';
import { DrawDraft } from './draft.svelte';
import { prizes, reckoningOf, rowOf, termsOf } from './fake.lottery';
import { periodOf } from './period';
import { Reckoner } from './reckoning.svelte';
import { sheetRows } from './sheet';
import { standingOf } from './standing';

test('terms come back from the editor as they went in', () => {
  for (const terms of [
    termsOf(),
    termsOf({ kind: 'deck', upgrade: null, blanks: 20, undealt: 'closing_draw', face: 'scratch' }),
    termsOf({
      kind: 'evening',
      eveningAt: '20:00',
      upgrade: null,
      reserves: 2,
      outside: { publication: 'Lottery of the town', day: '2026-11-29' },
    }),
    termsOf({
      chances: [
        { kind: 'sale_over', amount: 3_000, mostPerSale: 1 },
        { kind: 'joined', chances: 2 },
        { kind: 'friend_counted', chances: 1 },
        { kind: 'points', points: 200 },
        { kind: 'hand_out', perDay: 5 },
      ],
    }),
  ]) {
    expect(DrawDraft.of({ terms }).terms).toEqual(terms);
  }
});

test('what does not belong to a kind is not sent, and comes back when the kind does', () => {
  const draft = DrawDraft.of({ terms: termsOf({ kind: 'deck', blanks: 20, upgrade: null }) });
  draft.kind = 'everyone_wins';
  expect(draft.terms.blanks).toBe(0);
  draft.turnOffer(true);
  draft.offerPrice = 9_800;
  expect(draft.terms.upgrade?.gift, 'the top prize is offered first').toBe(5);
  draft.kind = 'deck';
  expect([draft.terms.blanks, draft.terms.upgrade]).toEqual([20, null]);
});

test('the dearest prize stands first', () => {
  const gift = (id: number, perceivedValue: number) => ({ id, perceivedValue }) as never;
  const gifts = [gift(1, 680), gift(2, 12_800), gift(3, 2_980)];
  const draft = new DrawDraft();
  for (const one of gifts) draft.add(one, gifts);
  expect(draft.prizes.map((prize) => prize.gift)).toEqual([2, 3, 1]);
});

test('a deck is drawn card by card; a large one to scale, and no pile is lost', () => {
  const drawn = squaresOf(prizes([2, 5, 72]));
  expect([drawn.squares.length, drawn.each]).toEqual([120, 1]);
  expect(drawn.squares.filter((square) => square.dealt)).toHaveLength(41);
  const large = squaresOf([
    { number: 1, gift: 5, cards: 1, left: 1 },
    { number: 2, gift: null, cards: 9_999, left: 9_000 },
  ]);
  expect(large.each).toBe(17);
  expect(large.squares.length).toBeLessThanOrEqual(MOST_SQUARES);
  expect(large.squares[0]).toMatchObject({ number: 1, dealt: false });
  expect(large.squares.at(-1)).toMatchObject({ blank: true, dealt: true });
  expect(columnsOf(120, 3.5)).toBe(21);
});

test('three prizes have the three colours, more are mixed between them', () => {
  const colour = (number: number, of: number) => prizeColour({ number, gift: 1 }, of);
  expect([1, 2, 3].map((number) => colour(number, 3))).toEqual([
    'var(--color-prize-1)',
    'var(--color-prize-2)',
    'var(--color-prize-3)',
  ]);
  expect(colour(1, 1)).toBe('var(--color-prize-1)');
  expect(new Set([1, 2, 3, 4, 5, 6].map((number) => colour(number, 6))).size).toBe(6);
});

test('ranks, seals and digests as people read them', () => {
  expect([rankName({ number: 3, gift: 1 }), rankName({ number: 4, gift: null })]).toEqual(['3rd prize', 'No prize']);
  expect([1, 2, 11].map(rankShort)).toEqual(['1st', '2nd', '11th']);
  expect([sealed('7f3a91c0ffee'), sealed(null)]).toEqual(['7F3A 91C0', '']);
  expect(digestEnds('0123456789abcdef0123456789abcdef')).toBe('01234567…89abcdef');
});

test('a last day is named by itself, not by the midnight after it', () => {
  const midnight = Date.parse('2026-12-04T00:00:00+08:00');
  expect(untilWhen(midnight)).toBe('3 Dec');
  expect(untilWhen(midnight - 4 * 3_600_000)).toContain('20:00');
});

test('what is out of the ordinary is said, and nothing else', () => {
  const now = 1_000;
  const stands = (over: Parameters<typeof rowOf>[0]) => standingOf(rowOf({ endsAtMs: 2_000, ...over }), now);
  expect(stands({})).toBeNull();
  expect(stands({ startsAtMs: 1_500 })).toBe('not_yet');
  expect(stands({ endsAtMs: 1_000 })).toBe('over');
  expect(stands({ left: 0 })).toBe('deck_empty');
  expect(stands({ kind: 'evening', left: 0 })).toBeNull();
  expect(stands({ kind: 'evening', listClosed: true })).toBe('list_closed');
});

test('the period stands beside the name', () => {
  const draft = DrawDraft.of({ terms: termsOf() });
  expect(periodOf(draft)).toBe('22 Nov to 29 Nov');
  draft.kind = 'evening';
  expect(periodOf(draft)).toBe('29 Nov, 20:00');
  draft.untilDay = '';
  expect(periodOf(draft)).toBe(t('draws-when-open'));
});

test('a rule sheet is read out in words; a line of a newer version is shown as it is', () => {
  const line = (key: string, value: string) => ({ key, value });
  const rows = sheetRows([
    line('storeloop-draw-rules', '1'),
    line('draw', 'ab'.repeat(16)),
    line('organiser', 'Garden Road Fruit'),
    line('kind', 'everyone_wins'),
    line('from', '2026-11-22'),
    line('until', '2026-11-29'),
    line('chance', 'sale_over 2000 2'),
    line('prize', '1 2 12800 Fruit gift crate'),
    line('prize', '2 110 680 Tangerine bag, 1 kg'),
    line('blanks', '0'),
    line('cards', '112'),
    line('upgrade', '9800 12 also Fruit gift crate'),
    line('claim-days', '14'),
    line('moon', 'full'),
  ]).map(({ name, text }) => `${name}: ${text}`);
  expect(rows).toEqual([
    'Organiser: Garden Road Fruit',
    'Period: 22 November 2026 to 29 November 2026',
    'A chance for: every ¥20.00 of a purchase, at most 2 for a sale',
    'Prizes: 1. Fruit gift crate, worth ¥128.00: 2 of 112 cards',
    'Prizes: 2. Tangerine bag, 1 kg, worth ¥6.80: 110 of 112 cards',
    'Blanks: None: every card wins.',
    'Offer afterwards: Fruit gift crate for ¥98.00, as well; at most 12. A separate sale that can be declined.',
    'Claim: within 14 days',
    'moon: full',
  ]);
});

test('the reckoning keeps up with typing: one question at a time, of those that waited only the last', async () => {
  const answers: (() => void)[] = [];
  const core = new FakeCore().on(
    'lottery.reckon',
    ({ participants }) =>
      new Promise((resolve, reject) => {
        answers.push(() =>
          participants === 9
            ? reject(refusal('lottery', 'cards_out_of_bounds', { most: 8 }))
            : resolve(reckoningOf({ participants })),
        );
      }),
  );
  connect(core);
  const reckoner = new Reckoner();
  const ask = (participants: number) => reckoner.ask({ terms: termsOf(), participants, upgradesTaken: 0 });
  for (const participants of [1, 2, 3]) ask(participants);
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.();
  await vi.waitFor(() => expect(reckoner.value?.participants).toBe(3));
  ask(9);
  await vi.waitFor(() => expect(answers).toHaveLength(3));
  answers[2]?.();
  await vi.waitFor(() => expect(reckoner.error).not.toBeNull());
  expect(reckoner.value?.participants, 'the last answer stays in sight').toBe(3);
});

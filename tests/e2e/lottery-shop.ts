import type { Page } from '@playwright/test';
import type { Draw, DrawTerms, Gift, GiftId, MemberId } from '../../ui/src/api/generated.ts';
import { expect } from './harness.ts';
import type { Till } from './till.ts';

/** Today by the clock of the shop, so many days on. */
export function day(ahead = 0): string {
  const at = new Date(Date.now() + ahead * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(at);
}

/** Terms that lack nothing but prizes. */
export function termsOf(name: string, over: Partial<DrawTerms>): DrawTerms {
  return {
    name,
    kind: 'everyone_wins',
    face: 'wheel',
    fromDay: day(),
    untilDay: day(7),
    eveningAt: null,
    prizes: [],
    blanks: 0,
    chances: [
      { kind: 'sale_over', amount: 2_000, mostPerSale: 2 },
      { kind: 'hand_out', perDay: 50 },
    ],
    limits: { perDay: null, whole: null },
    upgrade: null,
    undealt: 'not_awarded',
    reserves: 0,
    outside: null,
    rules: {
      organiser: 'Garden Road Fruit',
      contact: '0571 8000 1234',
      whoMay: 'Every member of the shop',
      claimDays: 14,
      claimWhere: 'At the counter, with the card',
      forfeiture: 'It goes back on the shelf',
    },
    budget: 40_000,
    ...over,
  };
}

/** A gift of the lottery tier with so many pieces on the shelf, received at this cost. */
export async function prize(till: Till, name: string, picture: string, cost: number, worth: number, pieces: number) {
  return till.send('gifts.add', {
    name,
    tier: 'lottery',
    quantity: pieces,
    unitCost: cost,
    perceivedValue: worth,
    reorderLevel: 0,
    supplier: '',
    picture,
    capReason: null,
  });
}

/** The three prizes of the design. */
export async function threePrizes(till: Till): Promise<{ crate: Gift; pomelo: Gift; bag: Gift }> {
  return {
    crate: await prize(till, 'Crate of fruit', 'crate', 6_800, 12_800, 20),
    pomelo: await prize(till, 'Two honey pomelos', 'pomelo', 1_450, 2_980, 20),
    bag: await prize(till, 'Bag of tangerines', 'orange', 240, 680, 200),
  };
}

/** Nothing of the demo shop's own draws gets into a test's numbers. */
export async function endDraws(till: Till): Promise<void> {
  const { draws } = await till.send('lottery.list', {});
  for (const { draw, state } of draws) {
    if (state === 'open') await till.send('lottery.close', { draw, reason: 'A test begins' });
    if (state === 'draft') await till.send('lottery.drop_draft', { draw });
  }
}

/** Saves and publishes a draw. */
export async function publish(till: Till, terms: DrawTerms): Promise<Draw> {
  const draft = await till.send('lottery.save_draft', { draw: null, terms });
  return till.send('lottery.open', { draw: (draft as unknown as Draw).draw });
}

/** Gives a member so many chances by hand. */
export async function chances(till: Till, member: MemberId, draw: number, times = 1): Promise<void> {
  for (let nth = 0; nth < times; nth++) await till.send('lottery.give_chance', { member, draw, reason: 'a trial' });
}

/** The customers' window beside the till. */
export async function openDisplay(till: Till): Promise<Page> {
  const display = await till.page.context().newPage();
  await display.setViewportSize({ width: 1920, height: 1080 });
  await display.goto(`${till.shop.origin}/display.html`);
  await expect(display.getByRole('main')).toBeVisible();
  return display;
}

/** The names of prizes by their gifts. */
export const cardsOf = (gift: GiftId, cards: number) => ({ gift, cards });

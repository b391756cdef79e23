import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Draw, MemberId, Money } from '../../ui/src/api/generated.ts';
import { enrol } from './enrol.ts';
import { expect, test } from './harness.ts';
import { cardsOf, chances, endDraws, openDisplay, publish, termsOf, threePrizes } from './lottery-shop.ts';
import { BUILT, ROOT, temporaryFolder } from './server.ts';
import type { Till } from './till.ts';

/** The proof written a second time, in another language, from its description alone. */
const CHECKER = join(ROOT, 'tests/it/draw_check.py');

const dialog = (till: Till) => till.page.getByRole('dialog').last();

/** A button of the dialog on top, by exactly these words. */
const press = (till: Till, id: string, args = {}) =>
  dialog(till)
    .getByRole('button', { name: till.say(id, args), exact: true })
    .click();

/** The member pays so much in cash. */
async function buys(till: Till, member: MemberId, amount: Money): Promise<void> {
  await till.send('sales.pay', {
    basket: { member, amount, lines: [], note: '', vouchers: [] },
    payments: [{ kind: 'cash', given: null }],
    proof: null,
    held: null,
    totalShown: null,
  });
}

/** What a member has paid here, sale by sale. */
async function salesOf(till: Till, member: MemberId): Promise<Money[]> {
  const { sales } = await till.send('sales.list', {
    member,
    day: null,
    till: null,
    thisShift: false,
    before: null,
    limit: 50,
  });
  return sales.map(({ total }) => total).sort((one, other) => one - other);
}

async function stockOf(till: Till, gift: number) {
  const { gifts } = await till.send('gifts.list', { retired: false });
  const { shelf, aside, reserved, free } = gifts.find(({ id }) => id === gift)!;
  return { shelf, aside, reserved, free };
}

/** The member begins with F8 and taps a card on the display; the prize stands on both screens. */
async function draws(till: Till, display: Page, member: { member: MemberId; name: string }, card: number) {
  await till.page.bringToFront();
  await till.serve(member);
  await till.page.keyboard.press('F8');
  await expect(till.page.getByRole('button', { name: till.say('draws-begin') }).first()).toBeEnabled();
  await till.page.keyboard.press('F8');
  await expect(till.page.getByText(till.say('draws-no-undo'))).toBeVisible();
  await display.bringToFront();
  await display.getByRole('button', { name: till.say('draws-display-card', { number: card }), exact: true }).click();
  await expect(display.getByText(till.say('draws-display-yours')).first()).toBeVisible();
  await till.page.bringToFront();
  await expect(till.page.getByText(till.say('draws-result-keep'))).toBeVisible();
  const { deals } = await till.send('lottery.read_member', { member: member.member });
  await expect(display.getByRole('heading', { name: deals[0]!.giftName }), 'the card that was stored').toBeVisible();
  return deals[0]!;
}

/** Saves the evidence as its button does, and returns where the file lies. */
async function evidence(till: Till): Promise<string> {
  await till.button('draws-proof').click();
  await expect(dialog(till).getByText(till.say('draws-proof-fits'))).toBeVisible();
  const coming = till.page.waitForEvent('download');
  await press(till, 'draws-proof-save');
  const path = join(temporaryFolder('evidence'), 'evidence.json');
  await (await coming).saveAs(path);
  await till.page.keyboard.press('Escape');
  return path;
}

/** Two programs that know nothing of each other find that every step fits, and that a changed byte does not. */
function verified(path: string): void {
  execFileSync('python3', [CHECKER, path], { stdio: 'pipe' });
  execFileSync(join(BUILT, 'storeloop-cli'), ['draw', 'verify', path], { stdio: 'pipe' });
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf('"choice":') + '"choice":'.length;
  writeFileSync(path, `${text.slice(0, at)}9${text.slice(at + 1)}`);
  expect(spawnSync('python3', [CHECKER, path]).status, 'a choice that was changed').not.toBe(0);
}

test('an evening on which everyone wins: one offer taken, one declined, every cent in the books', async ({ till }) => {
  test.slow();
  await till.begin('owner');
  await endDraws(till);
  const { crate, bag } = await threePrizes(till);

  // The deck is written, its offer priced at what the screen says, its rules filled in, and sealed.
  await till.go('draws');
  await till.page.getByRole('link', { name: till.say('draws-new') }).click();
  await till.field('draws-name').fill('Thursday evening');
  await till.button('draws-kind-everyone_wins').click();
  for (const gift of [bag, crate]) {
    await till.button('draws-add-prize').click();
    await dialog(till).getByRole('button', { name: gift.name }).click();
  }
  await till.page.getByLabel(till.say('draws-cards-of', { name: bag.name }), { exact: true }).fill('5');
  await till.page.getByRole('switch').click();
  await till.page.getByLabel(till.say('draws-offer-quota')).fill('3');
  await till.page.getByLabel(till.say('draws-offer-price')).fill('98.00');
  // One crate at 68.00 and five bags at 2.40: the whole deck costs 80.00.
  await expect(till.page.getByText(/80[.,]00/).first()).toBeVisible();
  await till.page.locator('.head').getByRole('button').first().click();
  await dialog(till).getByLabel(till.say('draws-chance-amount')).fill('20.00');
  await dialog(till).getByLabel(till.say('draws-chance-most-per-sale')).fill('2');
  await press(till, 'app-done');
  await till.button('draws-rules').click();
  for (const [id, text] of [
    ['draws-organiser', 'Garden Road Fruit'],
    ['draws-contact', '0571 8000 1234'],
    ['draws-who-may', 'Every member of the shop'],
    ['draws-claim-where', 'At the counter'],
    ['draws-forfeiture', 'It goes back on the shelf'],
  ] as const) {
    await dialog(till).getByLabel(till.say(id)).fill(text);
  }
  await press(till, 'app-done');
  await till.button('draws-publish').click();
  await press(till, 'draws-publish');
  await expect(till.button('draws-change')).toBeVisible();
  const draw = (await till.send('lottery.list', {})).draws.find(({ state }) => state === 'open')!;
  expect(await stockOf(till, crate.id), 'prize and offers set aside').toMatchObject({ shelf: 20, aside: 4, free: 16 });
  expect(await stockOf(till, bag.id)).toMatchObject({ shelf: 200, aside: 5, free: 195 });

  // Three members buy for 60.00 each and have two chances each.
  const members = [
    await enrol(till, '李小梅', '+8613900007712'),
    await enrol(till, '王小强', '+8613900007713'),
    await enrol(till, 'Sofia Marin', '+8613900007714'),
  ];
  for (const { member } of members) await buys(till, member, 6_000);
  const display = await openDisplay(till);
  await display.emulateMedia({ reducedMotion: 'reduce' });

  let taken: MemberId | null = null;
  let declined: MemberId | null = null;
  for (let nth = 0; nth < 6; nth++) {
    const who = members[nth % 3]!;
    const deal = await draws(till, display, who, 6 - nth);
    expect(deal.index).toBe(nth);
    if (deal.prizeNumber === 2 && taken === null) {
      await press(till, 'draws-upgrade-accept', { price: '£98.00' });
      await press(till, 'sales-take', { amount: '£98.00' });
      await expect(dialog(till).getByText(/Paid, receipt/)).toBeVisible();
      taken = who.member;
    } else if (deal.prizeNumber === 2 && declined === null && who.member !== taken) {
      await press(till, 'draws-upgrade-decline');
      await expect(dialog(till).getByText(till.say('draws-upgrade-declined'))).toBeVisible();
      declined = who.member;
    }
    await till.page.keyboard.press('F6');
    await expect(dialog(till).getByText(till.say('draws-result-gone')).first()).toBeVisible();
    await till.page.keyboard.press('Escape');
    await expect(till.page.getByRole('dialog')).toHaveCount(0);
  }
  expect([taken, declined].every((member) => member !== null)).toBe(true);

  // The books: who bought what, what went over the counter, what still waits.
  expect(await salesOf(till, taken!), 'the offer is a sale of its own').toEqual([6_000, 9_800]);
  expect(await salesOf(till, declined!), 'nothing is forced on anybody').toEqual([6_000]);
  const done = await till.send('lottery.read_draw', { draw: draw.draw });
  expect([done.left, done.upgradesSold, done.costSoFar]).toEqual([0, 1, 6_800 + 5 * 240]);
  expect(await stockOf(till, bag.id), 'five bags are gone').toMatchObject({ shelf: 195, aside: 0, free: 195 });
  expect(await stockOf(till, crate.id), 'one crate is gone, one is bought and waits').toMatchObject({
    shelf: 19,
    aside: 2,
    reserved: 1,
  });

  await till.go('draws', draw.draw);
  await till.page
    .getByRole('main')
    .getByRole('button', { name: till.say('draws-close'), exact: true })
    .click();
  await press(till, 'draws-close');
  await expect(till.page.getByRole('dialog')).toHaveCount(0);
  expect(await stockOf(till, crate.id), 'offers nobody took are free again').toMatchObject({
    aside: 0,
    reserved: 1,
    free: 18,
  });
  verified(await evidence(till));
  const { findings } = await till.send('backup.check', {});
  expect(findings, 'the shop’s own check').toEqual([]);
});

test('a number that is said is typed, a pick that is let go deals nothing, a void leaves its trace', async ({
  till,
}) => {
  await till.begin('owner');
  await endDraws(till);
  const { bag, pomelo } = await threePrizes(till);
  const draw = await publish(
    till,
    termsOf('Week of citrus', { kind: 'deck', prizes: [cardsOf(pomelo.id, 2)], blanks: 1 }),
  );
  const member = await enrol(till, '李小梅', '+8613900007712');
  await chances(till, member.member, draw.draw, 1);
  await till.serve(member);
  await till.page.keyboard.press('F8');
  await expect(till.page.getByRole('button', { name: till.say('draws-begin') })).toBeEnabled();
  await till.page.keyboard.press('F8');
  await expect(till.page.getByText(till.say('draws-no-undo'))).toBeVisible();
  await press(till, 'draws-let-go');
  await expect(till.page.getByRole('button', { name: till.say('draws-begin') })).toBeEnabled();
  expect((await till.send('lottery.read_draw', { draw: draw.draw })).left, 'nothing was dealt').toBe(3);

  await till.page.keyboard.press('F8');
  await expect(till.page.getByText(till.say('draws-no-undo'))).toBeVisible();
  await dialog(till).getByRole('textbox').fill('2');
  await till.page.keyboard.press('F8');
  await expect.poll(async () => (await till.send('lottery.read_draw', { draw: draw.draw })).left).toBe(2);
  await till.page.keyboard.press('Escape');

  await till.go('draws', draw.draw);
  await till.page.getByRole('button', { name: till.say('draws-void-of', { number: 1 }) }).click();
  await dialog(till).getByRole('textbox').fill('Dealt to the wrong member');
  await press(till, 'draws-void');
  await expect(till.page.getByText(/Dealt to the wrong member/)).toBeVisible();
  const voided = await till.send('lottery.read_draw', { draw: draw.draw });
  expect([voided.left, voided.deals[0]!.voided?.reason], 'the card stays dealt').toEqual([
    2,
    'Dealt to the wrong member',
  ]);
  const { draws: mine } = await till.send('lottery.read_member', { member: member.member });
  expect(mine[0]!.chances, 'the chance came back').toBe(1);
  expect((await stockOf(till, bag.id)).shelf).toBe(200);
});

test('an evening draw: names, the closed list on the display, three taps, winners and their proof', async ({
  till,
}) => {
  test.slow();
  await till.begin('owner');
  await endDraws(till);
  const { pomelo } = await threePrizes(till);
  const draw = await publish(
    till,
    termsOf('Sunday at eight', {
      kind: 'evening',
      eveningAt: '23:59',
      prizes: [cardsOf(pomelo.id, 2)],
      reserves: 1,
    }) as Draw['terms'],
  );
  const display = await openDisplay(till);
  await till.page.bringToFront();
  for (const [name, phone] of [
    ['李小梅', '+8613900007712'],
    ['王小强', '+8613900007713'],
    ['Sofia Marin', '+8613900007714'],
    ['陈大文', '+8613900007715'],
  ] as const) {
    const member = await enrol(till, name, phone);
    await chances(till, member.member, draw.draw);
    await till.serve(member);
    await till.page.keyboard.press('F8');
    await expect(till.page.getByRole('button', { name: till.say('draws-enter') })).toBeEnabled();
    await till.page.keyboard.press('F8');
    await expect(dialog(till).getByText(till.say('draws-blocked-entered'))).toBeVisible();
    await till.page.keyboard.press('Escape');
  }
  await till.go('draws', draw.draw);
  await till.button('draws-evening-close-list').click();
  await expect(till.button('draws-evening-mix')).toBeVisible();
  await display.bringToFront();
  await expect(display.getByText(till.say('draws-display-list', { entrants: 4, count: '4' }))).toBeVisible();
  await till.page.bringToFront();
  for (const nth of [1, 2, 3]) {
    await till.page.getByLabel(till.say('draws-evening-entrant', { number: nth }), { exact: true }).click();
    await till.page
      .getByRole('option')
      .nth(nth - 1)
      .click();
    await till.page.getByLabel(till.say('draws-evening-digits', { number: nth })).fill(`${nth}0${nth}`);
  }
  await till.button('draws-evening-mix').click();
  await till.button('draws-evening-draw-now').click();
  await expect(till.page.getByText(till.say('draws-deal-reserve')).first()).toBeVisible();
  const drawn = await till.send('lottery.read_draw', { draw: draw.draw });
  expect(drawn.deals.filter(({ reserve }) => !reserve)).toHaveLength(2);
  await till.page
    .getByRole('main')
    .getByRole('button', { name: till.say('draws-close'), exact: true })
    .click();
  await press(till, 'draws-close');
  await expect(till.page.getByRole('dialog')).toHaveCount(0);
  verified(await evidence(till));
});

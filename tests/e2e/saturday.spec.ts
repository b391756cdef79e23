import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Receipt } from '../../ui/src/api/generated.ts';
import { enrol } from './enrol.ts';
import { expect, test } from './harness.ts';
import { PINS, ROOT } from './server.ts';
import type { Till } from './till.ts';

test.use({ empty: true });

const FLOAT = 30_000;
/** Semicolons, GB18030, three ways to write a day, signs of currency, one sale twice, an empty row, a day and an amount that are none. */
const OTHER_TILL = readFileSync(join(ROOT, 'tests/fixtures/other-till.csv'));

/** A shop that opens this morning: a manager and a clerk, two products, one package, points worth a cent each, and one member. */
async function openShop(till: Till) {
  await till.open();
  const { token } = await till.send('setup.open_shop', {
    language: 'en',
    name: 'Green Awning Fruit',
    address: 'Mill Lane 3',
    kind: 'staple_frequent',
    country: 'CN',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    law: 'cn',
    ownerName: 'Lan',
    ownerPin: PINS.owner,
    soundOn: false,
    loudness: 50,
  });
  await till.page.evaluate((session) => sessionStorage.setItem('storeloop.session', session), token);
  await till.send('staff.add_person', { name: 'Jun', role: 'manager', pin: PINS.manager });
  await till.send('staff.add_person', { name: 'Xiu', role: 'clerk', pin: PINS.clerk });
  await till.send('sales.add_product', { name: 'Apples, 1 kg', price: 2_160, kind: 'traffic' });
  await till.send('sales.add_product', { name: 'Mango, ripe', price: 1_450, kind: 'profit' });
  const { rules } = await till.send('stored_value.read_rules', {});
  await till.send('stored_value.change_rules', { ...rules, packages: [{ pay: 20_000, bonus: 2_000 }] });
  const points = await till.send('points.read_rules', {});
  await till.send('points.change_rules', {
    ...points,
    ...{ earnPoints: 1, earnPer: 100, visitPoints: 0, memberDay: null },
    ...{ worthPoints: 100, worthAmount: 100, minimum: 100, step: 100, mostOfSaleBp: 10_000 },
  });
  const { member } = await enrol(till, 'Grace Wright', '+8613900006611');
  await till.send('points.adjust', { member, points: 500, reason: 'Brought from the old card' });
  await till.page.reload();
  return { member, card: await till.cardOf(member) };
}

const dialog = (till: Till) => till.page.getByRole('dialog').last();
const amount = (till: Till) => till.page.getByRole('textbox', { name: till.say('sales-amount') });
const begun = (till: Till) =>
  expect(till.page.getByRole('navigation', { name: till.say('app-screens') })).toBeVisible();

/** Types as slowly as a person: keys that come faster are a scanner's. */
const byHand = (till: Till, text: string) => till.page.keyboard.type(text, { delay: 60 });

/** What the member has, to the cent and the point. */
async function purse(till: Till, member: number) {
  const { principal, bonus } = await till.send('stored_value.read_wallet', { member });
  const { points, settledSpend } = await till.send('points.read_points', { member });
  return { principal, bonus, points, settledSpend };
}

async function lastSale(till: Till): Promise<Receipt> {
  const page = { member: null, day: null, till: null, thisShift: true, before: null, limit: 1 };
  const [last] = (await till.send('sales.list', page)).sales;
  return till.send('sales.read_sale', { by: 'sale', sale: last!.sale });
}

/** So much of this way in the parts of a sale or a refund. */
const inWay = (parts: Receipt['payments'], way: string) => parts.find((part) => part.way === way);

/** The window is taken over by somebody else. */
async function change(till: Till, from: 'owner' | 'manager' | 'clerk', to: 'owner' | 'manager' | 'clerk') {
  await till.button('app-lock-label', { name: (await till.person(from)).name }).click();
  await till.signIn(to);
  await begun(till);
}

/** Opens the receipt on screen and gives back what `fill` says. */
async function giveBack(till: Till, sum: string, fill: () => Promise<void>): Promise<void> {
  await till.page.getByRole('button', { name: till.say('sales-receipts'), exact: true }).click();
  await dialog(till)
    .getByRole('button', { name: till.say('sales-receipt', { number: '1' }) })
    .first()
    .click();
  await dialog(till)
    .getByRole('button', { name: till.say('sales-refund'), exact: true })
    .click();
  await fill();
  await dialog(till)
    .getByRole('button', { name: till.say('sales-refund-do', { amount: sum }) })
    .click();
  await expect(dialog(till).getByText(till.say('sales-refund-by'), { exact: true })).toHaveCount(0);
  await till.page.keyboard.press('Escape');
  await expect(till.page.getByRole('dialog')).toHaveCount(0);
}

test('a Saturday, from the float to the slip', async ({ till }) => {
  test.slow();
  const { page } = till;
  const { member, card } = await openShop(till);

  await test.step('the shift begins with its float', async () => {
    await begun(till);
    await change(till, 'owner', 'clerk');
    await till.button('sales-shift-open').click();
    await expect(dialog(till).getByLabel(till.say('sales-shift-float'))).toBeFocused();
    await byHand(till, '300');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect((await till.send('sales.read_shift', { shift: null })).shift?.float).toBe(FLOAT);
  });

  await test.step('pay 200, get 220', async () => {
    await till.scan(card);
    await expect(page.getByRole('heading', { level: 1, name: 'Grace Wright' })).toBeVisible();
    await till.button('sales-top-up').first().click();
    await dialog(till).getByRole('radio').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F9');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await purse(till, member)).toEqual({ principal: 20_000, bonus: 2_000, points: 500, settledSpend: 0 });
  });

  const before = await purse(till, member);
  let sold: Receipt;

  await test.step('four kilos of apples are paid from the card, with points and in cash', async () => {
    await page.keyboard.press('F10');
    await dialog(till).getByLabel(till.say('sales-product-search')).focus();
    for (let kilo = 1; kilo <= 4; kilo += 1) {
      await byHand(till, 'apples');
      await expect(dialog(till).locator('.grid').getByRole('button')).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(dialog(till).getByLabel(till.say('sales-product-search'))).toHaveValue('');
    }
    await page.keyboard.press('F9');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Shift+F9');
    await expect(
      dialog(till).getByLabel(till.say('sales-way', { way: 'stored_value' }), { exact: true }),
    ).toBeFocused();
    await byHand(till, '40');
    const points = dialog(till).getByLabel(till.say('sales-points'), { exact: true });
    await points.fill('150');
    await expect(dialog(till).getByRole('alert'), 'not in steps of a hundred').toBeVisible();
    await points.fill('400');
    await dialog(till).getByLabel(till.say('sales-given')).fill('50');
    await expect(dialog(till).getByText(till.say('sales-change'), { exact: true })).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.getByRole('dialog'), 'the scanned card is proof enough').toHaveCount(0);

    sold = await lastSale(till);
    expect(sold.total).toBe(8_640);
    expect(sold.change).toBe(5_000 - 4_240);
    expect([inWay(sold.payments, 'stored_value')?.amount, inWay(sold.payments, 'points')?.points]).toEqual([
      4_000, 400,
    ]);
    expect(inWay(sold.payments, 'cash')?.amount).toBe(4_240);
    const after = await purse(till, member);
    expect(before.principal + before.bonus - after.principal - after.bonus).toBe(4_000);
    expect(after.points).toBe(500 - 400 + sold.earned);
  });

  await test.step('one kilo comes back, and takes exactly its own part of everything with it', async () => {
    const then = await purse(till, member);
    await giveBack(till, '¥21.60', async () => {
      await dialog(till)
        .getByRole('button', { name: till.say('sales-more', { name: 'Apples, 1 kg' }) })
        .click();
    });
    const receipt = await lastSale(till);
    const [slip] = receipt.refunds;
    expect(slip?.amount).toBe(2_160);
    expect(
      slip?.parts.reduce((sum, part) => sum + part.amount, 0),
      'the parts are the whole',
    ).toBe(2_160);
    expect(inWay(slip!.parts, 'cash')?.amount).toBe(1_060);
    const stored = inWay(slip!.parts, 'stored_value')!;
    const points = inWay(slip!.parts, 'points')!;
    expect([stored.amount, points.amount]).toEqual([1_000, 100]);
    const now = await purse(till, member);
    expect(now.principal - then.principal).toBe(stored.principal);
    expect(now.bonus - then.bonus).toBe(stored.bonus);
    expect(stored.principal + stored.bonus).toBe(1_000);
    expect(now.points - then.points).toBe(points.points - slip!.pointsBack);
    expect(receipt.refundable).toBe(8_640 - 2_160);
  });

  await test.step('the rest comes back with a manager, and the member has what they had', async () => {
    await till.page.getByRole('button', { name: till.say('sales-receipts'), exact: true }).click();
    await dialog(till)
      .getByRole('button', { name: till.say('sales-receipt', { number: '1' }) })
      .first()
      .click();
    await dialog(till)
      .getByRole('button', { name: till.say('sales-refund'), exact: true })
      .click();
    await dialog(till)
      .getByRole('button', { name: till.say('sales-refund-amount'), exact: true })
      .click();
    await dialog(till)
      .getByRole('button', { name: till.say('sales-refund-do', { amount: '¥64.80' }) })
      .click();
    const word = page.getByRole('dialog', { name: till.say('override-refund-above'), exact: true });
    await expect(word.getByText('64.80').first(), 'how much').toBeVisible();
    await expect(
      word.getByText(till.say('override-of-receipt', { number: '1', name: 'Grace W.' })),
      'of what',
    ).toBeVisible();
    await word.getByRole('button', { name: 'Jun' }).click();
    await word.getByRole('button', { name: till.say('override-refund-above-reasons').split('|')[0]!.trim() }).click();
    await word.getByLabel(till.say('staff-pin-of', { name: 'Jun' })).fill(PINS.manager);
    await page.keyboard.press('Enter');
    await expect(word).toHaveCount(0);
    await expect.poll(async () => (await lastSale(till)).refundable).toBe(0);
    expect(await purse(till, member)).toEqual(before);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the power fails over a sale that is typed and one put aside; both are there again', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
    await expect(amount(till)).toBeFocused();
    await byHand(till, '7.35');
    await page.keyboard.press('F4');
    await expect(amount(till)).toHaveValue('');
    await page.keyboard.press('F9');
    await expect(amount(till)).toBeFocused();
    await byHand(till, '12.80');
    await expect
      .poll(async () => (await till.send('sales.read_open', {})).sale?.basket.amount, 'the core keeps it')
      .toBe(1_280);
    await till.shop.crash();
    // The new token stands behind the #, and a page that only changes there is not loaded anew.
    await page.goto('about:blank');
    await till.open();
    await till.signIn('clerk');
    await begun(till);
    await expect(amount(till)).toHaveValue(/^12[.,]80?$/);
    await page.keyboard.press('F9');
    await expect.poll(async () => (await lastSale(till)).total).toBe(1_280);
    await page.keyboard.press('F4');
    await dialog(till)
      .getByRole('button', { name: till.say('sales-recall') })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(amount(till)).toHaveValue(/^7[.,]35$/);
    await page.keyboard.press('F9');
    await expect.poll(async () => (await lastSale(till)).total).toBe(735);
    expect((await till.send('sales.list_held', {})).sales).toEqual([]);
  });

  await test.step('the sales of the other till are taken over, once', async () => {
    await change(till, 'clerk', 'owner');
    for (const pass of ['first', 'second']) {
      await till.go('today');
      await till.button('today-other-till').click();
      await dialog(till)
        .locator('input[type="file"]')
        .setInputFiles({ name: 'other-till.csv', mimeType: 'text/csv', buffer: OTHER_TILL });
      await expect(dialog(till).getByText('GB18030')).toBeVisible();
      const begin = dialog(till).getByRole('button', { name: till.say('import-sales-begin', { rows: 7, count: '7' }) });
      await expect(begin).toBeEnabled();
      if (pass === 'first') {
        await expect(dialog(till).getByText('¥1,280.50').last(), 'as it will be read').toBeVisible();
        await dialog(till)
          .getByLabel(till.say('import-becomes-what', { column: '凭证' }))
          .click();
        await page.getByRole('option', { name: till.say('import-sales-receipt') }).click();
      } else {
        const kept = dialog(till).getByLabel(till.say('import-becomes-what', { column: '凭证' }));
        await expect(kept, 'the mapping is remembered').toHaveText(till.say('import-sales-receipt'));
        await expect(dialog(till).getByText(till.say('import-sales-before', { rows: 3, count: '3' }))).toBeVisible();
      }
      await begin.click();
      await expect(page.getByRole('dialog', { name: till.say('import-sales-done') })).toBeVisible();
      const [taken, passed] = pass === 'first' ? [3, 1] : [0, 4];
      await expect(
        dialog(till).getByText(till.say('import-sales-taken', { rows: taken, taken: String(taken) })),
      ).toBeVisible();
      await expect(
        dialog(till).getByText(till.say('import-sales-passed', { rows: passed, passed: String(passed) })),
      ).toBeVisible();
      const missed = dialog(till)
        .getByRole('region', { name: till.say('import-why') })
        .getByRole('row');
      await expect(missed.filter({ hasText: till.say('refusal-sales-date-unreadable') })).toHaveCount(2);
      await expect(missed.filter({ hasText: till.say('refusal-sales-amount-unreadable') })).toHaveCount(1);
      await dialog(till)
        .getByRole('button', { name: till.say('app-done') })
        .click();
    }
    const day = (date: string) => till.send('sales.read_day', { day: date });
    expect([(await day('2026-10-03')).importedAmount, (await day('2026-10-04')).imported]).toEqual([
      128_050 + 1_280 + 3_600,
      0,
    ]);
  });

  await test.step('the drawer is counted blind and comes out even', async () => {
    const inDrawer = FLOAT + 20_000 + 4_240 - 4_240 + 1_280 + 735;
    await till.go('shift');
    await expect(page.getByRole('heading', { level: 1, name: till.say('till-title-shift') })).toBeVisible();
    const cash = page.getByRole('row').filter({ hasText: till.say('sales-way', { way: 'cash' }) });
    await expect(cash).toContainText('•••');
    await expect(page.getByText(till.say('till-slip-veiled'))).toBeVisible();
    const { denominations } = await till.send('sales.read_settings', {});
    const fields = page.getByRole('region', { name: till.say('till-count') }).getByRole('textbox');
    let left = inDrawer;
    for (const [at, value] of denominations.entries()) {
      await fields.nth(at).fill(String(Math.floor(left / value)));
      left %= value;
    }
    // Five cents are no coin any more: the sum alone is typed.
    await till.button('till-count-total').click();
    await till.field('till-count-sum').fill((inDrawer / 100).toFixed(2));
    await till.button('till-compare').click();
    await expect(page.getByText(till.say('till-even'))).toBeVisible();
    await till.button('till-close').click();
    await expect(page.getByRole('heading', { level: 1, name: till.say('till-title-day') })).toBeVisible();
  });

  await test.step('the day closes with its totals', async () => {
    await till.button('till-day-close').click();
    await expect(till.button('till-day-close-again')).toBeVisible();
    const day = await till.send('sales.read_day', { day: null });
    expect({ ...day.ways.find(({ way }) => way === 'cash') }).toEqual({
      way: 'cash',
      taken: 4_240 + 1_280 + 735,
      givenBack: 4_240,
      recharged: 20_000,
      difference: 0,
    });
    expect([day.number, day.sales, day.salesAmount, day.refunds, day.refundsAmount]).toEqual([
      ...[1, 3, 8_640 + 1_280 + 735, 2, 8_640],
    ]);
    expect([day.recharges, day.recharged, day.rechargeBonus]).toEqual([1, 20_000, 2_000]);
    expect([day.liabilityPrincipal, day.liabilityBonus]).toEqual([20_000, 2_000]);
    const slip = page.getByLabel(till.say('till-paper'));
    for (const sum of ['106.55', '−86.40', '200.00']) await expect(slip.getByText(sum).first()).toBeVisible();
    expect((await till.send('staff.verify_audit', {})).whole).toBe(true);
  });
});

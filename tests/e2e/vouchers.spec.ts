import { expect, test } from './harness.ts';
import { readBack } from './paper.ts';
import type { Till } from './till.ts';
import { freeGift, issue, offer, wrongCode } from './vouchers.ts';

const dialog = (till: Till, title: string, args = {}) =>
  till.page.getByRole('dialog', { name: till.say(title, args), exact: true });

const answer = (till: Till) => till.page.getByRole('heading', { level: 1 });

async function type(till: Till, amount: string): Promise<void> {
  await till.page.getByRole('textbox', { name: till.say('sales-amount') }).fill(amount);
}

async function lastSale(till: Till) {
  const { sales } = await till.send('sales.list', {
    member: null,
    day: null,
    till: null,
    thisShift: false,
    before: null,
    limit: 1,
  });
  return till.send('sales.read_sale', { by: 'sale', sale: sales[0]!.sale });
}

/** Types a code into the field for it. */
async function typeCode(till: Till, code: string): Promise<void> {
  await till.page.keyboard.press('F7');
  await till.field('vouchers-code').fill(code);
}

test('a voucher issued at the counter is printed, scanned back from its page, redeemed, and refused the second time', async ({
  till,
}) => {
  test.slow();
  await till.begin('owner');
  const gift = await freeGift(till);

  await till.go('vouchers', 'new');
  const form = dialog(till, 'vouchers-new-offer');
  await form.getByLabel(till.say('vouchers-name-in', { language: 'English' })).fill('Come back gift');
  await form.getByLabel(till.say('vouchers-gift'), { exact: true }).fill(gift.name.slice(0, 5));
  await till.page.getByRole('option', { name: gift.name }).click();
  await form.getByRole('button', { name: till.say('vouchers-offer-save') }).click();
  await expect(form).toHaveCount(0);
  await expect(till.page.getByRole('button', { name: /Come back gift/ })).toBeVisible();

  await till.go('counter');
  await till.page.keyboard.press('F7');
  await till.button('vouchers-issue-one').click();
  const issuing = dialog(till, 'vouchers-issue-title');
  await issuing.getByLabel(till.say('vouchers-offer'), { exact: true }).click();
  await till.page.getByRole('option', { name: 'Come back gift' }).click();
  await issuing.getByLabel(till.say('vouchers-issue-reason'), { exact: true }).first().fill('Apology');
  await issuing.getByRole('button', { name: till.say('vouchers-issue-do') }).click();
  const issued = dialog(till, 'vouchers-issued');
  await expect(issued.getByRole('button', { name: till.say('vouchers-print-a6') })).toBeVisible();
  const typed = (await issued.locator('.code').textContent())!.trim();
  await issued.getByRole('button', { name: till.say('app-done') }).click();
  await till.page.keyboard.press('Escape');

  const { offers } = await till.send('vouchers.list_offers', {});
  const made = offers.find((one) => one.terms.name.en === 'Come back gift')!;
  expect(made.issued).toBe(1);
  // The page is drawn from the book, and nothing but its ink is read.
  const { vouchers } = await theOnly(till, typed);
  const page = await readBack(till, { kind: 'voucher_a6', voucher: vouchers }, 'a6');
  expect(page.codes).toHaveLength(1);
  expect(page.words.replace(/[^0-9A-Z]/g, '')).toContain(typed.replace(/[^0-9A-Z]/g, ''));

  await till.scan(page.codes[0]!);
  await expect(answer(till)).toHaveText(till.say('vouchers-say-hand-over', { gift: gift.name }));
  await till.page.keyboard.press('F7');
  await expect(till.button('app-undo')).toBeVisible();
  expect((await freeGift(till)).free, 'one piece left the shelf').toBe(gift.free - 1);

  await till.scanAgain(page.codes[0]!);
  await expect(answer(till)).toHaveText(till.say('vouchers-no-already-redeemed'));
  await expect(till.page.getByRole('alert')).toContainText(/V\d+/);
  await till.page.keyboard.press('Escape');

  // The typed code is the same voucher.
  await typeCode(till, typed.toLowerCase());
  await expect(answer(till)).toHaveText(till.say('vouchers-no-already-redeemed'));
});

/** The voucher behind a typed code, as the answer to it names it. */
async function theOnly(till: Till, typed: string) {
  const verdict = await till.send('vouchers.check', { text: typed, lines: [], member: null });
  if (!verdict.voucher) throw new Error(`${typed} is no voucher of the shop`);
  return { vouchers: verdict.voucher.voucher };
}

test('what was handed over can be taken back for ten seconds, and the voucher is good again', async ({ till }) => {
  await till.begin('owner');
  const gift = await freeGift(till);
  const voucher = await issue(till, await offer(till, 'Gift', { gives: { kind: 'gift', gift: gift.id } }));
  await till.scan(voucher.text);
  await expect(answer(till)).toHaveText(till.say('vouchers-say-hand-over', { gift: gift.name }));
  await till.page.keyboard.press('F7');
  await till.button('app-undo').click();
  await expect.poll(async () => (await freeGift(till)).free).toBe(gift.free);
  await till.scanAgain(voucher.text);
  await expect(answer(till)).toHaveText(till.say('vouchers-say-hand-over', { gift: gift.name }));
});

test('an amount off goes into the sale in hand, onto the receipt, and comes back with the sale', async ({ till }) => {
  test.slow();
  await till.begin('owner');
  const made = await offer(till, 'Five off', { gives: { kind: 'amount', amount: 500 }, minSpend: 3_000 });
  const voucher = await issue(till, made);
  const inSale = till.page.getByRole('list', { name: till.say('vouchers-in-sale') });

  await type(till, '12.80');
  await till.scan(voucher.text);
  await expect(answer(till)).toContainText('17.20');
  await till.page.keyboard.press('Escape');

  await type(till, '42.80');
  await till.scanAgain(voucher.text);
  await expect(inSale).toContainText('Five off');
  await expect(inSale).toContainText('5.00');
  await till.button('vouchers-take-out', { name: 'Five off', number: voucher.voucher.number }).click();
  await expect(inSale).toHaveCount(0);
  await till.scanAgain(voucher.text);
  await expect(inSale).toContainText('5.00');

  await till.page.keyboard.press('F9');
  await expect(inSale).toHaveCount(0);
  await expect.poll(async () => (await lastSale(till)).total).toBe(4_280);
  const sale = await lastSale(till);
  expect(sale.payments.map(({ way, amount }) => [way, amount]).sort()).toEqual([
    ['cash', 3_780],
    ['voucher', 500],
  ]);

  await till.scanAgain(voucher.text);
  await expect(answer(till)).toHaveText(till.say('vouchers-no-already-redeemed'));
  await expect(till.page.getByRole('alert')).toContainText(String(sale.number));
  await till.page.keyboard.press('Escape');

  const back = { sale: sale.sale, reason: 'Changed their mind' };
  await till.send('sales.void', back);
  await till.scanAgain(voucher.text);
  await expect(answer(till)).toContainText('5.00');
  await expect(till.button('vouchers-put-into-sale')).toBeVisible();
});

test('vouchers for a run are made, handed out, and the missing ones taken out of use', async ({ till }) => {
  test.slow();
  await till.begin('owner');
  const gift = await freeGift(till);
  await offer(till, 'Letter box gift', { gives: { kind: 'gift', gift: gift.id } });
  await till.go('vouchers');
  await till.button('vouchers-make-sheets').first().click();
  const form = dialog(till, 'vouchers-batch-title');
  await form.getByLabel(till.say('vouchers-offer'), { exact: true }).click();
  await till.page.getByRole('option', { name: 'Letter box gift' }).click();
  await form.getByLabel(till.say('vouchers-pieces'), { exact: true }).fill('25');
  await form.getByLabel(till.say('vouchers-run-name')).fill('Garden Road');
  await form.getByRole('button', { name: till.say('vouchers-batch-make', { count: 25, pieces: '25' }) }).click();
  await expect(dialog(till, 'vouchers-batch-made')).toBeVisible();
  await till.button('vouchers-batch-to-paper').click();

  const run = till.page.getByRole('dialog', { name: /Garden Road/ });
  const hand = run.getByRole('region', { name: till.say('vouchers-hand-out') });
  const first = Number(await hand.getByLabel(till.say('vouchers-first-number')).inputValue());
  await hand.getByLabel(till.say('vouchers-last-number')).fill(String(first + 19));
  await hand.getByRole('button', { name: till.say('vouchers-hand-out-do') }).click();
  await expect(run).toContainText('20');
  const stubs = run.getByRole('region', { name: till.say('vouchers-counterfoils') });
  await stubs.getByLabel(till.say('vouchers-numbers-missing')).fill(`${first + 20}-${first + 21}`);
  await stubs.getByRole('button', { name: till.say('vouchers-report') }).click();
  await expect(stubs.getByLabel(till.say('vouchers-numbers-missing'))).toHaveValue('');
  await run.getByRole('button', { name: till.say('app-done') }).click();

  const act = { count: 2, missing: '2' };
  await till.button('vouchers-void-missing', act).click();
  const why = till.page.getByRole('dialog');
  await why.getByRole('textbox').fill('Blown away');
  await why.getByRole('button', { name: till.say('vouchers-void-missing', act) }).click();
  await expect(till.button('vouchers-void-missing', act)).toHaveCount(0);

  const { batches } = await till.send('vouchers.read_month', {
    month: new Date().toISOString().slice(0, 7),
  });
  const [batch] = batches;
  expect([batch!.made, batch!.handedOut, batch!.missing]).toEqual([25, 20, []]);
  const sheet = await readBack(
    till,
    { kind: 'voucher_sheet', batch: batch!.batch, first, last: first + 7, ten: false },
    'a4',
  );
  expect(new Set(sheet.codes).size).toBe(8);
});

test('a slip of the finger is put right; codes that nobody issued make typing rest', async ({ till }) => {
  test.slow();
  await till.begin('owner');
  const gift = await freeGift(till);
  const { typed } = await issue(till, await offer(till, 'Gift', { gives: { kind: 'gift', gift: gift.id } }));
  const bare = typed.replace(/[^0-9A-Z]/g, '');
  await typeCode(till, `${bare.slice(0, 15)}${bare[15] === '7' ? '8' : '7'}`);
  await expect(till.page.getByText(till.say('vouchers-typo'))).toBeVisible();
  await till.page.keyboard.press('Escape');
  for (let turn = 0; turn < 5; turn += 1) {
    await typeCode(till, wrongCode(typed, turn));
    await expect(answer(till)).toHaveText(till.say('vouchers-no-wrong-code'));
    await till.page.keyboard.press('Escape');
  }
  await typeCode(till, typed);
  await expect(answer(till)).toHaveText(till.say('vouchers-no-guess-pause'));
});

test('a member’s lost voucher is replaced, and the lost paper says so', async ({ till }) => {
  await till.begin('owner');
  const gift = await freeGift(till);
  const [member] = await till.members(true);
  const made = await offer(till, 'Birthday', { gives: { kind: 'gift', gift: gift.id }, bound: true });
  const lost = await issue(till, made, member!.member);
  await till.serve(member!);
  await till.page.getByRole('button', { name: /^One voucher/ }).click();
  await till.page
    .getByRole('dialog')
    .getByRole('button', { name: /Birthday/ })
    .click();
  await dialog(till, 'vouchers-trail-title', { number: lost.voucher.number })
    .getByRole('button', { name: till.say('vouchers-reissue') })
    .click();
  const why = dialog(till, 'vouchers-reissue-title', { number: lost.voucher.number });
  await why.getByRole('textbox').fill('Lost');
  await why.getByRole('button', { name: till.say('vouchers-reissue') }).click();
  await expect(dialog(till, 'vouchers-replaced')).toBeVisible();
  await till.page.keyboard.press('Escape');
  await till.scan(lost.text);
  await expect(answer(till)).toHaveText(till.say('vouchers-no-reissued'));
});

test('the owner reads the fingerprints of the keys', async ({ till }) => {
  await till.begin('owner');
  const gift = await freeGift(till);
  await issue(till, await offer(till, 'Gift', { gives: { kind: 'gift', gift: gift.id } }));
  await till.go('settings', 'keys');
  const keys = await till.send('vouchers.read_keys', {});
  await expect(till.page.getByText(keys.identity).first()).toBeVisible();
  expect(keys.epochs.filter((epoch) => epoch.isCurrent)).toHaveLength(1);
});

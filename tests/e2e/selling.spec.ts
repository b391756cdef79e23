import { expect, test } from './harness.ts';
import type { Till } from './till.ts';

/** Types an amount at the pad. */
async function type(till: Till, amount: string): Promise<void> {
  await till.page.getByRole('textbox', { name: till.say('sales-amount') }).fill(amount);
}

/** The last sale of this shop, whole. */
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

const dialog = (till: Till) => till.page.getByRole('dialog');

test('an amount and one key take a sale in cash', async ({ till }) => {
  await till.begin('clerk');
  await type(till, '12,80');
  await till.page.keyboard.press('F9');
  await expect(till.page.getByText(till.say('sales-receipt', { number: '' }).trim()).first()).toBeVisible();
  await expect.poll(async () => (await lastSale(till)).total).toBe(1_280);
  const sale = await lastSale(till);
  expect(sale.payments.map(({ way, amount }) => [way, amount])).toEqual([['cash', 1_280]]);
  expect(sale.member).toBeNull();
});

test('stored value is topped up, spent in a sale paid in three parts, and comes back with the refund', async ({
  till,
}) => {
  await till.begin('manager');
  const [member] = await till.members(true);
  const wallet = () => till.send('stored_value.read_wallet', { member: member!.member });
  const before = await wallet();
  await till.scan(await till.cardOf(member!.member));
  await expect(till.page.getByRole('heading', { level: 1, name: member!.name })).toBeVisible();

  await till.button('sales-top-up').first().click();
  await dialog(till).getByRole('radio').first().click();
  const { rules } = await till.send('stored_value.read_rules', {});
  const taken = rules.packages[0]!;
  await till.page.keyboard.press('F9');
  await expect.poll(async () => (await wallet()).balance).toBe(before.balance + taken.pay + taken.bonus);
  await expect(dialog(till)).toHaveCount(0);
  const loaded = await wallet();

  await type(till, '42.80');
  await till.page.keyboard.press('Shift+F9');
  await dialog(till)
    .getByLabel(till.say('sales-way', { way: 'stored_value' }), { exact: true })
    .fill('20');
  await dialog(till)
    .getByLabel(till.say('sales-way', { way: 'card' }), { exact: true })
    .fill('10');
  await till.page.keyboard.press('F9');
  await expect(dialog(till), 'the scanned card is proof enough').toHaveCount(0);
  await expect.poll(async () => (await wallet()).balance).toBe(loaded.balance - 2_000);
  const sale = await lastSale(till);
  expect(sale.payments.map(({ way, amount }) => [way, amount])).toEqual(
    expect.arrayContaining([
      ['stored_value', 2_000],
      ['card', 1_000],
      ['cash', 1_280],
    ]),
  );

  const { receipt } = await till.send('sales.refund', {
    sale: sale.sale,
    what: { by: 'amount', amount: sale.total },
    reason: 'All of it came back',
  });
  expect(receipt.refundable, 'nothing is left to give back').toBe(0);
  expect(await wallet(), 'every part of the balance is as before the sale').toEqual(loaded);
});

test('a sale that was begun is there again after the page was torn away, and can be put aside', async ({ till }) => {
  await till.begin('clerk');
  await type(till, '7.35');
  await expect.poll(async () => (await till.send('sales.read_open', {})).sale, 'the core keeps it').not.toBeNull();
  await till.page.reload();
  await expect(till.page.getByRole('textbox', { name: till.say('sales-amount') })).toHaveValue(/^7[.,]35$/);
  await till.page.keyboard.press('F4');
  await expect.poll(async () => (await till.send('sales.list_held', {})).sales.length).toBe(1);
  await expect(till.page.getByRole('textbox', { name: till.say('sales-amount') })).toHaveValue('');
});

test('a first sale begins the shift', async ({ till }) => {
  await till.begin('manager');
  await type(till, '12.80');
  await till.page.keyboard.press('F9');
  await expect.poll(async () => (await lastSale(till)).total).toBe(1_280);
  await till.go('shift');
  await expect(till.page.getByRole('heading', { level: 1, name: till.say('till-title-shift') })).toBeVisible();
  const { shift } = await till.send('sales.read_shift', { shift: null });
  expect(shift?.sales).toBe(1);
});

test('products are arranged by dragging, and stay so', async ({ till }) => {
  await till.begin('manager');
  const order = async () =>
    (await till.send('sales.list_products', { search: '', retired: false })).products
      .filter(({ favourite }) => favourite !== null)
      .sort((a, b) => a.favourite! - b.favourite!)
      .map(({ name }) => name);
  const [first, second, third, ...others] = await order();
  await till.page.keyboard.press('F10');
  await dialog(till).getByLabel(till.say('sales-product-search')).fill('zzzz');
  await expect(dialog(till).getByText(till.say('sales-product-none-found'))).toBeVisible();
  await dialog(till)
    .getByRole('button', { name: till.say('sales-arrange') })
    .click();
  const grips = dialog(till).getByTitle(till.say('sales-drag'));
  const [from, to] = [await grips.nth(0).boundingBox(), await grips.nth(2).boundingBox()];
  await till.page.mouse.move(from!.x + from!.width / 2, from!.y + from!.height / 2);
  await till.page.mouse.down();
  await till.page.mouse.move(to!.x + to!.width / 2, to!.y + to!.height / 2, { steps: 12 });
  await till.page.mouse.up();
  await dialog(till)
    .getByRole('button', { name: till.say('sales-arrange-keep') })
    .click();
  await expect.poll(order).toEqual([second, third, first, ...others]);
});

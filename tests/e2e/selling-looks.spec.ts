import { expect, test } from './harness.ts';
import { look, lookAtDialog, over, lookAtDisplay } from './look.ts';
import type { Till } from './till.ts';
import { LANGUAGES, themeOf } from './words.ts';

// What axe finds names its element; a record of every step takes longer than the looks.
test.use({ trace: 'off' });

/** Two good rows, one twice, an empty one, a day that is none and an amount that is none. */
const TABLE = [
  'Date,Receipt,Amount,Payment,Member',
  '2026-10-02 09:15,K-1,"¥1,280.50",cash,',
  '2026-10-02 09:20,K-2,¥12.80,card,',
  '2026-10-02 09:20,K-2,¥12.80,card,',
  ',,,,',
  'last Friday,K-3,¥5.00,cash,',
  '2026-10-03 10:00,K-4,much,cash,',
].join('\n');

const dialog = (till: Till) => till.page.getByRole('dialog').last();

/** A button of the dialog on top. */
const press = (till: Till, id: string, args = {}) =>
  dialog(till)
    .getByRole('button', { name: till.say(id, args), exact: true })
    .click();

async function type(till: Till, amount: string): Promise<void> {
  await till.page.getByRole('textbox', { name: till.say('sales-amount') }).fill(amount);
}

/** A dialog over the screen, opened and looked at but left open. */
async function opened(till: Till, where: string, open: () => Promise<void>): Promise<void> {
  await open();
  await expect(till.page.getByRole('dialog')).toBeVisible();
  await look(till, where);
}

async function closeAll(till: Till): Promise<void> {
  await till.page.keyboard.press('Escape');
  await expect(till.page.getByRole('dialog')).toHaveCount(0);
}

/** A member with money and points on the card. */
async function richMember(till: Till) {
  const [member] = await till.members(true);
  const { rules } = await till.send('stored_value.read_rules', {});
  const [pack] = rules.packages;
  const made = { member: member!.member, paid: pack!.pay, bonus: pack!.bonus };
  await till.send('stored_value.recharge', { ...made, paidBy: 'cash', cashGiven: null });
  await till.send('points.adjust', { member: member!.member, points: 1_000, reason: 'A present of the house' });
  return member!;
}

/** A sale of this member with two lines, paid in cash. */
async function sell(till: Till, member: number | null) {
  const { products } = await till.send('sales.list_products', { search: '', retired: false });
  const lines = products.slice(0, 2).map(({ id }) => ({ product: id, name: '', quantity: 2, price: null }));
  return till.send('sales.pay', {
    basket: { member, amount: null, lines, note: '', vouchers: [] },
    payments: [{ kind: 'cash', given: null }],
    proof: null,
    held: null,
    totalShown: null,
  });
}

/** The page becomes another till of the shop, at which somebody has sold all day. */
async function sitAt(till: Till, other: string): Promise<void> {
  await till.page.evaluate((id) => localStorage.setItem('storeloop.till', id), other);
  await till.page.reload();
  await till.signIn('owner');
  await expect(till.page.getByRole('navigation', { name: till.say('app-screens') })).toBeVisible();
}

for (const language of LANGUAGES) {
  const colorScheme = themeOf(language);

  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('a sale, from the products to the payment', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      const member = await richMember(till);
      await till.go('counter');
      const say = till.say(
        `sales-${(await till.send('sales.read_shift', { shift: null })).shift ? 'float-say' : 'shift-open'}`,
      );
      await lookAtDialog(till, 'the begin of a shift', () => till.page.getByRole('button', { name: say }).click());

      await till.serve(member);
      await opened(till, 'the products of a sale, none yet', () => till.page.keyboard.press('F10'));
      const grid = dialog(till).locator('.grid').getByRole('button');
      for (const at of [0, 1, 1, 2]) await grid.nth(at).click();
      await dialog(till).getByLabel(till.say('sales-other-line')).fill('3.50');
      await press(till, 'sales-add');
      await look(till, 'the products of a sale');
      await dialog(till).getByLabel(till.say('sales-product-search')).fill('zzzz');
      await expect(dialog(till).getByText(till.say('sales-product-none-found'))).toBeVisible();
      await look(till, 'products that are not found');
      await dialog(till).getByLabel(till.say('sales-product-search')).fill('');
      await press(till, 'sales-arrange');
      await look(till, 'the favourites');
      await press(till, 'sales-not-now');
      await till.page.keyboard.press('F9');
      await expect(till.page.getByRole('dialog')).toHaveCount(0);
      await look(till, 'the counter with a sale of products');

      await opened(till, 'the parts of a payment', () => till.page.keyboard.press('Shift+F9'));
      await dialog(till)
        .getByLabel(till.say('sales-way', { way: 'stored_value' }), { exact: true })
        .fill('5');
      await dialog(till).getByLabel(till.say('sales-points'), { exact: true }).fill('1');
      await expect(dialog(till).getByRole('alert')).toBeVisible();
      await look(till, 'points that may not be spent so');
      await dialog(till).getByLabel(till.say('sales-points'), { exact: true }).fill('');
      await dialog(till).getByLabel(till.say('sales-given')).fill('500');
      await expect(dialog(till).getByText(till.say('sales-change'))).toBeVisible();
      await look(till, 'a payment in parts with change');
      await till.page.keyboard.press('F9');
      await expect(over(till, till.say('sales-prove-title'))).toBeVisible();
      await look(till, 'a member to prove who they are');
      await till.page.keyboard.press('Escape');
      await till.send('stored_value.set_pin', {
        member: member.member,
        newPin: '7391',
        proof: { by: 'card', cardText: await till.cardOf(member.member) },
      });
      await till.page.keyboard.press('F9');
      await expect(over(till, till.say('sales-prove-title')).getByLabel(till.say('sales-prove-pin'))).toBeVisible();
      await look(till, 'a member to prove who they are, with a PIN');
      await till.page.keyboard.press('Escape');
      await till.page.keyboard.press('Escape');
      await expect(till.page.getByRole('dialog')).toHaveCount(0);

      await till.page.keyboard.press('F4');
      await expect(till.page.getByRole('dialog')).toHaveCount(0);
      await till.go('counter');
      await type(till, '18');
      await till.page.keyboard.press('F4');
      await expect(till.page.getByRole('textbox', { name: till.say('sales-amount') })).toHaveValue('');
      await opened(till, 'the sales put aside', () => till.page.keyboard.press('F4'));
      await dialog(till)
        .getByRole('button', { name: till.say('sales-drop-which', { amount: '@' }).split('@')[0]!.trim() })
        .first()
        .click();
      await look(till, 'a sale to be dropped');
      await closeAll(till);
    });

    test('stored value and points of a member', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      const member = await richMember(till);
      await till.serve(member);
      await opened(till, 'a top-up', () => till.button('sales-top-up').first().click());
      await dialog(till).getByRole('radio').nth(1).click();
      await look(till, 'a top-up with a package');
      await press(till, 'stored-value-other');
      await dialog(till).getByLabel(till.say('stored-value-other-pay')).fill('99999');
      await look(till, 'a top-up above the limit');
      await closeAll(till);

      await till.go('members', member.member);
      const panel = till.page.getByRole('complementary', { name: member.name });
      await expect(panel).toBeVisible();
      await look(till, 'a member with a purse');
      const more = async (id: string) => {
        await till.button('members-more').click();
        await till.page.getByRole('menuitem', { name: till.say(id) }).click();
      };
      await lookAtDialog(till, 'the statement', () =>
        panel.getByRole('button', { name: till.say('stored-value-statement') }).click(),
      );
      await lookAtDialog(till, 'stored value paid out', () => more('stored-value-pay-out'));
      await lookAtDialog(till, 'the PIN of a member', () => more('stored-value-pin'));
      await lookAtDialog(till, 'points by hand', () => more('points-adjust'));
      await lookAtDialog(till, 'a gift for points, none priced', () => more('points-gift'));
      const rules = await till.send('points.read_rules', {});
      const { gifts } = await till.send('gifts.list', { retired: false });
      await till.send('points.change_rules', {
        ...rules,
        gifts: gifts.slice(0, 3).map(({ id }, at) => ({ gift: id, points: 200 * (at + 1) })),
      });
      await lookAtDialog(till, 'a gift for points', () => more('points-gift'));
    });

    test('receipts, and what is given back', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      const member = await richMember(till);
      const receipt = await sell(till, member.member);
      await till.go('counter');
      await opened(till, 'the receipts', () => till.button('sales-receipts').click());
      await dialog(till)
        .getByRole('button', { name: till.say('sales-receipt', { number: String(receipt.number) }) })
        .first()
        .click();
      await expect(dialog(till).getByRole('button', { name: till.say('sales-refund'), exact: true })).toBeVisible();
      await look(till, 'a receipt');
      await press(till, 'sales-void');
      await look(till, 'a receipt to be voided');
      await press(till, 'sales-not-now');
      await press(till, 'sales-refund');
      await dialog(till)
        .getByRole('button', { name: till.say('sales-more', { name: receipt.lines[0]!.name }) })
        .click();
      await expect(dialog(till).getByRole('list', { name: till.say('sales-refund-goes') })).toBeVisible();
      await look(till, 'lines given back');
      await dialog(till)
        .getByRole('button', { name: till.say('sales-refund-amount'), exact: true })
        .click();
      await dialog(till).getByLabel(till.say('sales-refund-how-much')).fill('3');
      await look(till, 'an amount given back');
      await dialog(till)
        .getByRole('button', { name: till.say('sales-refund-do', { amount: '@' }).split('@')[0]!.trim() })
        .last()
        .click();
      await expect(dialog(till).getByText(till.say('sales-refund-how-much'))).toHaveCount(0);
      await look(till, 'a receipt of which something was given back');
      await closeAll(till);
    });

    test('what a manager is asked for', async ({ till }) => {
      test.slow();
      await till.begin('manager');
      const member = await richMember(till);
      const settings = await till.send('sales.read_settings', {});
      await till.send('sales.change_settings', { ...settings, clerkRefundLimit: 0 });
      await till.button('app-lock-label', { name: (await till.person('manager')).name }).click();
      await till.signIn('clerk');
      await expect(till.page.getByRole('navigation', { name: till.say('app-screens') })).toBeVisible();
      const receipt = await sell(till, null);
      const { mask } = (await till.send('counter.read_customer', { member: member.member })).member;
      const ofCard = till.say('override-of-card', { name: mask });
      const number = String(receipt.number);
      const ofReceipt = till.say('override-of-receipt', { number, name: till.say('sales-stranger') });

      const asked = async (where: string, title: string, of: string) => {
        await expect(over(till, till.say(title))).toBeVisible();
        await expect(over(till, till.say(title)).getByText(of), 'what it is about').toBeVisible();
        await expect(over(till, till.say(title)).locator('.amount .amount'), 'how much').toBeVisible();
        await look(till, where);
        await till.page.keyboard.press('Escape');
        await expect(over(till, till.say(title))).toHaveCount(0);
      };
      await till.serve(member);
      await type(till, '12.80');
      await expect.poll(async () => (await till.send('sales.read_open', {})).sale, 'the core keeps it').not.toBeNull();
      await till.page
        .getByRole('button', { name: till.say('sales-stored-value') })
        .first()
        .click();
      await expect(over(till, till.say('sales-prove-title'))).toBeVisible();
      await press(till, 'sales-prove-manager');
      await asked('a manager, for spending without proof', 'override-spend-unproved', ofCard);
      await till.page.keyboard.press('Escape');
      await type(till, '');

      await till.button('sales-receipts').click();
      await dialog(till)
        .getByRole('button', { name: till.say('sales-receipt', { number: String(receipt.number) }) })
        .first()
        .click();
      await press(till, 'sales-void');
      await dialog(till).getByLabel(till.say('sales-void-reason')).fill('Typed twice');
      await press(till, 'sales-void-do', { number: String(receipt.number) });
      await asked('a manager, for a void', 'override-void', ofReceipt);
      await press(till, 'sales-not-now');
      await press(till, 'sales-refund');
      await dialog(till)
        .getByRole('button', { name: till.say('sales-more', { name: receipt.lines[0]!.name }) })
        .click();
      await dialog(till)
        .getByRole('button', { name: till.say('sales-refund-do', { amount: '@' }).split('@')[0]!.trim() })
        .last()
        .click();
      await asked('a manager, for a refund', 'override-refund-above', ofReceipt);
      await closeAll(till);

      await till.go('members', member.member);
      await till.button('members-more').click();
      await till.page.getByRole('menuitem', { name: till.say('stored-value-pay-out') }).click();
      await expect(dialog(till)).toBeVisible();
      await dialog(till)
        .getByRole('button', { name: till.say('stored-value-pay-out-act', { amount: '@' }).split('@')[0]!.trim() })
        .last()
        .click();
      await asked('a manager, for a payout', 'override-refund-balance', ofCard);
      await closeAll(till);
    });

    test('a shift, from its float to the close of the day', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      await till.go('shift');
      await expect(till.page.getByRole('heading', { level: 1 })).toBeVisible();
      await look(till, 'a shift to begin');
      const { shifts } = await till.send('sales.read_day', { day: null });
      await sitAt(till, shifts.find(({ closedAtMs }) => closedAtMs === null)!.till);
      await till.go('shift');
      await expect(till.page.getByRole('heading', { level: 1, name: till.say('till-title-shift') })).toBeVisible();
      await look(till, 'a shift to count');
      await lookAtDialog(till, 'cash moved', () => till.button('till-move').click());
      const hundred = till.page
        .getByRole('region', { name: till.say('till-count') })
        .getByRole('textbox')
        .first();
      await hundred.fill('3');
      await till.button('till-compare').click();
      await expect(till.button('till-close')).toBeVisible();
      await look(till, 'a shift that does not come out even');
      await till.button('till-cause-unclear').click();
      await till.button('till-close').click();
      await expect(till.page.getByRole('heading', { level: 1, name: till.say('till-title-day') })).toBeVisible();
      await look(till, 'a day to close');
      await till.page.getByRole('button', { name: till.say('till-day-close'), exact: true }).click();
      await expect(till.button('till-day-close-again')).toBeVisible();
      await look(till, 'a day that is closed');
    });

    test('the settings of selling', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      const rules = await till.send('points.read_rules', {});
      const { gifts } = await till.send('gifts.list', { retired: false });
      await till.send('points.change_rules', {
        ...rules,
        memberDay: { day: 8, multiplierBp: 20_000 },
        gifts: gifts.slice(0, 3).map(({ id }, at) => ({ gift: id, points: 200 * (at + 1) })),
      });
      for (const section of ['selling', 'products', 'stored-value', 'points']) {
        await till.go('settings', section);
        await expect(
          till.page.getByRole('region', { name: till.say(`shop-section-${section}`), exact: true }),
        ).toBeVisible();
        await look(till, `the settings, ${section}`);
      }
      await till.button('shop-level-add').click();
      await till.button('shop-price-add').click();
      await look(till, 'the settings, levels and gifts for points');
      await till.go('settings', 'products');
      await lookAtDialog(till, 'a new product', async () => {
        await till.button('shop-product-add').click();
        await press(till, 'app-save');
      });
    });

    test('sales of another till', async ({ till }) => {
      await till.begin('owner');
      await till.go('today');
      await till.button('today-other-till').click();
      await expect(over(till, till.say('import-sales-title'))).toBeVisible();
      await look(till, 'the sales of another till, before a file');
      await dialog(till)
        .locator('input[type="file"]')
        .setInputFiles({ name: 'till.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
      await expect(dialog(till).getByRole('table').first()).toBeVisible();
      await look(till, 'the sales of another till, its columns');
      const rows = 6;
      await press(till, 'import-sales-begin', { rows, count: String(rows) });
      await expect(over(till, till.say('import-sales-done'))).toBeVisible();
      await look(till, 'the sales of another till, what came of it');
    });

    test('the thanks on the customer display', async ({ till, context }) => {
      await till.begin('clerk');
      const display = await context.newPage();
      await display.setViewportSize({ width: 1920, height: 1080 });
      await display.goto(`${till.shop.origin}/display.html`);
      const [member] = await till.members(true);
      const given = new RegExp(till.say('sales-given-note', { amount: '@' }).replace('@', '.+'));
      await till.page.bringToFront();
      await till.serve(member!);
      await type(till, '42.80');
      await till.page.getByRole('button', { name: given }).first().click();
      await till.page
        .getByRole('region', { name: till.say('sales-pad') })
        .getByRole('button', { name: till.say('sales-cash') })
        .click();
      const shown = await till.send('shop.read_state', {});
      const words = shown.shop!.language;
      await display.bringToFront();
      await expect(display.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(display.getByRole('button').first()).toBeVisible();
      await lookAtDisplay(display, `the thanks after a sale, ${words}`);
      await display.keyboard.press('Tab');
      await display.keyboard.press('Enter');
      await expect(display.getByRole('status')).toBeVisible();
      await lookAtDisplay(display, 'the thanks after a rating');
    });
  });
}

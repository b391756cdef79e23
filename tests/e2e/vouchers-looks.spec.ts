import { fileURLToPath } from 'node:url';
import { expect, test } from './harness.ts';
import { look } from './look.ts';
import type { Till } from './till.ts';
import { freeGift, issue, offer } from './vouchers.ts';
import { LANGUAGES, themeOf } from './words.ts';

// What axe finds names its element; a record of every step takes longer than the looks.
test.use({ trace: 'off' });

const PICTURES = fileURLToPath(new URL('../../target/e2e/looks', import.meta.url));

/** Looks at what stands on the screen, and keeps a picture of it for a person to look at. */
async function seen(till: Till, name: string): Promise<void> {
  await look(till, name);
  await till.page.screenshot({ path: `${PICTURES}/vouchers-${till.language}-${name}.png` });
}

/** The same with a dialog that is closed again. */
async function seenDialog(till: Till, name: string, open: () => Promise<void>): Promise<void> {
  await open();
  await expect(till.page.getByRole('dialog')).toBeVisible();
  await seen(till, name);
  await till.page.keyboard.press('Escape');
  await expect(till.page.getByRole('dialog')).toHaveCount(0);
}

for (const language of LANGUAGES) {
  const colorScheme = themeOf(language);

  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('vouchers in the office', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      await till.go('vouchers');
      await expect(till.page.getByRole('heading', { level: 1 })).toBeVisible();
      await seen(till, 'month-as-it-was');
      await till.button('vouchers-new-offer').first().click();
      await seen(till, 'offer-new');
      await till.page.getByRole('button', { name: till.say('vouchers-gives', { kind: 'amount' }) }).click();
      await till.button('vouchers-offer-save').click();
      await seen(till, 'offer-lacking');
      await till.page.keyboard.press('Escape');

      const gift = await freeGift(till);
      const handed = await offer(till, gift.name, { gives: { kind: 'gift', gift: gift.id } });
      await offer(till, '5.00', { gives: { kind: 'amount', amount: 500 }, minSpend: 3_000, onePerMember: true });
      await offer(till, '10 %', { gives: { kind: 'percent', hundredths: 1_000 }, stackable: true });
      const made = await till.send('vouchers.make_batch', {
        offer: handed.offer,
        count: 160,
        run: null,
        runName: 'Old mill gate',
      });
      const { batch, first } = made.batch;
      await till.send('vouchers.hand_out', { range: { batch, first: first!, last: first! + 119 } });
      await till.send('vouchers.report_counterfoils', {
        batch,
        missing: [first! + 121, first! + 122, first! + 130],
        spoiled: [first! + 125],
      });
      await till.go('counter');
      await till.go('vouchers');
      await expect(till.page.getByText('Old mill gate')).toBeVisible();
      await seen(till, 'month');
      await seenDialog(till, 'offer', () => till.page.locator('.offers .offer').first().click());
      await seenDialog(till, 'run', () => till.page.getByRole('button', { name: 'Old mill gate' }).click());
      await seenDialog(till, 'batch', () => till.button('vouchers-make-sheets').first().click());
      await seenDialog(till, 'missing', () => till.button('vouchers-void-missing', { count: 3, missing: '3' }).click());
      await till.button('vouchers-issue-one').first().click();
      await seen(till, 'issue');
      await till.page.keyboard.press('Escape');

      await till.go('gifts');
      await expect(till.page.getByText(gift.name).first()).toBeVisible();
      await seen(till, 'gifts');
      await till.go('settings', 'keys');
      await expect(till.page.getByText(till.say('shop-key-identity'), { exact: true })).toBeVisible();
      await seen(till, 'keys');
      await seenDialog(till, 'seal', () => till.button('shop-voucher-sheet-make').click());
    });

    test('vouchers at the counter', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      const gift = await freeGift(till);
      const [member] = await till.members(true);
      const handed = await offer(till, gift.name, { gives: { kind: 'gift', gift: gift.id } });
      const money = await offer(till, '5.00', { gives: { kind: 'amount', amount: 500 }, minSpend: 3_000 });
      const first = await issue(till, handed, member!.member);
      const second = await issue(till, money, member!.member);
      await till.serve(member!);
      await expect(till.page.locator('.held')).toBeVisible();
      await seen(till, 'counter');
      await seenDialog(till, 'of-member', () => till.page.locator('.held').click());
      await till.page.keyboard.press('F7');
      await expect(till.field('vouchers-code')).toBeVisible();
      await seen(till, 'typed');
      await till.page.keyboard.press('Escape');

      await till.scan(second.text);
      await expect(till.button('vouchers-put-into-sale')).toBeVisible();
      await seen(till, 'green-money');
      await till.page.keyboard.press('F7');
      await till.page.getByRole('textbox', { name: till.say('sales-amount') }).fill('12.80');
      await expect(till.page.locator('.vouchers .bad')).toBeVisible();
      await seen(till, 'sale-too-small');
      await till.page.getByRole('textbox', { name: till.say('sales-amount') }).fill('42.80');
      await expect(till.page.locator('.vouchers .off')).toBeVisible();
      await seen(till, 'sale');
      await seenDialog(till, 'split', () => till.page.keyboard.press('Shift+F9'));

      await till.scan(first.text);
      await expect(till.button('vouchers-hand-over-finish')).toBeVisible();
      await seen(till, 'green');
      await till.page.keyboard.press('F7');
      await expect(till.button('app-undo')).toBeVisible();
      await till.scanAgain(first.text);
      await expect(till.page.getByRole('heading', { level: 1 })).toHaveText(till.say('vouchers-no-already-redeemed'));
      await seen(till, 'red');
      await seenDialog(till, 'trail', () => till.button('vouchers-what-happened').click());
    });
  });
}

import { command, signIn, words } from './hands.ts';
import { expect, picture, pressKey, scan, test } from './harness.ts';
import type { WebDriver } from './webdriver.ts';

/** A voucher for a gift that lies on the shelf, issued at this till. */
async function issue(window: WebDriver) {
  const { gifts } = await command(window, 'gifts.list', { retired: false });
  const gift = gifts.find((one) => one.free > 3);
  if (!gift) throw new Error('the demo shop has no gift with free pieces');
  const { offer } = await command(window, 'vouchers.save_offer', {
    offer: null,
    terms: {
      name: { en: 'Come back gift', zhCn: '', es: '' },
      gives: { kind: 'gift', gift: gift.id },
      valid: { kind: 'days', days: 30 },
      minSpend: 0,
      products: [],
      onePerMember: false,
      stackable: false,
      bound: false,
      refund: 'back',
      needsManager: false,
      noChange: true,
    },
  });
  const issued = await command(window, 'vouchers.issue', { offer, member: null, reason: 'Apology' });
  const free = async () =>
    (await command(window, 'gifts.list', { retired: false })).gifts.find(({ id }) => id === gift.id)?.free;
  return { issued, gift, free };
}

test('a voucher is redeemed in the real window, and refused the second time with its receipt', async ({
  shopWindow,
}) => {
  await signIn(shopWindow, 'owner');
  await shopWindow.text(words('counter-ready'));
  const { issued, gift, free } = await issue(shopWindow);
  const before = await free();

  scan(issued.text);
  await shopWindow.xpath(`//h1[normalize-space(.)="${words('vouchers-say-hand-over', { gift: gift.name })}"]`);
  await picture(shopWindow, 'voucher-green');
  pressKey('F7');
  await shopWindow.button(words('app-undo'));
  await expect.poll(free, { message: 'one piece left the shelf' }).toBe((before ?? 0) - 1);

  // The same text counts as another scan once the scanner cannot have read it twice by itself.
  const { lines } = await command(shopWindow, 'vouchers.read_voucher', { voucher: issued.voucher.voucher });
  const receipt = lines.find((line) => line.kind === 'redeemed')?.receipt;
  expect(receipt, 'the redemption has a receipt').toMatch(/^V\d+$/);
  await expect
    .poll(
      async () => {
        scan(issued.text);
        return shopWindow.run<string>(`return document.querySelector('.answer h1')?.textContent ?? ''`);
      },
      { intervals: [1_700] },
    )
    .toBe(words('vouchers-no-already-redeemed'));
  expect(await shopWindow.run<string>(`return document.querySelector('.answer')?.textContent ?? ''`)).toContain(
    receipt,
  );
  await picture(shopWindow, 'voucher-red');
  expect(await free(), 'nothing more left the shelf').toBe((before ?? 0) - 1);
});

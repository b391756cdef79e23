import { expect } from '@playwright/test';
import { type Shop, send } from './alliance.ts';

/** Two owners paste each other's card, read the digits to each other, and both say that they are the same. */
export async function pair(one: Shop, other: Shop): Promise<void> {
  const [ours, theirs] = [await one.cardText(), await other.cardText()];
  const digits = [await one.takeCard(theirs), await other.takeCard(ours)];
  expect(digits[0]).toMatch(/^(\d{4} ){5}\d{4}$/);
  expect(digits[0]).toBe(digits[1]);
  await one.confirmDigits();
  await other.confirmDigits();
}

/** Opens a statement with a partner, where it stands as `state` says. */
export async function openStatement(shop: Shop, partner: Shop, number: number, state?: string): Promise<void> {
  await shop.settling(partner.name);
  await shop.page.getByRole('link', { name: shop.say('settlement-statement', { number: String(number) }) }).click();
  if (state) {
    await expect(shop.page.getByText(shop.say(`settlement-state-${state}`), { exact: true })).toBeVisible();
  }
}

/** One draws the first statement of a pair, files go to and fro, the other signs it. */
export async function signed(drawer: Shop, signer: Shop): Promise<void> {
  await drawer.settling(signer.name);
  await drawer.button('settlement-draw').click();
  await expect(drawer.page.getByText(drawer.say('settlement-state-sent'), { exact: true })).toBeVisible();
  await send(drawer, signer, 'file');
  await openStatement(signer, drawer, 1);
  await signer.button('settlement-sign').click();
  await expect(
    signer.page
      .getByText(signer.say('settlement-state-countersigned-theirs'), { exact: true })
      .or(signer.page.getByText(signer.say('settlement-state-countersigned-ours'), { exact: true })),
  ).toBeVisible();
  await send(signer, drawer);
}

/** What both owners see of a statement, whichever way round they see it. */
export async function seenOf(shop: Shop) {
  const { page } = shop;
  const compare = page.getByRole('region', { name: shop.say('settlement-compare') });
  await expect(compare).toBeVisible();
  const hashes = await compare.locator('.code').allInnerTexts();
  const lines = page.getByRole('region', { name: shop.say('settlement-lines') }).locator('tbody');
  const rows = await lines.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => (cell as HTMLElement).innerText.trim())),
  );
  return {
    statement: hashes[0]?.replace(/\s/g, ''),
    chains: hashes
      .slice(1)
      .map((hash) => hash.replace(/\s/g, ''))
      .sort(),
    due: await page.locator('.debt .amount').innerText(),
    // Day, voucher, agreed, due and answer are one in both shops; here and there change places, and the order of a day.
    lines: rows.map(([, day, voucher, , agreed, due, answer]) => [day, voucher, agreed, due, answer].join(' ')).sort(),
  };
}

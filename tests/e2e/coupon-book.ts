import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, expect } from '@playwright/test';
import type { Saved, Shop } from './alliance.ts';
import { temporaryFolder } from './server.ts';

/** A voucher cut out of a printed page: what a scanner sees on it, and what a person reads. */
export type Cut = { page: number; code: string; words: string };

/** Where the vouchers of a paper lie, in millimetres, and how many beside and below each other. */
type Cells = { left: number; top: number; wide: number; tall: number; columns: number; rows: number };
const CELLS: Record<'a4' | 'a5', Cells> = {
  a4: { left: 6, top: 6.5, wide: 99, tall: 71, columns: 2, rows: 4 },
  // Two pages of the booklet beside each other, two vouchers one above the other.
  a5: { left: 0, top: 0, wide: 148.5, tall: 105, columns: 2, rows: 2 },
};
const DPI = 300;
const dots = (mm: number) => Math.round((mm / 25.4) * DPI);

/** A part of a page, in dots. */
type Place = { x: number; y: number; wide: number; tall: number };

function places({ left, top, wide, tall, columns, rows }: Cells): Place[] {
  return Array.from({ length: columns * rows }, (_, nth) => ({
    x: dots(left + (nth % columns) * wide),
    y: dots(top + Math.floor(nth / columns) * tall),
    wide: dots(wide),
    tall: dots(tall),
  }));
}

/** Cuts a printed book into its vouchers, page by page, left to right and down. */
export function cutUp(pdf: string, size: 'a4' | 'a5'): Cut[] {
  const folder = temporaryFolder('book');
  try {
    execFileSync('pdftoppm', ['-r', String(DPI), '-gray', pdf, join(folder, 'page')]);
    const pages = readdirSync(folder).sort();
    return pages.flatMap((name, at) => {
      const page = readFileSync(join(folder, name));
      return places(CELLS[size]).flatMap((place) => {
        const code = codeIn(cutOut(page, place), folder);
        return code === null ? [] : [{ page: at + 1, code, words: wordsIn(pdf, at + 1, place) }];
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A part of a page of grey dots. */
function cutOut(page: Buffer, { x, y, wide, tall }: Place): Buffer {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(page.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('not a page of grey dots');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const [right, bottom] = [Math.min(width, x + wide), Math.min(height, y + tall)];
  const rows = Array.from({ length: bottom - y }, (_, row) => {
    const from = head[0].length + (y + row) * width;
    return page.subarray(from + x, from + right);
  });
  return Buffer.concat([Buffer.from(`P5\n${right - x} ${bottom - y}\n255\n`, 'latin1'), ...rows]);
}

/** The only code in a picture, as a scanner sees it; none where the paper is blank. */
function codeIn(picture: Buffer, folder: string): string | null {
  const file = join(folder, 'cut.pgm');
  writeFileSync(file, picture);
  const read = spawnSync('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqr.enable', file]);
  if (read.error) throw read.error;
  const codes = read.stdout.toString().split('\n').filter(Boolean);
  if (codes.length > 1) throw new Error('more than one code on a voucher');
  return codes[0] ?? null;
}

function wordsIn(pdf: string, page: number, { x, y, wide, tall }: Place): string {
  const asked = Object.entries({ f: page, l: page, r: DPI, x, y, W: wide, H: tall });
  const line = [...asked.flatMap(([name, value]) => [`-${name}`, String(value)]), '-raw', pdf, '-'];
  return execFileSync('pdftotext', line).toString().replace(/\s+/g, ' ');
}

/** Opens an entry of what is seldom done with the alliance. */
async function seldom(shop: Shop, entry: string): Promise<void> {
  await shop.rail('alliance');
  await shop.button('alliance-more').click();
  await shop.page.getByRole('menuitem', { name: shop.say(entry) }).click();
}

/** What a book is made of: where it is used, and what it gives. */
export type Chosen = { at: Shop; words: string };

/** Makes coupon books with a voucher of each of the chosen ones. */
export async function makeBooks(shop: Shop, title: string, copies: number, chosen: Chosen[]): Promise<void> {
  await seldom(shop, 'alliance-coupon-book');
  await shop.button('settlement-book-first').click();
  await shop.dialog.getByLabel(shop.say('settlement-book-title')).fill(title);
  await shop.dialog.getByLabel(shop.say('settlement-book-copies'), { exact: true }).fill(String(copies));
  for (const { at, words } of chosen) {
    await shop.dialog
      .getByText(shop.say('settlement-book-choice', { shop: at.name, what: words }), { exact: true })
      .click();
  }
  await shop.button('settlement-book-make', { count: copies, number: String(copies) }, shop.dialog).click();
  await expect(shop.dialog.getByRole('heading', { name: shop.say('settlement-book-made') })).toBeVisible();
  await shop.button('app-done', {}, shop.dialog).click();
}

/** Puts a book that was made into a file, as sheets or as a booklet. */
export async function printBook(shop: Shop, title: string, size: 'a4' | 'a5'): Promise<Saved> {
  await seldom(shop, 'alliance-coupon-book');
  const line = shop.page.getByRole('listitem').filter({ hasText: title });
  await shop.button('settlement-book-print', {}, line).click();
  await shop.dialog.getByLabel(shop.say('print-size'), { exact: true }).click();
  await shop.page.getByRole('option', { name: shop.say(`print-size-${size}`), exact: true }).click();
  const save = shop.button('print-save', {}, shop.dialog);
  await expect(save).toBeEnabled({ timeout: 30_000 });
  return shop.saved(() => save.click());
}

/** The pack of a partner that gives this, on the partner's page. */
function packOf(shop: Shop, words: string): Locator {
  return shop.page.locator('.packs button.pack').filter({ hasText: words });
}

/** Tells a partner that the pieces with these numbers are with customers. */
export async function tellHandedOut(shop: Shop, partner: Shop, words: string, first: number, last: number) {
  await shop.partner(partner.name);
  await packOf(shop, words).click();
  await shop.dialog.getByRole('button', { name: shop.say('alliance-piece-out'), exact: true }).click();
  await shop.dialog.getByLabel(shop.say('vouchers-first-number')).fill(String(first));
  await shop.dialog.getByLabel(shop.say('vouchers-last-number')).fill(String(last));
  await shop.button('alliance-pack-tell-do', {}, shop.dialog).click();
  await expect(shop.dialog.getByRole('term').filter({ hasText: shop.say('alliance-pieces-handed-out') })).toBeVisible();
  await shop.button('app-close', {}, shop.dialog).last().click();
}

/** The rows of the report on who hands out best: everything that a row says, cell by cell. */
export async function distributors(shop: Shop): Promise<string[][]> {
  await seldom(shop, 'alliance-distributors');
  const table = shop.page.getByRole('table', { name: shop.say('settlement-distributors') });
  await expect(table).toBeVisible();
  const rows = table.locator('tbody tr');
  return rows.evaluateAll((all) =>
    all.map((row) => [
      (row.querySelector('b') as HTMLElement).innerText,
      ...[...row.querySelectorAll('td')].slice(1).map((cell) => (cell as HTMLElement).innerText.trim()),
    ]),
  );
}

/** Scans a voucher while something is being sold to somebody new, who signs up with it in hand; then the sale is paid. */
export async function sellToNewcomer(
  shop: Shop,
  voucher: string,
  sold: { amount: string; off: string },
  person: { name: string; phone: string },
  by: string,
): Promise<void> {
  const { page } = shop;
  await shop.rail('counter');
  await page.getByRole('textbox', { name: shop.say('sales-amount') }).fill(sold.amount);
  await shop.scan(voucher);
  const inSale = page.getByRole('list', { name: shop.say('vouchers-in-sale') });
  await expect(inSale).toContainText(sold.off);
  await page.keyboard.press('Shift+F3');
  await expect(shop.dialog.getByText(by, { exact: true })).toBeVisible();
  await shop.dialog.getByLabel(shop.say('counter-enrol-name'), { exact: true }).fill(person.name);
  await shop.dialog.getByLabel(shop.say('counter-enrol-phone'), { exact: true }).fill(person.phone);
  for (const tick of [shop.say('app-purpose', { purpose: 'card' }), shop.say('counter-enrol-fourteen')]) {
    await shop.dialog.getByText(tick, { exact: true }).click();
  }
  await shop.button('counter-enrol-do', {}, shop.dialog).click();
  await expect(
    shop.dialog.getByRole('heading', { name: shop.say('counter-welcome-title', { name: person.name }) }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('F9');
  await expect(inSale).toHaveCount(0);
}

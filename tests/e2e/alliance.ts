import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Locator, type Page, expect } from '@playwright/test';
import type { Language } from '../../ui/src/api/generated.ts';
import { browser as settings } from './browser.ts';
import { type Layout, scan } from './scanner.ts';
import { type Served, serve, temporaryFolder } from './server.ts';
import { say } from './words.ts';

const PIN = '2580';

/** Where a file lies that somebody saved in a browser, as if on a stick. */
export type Saved = { path: string; name: string };

/** What one shop offers to pay another for: its words, what it takes off, and what a use settles for. `prepaid`: in packs that
 * the other hands out itself, and then nothing is owed. */
export type Proposed = { words: string; off: string; price: string; cap: string; prepaid?: boolean };

/**
 * A shop with a program, a folder and a window of its own. What it does is what its owner sees and presses: nothing is
 * sent to the program but by its window, and nothing goes to another shop but texts that were copied and files that were
 * saved.
 */
export class Shop {
  #laterMs = 0;

  private constructor(
    readonly name: string,
    readonly served: Served,
    readonly context: BrowserContext,
    readonly page: Page,
    readonly language: Language,
    readonly wrong: string[],
  ) {}

  /** Sets a shop up on an empty folder, in the five steps of the first run, and opens the till. */
  static async open(browser: Browser, name: string, language: Language = 'en'): Promise<Shop> {
    const served = await serve(null);
    const context = await browser.newContext({
      viewport: settings.viewport ?? null,
      locale: settings.locale ?? 'en-GB',
      timezoneId: settings.timezoneId ?? 'Asia/Shanghai',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await context.addInitScript((chosen) => {
      if (location.protocol.startsWith('http')) localStorage.setItem('storeloop.language', chosen);
    }, language);
    context.setDefaultTimeout(20_000);
    const wrong: string[] = [];
    context.on('weberror', (error) => wrong.push(`error on the page: ${error.error().message}`));
    context.on('request', (request) => {
      if (!/^(?:https?:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(request.url())) wrong.push(request.url());
    });
    const shop = new Shop(name, served, context, await context.newPage(), language, wrong);
    await shop.#firstRun();
    return shop;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.served.stop();
  }

  say(id: string, args: Record<string, string | number> = {}): string {
    return say(this.language, id, args);
  }

  button(id: string, args: Record<string, string | number> = {}, inside: Page | Locator = this.page): Locator {
    return inside.getByRole('button', { name: this.say(id, args), exact: true });
  }

  /** A button that is drawn as a link. */
  link(id: string, args: Record<string, string | number> = {}, inside: Page | Locator = this.page): Locator {
    return inside.getByRole('link', { name: this.say(id, args), exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').last();
  }

  async #firstRun(): Promise<void> {
    const { page } = this;
    await page.goto(this.served.address);
    const next = (step: string) => this.button(`setup-next-${step}`).click();
    const title = (step: string) =>
      expect(page.getByRole('heading', { level: 1, name: this.say(`setup-title-${step}`) })).toBeVisible();
    await title('language');
    await next('language');
    await page.getByLabel(this.say('setup-name')).fill(this.name);
    await page.getByLabel(this.say('setup-address')).fill('Mill Lane 3');
    await next('shop');
    await title('money');
    await next('money');
    await title('scanner');
    await next('scanner');
    await page.getByLabel(this.say('setup-owner-name')).fill('Lan');
    for (const label of ['setup-pin', 'shared-pin-again']) {
      await page.getByLabel(this.say(label)).fill(PIN);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(this.say('shared-pin-set'))).toBeVisible();
    await next('owner');
    // The recovery sheet is written down before anybody goes on.
    await expect(page.getByRole('heading', { level: 1, name: this.say('shared-sheet-title') })).toBeVisible();
    const secrets = page.locator('section.secret');
    for (const secret of await secrets.all()) {
      const value = (await secret.locator('.value').innerText()).replace(/[^\p{L}\p{N}]/gu, '');
      await secret.getByLabel(this.say('shared-secret-last')).fill(value.slice(-4));
    }
    await this.button('staff-sheet-next').click();
    await expect(page.getByRole('navigation', { name: this.say('app-screens') })).toBeVisible();
  }

  /** Presses an entry of the rail. */
  async rail(screen: string): Promise<void> {
    const nav = this.page.getByRole('navigation', { name: this.say('app-screens') });
    await nav.getByRole('link', { name: this.say(`app-screen-${screen}`) }).click();
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  /** Opens a partner's page from the alliance. */
  async partner(name: string): Promise<void> {
    await this.rail('alliance');
    await this.page.getByRole('link', { name: this.say('alliance-open', { name }) }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Opens the settlement with a partner from its card. */
  async settling(name: string): Promise<void> {
    await this.partner(name);
    await this.link('alliance-statements').click();
    await expect(
      this.page.getByRole('heading', { level: 1, name: this.say('settlement-with-name', { partner: name }) }),
    ).toBeVisible();
  }

  async copied(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** What a press saves as a file. */
  async saved(press: () => Promise<void>): Promise<Saved> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()]);
    return { path: await download.path(), name: download.suggestedFilename() };
  }

  /** Our card as text for a chat. */
  async cardText(): Promise<string> {
    await this.rail('alliance');
    await this.button('alliance-pair').first().click();
    await this.button('alliance-copy-text').click();
    const text = await this.copied();
    await this.button('app-cancel', {}, this.dialog).click();
    return text;
  }

  /** Pastes a partner's card; the 24 digits that both owners read come back. */
  async takeCard(text: string): Promise<string> {
    await this.rail('alliance');
    await this.button('alliance-pair').first().click();
    await this.dialog.getByLabel(this.say('alliance-their-card-paste')).fill(text);
    await this.button('alliance-paste-read', {}, this.dialog).click();
    await this.button('alliance-pair-later', {}, this.dialog).click();
    const digits = this.dialog.getByRole('list', { name: this.say('alliance-digits') });
    await expect(digits).toBeVisible();
    return (await digits.locator('.group').allInnerTexts()).join(' ');
  }

  /** The owner says that all digits are the same. */
  async confirmDigits(): Promise<void> {
    await this.button('alliance-same', {}, this.dialog).click();
    await this.button('app-done', {}, this.dialog).click();
  }

  /** Offers a partner to pay for an amount off that it gives to whoever brings our voucher. */
  async propose(partner: string, offer: Proposed): Promise<void> {
    await this.partner(partner);
    await this.link('alliance-offer-new').click();
    const { page } = this;
    await page.getByLabel(this.say('alliance-blank-what')).click();
    await page.getByRole('option', { name: this.say('alliance-gives-amount'), exact: true }).click();
    await page.getByLabel(this.say('alliance-blank-amount')).fill(offer.off);
    await page.getByLabel(this.say('alliance-blank-price')).fill(offer.price);
    await page.getByLabel(this.say('alliance-blank-cap')).fill(offer.cap);
    await page.getByLabel('English').fill(offer.words);
    if (offer.prepaid) await page.getByText(this.say('alliance-prepaid'), { exact: true }).click();
    await this.button('alliance-propose').click();
    await expect(page.getByRole('heading', { level: 1, name: partner })).toBeVisible();
    await expect(page.getByRole('button', { name: offer.words })).toBeVisible();
  }

  /** Agrees to what a partner proposed. */
  async agree(partner: string, words: string): Promise<void> {
    await this.partner(partner);
    await this.page.getByRole('button', { name: words }).click();
    await this.button('alliance-agree', {}, this.dialog).click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Makes vouchers that a partner honours, and reads them off the printed sheet. */
  async issueFor(partner: string, words: string, count: number): Promise<string[]> {
    await this.partner(partner);
    await this.page.getByRole('button', { name: words }).click();
    await this.button('alliance-issue', {}, this.dialog).click();
    await this.dialog.getByLabel(this.say('alliance-pieces-count')).fill(String(count));
    await this.dialog.getByLabel(this.say('alliance-run-name')).fill('At the till');
    await this.button('alliance-issue-do', {}, this.dialog).click();
    const codes = await this.printed(this.button('vouchers-print-do', {}, this.dialog));
    await this.button('app-done', {}, this.dialog).click();
    return codes;
  }

  /** An offer of our own: so much off any sale at our counter. */
  async ownOffer(words: string, off: string): Promise<void> {
    await this.rail('gifts');
    await this.button('app-screen-vouchers').click();
    await this.button('vouchers-new-offer').or(this.button('vouchers-first-offer')).first().click();
    await this.dialog.getByLabel(this.say('vouchers-name-in', { language: 'English' })).fill(words);
    await this.dialog.getByRole('button', { name: this.say('vouchers-gives', { kind: 'amount' }) }).click();
    await this.dialog.getByLabel(this.say('vouchers-amount'), { exact: true }).fill(off);
    await this.button('vouchers-offer-save', {}, this.dialog).click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Seals a pack of our own offer for a partner to hand out. */
  async makePack(partner: string, words: string, count: number): Promise<void> {
    await this.partner(partner);
    await this.button('alliance-make-pack').click();
    await this.dialog.getByLabel(this.say('alliance-pack-what')).click();
    await this.page.getByRole('option', { name: words }).click();
    await this.dialog.getByLabel(this.say('alliance-pieces-count')).fill(String(count));
    await this.button('alliance-make-pack', {}, this.dialog).click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Gives a customer a piece of a partner's pack; what they can read on their photograph. */
  async givePiece(partner: string): Promise<string> {
    await this.partner(partner);
    await this.page.locator('.packs button.pack').first().click();
    await this.button('alliance-give-one', {}, this.dialog).click();
    const typed = this.dialog.getByText(/^[0-9A-Z]{4}([ -][0-9A-Z]{4}){3}$/);
    await expect(typed).toBeVisible();
    const code = await typed.innerText();
    await this.button('app-done', {}, this.dialog).click();
    await this.button('app-close', {}, this.dialog).last().click();
    return code;
  }

  /** Types a code from a customer's photograph while something is being sold. */
  async typeInto(amount: string, code: string, off: string): Promise<void> {
    await this.rail('counter');
    await this.page.getByRole('textbox', { name: this.say('sales-amount') }).fill(amount);
    await this.page.keyboard.press('F7');
    await this.page.getByLabel(this.say('vouchers-code')).fill(code);
    const inSale = this.page.getByRole('list', { name: this.say('vouchers-in-sale') });
    await expect(inSale).toContainText(off);
    await this.page.keyboard.press('F9');
    await expect(inSale).toHaveCount(0);
  }

  /** Prints a paper into a file and reads its codes, as a scanner sees them. */
  async printed(press: Locator): Promise<string[]> {
    await press.click();
    const save = this.button('print-save', {}, this.dialog);
    await expect(save).toBeEnabled({ timeout: 30_000 });
    const paper = await this.saved(() => save.click());
    return codesOn(paper.path);
  }

  /** What waits for a partner, as text that was copied, or as a file that was saved. */
  async write(partner: string, way: 'text'): Promise<string>;
  async write(partner: string, way: 'file'): Promise<Saved>;
  async write(partner: string, way: 'text' | 'file'): Promise<string | Saved> {
    await this.partner(partner);
    await this.button('alliance-exchange').click();
    const give = this.dialog.getByRole('region', { name: this.say('alliance-give', { name: partner }) });
    await give.getByRole('button', { name: this.say(`alliance-by-${way}`), exact: true }).click();
    const press = () => this.button(`alliance-give-${way}`, {}, give).click();
    let out: string | Saved;
    if (way === 'file') out = await this.saved(press);
    else {
      await press();
      await expect(give.getByLabel(this.say('alliance-text'))).toBeVisible();
      out = await this.copied();
    }
    await this.button('app-close', {}, this.dialog).last().click();
    return out;
  }

  /** Reads in what a partner wrote. */
  async read(partner: string, what: string | Saved): Promise<void> {
    await this.partner(partner);
    await this.button('alliance-exchange').click();
    const take = this.dialog.getByRole('region', { name: this.say('alliance-take') });
    if (typeof what === 'string') {
      await take.getByLabel(this.say('alliance-take-paste')).fill(what);
      await this.button('alliance-paste-read', {}, take).click();
    } else {
      const bytes = readFileSync(what.path);
      await take
        .locator('input[type=file]')
        .setInputFiles({ name: what.name, mimeType: 'application/octet-stream', buffer: bytes });
    }
    await expect(take.getByRole('status')).toContainText(partner);
    await this.button('app-close', {}, this.dialog).last().click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Scans with the till's scanner, wherever the window is. */
  async scan(text: string, layout: Layout = 'us'): Promise<void> {
    this.#laterMs += 10_000;
    await scan(this.page, text, layout, this.#laterMs);
  }

  /** Sells something, and takes a voucher off it that the customer brings. */
  async sellWith(voucher: string, amount: string, off: string): Promise<void> {
    await this.rail('counter');
    await this.page.getByRole('textbox', { name: this.say('sales-amount') }).fill(amount);
    await this.scan(voucher);
    const inSale = this.page.getByRole('list', { name: this.say('vouchers-in-sale') });
    await expect(inSale).toContainText(off);
    await this.page.keyboard.press('F9');
    await expect(inSale).toHaveCount(0);
  }

  /** Scans a voucher and reads the answer, which is put away again. */
  async answerTo(voucher: string): Promise<string> {
    await this.rail('counter');
    await this.scan(voucher);
    // The counter below the answer has a heading of its own.
    const answer = this.page.locator('main.redeem').getByRole('heading', { level: 1 });
    const words = await answer.innerText();
    await this.page.keyboard.press('Escape');
    await expect(answer).toHaveCount(0);
    return words;
  }

  /** Nothing went wrong in the window, and nothing left the computer. */
  expectQuiet(): void {
    expect(this.wrong, `${this.name}: errors, and requests off the machine`).toEqual([]);
  }
}

/** What one has for the other is written and read in: one way. */
export async function send(from: Shop, to: Shop, way: 'text' | 'file' = 'text'): Promise<void> {
  const what = way === 'text' ? await from.write(to.name, 'text') : await from.write(to.name, 'file');
  await to.read(from.name, what);
}

/** Both ways by pasted text, until neither has anything new for the other. */
export async function exchange(one: Shop, other: Shop, way: 'text' | 'file' = 'text'): Promise<void> {
  await send(one, other, way);
  await send(other, one, way);
  await send(one, other, way);
}

/** The codes of a printed paper, in the order of its pages. */
export function codesOn(pdf: string): string[] {
  const folder = temporaryFolder('paper');
  try {
    execFileSync('pdftoppm', ['-r', '300', '-gray', pdf, join(folder, 'page')]);
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort();
    return pages.flatMap((page) => {
      const found = execFileSync('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqr.enable', join(folder, page)], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return found.toString().split('\n').filter(Boolean);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

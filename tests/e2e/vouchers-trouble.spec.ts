import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { expect, test } from './harness.ts';
import { look } from './look.ts';
import type { Till } from './till.ts';
import { freeGift, issue, offer, payload } from './vouchers.ts';
import { LANGUAGES, themeOf } from './words.ts';

test.use({ trace: 'off' });

/** Bytes of a record of the side journal. */
const RECORD = 32;

const PICTURES = fileURLToPath(new URL('../../target/e2e/looks', import.meta.url));

/** Looks at what stands on the screen, and keeps a picture of it for a person to look at. */
async function seen(till: Till, name: string): Promise<void> {
  await look(till, name);
  await till.page.screenshot({ path: `${PICTURES}/vouchers-trouble-${till.language}-${name}.png` });
}

const journalOf = (till: Till) => join(`${till.shop.folder}.journal`, 'redemptions');

/** Adds a record that says that a voucher was used, as if the power had failed right behind it. */
function usedByTheJournalAlone(till: Till, text: string): void {
  const record = Buffer.from(readFileSync(journalOf(till)).subarray(0, RECORD));
  payload(text).copy(record, 9, 9, 17);
  record.writeUInt32BE(crc32(record.subarray(0, 28)), 28);
  appendFileSync(journalOf(till), record);
}

/** Sets the latest act ten minutes into the future. */
function clockIsBehind(till: Till): void {
  const ahead = 'UPDATE voucher_journal SET clock_ms = (unixepoch() + 600) * 1000';
  const run = 'import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()';
  execFileSync('python3', ['-c', run, join(till.shop.folder, 'shop.db'), ahead]);
}

async function afterThePowerFailed(till: Till, meanwhile: () => void): Promise<void> {
  await till.shop.crash(meanwhile);
  await till.page.goto('about:blank');
  await till.begin('owner');
}

for (const language of LANGUAGES) {
  const colorScheme = themeOf(language);

  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('what went wrong with vouchers is said, and somebody puts it right', async ({ till }) => {
      test.slow();
      const { page } = till;
      const said = (id: string) => page.getByText(till.say(id)).first();
      await till.begin('owner');
      const gift = await freeGift(till);
      const handed = await offer(till, gift.name, { gives: { kind: 'gift', gift: gift.id } });
      const [used, cut, late] = [await issue(till, handed), await issue(till, handed), await issue(till, handed)];
      await till.scan(used.text);
      await till.button('vouchers-hand-over-finish').waitFor();
      await page.keyboard.press('F7');
      await expect(till.button('app-undo')).toBeVisible();

      await afterThePowerFailed(till, () => usedByTheJournalAlone(till, cut.text));
      await till.scan(cut.text);
      await expect(said('vouchers-no-unfinished')).toBeVisible();
      await seen(till, 'unfinished');
      await till.button('vouchers-release').click();
      const dialogs = page.getByRole('dialog');
      await expect(dialogs).toBeVisible();
      await seen(till, 'unfinished-trail');
      await dialogs.getByRole('button', { name: till.say('vouchers-release') }).click();
      await expect(dialogs.last()).toContainText(till.say('vouchers-release-note'));
      await seen(till, 'release');
      await dialogs
        .last()
        .getByRole('button')
        .filter({ hasText: till.say('vouchers-release-usual').split('|')[0]!.trim() })
        .click();
      await dialogs
        .last()
        .getByRole('button', { name: till.say('vouchers-release'), exact: true })
        .click();
      await expect(till.button('vouchers-hand-over-finish')).toBeVisible();

      await afterThePowerFailed(till, () => truncateSync(journalOf(till), RECORD));
      await till.scan(late.text);
      await expect(said('vouchers-no-journal-damaged')).toBeVisible();
      await seen(till, 'journal-damaged');
      await till.go('settings', 'keys');
      await expect(said('shop-journal-damaged')).toBeVisible();
      await seen(till, 'keys-damaged');
      await till.button('shop-journal-confirm').click();
      await expect(dialogs).toBeVisible();
      await seen(till, 'journal-confirm');
      await dialogs
        .getByRole('button')
        .filter({ hasText: till.say('shop-journal-usual').split('|')[0]!.trim() })
        .click();
      await dialogs.getByRole('button', { name: till.say('shop-journal-confirm'), exact: true }).click();
      await expect(said('shop-journal-confirmed')).toBeVisible();

      await afterThePowerFailed(till, () => clockIsBehind(till));
      await till.scan(late.text);
      await expect(till.button('vouchers-hand-over-finish')).toBeVisible();
      await seen(till, 'clock-doubt');
      await till.go('settings', 'keys');
      await expect(till.button('shop-clock-reset')).toBeVisible();
      await seen(till, 'keys-clock');
    });

    test('the keys go on paper and come back from it', async ({ till }) => {
      const { page } = till;
      await till.begin('owner');
      await till.go('settings', 'keys');
      await till.button('shop-voucher-sheet-make').click();
      const dialog = page.getByRole('dialog');
      const phrase = 'plum cake on sundays';
      await dialog.getByLabel(till.say('shop-seal-passphrase'), { exact: true }).fill(phrase);
      await dialog.getByLabel(till.say('shop-seal-again'), { exact: true }).fill(phrase);
      await dialog.getByRole('button', { name: till.say('shop-voucher-sheet-make') }).click();
      const rows = await dialog.locator('pre').textContent();
      await seen(till, 'sealed');
      const paper = page.waitForEvent('download');
      await till.button('shop-printer-sheet-save').click();
      expect((await paper).suggestedFilename()).toMatch(/^recovery-sheet-.*\.pdf$/);
      await till.button('app-done').click();

      await till.button('shop-bring-try').click();
      await dialog.getByLabel(till.say('shop-bring-rows')).fill(rows!.toLowerCase());
      await dialog.getByLabel(till.say('shop-seal-passphrase'), { exact: true }).fill('plum cake on mondays');
      await till.button('shop-bring-do').click();
      await expect(dialog.getByRole('alert')).toBeVisible();
      await seen(till, 'bring-back');
      await dialog.getByLabel(till.say('shop-seal-passphrase'), { exact: true }).fill(phrase);
      await till.button('shop-bring-do').click();
      await expect(page.getByText(till.say('shop-bring-right'))).toBeVisible();
    });
  });
}

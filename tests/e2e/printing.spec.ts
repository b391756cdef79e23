import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { enrol } from './enrol.ts';
import { expect, test } from './harness.ts';
import { look, lookAtDialog, over } from './look.ts';
import type { Till } from './till.ts';
import { LANGUAGES } from './words.ts';

/** A printer of slips on a port of this computer: keeps every byte that it is sent. */
async function slipPrinter(): Promise<{ port: number; bytes: () => Buffer; close: () => Promise<void> }> {
  const got: Buffer[] = [];
  const server: Server = createServer((socket) => {
    socket.on('data', (data) => got.push(Buffer.from(data)));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { port, bytes: () => Buffer.concat(got), close };
}

/** The page on the desk, once it is drawn. */
const sheet = (till: Till, name: string) =>
  till.page.getByRole('region', { name: till.say('print-preview') }).getByRole('img', { name });

/** How many of the page's dots are not white: an empty sheet has none. */
const ink = (till: Till, name: string) =>
  sheet(till, name)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const dots = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < dots.length; at += 4) if ((dots[at] ?? 255) < 128) dark += 1;
      return dark;
    });

async function addSlipPrinter(till: Till, port: number): Promise<void> {
  await till.go('settings', 'printers');
  await till.button('shop-printer-address').click();
  await till.field('shop-printer-name').fill('Counter printer');
  await till.field('shop-printer-host').fill('127.0.0.1');
  await till.field('shop-printer-port').fill(String(port));
  await till.page
    .getByRole('dialog')
    .getByRole('button', { name: till.say('shop-printer-add'), exact: true })
    .click();
  await expect(till.page.getByText('Counter printer', { exact: true })).toBeVisible();
}

test('the page on screen is the produced page, and is saved as it is', async ({ till }) => {
  await till.begin('owner');
  await till.go('print', 'prepaid-terms');
  const name = till.say('print-kind-prepaid-terms');
  await expect(sheet(till, name)).toBeVisible();
  expect(await ink(till, name)).toBeGreaterThan(500);
  const saved = till.page.waitForEvent('download');
  await till.button('print-save').click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('a slip comes out of the printer that was added, and the job says so', async ({ till }) => {
  const printer = await slipPrinter();
  try {
    await till.begin('owner');
    await addSlipPrinter(till, printer.port);
    await till.go('print', 'sale-slip');
    await expect(sheet(till, till.say('print-kind-sale-slip'))).toBeVisible();
    await till.page.getByRole('button', { name: till.say('print-do'), exact: true }).click();
    await till.go('print', 'jobs');
    const jobs = till.page.getByRole('list', { name: till.say('print-jobs') });
    await expect(jobs.getByText(till.say('print-state-printed'), { exact: true })).toBeVisible();
    // ESC @ begins the slip, once the printer was asked how it is; a raster follows.
    expect(printer.bytes().includes(Buffer.from([0x1b, 0x40]))).toBe(true);
    expect(printer.bytes().length).toBeGreaterThan(5_000);
    await till.button('print-job-again').first().click();
    await expect(jobs.getByText(till.say('print-job-copy'), { exact: true })).toBeVisible();
  } finally {
    await printer.close();
  }
});

test('a printer that is off is a sentence, and the job can be stopped', async ({ till }) => {
  const printer = await slipPrinter();
  await printer.close();
  await till.begin('owner');
  await addSlipPrinter(till, printer.port);
  await till.go('print', 'sale-slip');
  await expect(sheet(till, till.say('print-kind-sale-slip'))).toBeVisible();
  await till.page.getByRole('button', { name: till.say('print-do'), exact: true }).click();
  await till.go('print', 'jobs');
  await expect(till.page.getByText(till.say('print-trouble-unreachable'))).toBeVisible();
  await till.button('print-job-cancel').click();
  await expect(till.page.getByText(till.say('print-state-cancelled'), { exact: true })).toBeVisible();
});

test('a flyer is written, and its words are framed on the page while they are', async ({ till }) => {
  await till.begin('owner');
  await till.go('print');
  await till.button('print-flyer-new').click();
  const headline = till.field('flyer-field-headline');
  await headline.fill('Friday, together.');
  const frame = till.page.locator('.frame');
  await expect(frame).toBeVisible();
  const { flyers } = await expect
    .poll(async () => (await till.send('printing.list_flyers', {})).flyers[0]?.words['en']?.['headline'])
    .toBe('Friday, together.')
    .then(() => till.send('printing.list_flyers', {}));
  await till.page.reload();
  await till.go('print', 'flyer', flyers[0]!.flyer);
  await expect(headline).toHaveValue('Friday, together.');
});

test('a recharge is printed again from the book, and the board of friends from its screen', async ({ till }) => {
  await till.begin('owner');
  const friend = await enrol(till, '孙小圆', '+8613900006612');
  await till.send('stored_value.recharge', {
    member: friend.member,
    paid: 10_000,
    bonus: 0,
    paidBy: 'card',
    cashGiven: null,
  });
  await till.go('members', friend.member);
  await till.page
    .getByRole('button', { name: till.say('print-slip-again'), exact: true })
    .first()
    .click();
  const slip = till.say('print-kind-recharge-slip');
  await expect(over(till, slip)).toBeVisible();
  await expect(sheet(till, slip)).toBeVisible();
  expect(await ink(till, slip)).toBeGreaterThan(500);
  await till.page.keyboard.press('Escape');

  await till.go('rewards');
  await till.page.getByRole('button', { name: till.say('print-board'), exact: true }).click();
  const board = till.say('print-kind-leaderboard');
  await expect(over(till, board)).toBeVisible();
  await expect(sheet(till, board)).toBeVisible();
  expect(await ink(till, board)).toBeGreaterThan(500);
});

// Every language in both themes.
for (const [language, theme] of LANGUAGES.flatMap((one) => [[one, 'light'] as const, [one, 'dark'] as const])) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ language });

    test('everything that prints is accessible and fits', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      await till.send('shop.change_settings', { theme });
      await expect(till.page.locator('html')).toHaveAttribute('data-theme', theme);
      for (const paper of [
        'table-tent',
        'window-poster',
        'member-card',
        'member-cards',
        'sale-slip',
        'shift-slip',
        'day-close-slip',
        'group-rules',
        'prepaid-terms',
        'member-export',
      ]) {
        await till.go('print', paper);
        await expect(till.page.getByRole('region', { name: till.say('print-preview') })).toBeVisible();
        const isPlain = ['table-tent', 'window-poster', 'prepaid-terms'].includes(paper);
        if (isPlain) await expect(sheet(till, till.say(`print-kind-${paper}`))).toBeVisible();
        await look(till, `print, ${paper}`);
      }
      await till.send('printing.add_printer', {
        name: 'Counter printer',
        kind: 'thermal80',
        reach: { by: 'tcp', host: '127.0.0.1', port: 9 },
        oneToner: false,
        cuts: true,
        drawer: true,
      });
      await till.go('print', 'jobs');
      await look(till, 'print, no jobs');
      await till.go('print');
      await till.button('print-flyer-new').click();
      await expect(till.field('flyer-field-headline')).toBeVisible();
      await look(till, 'a flyer');
      await lookAtDialog(till, 'a flyer thrown away', () => till.button('print-flyer-drop').click());
      await till.go('settings', 'printers');
      await look(till, 'the printers');
      await lookAtDialog(till, 'a printer', () => till.button('shop-printer-address').click());
      await till.go('settings', 'backup');
      await lookAtDialog(till, 'the sheet', () => till.button('shop-printer-sheet').click());
      await till.go('rewards');
      await lookAtDialog(till, 'the board of friends', async () => {
        await till.page.getByRole('button', { name: till.say('print-board'), exact: true }).click();
        await expect(sheet(till, till.say('print-kind-leaderboard'))).toBeVisible();
      });
      await till.go('settings', 'stored-value');
      const terms = till.page.getByRole('button', { name: till.say('print-do'), exact: true });
      await lookAtDialog(till, 'where a paper comes out', async () => {
        await terms.click();
        await expect(over(till, till.say('print-kind-prepaid-terms'))).toBeVisible();
      });
    });
  });
}

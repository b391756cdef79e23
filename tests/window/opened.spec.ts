import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commands } from '../../ui/src/api/generated.ts';
import { BUILT, PINS, makeDemo, temporaryFolder } from '../e2e/server.ts';
import { command, signIn, words } from './hands.ts';
import { expect, picture, startAgain, test } from './harness.ts';

/** Another shop, without a window. */
const neighbour = temporaryFolder('neighbour');
/** Where files lie that came by stick or mail. */
const downloads = temporaryFolder('downloads');

/** A file that is none of a shop's. */
const FOREIGN = join(downloads, 'holiday picture.slx');

test.beforeAll(() => {
  writeFileSync(FOREIGN, 'no exchange at all');
  makeDemo(neighbour, 'es');
});

test.afterAll(() => {
  for (const folder of [neighbour, downloads]) rmSync(folder, { recursive: true, force: true });
});

/** Sends a command at the neighbour's, as its owner where one is needed. */
function there<N extends keyof Commands>(name: N, request: Commands[N]['request'], as?: string): Commands[N]['reply'] {
  const who = as === undefined ? [] : ['--as', as];
  const line = ['call', '--json', '--data', neighbour, ...who, name, JSON.stringify(request)];
  const env = { ...process.env, STORELOOP_PIN: PINS.owner };
  return JSON.parse(
    execFileSync(join(BUILT, 'storeloop-cli'), line, { env, encoding: 'utf8' }),
  ) as Commands[N]['reply'];
}

test('a partner’s file is read in by a double click while the program is open', async ({ shopWindow, folder }) => {
  await signIn(shopWindow, 'owner');
  const owner = there('staff.list_people', {}).people.find((one) => one.role === 'owner')!.name;
  const ours = await command(shopWindow, 'alliance.our_card', {});
  const theirs = there('alliance.our_card', {}, owner);
  const { card } = await command(shopWindow, 'alliance.meet', {
    card: { text: theirs.text, base64: null },
    how: 'screen',
  });
  const met = there('alliance.meet', { card: { text: ours.text, base64: null }, how: 'screen' }, owner);
  const exported = there('alliance.export', { partner: met.card.partner, way: 'file' }, owner);
  const file = join(downloads, exported.fileName);
  writeFileSync(file, Buffer.from(exported.base64 ?? '', 'base64'));
  expect(file).toMatch(/\.slx$/);

  expect(await startAgain(folder, file), 'the second start ends well').toBe(0);
  await shopWindow.text(words('alliance-read-from', { name: card.name }));
  await picture(shopWindow, 'file-read');
  const { partners } = await command(shopWindow, 'alliance.overview', {});
  expect(partners.find((one) => one.partner === card.partner)?.lastExchange?.way, 'it is in the book').toBe('file');

  expect(await startAgain(folder, FOREIGN)).toBe(0);
  await shopWindow.xpath('//*[@role="dialog"]//*[@role="alert"]');
  await picture(shopWindow, 'file-foreign');
  expect(await startAgain(folder, join(downloads, 'gone.slx'))).toBe(0);
  await shopWindow.xpath('//*[@role="dialog"]//*[@role="alert"]');
});

test.describe('a start with a file', () => {
  test.use({ file: FOREIGN });

  test('waits for somebody who may read it in, and is refused in words', async ({ shopWindow }) => {
    const waits = words('alliance-file-waits', { file: 'holiday picture.slx' });
    const clerk = await signIn(shopWindow, 'clerk');
    await shopWindow.text(waits);
    await picture(shopWindow, 'file-waits');
    const [refused] = await shopWindow.runAsync<[string | null]>(
      `const done = arguments[0];
       window.__TAURI_INTERNALS__.invoke('plugin:fs|read_file', { path: '/etc/hostname' })
         .then(() => done([null]), (error) => done([String(error)]));`,
    );
    expect(refused, 'the window reads no file of its own choice').toBeTruthy();
    await (await shopWindow.button(words('app-lock-label', { name: clerk }))).click();
    await signIn(shopWindow, 'manager');
    const said = await shopWindow.xpath('//*[@role="dialog"]//*[@role="alert"]');
    expect(await said.text()).toBe(words('refusal-alliance-not-ours'));
  });
});

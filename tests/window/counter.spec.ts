import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Commands } from '../../ui/src/api/generated.ts';
import { PINS } from '../e2e/server.ts';
import { say } from '../e2e/words.ts';
import { expect, picture, scan, setLayout, startAgain, test } from './harness.ts';
import type { WebDriver } from './webdriver.ts';

/** The words on the screen; the window of the tests speaks English whatever the computer does. */
const words = (id: string, args: Record<string, string | number> = {}) => say('en', id, args);

/** Sends a command as the person at this till, through the window's own bridge. */
async function command<N extends keyof Commands>(
  window: WebDriver,
  name: N,
  request: Commands[N]['request'],
): Promise<Commands[N]['reply']> {
  const answer = await window.runAsync<{ reply?: Commands[N]['reply']; error?: unknown }>(
    `const [command, request, done] = arguments;
     const kept = { session: sessionStorage.getItem('storeloop.session'), till: localStorage.getItem('storeloop.till') ?? '' };
     window.__TAURI_INTERNALS__.invoke('call', { command, request, envelope: { requestId: null, approval: null, ...kept } })
       .then((reply) => done({ reply }), (error) => done({ error }));`,
    name,
    request,
  );
  if (answer.reply === undefined) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.reply;
}

async function signIn(window: WebDriver, role: keyof typeof PINS): Promise<void> {
  const { people } = await command(window, 'staff.list_people', {});
  const person = people.find((one) => one.role === role);
  if (!person) throw new Error(`the demo shop has no ${role}`);
  await (await window.button(person.name)).click();
  const pin = await window.css('input[type="password"]');
  await pin.type(PINS[role]);
  await (await window.button(words('app-pin-done'))).click();
  await window.css('nav.rail');
}

/** Signs up a customer as a clerk does and returns the member. */
async function signUp(window: WebDriver, name: string, phone: string) {
  await (await window.button(words('app-new-member'))).click();
  await (await window.css('[role="dialog"] input[maxlength="80"]')).type(name);
  await (await window.css('[role="dialog"] input[maxlength="20"]')).type(phone);
  await (await window.text(words('app-purpose', { purpose: 'card' }))).click();
  await (await window.text(words('counter-enrol-fourteen'))).click();
  await (await window.css('[role="dialog"] button[type="submit"]')).click();
  await window.text(words('counter-welcome-title', { name }));
  const { hits } = await command(window, 'members.find', { text: phone, limit: 1 });
  if (!hits[0]) throw new Error(`${phone} was not found after the sign-up`);
  return hits[0];
}

test('a customer joins, shows the card, and takes a gift home', async ({ shopWindow }) => {
  expect(await shopWindow.address()).toBe('tauri://localhost/counter.html');
  await signIn(shopWindow, 'clerk');
  const member = await signUp(shopWindow, '李梅 Li Mei', '+8613900004471');
  await (await shopWindow.button(words('app-done'))).click();

  const { text } = await command(shopWindow, 'members.read_card', { member: member.member });
  scan(text);
  await shopWindow.xpath(`//h1[normalize-space(.)="${member.name}"]`);

  const waiting = () => command(shopWindow, 'gifts.list_grants', { member: member.member, limit: 3 });
  const { grants } = await waiting();
  expect(grants, 'the demo shop has a welcome gift').toHaveLength(1);
  await (await shopWindow.button(words('app-hand-over'))).click();
  const undo = await shopWindow.button(words('app-undo'));
  expect((await waiting()).total, 'the gift left').toBe(0);

  await picture(shopWindow, 'handed-over');

  await undo.click();
  await expect.poll(async () => (await waiting()).total, { message: 'the gift waits again' }).toBe(1);
});

test('a card is read with a French keyboard', async ({ shopWindow }) => {
  await signIn(shopWindow, 'clerk');
  const member = await signUp(shopWindow, '李梅 Li Mei', '+8613900004471');
  await (await shopWindow.button(words('app-done'))).click();
  await shopWindow.text(words('counter-ready'));
  const { text } = await command(shopWindow, 'members.read_card', { member: member.member });
  setLayout('fr');
  try {
    scan(text);
    await shopWindow.xpath(`//h1[normalize-space(.)="${member.name}"]`);
  } finally {
    setLayout('us');
  }
});

test('a second start shows the first window and ends', async ({ shopWindow, folder }) => {
  await shopWindow.css('main');
  const windows = await shopWindow.windows();
  expect(await startAgain(folder), 'the second start ends well').toBe(0);
  expect(await shopWindow.windows(), 'no further window').toEqual(windows);
  await expect.poll(() => shopWindow.run<boolean>('return document.hasFocus()')).toBe(true);
});

test('the window cannot reach anything outside the program', async ({ shopWindow }) => {
  await shopWindow.css('main');
  const asked: string[] = [];
  const outside = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((listening) => outside.listen(0, '127.0.0.1', listening));
  const { port } = outside.address() as AddressInfo;
  const blocked = await shopWindow.runAsync<string[]>(
    `const [address, done] = arguments;
     const blocked = [];
     document.addEventListener('securitypolicyviolation', (event) => {
       blocked.push(event.effectiveDirective);
       if (blocked.length === 3) done(blocked.sort());
     });
     fetch(address + 'fetch').catch(() => {});
     document.body.append(Object.assign(new Image(), { src: address + 'image' }));
     document.body.append(Object.assign(document.createElement('script'), { src: address + 'script' }));`,
    `http://127.0.0.1:${port}/`,
  );
  outside.close();
  expect(blocked).toEqual(['connect-src', 'img-src', 'script-src-elem']);
  expect(asked, 'nothing arrived').toEqual([]);
});

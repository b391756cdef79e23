import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JoinCode } from '../../ui/src/api/generated.ts';
import { command, signIn, words } from './hands.ts';
import { clickAt, expect, picture, pressKey, scan, setLayout, startAgain, test } from './harness.ts';
import type { WebDriver } from './webdriver.ts';

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

/** Opens the join page as a clerk does, and reads the code on the customer display once the page listens. */
async function joinCode(window: WebDriver): Promise<JoinCode> {
  await (await window.button(words('intake-open'))).click();
  await expect.poll(async () => (await command(window, 'intake.read_display', {})).join).not.toBeNull();
  return (await command(window, 'intake.read_display', {})).join!;
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

test('a sale is taken with the keys of the keyboard', async ({ shopWindow }) => {
  await signIn(shopWindow, 'clerk');
  await shopWindow.text(words('counter-ready'));
  const field = await shopWindow.css('.pad input');
  await field.click();
  for (const key of ['1', '2', 'comma', '8', '0', 'F9']) pressKey(key);
  // The shift begins with the sale: until then there is none to be asked for.
  const last = async () => {
    const { sales } = await command(shopWindow, 'sales.list', {
      member: null,
      day: null,
      till: null,
      thisShift: false,
      before: null,
      limit: 1,
    });
    return sales[0]?.total ?? 0;
  };
  await expect.poll(last).toBe(1_280);
  await picture(shopWindow, 'sold');
});

test('a phone asks to join, and the clerk confirms in the window', async ({ shopWindow }) => {
  await signIn(shopWindow, 'clerk');
  const { url } = await joinCode(shopWindow);
  const form = await fetch(url, { headers: { 'Accept-Language': 'en' } });
  const page = await form.text();
  const hidden = Object.fromEntries(
    [...page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
  const sent = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: new URL(url).origin, Cookie: form.headers.get('set-cookie')?.split(';')[0] ?? '' },
    body: new URLSearchParams({ ...hidden, name: 'Zhang San', phone: '+8613800130926', fourteen: 'yes' }),
  });
  expect(sent.status, 'the phone goes on to its own page').toBe(303);

  await shopWindow.text(words('intake-asked', { last4: '0926', minutes: 0 }));
  await picture(shopWindow, 'asked');
  pressKey('F3');
  await shopWindow.text(words('counter-welcome-title', { name: 'Zhang San' }));
  const card = await fetch(new URL(sent.headers.get('location')!, url), { headers: { 'Accept-Language': 'en' } });
  expect(await card.text(), 'the phone shows the card').toContain(words('phone-card-show'));
});

test('the customer display comes to the front, shows the code, and gives way again', async ({ shopWindow }) => {
  await signIn(shopWindow, 'clerk');
  const join = await joinCode(shopWindow);
  const [counter] = await shopWindow.windows();
  pressKey('shift+F4');
  await expect.poll(async () => (await shopWindow.windows()).length).toBe(2);
  const display = (await shopWindow.windows()).find((one) => one !== counter)!;
  await shopWindow.turnTo(display);
  for (const word of join.words) await shopWindow.text(words('join-word', { word }));
  await picture(shopWindow, 'display');
  const [refused] = await shopWindow.runAsync<[{ refusal: { code: string } }]>(
    `const done = arguments[0];
     window.__TAURI_INTERNALS__.invoke('call', { command: 'staff.list_people', request: {}, envelope: { requestId: null, approval: null, session: null, till: '1' } })
       .then(() => done([null]), (error) => done([error]));`,
  );
  expect(refused?.refusal.code, 'the display may not ask for the staff').toBe('not_allowed');
  await shopWindow.turnTo(counter!);
  const { rows } = await command(shopWindow, 'members.list', {
    stage: null,
    giftWaiting: true,
    tag: null,
    source: null,
    sort: 'number',
    offset: 0,
    limit: 1,
  });
  await shopWindow.run('location.hash = arguments[0]', `#/counter/${rows[0]!.member}`);
  await shopWindow.turnTo(display);
  await shopWindow.text(words('display-greeting', { name: rows[0]!.mask }));

  await shopWindow.button(words('display-leave'));
  // By the screen's own pointer: the window goes with the click, and the driver could not tell of it.
  const { x, y } = await shopWindow.run<{ x: number; y: number }>(
    `const at = document.querySelector('.leave button').getBoundingClientRect();
     return { x: window.screenX + at.x + at.width / 2, y: window.screenY + at.y + at.height / 2 };`,
  );
  clickAt(x, y);
  await expect.poll(async () => shopWindow.windows()).toEqual([counter]);
  await shopWindow.turnTo(counter!);
  await expect.poll(() => shopWindow.run<boolean>('return document.hasFocus()')).toBe(true);
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

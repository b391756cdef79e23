import type { Browser, Page } from '@playwright/test';
import type { JoinCode, Language } from '../../ui/src/api/generated.ts';
import { expectAccessible, expectNoSidewaysScroll } from './axe.ts';
import { expect, test } from './harness.ts';
import type { Till } from './till.ts';
import { LANGUAGES, say } from './words.ts';

test.use({ join: true });

/** A customer's phone, which has nothing in common with the shop's own browser. */
async function phone(browser: Browser, locale: string, javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale, javaScriptEnabled });
  return context.newPage();
}

/** Looks at a page of the phone beside it: the looking itself needs scripts, the page must not. */
async function look(browser: Browser, language: Language, page: Page, where: string): Promise<void> {
  const beside = await phone(browser, language, true);
  await beside.goto(page.url());
  await expectAccessible(beside, where);
  await expectNoSidewaysScroll(beside, where);
  await beside.context().close();
}

/** The code on the customer display now. */
async function code(till: Till): Promise<JoinCode> {
  await expect.poll(async () => (await till.send('intake.read_display', {})).join, 'the page listens').not.toBeNull();
  const { join } = await till.send('intake.read_display', {});
  if (!join) throw new Error('the join page closed again');
  return join;
}

async function fill(page: Page, till: Till, name: string, number: string): Promise<void> {
  await field(page, till, 'phone-name').fill(name);
  await field(page, till, 'phone-phone').fill(number);
  await page.getByLabel(till.say('phone-fourteen')).check();
}

/** A field of the form; its label carries a hint. */
const field = (page: Page, till: Till, id: string) => page.getByRole('textbox', { name: till.say(id) });

const ask = (page: Page, till: Till) => page.getByRole('button', { name: till.say('phone-ask') }).click();

/** What the wait page and the form show of the display's two words. */
async function expectSameWords(page: Page, till: Till, join: JoinCode): Promise<void> {
  for (const word of join.words) await expect(page.getByText(till.say('join-word', { word })).first()).toBeVisible();
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test('a customer joins by phone, and the clerk confirms with one key', async ({ till, browser }) => {
      await till.begin('clerk');
      const join = await code(till);
      const page = await phone(browser, language);
      await page.goto(join.url);
      await expectSameWords(page, till, join);
      for (const box of await page.getByRole('checkbox').all())
        await expect(box, 'nothing is ticked').not.toBeChecked();
      await look(browser, language, page, 'the form');
      await fill(page, till, '张三 Zhang San', '+8613800130926');
      await ask(page, till);
      await expect(page.getByRole('heading', { name: till.say('phone-wait-title') })).toBeVisible();
      await expectSameWords(page, till, join);
      await look(browser, language, page, 'the wait');

      const waits = till.page.getByText(till.say('intake-asked', { last4: '0926', minutes: 0 }));
      await expect(waits, 'the request is at the counter within a second').toBeVisible({ timeout: 1_000 });
      await till.page.keyboard.press('Enter');
      await expect(waits, 'Enter confirms nobody').toBeVisible();
      await till.page.keyboard.press('F3');
      await expect(
        till.page.getByRole('dialog', {
          name: till.say('counter-welcome-title', { name: '张三 Zhang San' }),
        }),
      ).toBeVisible();

      await page
        .getByRole('link', { name: till.say('phone-look-again') })
        .or(page.getByRole('button', { name: till.say('phone-look-again') }))
        .click();
      await expect(page.getByText('张三 Zhang San').first()).toBeVisible();
      await expect(page.getByText(till.say('phone-card-show'))).toBeVisible();
      await look(browser, language, page, 'the card');

      const { hits } = await till.send('members.find', {
        text: '+8613800130926',
        limit: 2,
      });
      expect(hits, 'one member').toHaveLength(1);
      const { grants } = await till.send('gifts.list_grants', {
        member: hits[0]!.member,
        limit: 3,
      });
      expect(grants, 'the welcome gift waits').toHaveLength(1);
      await expect(page.getByText(grants[0]!.giftName), 'and the phone says so').toBeVisible();
      expect((await till.send('today.read', {})).joinTakesMs, 'from the request to the card').toBeGreaterThan(0);
      await page.context().close();
    });
  });
}

test('the page speaks the language that was chosen on it', async ({ till, browser }) => {
  await till.begin('clerk');
  const page = await phone(browser, 'en');
  await page.goto((await code(till)).url);
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page.getByRole('button', { name: say('zh-CN', 'phone-ask') })).toBeVisible();
  await page.getByRole('link', { name: 'ES' }).click();
  await expect(page.getByRole('button', { name: say('es', 'phone-ask') })).toBeVisible();
  await page.context().close();
});

test('a wrong code and an expired one are sent back to the screen', async ({ till, browser }) => {
  await till.begin('manager');
  const { url } = await code(till);
  const page = await phone(browser, 'en');
  const expectStale = async (address: string) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: till.say('phone-stale-title') })).toBeVisible();
    await expect(page.getByRole('button', { name: till.say('phone-ask') })).toHaveCount(0);
  };
  await expectStale(url.replace(/[^/]+$/, 'AAAAAAAA'));

  // A page that closes and opens again has new codes, on another port here.
  await till.send('intake.set_open', { open: false });
  await expect.poll(async () => (await till.send('intake.read_display', {})).join, 'it closed').toBeNull();
  await till.send('intake.set_open', { open: true });
  const again = await code(till);
  await expectStale(new URL(new URL(url).pathname, again.url).href);
  await page.goto(again.url);
  await expect(page.getByRole('button', { name: till.say('phone-ask') })).toBeVisible();
  await page.context().close();
});

test('a known number tells the phone nothing, and the card that is scanned opens on it', async ({ till, browser }) => {
  await till.begin('clerk');
  const member = (await till.members(false)).find((one) => one.phoneLast4 !== null)!;
  const { phone: number } = await till.send('members.read_member', {
    member: member.member,
  });
  const page = await phone(browser, 'en');
  await page.goto((await code(till)).url);
  await fill(page, till, 'Someone Else', number!);
  await ask(page, till);
  await expect(page.getByRole('heading', { name: till.say('phone-wait-title') })).toBeVisible();
  await expect(page.getByText(member.name), 'nothing of the member').toHaveCount(0);

  const askFor = till.page.getByRole('button', {
    name: till.say('intake-ask-card'),
  });
  await expect(askFor).toBeVisible();
  await till.page.keyboard.press('F3');
  await expect(
    till.page.getByRole('dialog', {
      name: till.say('counter-welcome-title', { name: 'Someone Else' }),
    }),
  ).toHaveCount(0);
  await till.page.keyboard.press('Escape');
  await askFor.click();
  await expect(till.page.getByText(till.say('intake-waits-for-card'))).toBeVisible();
  await till.scan(await till.cardOf(member.member));
  await expect.poll(async () => (await till.send('intake.list_requests', {})).waiting).toBe(0);
  await page.reload();
  await expect(page.getByText(till.say('phone-card-show'))).toBeVisible();
  await expect(page.getByText(member.name).first()).toBeVisible();
  await page.context().close();
});

test('a declined request ends neutrally on the phone, and can be taken up again at once', async ({ till, browser }) => {
  await till.begin('clerk');
  const page = await phone(browser, 'en');
  await page.goto((await code(till)).url);
  await fill(page, till, 'Tom Becker', '+8613800133310');
  await ask(page, till);
  const decline = till.page.getByRole('button', {
    name: till.say('intake-decline-for', { name: 'Tom Becker' }),
  });
  await decline.click();
  await expect.poll(async () => (await till.send('intake.list_requests', {})).waiting).toBe(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: till.say('phone-ended-title') })).toBeVisible();
  await till.button('app-undo').click();
  await expect.poll(async () => (await till.send('intake.list_requests', {})).waiting).toBe(1);
  await page.reload();
  await expect(page.getByRole('heading', { name: till.say('phone-wait-title') })).toBeVisible();
  await page.getByRole('button', { name: till.say('phone-withdraw') }).click();
  await expect.poll(async () => (await till.send('intake.list_requests', {})).waiting).toBe(0);
  await page.context().close();
});

test('a friend joins by an invite code, and a broken one keeps what was typed', async ({ till, browser }) => {
  await till.begin('clerk');
  const [inviter] = await till.members(true);
  const { typed } = await till.send('intake.read_invite', {
    member: inviter!.member,
  });
  const page = await phone(browser, 'en');
  await page.goto((await code(till)).url);
  await fill(page, till, 'Ana Ruiz', '+8613800130777');
  await page.getByText(till.say('phone-code-summary')).click();
  await field(page, till, 'phone-code').fill('ABCDE');
  await ask(page, till);
  await expect(field(page, till, 'phone-name')).toHaveValue('Ana Ruiz');
  await field(page, till, 'phone-code').fill(typed.toLowerCase());
  await ask(page, till);
  await expect(page.getByRole('heading', { name: till.say('phone-wait-title') })).toBeVisible();
  await till.page.keyboard.press('F3');
  await expect(
    till.page.getByRole('dialog', {
      name: till.say('counter-welcome-title', { name: 'Ana Ruiz' }),
    }),
  ).toBeVisible();
  const { hits } = await till.send('members.find', {
    text: '+8613800130777',
    limit: 1,
  });
  const joined = await till.send('members.read_member', {
    member: hits[0]!.member,
  });
  expect([joined.source, joined.inviterId]).toEqual(['inviter', inviter!.member]);
  await page.context().close();
});

test('a customer without a phone types into the customer display', async ({ till, context }) => {
  await till.begin('manager');
  await till.send('intake.change_settings', { kiosk: true });
  const { words } = await code(till);
  const display = await context.newPage();
  await display.setViewportSize({ width: 1920, height: 1080 });
  await display.goto(`${till.shop.origin}/display.html`);
  for (const word of words) await expect(display.getByText(till.say('join-word', { word })).first()).toBeVisible();
  await expectAccessible(display, 'the customer display');
  await display.getByRole('button', { name: till.say('display-type-here') }).click();
  await display.getByLabel(till.say('display-name'), { exact: true }).fill('Zhang San');
  await display.getByLabel(till.say('display-phone'), { exact: true }).fill('+8613800130926');
  await display.getByText(till.say('display-fourteen')).click();
  await expectAccessible(display, 'the form on the display');
  await display.getByRole('button', { name: till.say('display-send') }).click();
  await expect(display.getByText(till.say('display-see-clerk')).first()).toBeVisible();
  await expect(display.getByText('8613800130926'), 'nothing stays on the screen').toHaveCount(0);
  await expect(till.page.getByText(till.say('intake-at-display'))).toBeVisible();
  await till.page.keyboard.press('F3');
  await expect(
    till.page.getByRole('dialog', {
      name: till.say('counter-welcome-title', { name: 'Zhang San' }),
    }),
  ).toBeVisible();
});

test('the display may call nothing of the staff', async ({ till }) => {
  await till.begin('owner');
  const answer = await till.page.context().request.post(`${till.shop.origin}/api/members.find`, {
    headers: {
      Origin: till.shop.origin,
      'X-Seat': 'display',
      'X-Session': 'x',
      'X-Till': '1',
    },
    data: { text: '王', limit: 3 },
  });
  expect(answer.status()).toBe(403);
});

test('the display greets whoever is in front of the counter, masked', async ({ till, context }) => {
  await till.begin('clerk');
  const display = await context.newPage();
  await display.goto(`${till.shop.origin}/display.html`);
  await expect(display.getByRole('main')).toBeVisible();
  const [member] = await till.members(true);
  await till.scan(await till.cardOf(member!.member));
  await expect(display.getByText(till.say('display-greeting', { name: member!.mask }))).toBeVisible();
  await expect(display.getByText(member!.name)).toHaveCount(0);
});

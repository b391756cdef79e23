import type { Browser } from '@playwright/test';
import type { Gift, MemberId, Money, RewardShown, Terms } from '../../ui/src/api/generated.ts';
import { enrol } from './enrol.ts';
import { expect, test } from './harness.ts';
import type { Till } from './till.ts';

test.use({ join: true });

/** A new member who says at the counter that `inviter` brought them. */
async function enrolFriend(till: Till, name: string, phone: string, inviter: MemberId) {
  const { version } = await till.send('privacy.read_wordings', {});
  return till.send('members.enrol', {
    name,
    phone,
    noPhoneReason: null,
    birthMonth: null,
    birthDay: null,
    fourteen: true,
    district: '',
    tags: [],
    interests: [],
    source: 'inviter',
    inviter,
    consents: [{ purpose: 'card', given: true }],
    wordingVersion: version,
    language: null,
    duplicatesSeen: true,
  });
}

/** A friend joins on the phone page with the inviter's code, and the clerk confirms with one key. */
async function joinByPhone(till: Till, browser: Browser, name: string, phone: string, inviter: MemberId) {
  await expect.poll(async () => (await till.send('intake.read_display', {})).join, 'the page listens').not.toBeNull();
  const { join } = await till.send('intake.read_display', {});
  const { typed } = await till.send('intake.read_invite', { member: inviter });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(join!.url);
  await page.getByRole('textbox', { name: till.say('phone-name') }).fill(name);
  await page.getByRole('textbox', { name: till.say('phone-phone') }).fill(phone);
  await page.getByLabel(till.say('phone-fourteen')).check();
  await page.getByText(till.say('phone-code-summary')).click();
  await page.getByRole('textbox', { name: till.say('phone-code') }).fill(typed);
  await page.getByRole('button', { name: till.say('phone-ask') }).click();
  await expect(page.getByRole('heading', { name: till.say('phone-wait-title') })).toBeVisible();
  await context.close();

  await till.go('counter');
  await expect.poll(async () => (await till.send('intake.list_requests', {})).waiting).toBe(1);
  await till.page.keyboard.press('F3');
  await expect(
    till.page.getByRole('dialog', { name: till.say('counter-welcome-title', { name }) }),
    'the friend is a member',
  ).toBeVisible();
  await till.page.keyboard.press('Escape');
  const { hits } = await till.send('members.find', { text: phone, limit: 1 });
  return hits[0]!;
}

/** The member pays so much in cash at the counter. Returns the sale. */
async function buys(till: Till, member: { member: MemberId; name: string }, amount: Money) {
  const last = () =>
    till.send('sales.list', {
      member: member.member,
      day: null,
      till: null,
      thisShift: false,
      before: null,
      limit: 1,
    });
  const before = (await last()).sales[0]?.sale ?? null;
  await till.serve(member);
  const typed = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
  await till.page.getByRole('textbox', { name: till.say('sales-amount') }).fill(typed);
  await till.page.keyboard.press('F9');
  await expect.poll(async () => (await last()).sales[0]?.sale ?? null, `${member.name} has paid`).not.toBe(before);
  return (await last()).sales[0]!;
}

/** Nothing of the demo shop's own programmes gets into a test's numbers. */
async function endAll(till: Till): Promise<void> {
  const { programmes } = await till.send('rewards.list', {});
  for (const one of programmes.filter((card) => card.state === 'running')) {
    await till.send('rewards.end', { programme: one.programme, reason: 'A test begins' });
  }
}

async function terms(till: Till, over: Partial<Terms>): Promise<Terms> {
  const today = await till.page.evaluate(() => new Date().toISOString().slice(0, 10));
  return {
    trigger: { kind: 'bought', least: 0 },
    member: null,
    friend: null,
    friendWhen: 'with_inviter',
    perMember: null,
    perDay: null,
    perClerkDay: null,
    budget: 100_000,
    holdDays: 0,
    // A day earlier has begun in every time zone.
    fromDay: new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10),
    toDay: null,
    ...over,
  };
}

async function run(till: Till, name: string, of: Partial<Terms>) {
  const { programme } = await till.send('rewards.save_draft', { programme: null, name, terms: await terms(till, of) });
  return till.send('rewards.start', { programme });
}

async function giftsWithPlenty(till: Till): Promise<[Gift, Gift, Gift]> {
  const { gifts, rules } = await till.send('gifts.list', { retired: false });
  // The welcome gift waits for everybody who joins, and would be taken for a reward.
  const plenty = gifts.filter((gift) => gift.free >= 3 && gift.id !== rules.welcomeGift);
  expect(plenty.length, 'three gifts lie on the shelf').toBeGreaterThanOrEqual(3);
  return [plenty[0]!, plenty[1]!, plenty[2]!];
}

const rewardsOf = async (till: Till, member: MemberId): Promise<RewardShown[]> =>
  (await till.send('rewards.read_member', { member })).rewards;

const waitingOf = async (till: Till, member: MemberId) =>
  (await till.send('gifts.list_grants', { member, limit: 20 })).grants;

/** Chooses from a blank of the editor. */
async function choose(till: Till, label: string, option: string): Promise<void> {
  await till.page.getByRole('combobox', { name: till.say(label) }).click();
  await till.page.getByRole('option', { name: option }).first().click();
}

test('a friend joins by an invitation and buys, both get theirs, the third rung is reached, and a refund takes it back', async ({
  till,
  browser,
}) => {
  test.slow();
  await till.begin('owner');
  await endAll(till);
  const [forInviter, forFriend, onRung] = await giftsWithPlenty(till);
  const inviter = await enrol(till, '周小满', '+8613900007001');

  await run(till, 'The ladder', {
    trigger: {
      kind: 'ladder',
      rungs: [
        { friends: 1, reward: { kind: 'points', points: 10 } },
        { friends: 2, reward: { kind: 'points', points: 20 } },
        { friends: 3, reward: { kind: 'gift', gift: onRung.id } },
      ],
    },
  });
  for (const [name, phone] of [
    ['吴一', '+8613900007002'],
    ['郑二', '+8613900007003'],
  ] as const) {
    await buys(till, await enrolFriend(till, name, phone, inviter.member), 1_500);
  }
  const halfway = await till.send('rewards.read_member', { member: inviter.member });
  expect([halfway.countedFriends, halfway.nextRung?.missing]).toEqual([2, 1]);
  await till.serve(inviter);
  await expect(
    till.page.getByText(till.say('rewards-person-next', { missing: 1, what: onRung.name })),
    'the clerk sees what one more friend brings',
  ).toBeVisible();

  // The programme is written as the sentence it will become.
  await till.go('rewards', 'new');
  await till.field('rewards-name').fill('Winter friends');
  await choose(till, 'rewards-blank-member', forInviter.name);
  await choose(till, 'rewards-blank-friend', forFriend.name);
  await till.field('rewards-blank-budget').fill('300');
  await expect(
    till.page.getByText(till.say('rewards-sim-worst'), { exact: true }),
    'its cost stands beside it',
  ).toBeVisible();
  await till.page.getByRole('button', { name: till.say('rewards-start'), exact: true }).click();
  const asked = till.page.getByRole('dialog', {
    name: till.say('rewards-start-title', { name: 'Winter friends' }),
  });
  await asked.getByRole('button', { name: till.say('rewards-start'), exact: true }).click();
  await expect(till.page.getByRole('heading', { name: 'Winter friends', exact: true })).toBeVisible();

  const friend = await joinByPhone(till, browser, '王小三', '+8613900007004', inviter.member);
  const before = await waitingOf(till, inviter.member);
  const sale = await buys(till, friend, 2_400);

  // Both have what was promised, and it is handed over.
  const gained = async () => (await waitingOf(till, inviter.member)).length - before.length;
  await expect.poll(gained, 'a gift of the programme and one of the third rung').toBe(2);
  const gift = (grants: Awaited<ReturnType<typeof waitingOf>>, id: number) => grants.find((one) => one.gift === id)!;
  await till.send('gifts.hand_over', { grant: gift(await waitingOf(till, friend.member), forFriend.id).grant });
  const mine = (await waitingOf(till, inviter.member)).filter((one) => !before.some((old) => old.grant === one.grant));
  await till.send('gifts.hand_over', { grant: gift(mine, forInviter.id).grant });

  const stands = await till.send('rewards.read_member', { member: inviter.member });
  expect([stands.countedFriends, stands.nextRung]).toEqual([3, null]);
  expect(stands.rewards.filter((one) => one.rung !== null).map((one) => [one.rung, one.state])).toEqual(
    expect.arrayContaining([
      [1, 'given'],
      [2, 'given'],
      [3, 'given'],
    ]),
  );
  await till.go('members', inviter.member);
  const panel = till.page.getByRole('region', { name: till.say('rewards-person') });
  await expect(panel.getByText(till.say('rewards-why-ladder', { what: onRung.name, rung: 3 }))).toBeVisible();

  // The refund takes back what waits, and says of what had gone that it was kept.
  await till.send('sales.refund', {
    sale: sale.sale,
    what: { by: 'amount', amount: sale.total },
    reason: 'All of it came back',
  });
  const rung = async () => (await rewardsOf(till, inviter.member)).find((one) => one.rung === 3);
  await expect.poll(async () => (await rung())?.state).toBe('taken_back');
  expect((await rung())?.kept, 'it had not been collected').toBe(false);
  expect((await waitingOf(till, inviter.member)).map((one) => one.gift)).not.toContain(
    forInviter.id === onRung.id ? -1 : onRung.id,
  );
  const gone = (await rewardsOf(till, friend.member)).find((one) => one.asFriend);
  expect([gone?.state, gone?.kept]).toEqual(['taken_back', true]);
  const after = await till.send('rewards.read_member', { member: inviter.member });
  expect([after.countedFriends, after.nextRung?.missing]).toEqual([2, 1]);
  await expect(panel.getByText(till.say('rewards-state-taken-back')).first()).toBeVisible();
  await till.go('members', friend.member);
  await expect(panel.getByText(till.say('rewards-person-refunded'))).toBeVisible();
});

test('a shared post is confirmed with one key, and the budget stops it to the cent', async ({ till }) => {
  await till.begin('owner');
  await endAll(till);
  const programme = await run(till, 'Shared post', {
    trigger: { kind: 'post_shared' },
    member: { kind: 'bonus', amount: 400 },
    perClerkDay: 10,
    budget: 1_000,
  });
  const names = ['钱一', '孙二', '李三'];
  const members = [];
  for (const [at, name] of names.entries()) members.push(await enrol(till, name, `+861390000710${at}`));

  for (const member of members.slice(0, 2)) {
    await till.serve(member);
    await expect(await till.rarely('rewards-post')).toBeEnabled();
    await till.page.keyboard.press('Escape');
    await till.page.keyboard.press('Shift+F6');
    const dialog = till.page.getByRole('dialog', {
      name: till.say('rewards-post-title', { name: `${member.name[0]}*` }),
    });
    await dialog.getByRole('button', { name: till.say('rewards-post-seen') }).click();
    await expect(dialog).toHaveCount(0);
  }
  const card = await till.send('rewards.read_programme', { programme: programme.programme });
  expect([card.used, card.times, card.pause], 'a third one does not fit').toEqual([800, 2, 'budget_used']);

  await till.serve(members[2]!);
  const choice = (await till.send('rewards.read_member', { member: members[2]!.member })).posts;
  if (choice.length > 0) expect(choice[0]!.whyNot).toBe('budget');
  expect((await till.send('stored_value.read_wallet', { member: members[2]!.member })).balance).toBe(0);
  await till.go('rewards');
  await expect(till.page.getByText(till.say('rewards-chip-budget-used'))).toBeVisible();
});

test('once it runs, terms change only in favour of members', async ({ till }) => {
  await till.begin('owner');
  await endAll(till);
  const { programme } = await run(till, 'For a purchase', { member: { kind: 'points', points: 5 }, budget: 5_000 });
  await till.go('rewards', programme);
  const budget = till.field('rewards-blank-budget');
  const save = till.button('rewards-change');
  await budget.fill('10');
  await save.click();
  await expect(budget, 'the reason stands at its blank').toHaveAttribute('aria-invalid', 'true');
  await budget.fill('80');
  await save.click();
  await expect(till.page.getByText(till.say('rewards-changed'))).toBeVisible();
  await till.button('rewards-changes').click();
  const { changes } = await till.send('rewards.list_changes', { programme });
  expect(changes.map((change) => [change.before.budget, change.after.budget])).toEqual([[5_000, 8_000]]);
  await expect(till.page.getByRole('dialog').getByText(till.say('rewards-before'))).toBeVisible();
});

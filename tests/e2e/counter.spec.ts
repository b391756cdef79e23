import { expect, test } from './harness.ts';
import type { Till } from './till.ts';

/** Signs up a customer through the form and returns the member that the core made. */
async function signUp(till: Till, name: string, phone: string) {
  await till.page.keyboard.press('Shift+F3');
  await till.page.getByRole('dialog').getByLabel(till.say('counter-enrol-name'), { exact: true }).fill(name);
  await till.page.getByRole('dialog').getByLabel(till.say('counter-enrol-phone'), { exact: true }).fill(phone);
  await till.page.getByText(till.say('app-purpose', { purpose: 'card' })).click();
  await till.page.getByText(till.say('counter-enrol-fourteen')).click();
  await till.page
    .getByRole('dialog')
    .getByRole('button', { name: till.say('counter-enrol-do'), exact: true })
    .click();
  await expect(till.page.getByRole('dialog', { name: till.say('counter-welcome-title', { name }) })).toBeVisible();
  const found = await till.send('members.find', { text: phone, limit: 2 });
  expect(found.hits, 'one new member with this phone').toHaveLength(1);
  return found.hits[0]!;
}

test('a customer is signed up, and the new card is read by a scanner', async ({ till }) => {
  await till.begin('clerk');
  const member = await signUp(till, '王小明', '+8613900004471');
  await till.button('app-done').click();
  await till.scan(await till.cardOf(member.member));
  await expect(till.page.getByRole('heading', { level: 1, name: '王小明' })).toBeVisible();
});

test('the welcome gift is handed over in the form of the sign-up', async ({ till }) => {
  await till.begin('clerk');
  const member = await signUp(till, 'Sofía Núñez', '+8613900004472');
  const { grants } = await till.send('gifts.list_grants', { member: member.member, limit: 3 });
  expect(grants, 'the demo shop has a welcome gift').toHaveLength(1);
  await till.page
    .getByRole('dialog')
    .getByRole('button', { name: till.say('app-hand-over') })
    .click();
  await expect(till.button('app-undo')).toBeVisible();
  const after = await till.send('gifts.list_grants', { member: member.member, limit: 3 });
  expect(after.total, 'nothing waits for the new member any more').toBe(0);
});

for (const layout of ['us', 'azerty', 'pinyin'] as const) {
  test(`a card is read with the keyboard set to ${layout}`, async ({ till }) => {
    await till.begin('clerk');
    const [member] = await till.members(true);
    await till.scan(await till.cardOf(member!.member), layout);
    await expect(till.page.getByRole('heading', { level: 1, name: member!.name })).toBeVisible();
    await expect(till.find, 'no character of the scan stays in the field').toHaveValue('');
  });
}

test('a scan in the middle of typing leaves what was typed', async ({ till }) => {
  await till.begin('clerk');
  const [member] = await till.members(true);
  await till.go('members');
  await till.find.fill('李');
  await till.scan(await till.cardOf(member!.member), 'azerty');
  await expect(till.page.getByRole('heading', { level: 1, name: member!.name })).toBeVisible();
  await expect(till.find).toHaveValue('李');
});

test('half a scan says what to do and opens nobody', async ({ till }) => {
  await till.begin('clerk');
  const [member] = await till.members(true);
  const card = await till.cardOf(member!.member);
  await till.scan(card.slice(0, -3));
  await expect(till.page.getByRole('status').filter({ hasText: till.say('app-scan-half') })).toBeVisible();
  await expect(till.page.getByRole('heading', { name: till.say('counter-ready'), exact: true })).toBeVisible();
});

test('a lost card opens nobody', async ({ till }) => {
  await till.begin('manager');
  const [member] = await till.members(true);
  const card = await till.cardOf(member!.member);
  await till.send('members.replace_card', { member: member!.member, why: 'lost' });
  await till.scan(card);
  await expect(till.page.getByRole('main').getByText(till.say('counter-ended', { state: 'lost' }))).toBeVisible();
  await expect(till.page.getByRole('heading', { level: 1, name: member!.name })).toHaveCount(0);
});

test('a gift is handed over with F6 and taken back with Ctrl+Z', async ({ till }) => {
  await till.begin('clerk');
  const [member] = await till.members(true);
  const waiting = () => till.send('gifts.list_grants', { member: member!.member, limit: 9 });
  const before = await waiting();
  const gift = before.grants[0]!;
  await till.serve(member!);

  await till.page.keyboard.press('F6');
  await expect(till.page.getByRole('status').filter({ hasText: gift.giftName })).toBeVisible();
  expect((await waiting()).total, 'the gift left').toBe(before.total - 1);

  await till.page.keyboard.press('Control+z');
  await expect(till.button('app-undo')).toHaveCount(0);
  await expect.poll(async () => (await waiting()).grants.map((one) => one.giftName)).toContain(gift.giftName);
  expect((await waiting()).total, 'the gift waits again').toBe(before.total);
});

test('one press hands over once, also when it is pressed again at once', async ({ till }) => {
  await till.begin('clerk');
  const [member] = await till.members(true);
  const { total } = await till.send('gifts.list_grants', { member: member!.member, limit: 9 });
  await till.serve(member!);
  const ticket = till.page.getByRole('button', { name: till.say('app-hand-over') }).first();
  await ticket.dblclick();
  await expect(till.button('app-undo')).toBeVisible();
  const after = await till.send('gifts.list_grants', { member: member!.member, limit: 9 });
  expect(after.total).toBe(total - 1);
});

test('a member is found by the last digits, by name and by pinyin initials', async ({ till }) => {
  await till.begin('clerk');
  await signUp(till, '欧阳小强', '+8613900004478');
  await till.button('app-done').click();
  for (const text of ['4478', '小强', 'oyxq']) {
    const field = till.find;
    await field.fill(text);
    await expect(till.page.getByRole('option', { name: /欧阳小强/ })).toBeVisible();
    await field.press('Enter');
    await expect(till.page.getByRole('heading', { level: 1, name: '欧阳小强' })).toBeVisible();
    await till.page.keyboard.press('Escape');
  }
});

import { enrol } from './enrol.ts';
import { expect, test } from './harness.ts';

test('two members who are one person are put together, and both cards work', async ({ till }) => {
  await till.begin('owner');
  const first = await enrol(till, '赵一鸣', '+8613900006611');
  const second = await enrol(till, '赵一鸣', null);
  const card = await till.cardOf(second.member);

  await till.go('members', first.member);
  await till.button('members-more').click();
  await till.page.getByRole('menuitem', { name: till.say('members-duplicates') }).click();
  await till.button('members-compare').first().click();
  await till.page
    .getByRole('dialog')
    .getByRole('button', { name: till.say('members-merge'), exact: true })
    .click();
  await expect(till.button('app-undo')).toBeVisible();

  await till.scan(card);
  await expect(till.page.getByRole('heading', { level: 1, name: first.name })).toBeVisible();
  await expect(till.page.getByRole('main').getByText(String(first.number)).first()).toBeVisible();
});

test('putting two members together can be undone', async ({ till }) => {
  await till.begin('owner');
  const first = await enrol(till, '孙小美', '+8613900006612');
  const second = await enrol(till, '孙小美', null);

  await till.go('members', first.member);
  await till.button('members-more').click();
  await till.page.getByRole('menuitem', { name: till.say('members-duplicates') }).click();
  await till.button('members-compare').first().click();
  await till.page
    .getByRole('dialog')
    .getByRole('button', { name: till.say('members-merge'), exact: true })
    .click();
  await till.button('app-undo').click();
  await expect(till.button('app-undo')).toHaveCount(0);
  const alone = await till.send('members.read_member', { member: second.member });
  expect(alone.number, 'the second member stands alone again').toBe(second.number);
});

test('a possible double is shown before it is made', async ({ till }) => {
  await till.begin('clerk');
  const { name } = await enrol(till, '周杰', '+8613900006613');
  await till.page.keyboard.press('Shift+F3');
  await till.page.getByRole('dialog').getByLabel(till.say('counter-enrol-name'), { exact: true }).fill(name);
  await expect(till.page.getByText(till.say('counter-enrol-twins'))).toBeVisible();
});

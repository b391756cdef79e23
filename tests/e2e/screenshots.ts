import { fileURLToPath } from 'node:url';
import { expect, test } from './harness.ts';
import type { Till } from './till.ts';

const FOLDER = fileURLToPath(new URL('../../assets/screenshots/', import.meta.url));

/** Everything has arrived: fonts, pictures, and the last of the small animations. */
async function take(till: Till, name: string): Promise<void> {
  await till.page.evaluate(() => document.fonts.ready);
  await till.page.mouse.move(0, 0);
  await expect(till.page.locator('[aria-busy="true"]')).toHaveCount(0);
  await till.page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled', caret: 'hide' });
}

/** A regular of the demo shop for whom a gift waits. */
async function regular(till: Till) {
  const member = (await till.members(true)).find(({ stage, tags }) => stage === 'core' && tags.length > 0);
  if (!member) throw new Error('no regular of the demo shop has a gift waiting');
  return member;
}

/** A customer with something to collect stands at the counter. */
async function serveSomebody(till: Till): Promise<void> {
  const member = await regular(till);
  await till.go('counter');
  await till.scan(await till.cardOf(member.member));
  await expect(till.page.getByRole('main').getByText(member.name).first()).toBeVisible();
}

test('the README, in English and light', async ({ till }) => {
  await till.begin('owner');
  for (const screen of ['today', 'gifts', 'members']) {
    await till.go(screen);
    await expect(till.page.getByRole('heading', { level: 1 })).toBeVisible();
    if (screen === 'members') {
      const { member, name } = await regular(till);
      await till.go('members', member);
      await expect(till.page.getByRole('heading', { level: 2, name })).toBeVisible();
    }
    await take(till, screen);
  }
  await serveSomebody(till);
  await take(till, 'counter');
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh-CN' });

  test('the README, dark', async ({ till }) => {
    await till.begin('owner');
    await till.send('shop.change_settings', { theme: 'dark' });
    await serveSomebody(till);
    await expect(till.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await take(till, 'counter-zh-dark');
  });
});

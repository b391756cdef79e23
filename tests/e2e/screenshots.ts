import { fileURLToPath } from 'node:url';
import { expect, test } from './harness.ts';
import type { Till } from './till.ts';

const FOLDER = fileURLToPath(new URL('../../assets/screenshots/', import.meta.url));

/** Everything has arrived: fonts, pictures, and the last of the small animations. */
async function take(till: Till, name: string): Promise<void> {
  await till.page.evaluate(() => document.fonts.ready);
  await expect(till.page.locator('[aria-busy="true"]')).toHaveCount(0);
  await till.page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled', caret: 'hide' });
}

/** A customer with something to collect stands at the counter. */
async function serveSomebody(till: Till): Promise<void> {
  const member = (await till.members(true)).find(({ stage, tags }) => stage === 'core' && tags.length > 0);
  if (!member) throw new Error('no regular of the demo shop has a gift waiting');
  await till.go('counter');
  await till.scan(await till.cardOf(member.member));
  await expect(till.page.getByRole('main').getByText(member.name).first()).toBeVisible();
}

test('the README, in English and light', async ({ till }) => {
  await till.begin('owner');
  for (const screen of ['today', 'members', 'gifts']) {
    await till.go(screen);
    await expect(till.page.getByRole('heading', { level: 1 })).toBeVisible();
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

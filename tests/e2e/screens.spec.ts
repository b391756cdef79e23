import { expect, test } from './harness.ts';
import { look, lookAtDialog } from './look.ts';
import { LANGUAGES } from './words.ts';

for (const language of LANGUAGES) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ language });

      test('the screens of an owner', async ({ till }) => {
        test.slow();
        await till.begin('owner');
        await till.send('shop.change_settings', { theme });
        await expect(till.page.locator('html')).toHaveAttribute('data-theme', theme);
        const [member] = await till.members(true);

        await till.go('counter');
        await expect(till.page.getByRole('heading', { name: till.say('counter-ready') })).toBeVisible();
        await look(till, 'the counter with nobody');
        await till.serve(member!);
        await look(till, 'the counter with a member');
        await lookAtDialog(till, 'the card', async () => (await till.rarely('counter-card')).click());
        await lookAtDialog(till, 'a gift at discretion', async () => (await till.rarely('counter-give')).click());
        await lookAtDialog(till, 'the sign-up', () => till.page.keyboard.press('Shift+F3'));
        await lookAtDialog(till, 'the keys', () => till.button('app-keys').click());

        for (const screen of ['today', 'members', 'gifts', 'rewards', 'print', 'staff', 'settings']) {
          await till.go(screen);
          const title = till.say(`app-screen-${screen}`);
          await expect(till.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
          await look(till, screen);
        }
        await till.go('members', member!.member);
        await expect(till.page.getByRole('complementary', { name: member!.name })).toBeVisible();
        await look(till, 'a member in the office');
        await lookAtDialog(till, 'a new member', () => till.button('members-new').click());
        await lookAtDialog(till, 'receiving gifts', () => till.go('gifts', 'receive'));
      });

      test('the lock screen', async ({ till }) => {
        await till.page.emulateMedia({ colorScheme: theme });
        await till.open();
        await expect(till.page.getByRole('heading', { name: till.say('staff-who') })).toBeVisible();
        await look(till, 'the lock screen');
        const owner = await till.person('owner');
        await till.page.getByRole('button', { name: owner.name }).click();
        await look(till, 'the lock screen with a PIN to enter');
      });
    });
  }

  test.describe(`${language}, the first run`, () => {
    test.use({ language, empty: true });

    test('a shop is set up in five steps', async ({ till }) => {
      await till.open();
      const step = async (name: string) => {
        await expect(till.page.getByRole('heading', { level: 1, name: till.say(`setup-title-${name}`) })).toBeVisible();
        await look(till, `the first run, ${name}`);
      };
      const next = (name: string) =>
        till.page.getByRole('button', { name: till.say(`setup-next-${name}`), exact: true }).click();
      await step('language');
      await next('language');
      await step('shop');
      await till.page.getByLabel(till.say('setup-name')).fill('青篷果铺 Green Awning');
      await next('shop');
      await step('money');
      await next('money');
      await step('scanner');
      await next('scanner');
      await step('owner');
    });
  });
}

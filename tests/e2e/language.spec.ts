import { expect, test } from './harness.ts';
import { LANGUAGES, say } from './words.ts';

test('the language changes at once, and nothing typed is lost', async ({ till }) => {
  await till.begin('clerk');
  await till.find.fill('13');
  const rail = till.page.getByRole('navigation');
  for (const language of [...LANGUAGES.slice(1), LANGUAGES[0]!]) {
    await rail.getByRole('button').click();
    const own = { en: 'English', 'zh-CN': '简体中文', es: 'Español' }[language];
    await till.page.getByRole('dialog').getByText(own).click();
    await till.page.keyboard.press('Escape');
    await expect(rail.getByRole('link', { name: say(language, 'app-screen-members') })).toBeVisible();
    await expect(till.page.locator('html')).toHaveAttribute('lang', language);
    await expect(till.find).toHaveValue('13');
  }
});

test('the till speaks the chosen language on the lock screen too', async ({ till }) => {
  await till.open();
  await till.page.getByRole('button', { name: 'English' }).click();
  await till.page.getByRole('dialog').getByText('Español').click();
  await expect(till.page.getByRole('heading', { name: say('es', 'staff-who') })).toBeVisible();
});

import { expect, test } from './harness.ts';
import { PINS } from './server.ts';

test('five wrong PINs lock a person out, and a manager lets them in', async ({ till }) => {
  await till.open();
  const clerk = await till.person('clerk');
  const manager = await till.person('manager');
  await till.page.getByRole('button', { name: clerk.name }).click();
  const pin = till.page.getByLabel(till.say('staff-pin-of', { name: clerk.name }));
  for (let tries = 1; tries <= 5; tries += 1) {
    await pin.fill('0000');
    await till.page.keyboard.press('Enter');
    // The well is emptied when the answer is there; only then may the next PIN be typed.
    await expect(pin).toHaveValue('');
    await expect(till.page.getByRole('alert').first()).toBeVisible();
  }
  await expect(pin, 'no further guess can be typed').toBeDisabled();

  // The right PIN does not help either, whatever the screen allows.
  const locked = (await till.people()).find((one) => one.id === clerk.id);
  expect(locked?.lockedUntilMs ?? 0, 'the lock-out is kept by the shop, not by the screen').toBeGreaterThan(0);

  await till.page.getByRole('button', { name: till.say('staff-let-in', { name: clerk.name }) }).click();
  await till.page.getByRole('button', { name: manager.name }).last().click();
  await till.enterPin(manager, PINS.manager);
  await expect(pin).toBeEnabled();
  await till.enterPin(clerk, PINS.clerk);
  await expect(till.page.getByRole('navigation', { name: till.say('app-screens') })).toBeVisible();
});

test('a reload keeps the person, and locking ends the session', async ({ till }) => {
  await till.begin('clerk');
  await till.page.reload();
  await expect(till.page.getByRole('navigation', { name: till.say('app-screens') })).toBeVisible();
  const clerk = await till.person('clerk');
  await till.button('app-lock-label', { name: clerk.name }).click();
  await expect(till.page.getByRole('heading', { name: till.say('staff-who') })).toBeVisible();
  await till.page.reload();
  await expect(till.page.getByRole('heading', { name: till.say('staff-who') })).toBeVisible();
});

test('a page without the cookie of the one-time address learns nothing', async ({ till, browser }) => {
  await till.open();
  await expect(till.page.getByRole('heading', { name: till.say('staff-who') })).toBeVisible();
  const stranger = await browser.newContext();
  const answer = await stranger.request.post(`${till.shop.origin}/api/staff.list_people`, {
    headers: { Origin: till.shop.origin },
    data: {},
  });
  expect(answer.status()).toBe(401);
  const reused = await stranger.request.post(`${till.shop.origin}/api/_open`, {
    headers: { Origin: till.shop.origin },
    data: { token: new URL(till.shop.address).hash.replace('#token=', '') },
  });
  expect(reused.status(), 'the token opens the shop once').toBe(401);
  await stranger.close();
});

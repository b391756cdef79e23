import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './axe.ts';
import type { Till } from './till.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
];

/** What stands on the screen now is accessible and fits, at every size that shops have. */
export async function look(till: Till, where: string): Promise<void> {
  // Under an open dialog the act may still wait for what is answered in it.
  const dialogs = till.page.getByRole('dialog');
  const top = (await dialogs.count()) > 0 ? dialogs.last() : till.page.locator('body');
  await expect(top.locator('[aria-busy="true"]'), `${where} has arrived`).toHaveCount(0);
  // What arrives a moment later must not fade in while it is being judged.
  await till.page.emulateMedia({ reducedMotion: 'reduce' });
  await settled(till);
  await expectAccessible(till.page, where);
  for (const size of SIZES) {
    await till.page.setViewportSize(size);
    await expectNoSidewaysScroll(till.page, `${where} at ${size.width}×${size.height}`);
  }
  await till.page.setViewportSize(SIZES[0]!);
}

/** Opens a dialog, looks at it, and closes it again. */
export async function lookAtDialog(till: Till, where: string, open: () => Promise<void>): Promise<void> {
  await open();
  await expect(till.page.getByRole('dialog')).toBeVisible();
  await look(till, where);
  await till.page.keyboard.press('Escape');
  await expect(till.page.getByRole('dialog')).toHaveCount(0);
}

/** The dialog that lies over the screen, by its title. */
export const over = (till: Till, title: string) => till.page.getByRole('dialog', { name: title, exact: true });

/** Looks at what was opened over another dialog, and comes back to that one. */
export async function lookAtAct(till: Till, below: string, title: string, open: () => Promise<void>): Promise<void> {
  await open();
  await expect(over(till, title)).toBeVisible();
  await look(till, title);
  await till.page.keyboard.press('Escape');
  await expect(over(till, below)).toBeVisible();
}

/** The customers' window is accessible as it stands. */
export async function lookAtDisplay(display: Page, where: string): Promise<void> {
  await display.evaluate(() => document.fonts.ready);
  await expectAccessible(display, where);
}

/** Colours that are still fading in are not yet the ones to be judged. */
async function settled(till: Till): Promise<void> {
  await till.page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
        .map((one) => one.finished),
    ),
  );
}

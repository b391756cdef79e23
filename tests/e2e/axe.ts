import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** No serious and no critical issue for people who use the screen in another way than by sight and mouse. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // One document without frames needs no second page to gather what was found.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  // What lies under an open dialog cannot be reached, and is looked at when nothing lies over it.
  if ((await page.getByRole('dialog').count()) > 0) axe.include('[role="dialog"]');
  const { violations } = await axe.analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect.soft(grave, `accessibility of ${where}`).toEqual([]);
}

/** Nothing hangs over the right edge. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(over, `pixels that ${where} is too wide`).toBe(0);
}

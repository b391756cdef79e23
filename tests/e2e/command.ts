import { type Page, expect } from '@playwright/test';
import type { Commands } from '../../ui/src/api/generated.ts';

/** Sends a command as the person signed in on `page`, to look at or prepare what is not the test's subject. */
export async function command<N extends keyof Commands>(
  page: Page,
  name: N,
  request: Commands[N]['request'],
): Promise<Commands[N]['reply']> {
  const [session, till] = await page.evaluate(() => [
    sessionStorage.getItem('storeloop.session') ?? '',
    localStorage.getItem('storeloop.till') ?? '',
  ]);
  const origin = new URL(page.url()).origin;
  const response = await page.context().request.post(`${origin}/api/${name}`, {
    headers: { Origin: origin, 'X-Till': till ?? '', 'X-Session': session ?? '', 'X-Request-Id': crypto.randomUUID() },
    data: request,
  });
  const text = await response.text();
  expect(response.ok(), `${name}: ${text}`).toBe(true);
  return JSON.parse(text) as Commands[N]['reply'];
}

import { rmSync } from 'node:fs';
import { type BrowserContext, type Page, test as base, expect } from '@playwright/test';
import type { Commands, Language } from '../../ui/src/api/generated.ts';
import { type Served, makeDemo, serve, temporaryFolder } from './server.ts';

export { expect };

type Fixtures = {
  /** The language that the till speaks. */
  language: Language;
  /** A served copy of the demo shop. */
  shop: Served;
};

export const test = base.extend<Fixtures, { demo: string }>({
  language: ['en', { option: true }],

  demo: [
    async ({}, use) => {
      const folder = temporaryFolder('demo');
      makeDemo(folder);
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  shop: async ({ demo }, use) => {
    const served = await serve(demo);
    await use(served);
    await served.stop();
  },

  context: async ({ context, language }, use) => {
    await context.addInitScript((chosen) => localStorage.setItem('storeloop.language', chosen), language);
    const wrong = watch(context);
    await use(context);
    expect(wrong, 'errors, and requests that left the shop').toEqual([]);
  },
});

/** Collects whatever must never happen on any screen. */
function watch(context: BrowserContext): string[] {
  const wrong: string[] = [];
  const stray = (url: string): boolean => !/^(?:https?:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(url);
  context.on('request', (request) => {
    if (stray(request.url())) wrong.push(`request off the machine: ${request.url()}`);
  });
  context.on('weberror', (error) => wrong.push(`error on the page: ${error.error().message}`));
  context.on('page', (page) => {
    page.on('websocket', (socket) => wrong.push(`web socket: ${socket.url()}`));
  });
  return wrong;
}

/** Sends a command as the person signed in on `page`, to look at or prepare what is not the test's subject. */
export async function command<N extends keyof Commands>(
  page: Page,
  name: N,
  request: Commands[N]['request'],
): Promise<Commands[N]['reply']> {
  const session = await page.evaluate(() => sessionStorage.getItem('storeloop.session') ?? '');
  const origin = new URL(page.url()).origin;
  const response = await page.context().request.post(`${origin}/api/${name}`, {
    headers: { Origin: origin, 'X-Till': 'test', 'X-Session': session, 'X-Request-Id': crypto.randomUUID() },
    data: request,
  });
  const text = await response.text();
  expect(response.ok(), `${name}: ${text}`).toBe(true);
  return JSON.parse(text) as Commands[N]['reply'];
}

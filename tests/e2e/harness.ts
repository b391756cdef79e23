import { rmSync } from 'node:fs';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import type { Language } from '../../ui/src/api/generated.ts';
import { type Served, makeDemo, serve, temporaryFolder } from './server.ts';
import { Till } from './till.ts';

export { expect };

type Fixtures = {
  /** The language that the till speaks. */
  language: Language;
  /** A served copy of the demo shop. */
  shop: Served;
  /** A till in a browser, not yet opened. */
  till: Till;
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

  till: async ({ page, shop, language }, use) => {
    await use(new Till(page, shop, language));
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

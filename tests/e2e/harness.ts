import { rmSync } from 'node:fs';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import type { Language } from '../../ui/src/api/generated.ts';
import { type Served, makeDemo, serve, temporaryFolder } from './server.ts';
import { Till } from './till.ts';

export { expect };

type Fixtures = {
  /** The language that the till speaks. */
  language: Language;
  /** Nobody has set up a shop yet. */
  empty: boolean;
  /** Phones may join, on a listener of its own. */
  join: boolean;
  /** A served copy of the demo shop, or an empty folder. */
  shop: Served;
  /** A till in a browser, not yet opened. */
  till: Till;
};

/** Demo shops are made once a worker and language, and copied for every test. */
type Demos = (language: Language) => string;

export const test = base.extend<Fixtures, { demos: Demos }>({
  language: ['en', { option: true }],

  demos: [
    async ({}, use) => {
      const made = new Map<Language, string>();
      await use((language) => {
        const folder = made.get(language) ?? temporaryFolder(`demo-${language}`);
        if (!made.has(language)) makeDemo(folder, language);
        made.set(language, folder);
        return folder;
      });
      for (const folder of made.values()) rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  empty: [false, { option: true }],

  join: [false, { option: true }],

  shop: async ({ demos, language, empty, join }, use) => {
    const served = await serve(empty ? null : demos(language), { join });
    await use(served);
    await served.stop();
  },

  till: async ({ page, shop, language }, use) => {
    await use(new Till(page, shop, language));
  },

  context: async ({ context, language }, use) => {
    await context.addInitScript((chosen) => {
      // The empty page before the first address has no store, and a language chosen in the test stays.
      if (!location.protocol.startsWith('http') || localStorage.getItem('storeloop.language')) return;
      localStorage.setItem('storeloop.language', chosen);
    }, language);
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

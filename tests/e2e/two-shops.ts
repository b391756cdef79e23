import { Shop } from './alliance.ts';
import { test as base } from './harness.ts';
import { Till } from './till.ts';

/** Two shops with keys of their own, where their owners are signed in. */
export const test = base.extend<{ till: Till; other: Shop }>({
  till: async ({ browser, language, colorScheme }, use) => {
    const shop = await Shop.open(browser, 'Green Awning Fruit', language);
    await shop.page.emulateMedia({ colorScheme });
    await use(new Till(shop.page, shop.served, language));
    await shop.close();
  },
  other: async ({ browser, language }, use) => {
    const shop = await Shop.open(browser, 'Corner Books', language);
    await use(shop);
    await shop.close();
  },
});

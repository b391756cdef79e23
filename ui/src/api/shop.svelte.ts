import { call, onChanges } from './client';
import type { ShopState } from './generated';
import { preferredLanguage, setShopFormats, speak } from './words.svelte';

class ShopReading {
  state = $state.raw<ShopState | null>(null);
  error = $state.raw<unknown>(null);
}

/** The shop as every screen needs it: its name, currency, settings, and whether its file can be used. */
export const shop = new ShopReading();

function applyTheme(): void {
  const theme = shop.state?.settings.theme ?? 'system';
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Reads the shop again and lets words, amounts and theme follow it. */
export async function readShop(): Promise<void> {
  try {
    const state = await call('shop.read_state', {});
    if (state.shop) setShopFormats(state.shop.currency, state.shop.timeZone);
    const wanted = preferredLanguage(state.shop?.language ?? null);
    if (shop.state === null || document.documentElement.lang !== wanted) await speak(wanted);
    shop.state = state;
    shop.error = null;
    document.documentElement.toggleAttribute('data-touch-only', state.settings.touchOnly);
    applyTheme();
  } catch (error) {
    shop.error = error;
    await speak(preferredLanguage(null));
  }
}

/** Keeps the reading fresh for as long as the window lives. */
export function followShop(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyTheme);
  onChanges((what) => {
    if (what === 'everything' || what.includes('shop')) void readShop();
  });
}

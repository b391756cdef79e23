import { shopMoment } from '../api/formats';
import { shop } from '../api/shop.svelte';

const DAY_MS = 86_400_000;

/** The shop's own day as the core writes it: 2026-11-25; so many days before now. */
export function shopDay(nowMs: number, back = 0): string {
  const at = shopMoment(nowMs, shop.state?.shop?.timeZone ?? 'UTC');
  return new Date(Date.UTC(at.year, at.month - 1, at.day) - back * DAY_MS).toISOString().slice(0, 10);
}

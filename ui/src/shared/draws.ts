import type { PrizeShown } from '../api/generated';
import { clock, moment, shortDay, t } from '../api/words.svelte';

/** What a card of this number is called: the first prize, or a card without one. */
export function rankName(prize: Pick<PrizeShown, 'number' | 'gift'>): string {
  return prize.gift === null ? t('draws-blank') : t('draws-rank', { number: prize.number });
}

/** The same in the few letters a narrow column has. */
export function rankShort(number: number): string {
  return t('draws-rank-short', { number });
}

/** A seal as people compare it: eight signs in two groups. */
export function sealed(code: string | null | undefined): string {
  const signs = (code ?? '').replace(/\s/g, '').slice(0, 8).toUpperCase();
  return signs.length > 4 ? `${signs.slice(0, 4)} ${signs.slice(4)}` : signs;
}

/** What a long digest begins and ends with. */
export function digestEnds(hex: string): string {
  return hex.length <= 20 ? hex : `${hex.slice(0, 8)}…${hex.slice(-8)}`;
}

/**
 * The colour of a prize among so many: the dearest darkest, the last one pale. Blanks have none.
 * Three prizes have the three colours of the design; what lies between is mixed of its neighbours.
 */
export function prizeColour(prize: Pick<PrizeShown, 'number' | 'gift'>, prizes: number): string {
  if (prize.gift === null) return 'var(--color-card-blank)';
  const place = prizes <= 1 ? 0 : ((prize.number - 1) * 2) / (prizes - 1);
  if (place === 0) return 'var(--color-prize-1)';
  if (place === 1) return 'var(--color-prize-2)';
  if (place >= 2) return 'var(--color-prize-3)';
  const [near, far, part] = place < 1 ? [1, 2, place] : [2, 3, place - 1];
  return `color-mix(in oklch, var(--color-prize-${far}) ${Math.round(part * 100)}%, var(--color-prize-${near}))`;
}

/** How many of the prizes are prizes and no blanks. */
export function prizesOf(prizes: readonly Pick<PrizeShown, 'gift'>[]): number {
  return prizes.filter(({ gift }) => gift !== null).length;
}

/** Until when something is good, of the first moment at which it is not: a whole day is named by its last one. */
export function untilWhen(ms: number): string {
  return clock(ms) === '00:00' ? shortDay(ms - 1) : moment(ms);
}

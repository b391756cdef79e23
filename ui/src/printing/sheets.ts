import type { PaperSize } from '../api/generated';

/** How many sheets make so many pieces. */
export function sheetsFor(pieces: number, size: PaperSize): number {
  const each = size === 'two_on_a4' ? 2 : size === 'four_on_a4' ? 4 : 1;
  return Math.ceil(pieces / each);
}

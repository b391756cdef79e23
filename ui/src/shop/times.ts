import { amount } from '../api/formats';
import { language } from '../api/words.svelte';

/** How often more points can count, in basis points. */
const MULTIPLIERS = [10_000, 11_000, 12_000, 12_500, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 100_000];

/** 15000 → ×1.5, as numbers are written here. */
export function times(bp: number): string {
  return `×${amount(bp, 4, language()).replace(/[.,]?0+$/, '')}`;
}

/** The multipliers to choose from, with the one in force among them. */
export function multipliers(kept: number) {
  return [...new Set([...MULTIPLIERS, kept])]
    .sort((a, b) => a - b)
    .map((bp) => ({ value: String(bp), label: times(bp) }));
}

import type { Money } from '../api/generated';

/** The two sums a customer most likely puts down above what is due: single notes, else whole large notes. */
export function notesAbove(due: Money, denominations: readonly Money[]): Money[] {
  if (due <= 0) return [];
  const rising = [...denominations].sort((one, other) => one - other);
  const singles = rising.filter((note) => note > due).slice(0, 2);
  if (singles.length === 2) return singles;
  const sums = rising.slice(-3).map((note) => Math.ceil((due + 1) / note) * note);
  return [...new Set([...singles, ...sums])].sort((one, other) => one - other).slice(0, 2);
}

import type { Draw, EntrantList } from '../api/generated';

/** A draw in full; `list` holds the names of an evening draw. */
export type FullDraw = Omit<Draw, 'entrants'> & { entrants: number; list: EntrantList | null };

/** The draw as the core told it. */
export function fullOf(draw: Draw): FullDraw {
  const told: object = draw;
  return { list: null, ...(told as Omit<FullDraw, 'list'>) };
}

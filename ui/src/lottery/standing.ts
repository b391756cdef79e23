import type { DrawRow } from '../api/generated';

/** What is out of the ordinary about a draw that is open; null for one that simply runs. */
export type Standing = 'not_yet' | 'over' | 'deck_empty' | 'list_closed';

export function standingOf(draw: DrawRow, nowMs: number): Standing | null {
  if (draw.kind === 'evening' && draw.listClosed) return 'list_closed';
  if (draw.startsAtMs !== null && nowMs < draw.startsAtMs) return 'not_yet';
  if (draw.endsAtMs !== null && nowMs >= draw.endsAtMs) return 'over';
  return draw.kind !== 'evening' && draw.left === 0 ? 'deck_empty' : null;
}

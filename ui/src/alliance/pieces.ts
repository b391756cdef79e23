import type { PackPiece, PieceState } from '../api/generated';
import { t } from '../api/words.svelte';

/** Numbers as they stand on paper: at least four digits. */
const DIGITS = 4;
/** More runs than this are a list nobody reads. */
const MOST = 24;

export const onPaper = (serial: number): string => String(serial).padStart(DIGITS, '0');

/** The numbers of pieces in a state, run by run: 0101–0120, 0125. */
export function runsOf(pieces: readonly PackPiece[], state: PieceState): string {
  const runs: { first: number; last: number }[] = [];
  const serials = pieces.filter((piece) => piece.state === state).map((piece) => piece.serial);
  for (const serial of serials.sort((a, b) => a - b)) {
    const open = runs.at(-1);
    if (open && serial === open.last + 1) open.last = serial;
    else runs.push({ first: serial, last: serial });
  }
  const shown = runs
    .slice(0, MOST)
    .map(({ first, last }) => (first === last ? onPaper(first) : `${onPaper(first)}–${onPaper(last)}`));
  return [...shown, ...(runs.length > MOST ? ['…'] : [])].join(t('alliance-joint'));
}

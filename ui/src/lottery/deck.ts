import type { PrizeShown } from '../api/generated';
import { prizeColour, prizesOf } from '../shared/draws';

/** So many squares are drawn at most; larger decks stand for several cards a square. */
export const MOST_SQUARES = 600;

export type Square = { number: number; colour: string; blank: boolean; dealt: boolean };
type Pile = Pick<PrizeShown, 'number' | 'gift' | 'cards' | 'left'>;

/** The squares of a deck in prize order, those that are dealt at the end of their prize, and how many cards one stands for. */
export function squaresOf(prizes: readonly Pile[]): { squares: Square[]; each: number } {
  const cards = prizes.reduce((sum, prize) => sum + prize.cards, 0);
  const each = Math.max(1, Math.ceil(cards / MOST_SQUARES));
  const kinds = prizesOf(prizes);
  const squares = prizes.flatMap((prize) => {
    const all = prize.cards === 0 ? 0 : Math.max(1, Math.round(prize.cards / each));
    // A pile with cards left never looks empty.
    const left = prize.left === 0 ? 0 : Math.max(1, Math.round((prize.left * all) / prize.cards));
    const blank = prize.gift === null;
    const colour = prizeColour(prize, kinds);
    return Array.from({ length: all }, (_, at) => ({ number: prize.number, colour, blank, dealt: at >= left }));
  });
  return { squares, each };
}

/** How many squares stand in a row, so that they are about as high as wide in a frame of this shape. */
export function columnsOf(squares: number, ratio: number): number {
  return Math.max(20, Math.ceil(Math.sqrt(squares * ratio)));
}

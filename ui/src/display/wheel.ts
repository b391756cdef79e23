import type { PrizeShown } from '../api/generated';
import { prizeColour, prizesOf } from '../shared/draws';

/** More slices than this cannot be told apart; a larger deck is drawn to scale. */
export const MOST_SLICES = 240;

type Pile = Pick<PrizeShown, 'number' | 'gift' | 'cards' | 'left'>;
export type Slice = { number: number; colour: string; dealt: boolean; won: boolean };

/** The places of each pile on the wheel: spread evenly, so that no prize lies in one lump. */
function spread(sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const out = new Array<number>(total).fill(-1);
  // Small piles choose their places first; what is left belongs to the largest.
  const order = sizes.map((_, at) => at).sort((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0));
  for (const pile of order) {
    const size = sizes[pile] ?? 0;
    for (let nth = 0; nth < size; nth++) {
      let place = Math.floor(((nth + 0.5) * total) / size + pile * 7) % total;
      while (out[place] !== -1) place = (place + 1) % total;
      out[place] = pile;
    }
  }
  return out;
}

/**
 * The slices of a wheel before a card is dealt, one of them the card that was: `won` is the prize's number.
 * Dealt cards are dark. The same deck always makes the same wheel, so that it only grows darker.
 */
export function slicesOf(prizes: readonly Pile[], won: number): Slice[] {
  const cards = prizes.reduce((sum, prize) => sum + prize.cards, 0);
  if (cards === 0) return [];
  const scale = Math.min(1, MOST_SLICES / cards);
  const sizes = prizes.map((prize) => (prize.cards === 0 ? 0 : Math.max(1, Math.round(prize.cards * scale))));
  const kinds = prizesOf(prizes);
  // Which of a pile's slices are dealt: every so many-th, from the last places backwards.
  const dealt = prizes.map((prize, at) => {
    const size = sizes[at] ?? 0;
    const left = prize.left === 0 ? 0 : Math.max(1, Math.round((prize.left * size) / prize.cards));
    return size - left;
  });
  const seen = prizes.map(() => 0);
  let landed = false;
  return spread(sizes).map((pile) => {
    const prize = prizes[pile];
    const size = sizes[pile] ?? 0;
    const nth = seen[pile] ?? 0;
    seen[pile] = nth + 1;
    // Steps through the pile so that the dark ones lie apart.
    const rank = size === 0 ? 0 : (nth * stepOf(size)) % size;
    const isDealt = rank < (dealt[pile] ?? 0);
    const isWon = !landed && !isDealt && prize?.number === won;
    if (isWon) landed = true;
    return {
      number: prize?.number ?? 0,
      colour: prize ? prizeColour(prize, kinds) : '',
      dealt: isDealt,
      won: isWon,
    };
  });
}

/** A step that visits every place of a pile once: about five eighths of it, with no common divisor. */
function stepOf(size: number): number {
  const common = (one: number, other: number): number => (other === 0 ? one : common(other, one % other));
  let step = Math.max(1, Math.round(size * 0.618));
  while (common(step, size) !== 1) step++;
  return step;
}

/** The path of a slice of a ring, clockwise from the top; radii around the middle of a square of 100. */
export function ringPath(at: number, of: number, inner: number, outer: number): string {
  const point = (turn: number, radius: number) => {
    const angle = 2 * Math.PI * turn - Math.PI / 2;
    const round = (value: number) => Math.round(value * 1_000) / 1_000;
    return `${round(50 + radius * Math.cos(angle))} ${round(50 + radius * Math.sin(angle))}`;
  };
  const from = at / of;
  const to = (at + 1) / of;
  const large = 1 / of > 0.5 ? 1 : 0;
  // A whole ring has no beginning and no end to draw an arc between.
  if (of === 1) {
    return `${ringPath(0, 2, inner, outer)} ${ringPath(1, 2, inner, outer)}`;
  }
  return `M${point(from, outer)} A${outer} ${outer} 0 ${large} 1 ${point(to, outer)} L${point(to, inner)} A${inner} ${inner} 0 ${large} 0 ${point(from, inner)} Z`;
}

/** How far the wheel turns until the middle of the winning slice stands at the top: some whole turns and the rest. */
export function turnOf(at: number, of: number, turns = 5): number {
  return turns * 360 - ((at + 0.5) * 360) / of;
}

const FIELDS = 9;

/**
 * The nine fields of the grid: every prize that is left has one, and the others go by what is left of each, so that
 * a deck of blanks does not look like one of prizes. `stop` is the field of the won prize on which the light stops.
 */
export function fieldsOf(prizes: readonly PrizeShown[], won: number): { fields: PrizeShown[]; stop: number } {
  const left = prizes.filter((prize) => prize.left > 0 || prize.number === won);
  // More prizes than fields: the won one is among them, then the dearest.
  const shown =
    left.length <= FIELDS ? left : left.filter((prize, at) => prize.number === won || at < FIELDS - 1).slice(0, FIELDS);
  const total = shown.reduce((sum, prize) => sum + prize.left, 0);
  const sizes = shown.map(() => 1);
  for (let more = FIELDS - shown.length; more > 0; more--) {
    const lack = shown.map((prize, at) => (prize.left * FIELDS) / Math.max(1, total) - (sizes[at] ?? 0));
    const most = lack.indexOf(Math.max(...lack));
    sizes[most] = (sizes[most] ?? 0) + 1;
  }
  const fields = shown.length === 0 ? [] : spread(sizes).map((pile) => shown[pile] as PrizeShown);
  // The last field of the prize: the light has run longest when it comes there.
  return { fields, stop: fields.map((prize) => prize.number).lastIndexOf(won) };
}

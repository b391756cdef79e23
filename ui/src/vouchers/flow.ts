import type { VoucherFlow } from '../api/generated';

/** The drawing's own units. */
export const WIDTH = 840;
export const HEIGHT = 176;
const BAR = 12;
const COLUMNS = [0, 260, 560] as const;
/** Two labels stand no nearer than this, from middle to middle. */
const LINE = 46;
const GAP = 8;
const EDGE = 4;
/** Bands part by no more than this beyond what their labels need. */
const WIDEST = 20;
/** The whole month as high as it may be; lower where the labels of small parts need the room. */
const SCALES = [124, 116, 108, 100, 92];

export type Tone = 'gift' | 'plain' | 'done';
export type Bar = { x: number; y: number; height: number; tone: Tone };
export type Band = { path: string; tone: Tone };
/** Where the words of a part stand, in hundredths of the height. */
export type Label = { top: number };

export type Drawing = {
  bars: Bar[];
  bands: Band[];
  labels: { handedOut: Label; drawer: Label; redeemed: Label; withMembers: Label; over: Label };
};

/** Tops of bars below each other, apart enough for their labels. */
function stack(heights: readonly number[]): number[] {
  const tops: number[] = [];
  let middle = Number.NEGATIVE_INFINITY;
  let bottom = 0;
  for (const height of heights) {
    const least =
      tops.length === 0 ? Math.max(EDGE + height / 2, LINE / 2) : Math.max(middle + LINE, bottom + GAP + height / 2);
    middle = least;
    bottom = middle + height / 2;
    tops.push(middle - height / 2);
  }
  return tops;
}

/** How far what is stacked reaches, its last label included. */
function reach(heights: readonly number[], tops: readonly number[]): number {
  const last = tops.length - 1;
  const [top, height] = [tops[last] ?? 0, heights[last] ?? 0];
  return Math.max(top + height + EDGE, top + height / 2 + LINE / 2);
}

/** The same tops spread over the height that is left, so that bands part clearly; what remains stands above and below. */
function spread(heights: readonly number[]): number[] {
  const tops = stack(heights);
  const left = Math.max(0, HEIGHT - reach(heights, tops));
  const between = Math.min(WIDEST, left / Math.max(1, tops.length - 1));
  const above = (left - between * (tops.length - 1)) / 2;
  return tops.map((top, at) => top + above + between * at);
}

const fits = (heights: readonly number[]) => reach(heights, stack(heights)) <= HEIGHT;

function band(column: 0 | 1, from: number, to: number, height: number, tone: Tone): Band {
  const left = COLUMNS[column] + BAR;
  const right = COLUMNS[column + 1] ?? WIDTH;
  const middle = (left + right) / 2;
  const path =
    `M${left} ${from}C${middle} ${from} ${middle} ${to} ${right} ${to}V${to + height}` +
    `C${middle} ${to + height} ${middle} ${from + height} ${left} ${from + height}z`;
  return { path, tone };
}

/**
 * The month's vouchers as bands to scale: issued, then handed out or in the drawer, then used, with members, or over. Every height
 * is its number's share of what was issued; only the gaps give way to the labels.
 */
export function drawFlow(flow: VoucherFlow): Drawing {
  const issued = Math.max(1, flow.issued);
  const second = [flow.handedOut, flow.inDrawer + flow.spoiled];
  const third = [flow.redeemed, flow.withMembers, flow.expired + flow.void];
  const heightsAt = (scale: number, parts: readonly number[]) => parts.map((part) => (part * scale) / issued);
  const scale =
    SCALES.find((one) => fits(heightsAt(one, second)) && fits(heightsAt(one, third))) ??
    SCALES[SCALES.length - 1] ??
    92;
  const [h2, h3] = [heightsAt(scale, second), heightsAt(scale, third)];
  const [y2, y3] = [spread(h2), spread(h3)];
  const whole = (flow.issued * scale) / issued;
  const y1 = (HEIGHT - whole) / 2;
  const tones2: Tone[] = ['gift', 'plain'];
  const tones3: Tone[] = ['done', 'gift', 'plain'];
  const bars: Bar[] = [{ x: COLUMNS[0], y: y1, height: whole, tone: 'gift' }];
  const bands: Band[] = [];
  const part = (column: 0 | 1, heights: number[], tops: number[], tones: Tone[], begin: number) => {
    let from = begin;
    heights.forEach((height, at) => {
      const [to, tone] = [tops[at] ?? 0, tones[at] ?? 'plain'];
      if (height > 0) {
        bands.push(band(column, from, to, height, tone));
        bars.push({ x: COLUMNS[column + 1] ?? WIDTH, y: to, height, tone });
      }
      from += height;
    });
  };
  part(0, h2, y2, tones2, y1);
  part(1, h3, y3, tones3, y2[0] ?? 0);
  const label = (tops: number[], heights: number[], at: number): Label => ({
    top: (((tops[at] ?? 0) + (heights[at] ?? 0) / 2) * 100) / HEIGHT,
  });
  return {
    bars,
    bands,
    labels: {
      handedOut: label(y2, h2, 0),
      drawer: label(y2, h2, 1),
      redeemed: label(y3, h3, 0),
      withMembers: label(y3, h3, 1),
      over: label(y3, h3, 2),
    },
  };
}

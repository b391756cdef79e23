/*
 * Where a list of any length stands. Engines draw nothing taller than about 33 million pixels, so a very long list
 * is laid on a shorter strip whose beginning moves: near moves are one to one, far ones (the thumb) go by share.
 */

/** Far below what any engine refuses. */
const STRIP_MOST = 8_000_000;
const PAGES_OF_STRIP = 100;

export type Strip = {
  /** what the list would measure */
  whole: number;
  /** what it is given to measure */
  height: number;
  /** a page of the strip, and how many the whole list has */
  page: number;
  pages: number;
  /** how far the beginning moves from page to page */
  shift: number;
};

export type Place = { page: number; offset: number; top: number };

export function strip(total: number, row: number): Strip {
  const whole = total * row;
  if (whole <= STRIP_MOST) return { whole, height: whole, page: whole, pages: 1, shift: 0 };
  const page = STRIP_MOST / PAGES_OF_STRIP;
  const pages = Math.floor(whole / page);
  return { whole, height: STRIP_MOST, page, pages, shift: (whole - STRIP_MOST) / (pages - 1) };
}

/** The place whose first visible pixel is `at` of the whole list. */
export function placeAt(strip: Strip, at: number): Place {
  const page = strip.page === 0 ? 0 : Math.min(strip.pages - 1, Math.floor(at / strip.page));
  const offset = Math.round(page * strip.shift);
  return { page, offset, top: at - offset };
}

/** After the strip was scrolled to `top`: where that is, seen from where it was. */
export function moved(strip: Strip, from: Place, top: number, sight: number): Place {
  if (strip.pages === 1) return { page: 0, offset: 0, top };
  if (Math.abs(top - from.top) < sight) {
    const at = Math.min(strip.whole - sight, Math.max(0, top + from.offset));
    return placeAt(strip, at);
  }
  const share = top / Math.max(1, strip.height - sight);
  return placeAtShare(strip, share, top);
}

/** A thumb dragged to a share of the strip keeps its place under the hand: only the beginning moves. */
function placeAtShare(strip: Strip, share: number, top: number): Place {
  const page = Math.min(strip.pages - 1, Math.floor(share * strip.pages));
  const last = page === strip.pages - 1 && share >= 1;
  return { page, offset: last ? strip.whole - strip.height : Math.round(page * strip.shift), top };
}

import type { Words } from './pdf';

/** A place on a page, in parts of its width and height. */
export type Frame = { left: number; top: number; width: number; height: number };

const bare = (text: string) => text.replace(/[\s\u00ad]+/gu, '');

/**
 * Where the words of a field stand on the page: the first run of neighbouring words that together say it, however
 * they were broken into lines. Null where the page says them in another way.
 */
export function frameOf(text: string, words: readonly Words[]): Frame | null {
  const wanted = bare(text);
  if (wanted === '') return null;
  for (let from = 0; from < words.length; from += 1) {
    let said = '';
    for (let to = from; to < words.length && said.length < wanted.length; to += 1) {
      said += bare(words[to]?.text ?? '');
      if (!wanted.startsWith(said) && !said.startsWith(wanted)) break;
      if (said.length >= wanted.length) return around(words.slice(from, to + 1));
    }
  }
  return null;
}

function around(words: readonly Words[]): Frame {
  const left = Math.min(...words.map((one) => one.left));
  const top = Math.min(...words.map((one) => one.top));
  const right = Math.max(...words.map((one) => one.right));
  const bottom = Math.max(...words.map((one) => one.bottom));
  return { left, top, width: right - left, height: bottom - top };
}

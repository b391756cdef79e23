import type { Language } from '../api/generated';

const HAN = /\p{Script=Han}/u;

/** The promise by languages: a line break parts them. */
export function linesOf(promise: string): string[] {
  return promise
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a line is written in, as far as its script tells; undefined: as the page. */
export function tongueOf(line: string): Language | undefined {
  return HAN.test(line) ? 'zh-CN' : undefined;
}

/** The line for somebody who reads this language, else the first. */
export function lineFor(promise: string, language: Language): string {
  const lines = linesOf(promise);
  return lines.find((line) => HAN.test(line) === (language === 'zh-CN')) ?? lines[0] ?? '';
}

export type Size = 'large' | 'middle' | 'small';

/** How many letters a size has room for, in two lines of the first and one of the next. A Han character takes two. */
const ROOM = { first: { large: 44, middle: 84 }, next: { large: 36, middle: 60 } };

/** How large a line can be written: long ones smaller. Chinese is not broken when a smaller size keeps it whole. */
export function sizeOf(line: string, place: keyof typeof ROOM): Size {
  const width = [...line].reduce((sum, character) => sum + (HAN.test(character) ? 2 : 1), 0);
  const large = place === 'first' && HAN.test(line) ? 22 : ROOM[place].large;
  if (width <= large) return 'large';
  return width <= ROOM[place].middle ? 'middle' : 'small';
}

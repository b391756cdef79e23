const HAN = /\p{Script=Han}/u;

/** What a person's seal shows: the family character, or the initials of the first and the last name. */
export function seal(name: string): { text: string; latin: boolean } {
  const clean = name.trim();
  const first = Array.from(clean)[0] ?? '';
  if (HAN.test(first)) return { text: first, latin: false };
  const words = clean.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return {
    text: ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('') || '·',
    latin: true,
  };
}

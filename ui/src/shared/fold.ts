/** A text as it is searched: each sign without its accent, in small letters, at its own place. */
function folded(text: string): string[] {
  return Array.from(text, (sign) => sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() || sign);
}

export type Piece = { text: string; hit: boolean };

/** Cuts a text where the words that are looked for begin and end; nothing looked for is no hit. */
export function pieces(text: string, wanted: string): Piece[] {
  const signs = Array.from(text);
  const heap = folded(text);
  const needle = folded(wanted.trim());
  if (needle.length === 0) return [{ text, hit: false }];
  const out: Piece[] = [];
  let plain = '';
  for (let at = 0; at < signs.length;) {
    const found = needle.every((sign, ahead) => heap[at + ahead] === sign);
    if (!found) {
      plain += signs[at++] ?? '';
      continue;
    }
    if (plain !== '') out.push({ text: plain, hit: false });
    plain = '';
    out.push({ text: signs.slice(at, at + needle.length).join(''), hit: true });
    at += needle.length;
  }
  if (plain !== '') out.push({ text: plain, hit: false });
  return out;
}

/** Whether the words are in the text, accents and capitals aside. */
export function contains(text: string, wanted: string): boolean {
  return pieces(text, wanted).some((piece) => piece.hit);
}

/** Whether a character is written in Han script; the same blocks as in the core. */
function isHan(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return (
    (point >= 0x3400 && point <= 0x4dbf) ||
    (point >= 0x4e00 && point <= 0x9fff) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x20000 && point <= 0x323af) ||
    point === 0x3007
  );
}

/** A name as other customers may see it, as the core masks it: 李*, Sofía H., S*. */
export function masked(name: string): string {
  const [first = '', ...others] = name.split(' ');
  const [lead] = first;
  if (lead === undefined) return '*';
  if (isHan(lead)) return `${lead}*`;
  const [initial] = others.at(-1) ?? '';
  return initial === undefined ? `${lead}*` : `${first} ${initial}.`;
}

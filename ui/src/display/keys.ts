/** The letters of the on-screen keys, row by row: ten, nine and seven. */
export const LETTERS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].map((row) => [...row]);

/** The same places with what Spanish and its neighbours need. */
export const ACCENTS = ['áéíóúàèìòù', 'äëïöüâêîô', 'ñçãõûøå'].map((row) => [...row]);

/** A letter as it belongs there: names begin with a capital, after a space, a hyphen or an apostrophe too. */
export function cased(letter: string, before: string, capitals: boolean): string {
  return capitals || /(?:^|[\s’'-])$/u.test(before) ? letter.toLocaleUpperCase() : letter;
}

/** Without its last character. */
export function shortened(text: string): string {
  return [...text].slice(0, -1).join('');
}

/** A phone number as it is read aloud: 138 0013 0926, others in threes; one with + stays as it was typed. */
export function grouped(phone: string): string {
  if (phone.includes('+')) return phone;
  const digits = phone.replace(/\D/g, '');
  const parts = /^1[3-9]/.test(digits) ? /^(\d{0,3})(\d{0,4})(\d*)$/ : /^(\d{0,3})(\d{0,3})(\d*)$/;
  return (parts.exec(digits) ?? [])
    .slice(1)
    .filter((part) => part !== '')
    .join(' ');
}

/** Whether a name is pinyin that Han characters may be found for. */
export function isPinyin(name: string): boolean {
  return /^[a-z][a-z' ’]*$/i.test(name.trim());
}

/** What a scanned text looks like, as far as anybody can tell without the shop. */
export type CodeKind = 'product' | 'product_wrong' | 'address' | 'storeloop' | 'text';

/** Weights 3 and 1 from the right, the last digit being the check digit (EAN-8, UPC-A, EAN-13, ITF-14). */
function checkDigitFits(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}

export function kindOfCode(text: string): CodeKind {
  if (/^(?:\d{8}|\d{12,14})$/.test(text)) return checkDigitFits(text) ? 'product' : 'product_wrong';
  if (/^https?:\/\//i.test(text)) return 'address';
  return /^SL[A-Z0-9]*[:.\-*/]/.test(text) ? 'storeloop' : 'text';
}

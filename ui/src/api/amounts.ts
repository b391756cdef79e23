/** More digits than any price has; keeps every amount inside what a number holds exactly. */
const MOST_DIGITS = 13;

/**
 * What was typed, as minor units: both marks are taken, spaces ignored. The last mark is the decimal one
 * when at most `exponent` digits follow it; otherwise marks are thousands and must stand three digits apart.
 * Empty is null, anything else that is no amount is undefined.
 */
export function parseAmount(text: string, exponent: number): number | null | undefined {
  const typed = text.replace(/[\s\u00a0]/g, '');
  if (typed === '') return null;
  if (!/^\d*(?:[.,]\d*)*$/.test(typed) || !/\d/.test(typed)) return undefined;

  const last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
  const after = last < 0 ? 0 : typed.length - last - 1;
  const isDecimal = last >= 0 && exponent > 0 && after <= exponent;
  const whole = isDecimal ? typed.slice(0, last) : typed;
  const part = isDecimal ? typed.slice(last + 1) : '';

  if (/[.,]/.test(whole) && !/^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(whole)) return undefined;
  const digits = (whole.replace(/[.,]/g, '') + part.padEnd(exponent, '0')).replace(/^0+(?=\d)/, '');
  return digits.length > MOST_DIGITS ? undefined : Number(digits);
}

/** A whole number of things; empty is null, anything else that is none is undefined. */
export function parseCount(text: string): number | null | undefined {
  const typed = text.replace(/[\s\u00a0]/g, '');
  if (typed === '') return null;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}

/** Symbols of a typed code. */
export const WHOLE = 16;

/**
 * A typed code in groups of four, as it stands on the paper. Only where its marks stand is tidied: what the symbols mean is for
 * the core to say. What is no typed code, such as the text of a QR, stays as it came.
 */
export function grouped(typed: string): string {
  const bare = typed.replace(/[\s-]/g, '').toUpperCase();
  if (bare.length > WHOLE || !/^[0-9A-Z]*$/.test(bare)) return typed;
  return bare.replace(/(.{4})(?=.)/g, '$1 ');
}

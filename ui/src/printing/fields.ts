import type { DesignField, PaperNote } from '../api/generated';

/** The order in which a person thinks of a flyer's words; whatever is not named here stands last. */
const ORDER = [
  'headline',
  'greeting',
  'number',
  'every',
  'sub',
  'item',
  'parts',
  'gift',
  'tag',
  'promise',
  'letter',
  'signature',
  'role',
  'a',
  'a_head',
  'a_text',
  'b',
  'b_head',
  'b_text',
  'mark',
  'offer_title',
  'offer',
  'value',
  'benefits',
  'dates',
  'ladder',
  'prizes',
  'sum',
  'total',
  'when',
  'until',
  'date',
  'pickup',
  'reference',
  'how',
  'who',
  'claim',
  'proof',
  'shop',
  'address',
  'terms',
  'complaint',
  'bring',
  'scan',
];

/** Words that run over several lines. */
const LONG = new Set([
  'headline',
  'promise',
  'letter',
  'how',
  'who',
  'claim',
  'proof',
  'a_text',
  'b_text',
  'address',
  'terms',
  'complaint',
]);

/** Words so short that two stand side by side. */
const SHORT = new Set([
  'number',
  'every',
  'tag',
  'when',
  'pickup',
  'reference',
  'signature',
  'role',
  'value',
  'sum',
  'total',
  'a_head',
  'b_head',
  'mark',
  'scan',
  'date',
  'item',
  'parts',
]);

/** Pictures that a neighbour shop's stamp can show. */
export const ART = [
  'apple',
  'orange',
  'pear',
  'persimmon',
  'grapes',
  'slice',
  'crate',
  'cup',
  'cookie',
  'bottle',
  'drop',
  'scissors',
  'comb',
  'gift',
  'key',
  'phone',
] as const;

const place = (name: string) => {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
};

export function inOrder(fields: readonly DesignField[]): DesignField[] {
  return [...fields].sort((one, other) => place(one.name) - place(other.name));
}

export const linesOf = (name: string) => (name === 'letter' ? 6 : LONG.has(name) ? 2 : 1);
export const isShort = (name: string) => SHORT.has(name);

/** Where what a flyer must never lack is written, by the note that misses it. */
const LACKING: Record<string, readonly string[]> = {
  'paper-lack-what': ['gift', 'offer', 'item', 'headline'],
  'paper-lack-until': ['until', 'when', 'dates'],
  'paper-lack-terms': ['terms'],
  'paper-lack-complaint': ['complaint'],
  'paper-lack-reference': ['reference', 'value', 'terms'],
};

/** The field of this design in which something missing is to be written. */
export function lackingField({ key, values }: PaperNote, fields: readonly DesignField[]): string | null {
  const wanted = values['field'] ? [values['field']] : (LACKING[key] ?? []);
  return wanted.find((name) => fields.some((field) => field.name === name)) ?? null;
}

/** The field in whose words the page found this text, by name. */
export function fieldSaying(text: string, said: Record<string, unknown>): string | null {
  const wanted = text.replace(/[\s…]+/gu, '');
  if (wanted === '') return null;
  const says = (value: unknown): boolean =>
    typeof value === 'string'
      ? value.replace(/\s+/gu, '').includes(wanted)
      : typeof value === 'object' && value !== null && Object.values(value).some(says);
  return Object.entries(said).find(([, value]) => says(value))?.[0] ?? null;
}

import type { PaperNote } from '../api/generated';
import { has, t } from '../api/words.svelte';
import { go } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';

/** What people call a field of a design, or a part of its lists. */
export function fieldName(name: string): string {
  const id = `flyer-field-${name.replaceAll('_', '-')}`;
  return has(id) ? t(id) : name;
}

/** The sentence of a note; the names of fields in it are written as people call them. */
export function noteSentence({ key, values }: PaperNote): string {
  const named = Object.entries(values).map(([name, value]) =>
    name === 'field' || name === 'list' || name === 'what' || name === 'first' || name === 'second'
      ? [name, fieldName(value)]
      : [name, value],
  );
  return t(key, Object.fromEntries(named) as Record<string, string>);
}

/** Where something missing is set for the whole shop, for those who may set it. */
export function placeOf({ key }: PaperNote): { words: string; does: () => void } | undefined {
  if (!atTill.may('manager')) return undefined;
  if (key === 'paper-lack-who') return { words: t('print-set-it'), does: () => go('settings', 'printers') };
  if (key === 'paper-lack-join-page') return { words: t('print-set-it'), does: () => go('settings', 'intake') };
  return undefined;
}

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import type { Language } from '../../ui/src/api/generated.ts';

export const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'es'];

/**
 * The theme in which a language is looked at. Every language once, and both themes: Chinese in the dark. The other way
 * round on request, with LOOKS=crossed.
 */
export function themeOf(language: Language): 'light' | 'dark' {
  const isDark = (language === 'zh-CN') !== (process.env['LOOKS'] === 'crossed');
  return isDark ? 'dark' : 'light';
}

const LOCALES = fileURLToPath(new URL('../../assets/locales/', import.meta.url));
const bundles = new Map<Language, FluentBundle>();

/** The sentence that the screen shows for `id`: read from the same catalogue, so that a reworded label breaks no test. */
export function say(language: Language, id: string, args: Record<string, string | number> = {}): string {
  const bundle = bundles.get(language) ?? load(language);
  const message = bundle.getMessage(id);
  if (!message?.value) throw new Error(`assets/locales/${language} has no "${id}"`);
  const filled = Object.entries(args).map(
    ([name, value]) =>
      [name, typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : value] as const,
  );
  return bundle.formatPattern(message.value, Object.fromEntries(filled));
}

function load(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const folder = `${LOCALES}${language}/`;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    bundle.addResource(new FluentResource(readFileSync(folder + file, 'utf8')));
  }
  bundles.set(language, bundle);
  return bundle;
}

import type { Language } from '../api/generated';

// What customers are told, and nothing of the staff's sentences.
const files = import.meta.glob<string>(
  '../../../assets/locales/*/{display-screen,intake,lottery-display,privacy}.ftl',
  {
    query: '?raw',
    import: 'default',
  },
);

/** The display's own sentences in one language. */
export function displayWords(language: Language): Promise<string[]> {
  const own = Object.entries(files).filter(([path]) => path.includes(`/${language}/`));
  return Promise.all(own.map(([, load]) => load()));
}

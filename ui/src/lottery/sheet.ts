import type { RuleLine } from '../api/generated';
import { count, money, monthDay, t } from '../api/words.svelte';

export type SheetRow = { name: string; text: string };

/** What only programs read: the number of the form, the draw's own number, decimals of the currency. */
const UNSHOWN = [
  'storeloop-draw-rules',
  'draw',
  'currency',
  'name',
  'until-time',
  'until',
  'cards',
  'kind',
  'law',
  'time-zone',
];

function dayName(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return month && date ? `${monthDay(month, date)} ${year}` : day;
}

/** The first words of a value, and the rest as one. */
function parts(value: string, words: number): string[] {
  const all = value.split(' ');
  return [...all.slice(0, words), all.slice(words).join(' ')];
}

/** The rule sheet in the words of the till; its canonical lines are what the seal is made to. */
export function sheetRows(lines: readonly RuleLine[]): SheetRow[] {
  const of = (key: string) => lines.find((line) => line.key === key)?.value;
  const cards = Number(of('cards') ?? 0);
  const evening = of('kind') === 'evening';
  const rows: SheetRow[] = [];
  const say = (name: string, text: string) =>
    rows.push({ name: t(`draws-sheet-${name}`), text: text === '' ? '–' : text });

  for (const { key, value } of lines) {
    if (UNSHOWN.includes(key)) continue;
    if (key === 'from') {
      const until = of('until') ?? '';
      const time = of('until-time');
      say(
        'period',
        value === '' || until === ''
          ? ''
          : t(time ? 'draws-sheet-until-time' : 'draws-sheet-days', {
              from: dayName(value),
              until: dayName(until),
              time: time ?? '',
            }),
      );
    } else if (key === 'chance') {
      const [rule = '', first = '0', second = '1'] = value.split(' ');
      say(
        'chance',
        t(`draws-sheet-chance-${rule.replaceAll('_', '-')}`, {
          amount: money(Number(first)),
          number: Number(first),
          most: Number(second),
        }),
      );
    } else if (key === 'most-per-day' || key === 'most-in-all') {
      say('limit', t(`draws-sheet-${key}`, { most: Number(value) }));
    } else if (key === 'prize') {
      const [number = '1', of = '0', worth = '0', name = ''] = parts(value, 3);
      const odds = {
        number: Number(number),
        cards: Number(of),
        count: count(Number(of)),
        name,
        worth: money(Number(worth)),
        of: count(cards),
      };
      say('prize', t(evening ? 'draws-sheet-prize-winners' : 'draws-sheet-prize-cards', odds));
    } else if (key === 'blanks') {
      if (!evening)
        say(
          'blanks',
          value === '0'
            ? t('draws-sheet-no-blanks')
            : t('draws-sheet-some-blanks', { count: Number(value), of: count(cards) }),
        );
    } else if (key === 'how') {
      say('how', t(`draws-sheet-how-${value}`));
    } else if (key === 'outside') {
      const [day = '', publication = ''] = parts(value, 1);
      say(
        'outside',
        value === 'taps 3x3'
          ? t('draws-sheet-outside-taps')
          : t('draws-sheet-outside-published', { publication, day: dayName(day) }),
      );
    } else if (key === 'reserves') {
      say('reserves', t('draws-sheet-reserves-each', { count: Number(value) }));
    } else if (key === 'claim-days') {
      if (value !== '0') say('claim-days', t('draws-sheet-claim-in', { count: Number(value) }));
      else say('claim-days', '');
    } else if (key === 'undealt') {
      if (!evening) say('undealt', t(`draws-undealt-${value.replaceAll('_', '-')}`));
    } else if (key === 'upgrade') {
      const [price = '0', quota = '0', way = 'also', name = ''] = parts(value, 3);
      say('upgrade', t(`draws-sheet-upgrade-${way}`, { price: money(Number(price)), quota: Number(quota), name }));
    } else if (key === 'changes' || key === 'not-proved') {
      say(key, t(`draws-sheet-${key}-say`));
    } else if (['organiser', 'contact', 'who-may', 'claim-where', 'forfeiture'].includes(key)) {
      say(key, value);
    } else {
      // A key of a newer version is shown as it is rather than left out.
      rows.push({ name: key, text: value });
    }
  }
  return rows;
}

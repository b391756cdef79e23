import type { MemberDetail, Purpose } from '../api/generated';
import { t } from '../api/words.svelte';
import { answers } from './draft';

const PURPOSES: readonly Purpose[] = ['card', 'offers', 'birthday', 'profile'];

/** Words one after another: citrus, tea · 柑橘、茶 */
export function listOf(words: readonly string[]): string {
  return words.reduce((sum, word) => (sum === '' ? word : t('members-list', { sum, word })), '');
}

/** What a member agreed to and what not, in one sentence. */
export function agreement(who: MemberDetail): string {
  const given = answers(who);
  const said = (wanted: boolean) =>
    listOf(PURPOSES.filter((purpose) => given[purpose] === wanted).map((purpose) => t(`members-agreed-${purpose}`)));
  const [yes, no] = [said(true), said(false)];
  if (yes === '') return t('members-agreed-nothing');
  return no === '' ? yes : t('members-agreed-but', { yes, no });
}

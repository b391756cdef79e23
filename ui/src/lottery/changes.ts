import type { DrawChange } from '../api/generated';
import { t } from '../api/words.svelte';

/** What was changed in favour of those who take part, before and after. */
export function changeSentence({ what, before, after }: DrawChange): string {
  const args = { before, after: after === '' ? t('draws-change-no-limit') : after };
  return t(`draws-change-what-${what.replaceAll('_', '-')}`, args);
}

import type { PayWay, SalesSettings } from '../api/generated';
import { t } from '../api/words.svelte';

type Labels = Pick<SalesSettings, 'cardLabel' | 'mobileLabel'>;

/** A way of paying as this shop calls it. */
export function wayName(way: PayWay, labels: Labels | undefined): string {
  if (way === 'card' && labels?.cardLabel) return labels.cardLabel;
  if (way === 'mobile' && labels?.mobileLabel) return labels.mobileLabel;
  return t(`till-way-${way}`);
}

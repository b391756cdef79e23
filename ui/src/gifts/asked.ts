import type { Gift, Grant, Tier } from '../api/generated';

/** What may lie over the screen of gifts. */
export type AskedHere =
  | { is: 'add'; tier: Tier }
  | { is: 'edit'; gift: Gift }
  | { is: 'receive'; gift: Gift | null }
  | { is: 'damage'; gift: Gift }
  | { is: 'take_back'; gift: Gift }
  | { is: 'count'; gift: Gift }
  | { is: 'count_all' }
  | { is: 'rules' }
  | { is: 'cancel'; grant: Grant };

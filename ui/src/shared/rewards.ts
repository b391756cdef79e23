import type { NextRung, RewardShown, What, WhyMissed } from '../api/generated';
import { count, money, shortDay, t } from '../api/words.svelte';
import { offerName } from './vouchers';

/** What somebody got, in a few words. */
export function whatOf(what: What): string {
  if (what.kind === 'gift') return what.name;
  if (what.kind === 'points') return t('rewards-what-points', { points: what.points, count: count(what.points) });
  if (what.kind === 'chances') {
    return t('rewards-what-chances', { chances: what.chances, count: count(what.chances) });
  }
  if (what.kind === 'voucher') return t('rewards-what-voucher', { name: offerName(what.name) });
  return t(`rewards-what-${what.kind}`, { amount: money(what.amount) });
}

const key = (word: string) => word.replaceAll('_', '-');

/** Why somebody got it: "Apple box because 王* bought for the first time". */
export function causeOf(reward: RewardShown): string {
  const what = whatOf(reward.what);
  const { trigger } = reward.programme;
  if (trigger === 'ladder') return t('rewards-why-ladder', { what, rung: reward.rung ?? 0 });
  const name = reward.because?.maskedName ?? '';
  return t(`rewards-why-${reward.asFriend ? 'own-' : ''}${key(trigger)}`, { what, name });
}

/** Why somebody does not get it, as the catalogue names it: the core calls an offer that issues no more a gift put away. */
export function missedBy(why: WhyMissed, what: What): string {
  return why === 'gift_retired' && what.kind === 'voucher' ? 'voucher-over' : key(why);
}

/** Where a reward stands now. */
export function stateOf(reward: RewardShown): string {
  if (reward.state === 'missed')
    return t(`rewards-state-missed-${missedBy(reward.whyMissed ?? 'budget', reward.what)}`);
  if (reward.state === 'taken_back') return t(reward.kept ? 'rewards-state-kept' : 'rewards-state-taken-back');
  if (reward.takenBack > 0) return t('rewards-state-less', { amount: money(reward.takenBack) });
  if (reward.state === 'held') return t('rewards-state-held', { day: shortDay(reward.dueAtMs ?? reward.atMs) });
  const { what } = reward;
  if (what.kind === 'payable' && what.paidAtMs !== null)
    return t('rewards-state-paid', { day: shortDay(what.paidAtMs) });
  return t('rewards-state-given');
}

/** "One more friend: kumquat jam". */
export function nextLine(next: NextRung): string {
  return t('rewards-person-next', { missing: next.missing, what: whatOf(next.what) });
}

/** Friends on the way to the next rung: how many there are, and how many it takes. */
export function squaresLabel(on: number, of: number | null): string {
  if (of === null) return t('rewards-board-squares-end', { count: on });
  return t('rewards-board-squares', { count: on, friends: of });
}

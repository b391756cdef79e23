import { call } from '../api/client';
import type { Customer, MemberDraws, MemberId, MemberRewards } from '../api/generated';
import { watch, type Watched } from '../api/watch.svelte';
import { forgetNewcomer } from '../app/newcomer.svelte';
import { route } from '../app/route.svelte';

/** The member whose number stands in the address, null when nobody is selected. */
export function selected(): MemberId | null {
  const id = Number(route.rest[0] ?? '');
  return route.screen === 'counter' && Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** Reads the selected member and follows what happens to them. Called while the counter is being set up. */
export function watchCustomer(): Watched<Customer | null> {
  return watch(['members', 'gifts'], () => {
    const member = selected();
    if (member !== null) forgetNewcomer();
    return member === null ? Promise.resolve(null) : call('counter.read_customer', { member });
  });
}

/** Reads friends and rewards of the selected member; the counter stands without them too. */
export function watchFriends(): Watched<MemberRewards | null> {
  return watch(['members', 'rewards', 'sales', 'gifts'], () => {
    const member = selected();
    return member === null ? Promise.resolve(null) : call('rewards.read_member', { member });
  });
}

/** Reads the selected member's chances in draws; the counter stands without them too. */
export function watchDraws(): Watched<MemberDraws | null> {
  return watch(['members', 'lottery', 'sales', 'points'], () => {
    const member = selected();
    return member === null ? Promise.resolve(null) : call('lottery.read_member', { member });
  });
}

class Discretion {
  /** Private details are covered because the screen is turned to someone. */
  hidden = $state(false);
}

export const discretion = new Discretion();

import { call } from '../api/client';
import type { Day } from '../api/generated';
import { watch } from '../api/watch.svelte';
import { shopDay } from '../shared/days';

/** What was sold today, and on the same weekday a week ago. Called while the strip is being set up. */
export function watchSelling(): { readonly today: Day | undefined; readonly before: Day | undefined } {
  const today = watch(['sales', 'stored_value'], () => call('sales.read_day', { day: null }));
  const before = watch(['sales'], () => call('sales.read_day', { day: shopDay(Date.now(), 7) }));
  return {
    get today() {
      return today.value;
    },
    get before() {
      return before.value;
    },
  };
}

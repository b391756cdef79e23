import { onChanges } from './client';
import type { Topic } from './generated';

/** A reading that follows the shop: `value` is the latest answer, `error` why there is none. */
export class Watched<T> {
  value = $state.raw<T | undefined>(undefined);
  error = $state.raw<unknown>(undefined);
  loading = $state(true);
  #turn = 0;
  #query: () => Promise<T>;

  constructor(query: () => Promise<T>) {
    this.#query = query;
  }

  /** Asks again; an older answer that comes late is dropped. */
  refresh(): void {
    const turn = ++this.#turn;
    this.loading = true;
    this.#query().then(
      (value) => {
        if (turn !== this.#turn) return;
        this.value = value;
        this.error = undefined;
        this.loading = false;
      },
      (error: unknown) => {
        if (turn !== this.#turn) return;
        this.error = error;
        this.loading = false;
      },
    );
  }
}

/**
 * Runs a reading now, whenever the state it reads changes, and whenever one of the topics changes.
 * Called while a component is being set up: `const gifts = watch(['gifts'], () => call('gifts.list', {…}))`.
 */
export function watch<T>(topics: readonly Topic[], query: () => Promise<T>): Watched<T> {
  const watched = new Watched(query);
  $effect(() => {
    watched.refresh();
  });
  $effect(() =>
    onChanges((what) => {
      if (what === 'everything' || what.some((topic) => topics.includes(topic))) watched.refresh();
    }),
  );
  return watched;
}

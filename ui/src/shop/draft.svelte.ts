import { untrack } from 'svelte';
import type { Topic } from '../api/generated';
import { watch } from '../api/watch.svelte';
import { t } from '../api/words.svelte';
import { say, sentenceOf } from '../app/say.svelte';

type Ways<T> = {
  topics: readonly Topic[];
  read: () => Promise<T>;
  save: (draft: T) => Promise<T>;
  /** Whether nothing is left empty that must be filled in. */
  whole?: (draft: T) => boolean;
};

/** Whether every field holds a number: one that was emptied holds none, whatever its type says. */
export function filled(...fields: (number | null)[]): boolean {
  return fields.every((field) => field !== null);
}

/** Rules being changed: a copy to type into, saved or dropped as a whole. Made while a component is being set up. */
export class Draft<T extends object> {
  /** What is being typed; null until the rules were read. */
  now = $state<T | null>(null);
  error = $state<string | null>(null);
  busy = $state(false);
  #kept = $state.raw<T | null>(null);
  #ways: Ways<T>;

  constructor(ways: Ways<T>) {
    this.#ways = ways;
    const reading = watch(ways.topics, ways.read);
    $effect(() => {
      if (reading.error) this.error = sentenceOf(reading.error);
      const fresh = reading.value;
      // Somebody else's change comes in only where nothing is being typed; typing itself asks for nothing.
      untrack(() => fresh && !this.changed && this.#take(fresh));
    });
  }

  get changed(): boolean {
    return this.now !== null && JSON.stringify(this.now) !== JSON.stringify(this.#kept);
  }

  #take(rules: T): void {
    this.#kept = rules;
    this.now = structuredClone(rules);
    this.error = null;
  }

  discard(): void {
    if (this.#kept) this.#take(this.#kept);
  }

  /** Saves what was typed; a refusal is kept to be said, and what was typed stays. */
  async save(event?: SubmitEvent): Promise<void> {
    event?.preventDefault();
    if (this.now === null || !this.changed || this.busy) return;
    if (this.#ways.whole?.(this.now) === false) {
      this.error = t('shop-rules-empty');
      return;
    }
    this.busy = true;
    this.error = null;
    try {
      this.#take(await this.#ways.save($state.snapshot(this.now) as T));
      say(t('shop-saved'));
    } catch (thrown) {
      this.error = sentenceOf(thrown);
    } finally {
      this.busy = false;
    }
  }
}

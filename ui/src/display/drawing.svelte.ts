import { act } from '../api/act.svelte';
import { call } from '../api/client';
import { Refused } from '../api/errors';
import type { Dealt, DealId, DisplayDraw, DisplayPick, DrawDisplay, PickId } from '../api/generated';
import { tillId } from '../api/ids';
import { watch, type Watched } from '../api/watch.svelte';

/** How long a card stays in sight after it was dealt. */
export const SHOWN_MS = 30_000;

/** What this till's display shows of draws: a pick, a card just dealt, or the closed list of an evening. */
export class Drawing {
  /** The number that was tapped, until the core has answered. */
  chosen = $state<number | null>(null);
  missed = $state<'missed' | 'gone' | null>(null);
  dealt = $state.raw<Dealt | null>(null);
  readonly #reading: Watched<DrawDisplay>;
  readonly #picking = act('lottery.pick');
  /** The card that was known last; what was dealt before this page was opened is not played again. */
  #seen: DealId | null | undefined = undefined;
  /** The pick that was ended here: a reading of before still names it. */
  #picked: PickId | null = null;

  /** Called while the display is being set up. */
  constructor() {
    this.#reading = watch(['lottery'], () => call('lottery.read_display', { till: tillId() }));
  }

  get waiting(): DisplayPick | null {
    return this.#reading.value?.waiting ?? null;
  }

  get running(): readonly DisplayDraw[] {
    return this.#reading.value?.running ?? [];
  }

  /** The evening draw whose list is closed and not drawn yet. */
  get list(): DisplayDraw | null {
    return this.running.find((draw) => draw.listDigest !== null && draw.entrants.length > 0 && draw.left > 0) ?? null;
  }

  /** The seal of the draw whose card is in sight. */
  get code(): string {
    return this.running.find((draw) => draw.name === this.dealt?.deal.drawName)?.commitment ?? '';
  }

  #show(dealt: Dealt): void {
    this.#seen = dealt.deal.deal;
    this.chosen = null;
    this.missed = null;
    // Names of an evening are drawn together, and stand on the wall of winners.
    this.dealt = dealt.deal.kind === 'evening' ? null : dealt;
  }

  /** Follows the reading: a card that was dealt meanwhile comes into sight, a new pick clears the card before. */
  follow(): void {
    const reading = this.#reading.value;
    if (!reading) return;
    const last = reading.last;
    if (this.#seen === undefined) this.#seen = last?.deal.deal ?? null;
    else if (last && last.deal.deal !== this.#seen) this.#show(last);
    if (reading.waiting && reading.waiting.pick !== this.#picked) this.dealt = null;
    if (!reading.waiting) this.chosen = null;
  }

  forget(): void {
    this.dealt = null;
  }

  async pick(choice: number): Promise<void> {
    const { waiting } = this;
    if (!waiting || this.chosen !== null) return;
    this.chosen = choice;
    this.missed = null;
    try {
      const dealt = await this.#picking.run({ till: tillId(), pick: waiting.pick, choice });
      this.#picked = waiting.pick;
      if (dealt.deal.deal !== this.#seen) this.#show(dealt);
    } catch (error) {
      this.chosen = null;
      this.missed = error instanceof Refused ? 'gone' : 'missed';
    }
    this.#reading.refresh();
  }
}

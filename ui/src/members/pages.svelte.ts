import { call } from '../api/client';
import type { ListMembers, MemberHit } from '../api/generated';

export const PAGE = 100;
/** Pages kept; those farthest from what is in sight are dropped first. */
const KEPT = 30;
/** A thumb being dragged passes over pages nobody will read. */
const REST_MS = 60;

export type Wanted = Omit<ListMembers, 'offset' | 'limit'>;

/** A list of members of any length: pages of 100 are fetched where somebody looks. */
export class MemberPages {
  total = $state<number | null>(null);
  error = $state.raw<unknown>(null);
  #rows = $state.raw<Record<number, MemberHit[]>>({});
  #wanted: Wanted;
  #turn = 0;
  #asking: number[] = [];
  #sight: [number, number] = [0, 0];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
    this.#ask(0);
  }

  rowAt(at: number): MemberHit | undefined {
    return this.#rows[Math.floor(at / PAGE)]?.[at % PAGE];
  }

  /** Tells which rows are in sight; what is missing of them is fetched once the list rests. */
  look(from: number, to: number): void {
    this.#sight = [Math.floor(from / PAGE), Math.floor(Math.max(from, to - 1) / PAGE)];
    clearTimeout(this.#timer);
    if (this.#missing().length === 0) return;
    this.#timer = setTimeout(() => this.#missing().forEach((page) => this.#ask(page)), REST_MS);
  }

  /** Asks again for what is in sight and forgets the rest; the old rows stay until the new ones are here. */
  refresh(): void {
    this.#turn++;
    this.#asking = [];
    const [first, last] = this.#sight;
    this.#rows = Object.fromEntries(this.#kept().filter(([page]) => page >= first && page <= last));
    for (let page = first; page <= last; page++) this.#ask(page);
  }

  stop(): void {
    this.#turn++;
    clearTimeout(this.#timer);
  }

  #missing(): number[] {
    const [first, last] = this.#sight;
    const missing: number[] = [];
    for (let page = first; page <= last; page++) if (!this.#rows[page]) missing.push(page);
    return missing;
  }

  #ask(page: number): void {
    if (this.#asking.includes(page)) return;
    this.#asking.push(page);
    const turn = this.#turn;
    call('members.list', { ...this.#wanted, offset: page * PAGE, limit: PAGE }).then(
      ({ rows, total }) => {
        if (turn !== this.#turn) return;
        this.#asking = this.#asking.filter((other) => other !== page);
        this.#keep(page, rows);
        this.total = total;
        this.error = null;
      },
      (error: unknown) => {
        if (turn !== this.#turn) return;
        this.#asking = this.#asking.filter((other) => other !== page);
        this.error = error;
      },
    );
  }

  #kept(): [number, MemberHit[]][] {
    return Object.entries(this.#rows).map(([page, rows]) => [Number(page), rows]);
  }

  #keep(page: number, rows: MemberHit[]): void {
    this.#rows = { ...this.#rows, [page]: rows };
    const middle = (this.#sight[0] + this.#sight[1]) / 2;
    const near = this.#kept().sort(([a], [b]) => Math.abs(a - middle) - Math.abs(b - middle));
    if (near.length > KEPT) this.#rows = Object.fromEntries(near.slice(0, KEPT));
  }
}

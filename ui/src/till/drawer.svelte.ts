import type { Counted, PayWay, Shift } from '../api/generated';

/** Ways whose sum stands on a machine of their own; the others are this program's own books. */
export const MACHINES: readonly PayWay[] = ['card', 'mobile'];

/** The counting of one drawer: by coins and notes, or the sum alone; and what the machines say. */
export class Drawer {
  by = $state<'pieces' | 'total'>('pieces');
  pieces = $state<Record<number, number>>({});
  total = $state<number | null>(null);
  others = $state<Partial<Record<PayWay, number | null>>>({});

  /** Begins with the last count, if there was one. */
  constructor(shift: Shift) {
    if (shift.counts === 0) return;
    const counted = (way: PayWay) => shift.ways.find((one) => one.way === way)?.counted ?? null;
    this.pieces = Object.fromEntries(shift.pieces.map(({ value, pieces }) => [value, pieces]));
    if (shift.pieces.length === 0) {
      this.by = 'total';
      this.total = counted('cash');
    }
    for (const way of MACHINES) this.others[way] = counted(way);
  }

  /** In minor units; null until something was counted. */
  get sum(): number | null {
    if (this.by === 'total') return this.total;
    const entries = Object.entries(this.pieces);
    return entries.length === 0 ? null : entries.reduce((sum, [value, pieces]) => sum + Number(value) * pieces, 0);
  }

  get counted(): Counted {
    if (this.by === 'total') return { by: 'total', amount: this.total ?? 0 };
    const pieces = Object.entries(this.pieces).map(([value, pieces]) => ({ value: Number(value), pieces }));
    return { by: 'pieces', pieces };
  }

  get machines(): { way: PayWay; amount: number }[] {
    return MACHINES.flatMap((way) => {
      const amount = this.others[way];
      return typeof amount === 'number' ? [{ way, amount }] : [];
    });
  }

  /** What there is of a way; null while nobody said. */
  of(way: PayWay): number | null {
    return way === 'cash' ? this.sum : (this.others[way] ?? null);
  }

  /** Whether the core has counted exactly this. */
  is(shift: Shift): boolean {
    if (shift.counts === 0 || this.sum === null) return false;
    const same = (way: PayWay) => {
      const known = shift.ways.find((one) => one.way === way);
      // A machine that nobody read is taken as expected.
      return this.of(way) === null ? known?.counted === known?.expected : known?.counted === this.of(way);
    };
    return (['cash', ...MACHINES] as const).every(same);
  }

  clear(): void {
    this.pieces = {};
    this.total = null;
    this.others = {};
  }
}

let open: { key: string; drawer: Drawer } | null = null;

/** The counting of this shift by this person; it outlives a look at another screen. */
export function drawerOf(shift: Shift, person: number | undefined): Drawer {
  const key = `${shift.id}:${person ?? ''}`;
  if (open?.key !== key) open = { key, drawer: new Drawer(shift) };
  return open.drawer;
}

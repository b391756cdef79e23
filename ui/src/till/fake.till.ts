import { FakeCore, refusal } from '../api/fake';
import type { Day, PayWay, SalesSettings, Shift } from '../api/generated';
import { tillId } from '../api/ids';

const WAYS: readonly PayWay[] = ['cash', 'card', 'mobile', 'stored_value', 'points'];

export type FakeTill = { core: FakeCore; shift: () => Shift | null; expected: Record<PayWay, number>; day: Day };

export function shiftOf(over: Partial<Shift> = {}): Shift {
  return {
    id: 7,
    till: tillId(),
    tillNumber: 1,
    openedAtMs: 1_000,
    openedBy: 'Xiu',
    float: 50_000,
    closedAtMs: null,
    closedBy: '',
    sales: 3,
    ways: WAYS.map((way) => ({ way, expected: null, counted: null, difference: null })),
    expectedShownAtMs: null,
    counts: 0,
    pieces: [],
    difference: null,
    cause: null,
    note: '',
    unevenLately: 0,
    unevenAmount: 0,
    ...over,
  };
}

export function dayOf(over: Partial<Day> = {}): Day {
  return {
    day: '2026-11-25',
    number: null,
    closedAtMs: null,
    closedBy: '',
    afterClose: null,
    sales: 3,
    salesAmount: 19_630,
    refunds: 0,
    refundsAmount: 0,
    voids: 0,
    voidsAmount: 0,
    rounding: 0,
    ways: WAYS.map((way) => ({ way, taken: 0, givenBack: 0, recharged: 0, difference: 0 })),
    recharges: 0,
    recharged: 0,
    rechargeBonus: 0,
    gifts: 0,
    giftCost: null,
    liabilityPrincipal: null,
    liabilityBonus: null,
    imported: 0,
    importedAmount: 0,
    shifts: [],
    openTills: [],
    auditEntries: 18_402,
    auditHead: '7F3A 9C21 E05B 44D8',
    auditHeadWhole: '',
    ...over,
  };
}

/** A till that hides what it expects until it is shown or counted, as the core does. */
export function fakeTill(
  from: Shift | null = shiftOf(),
  set: Partial<SalesSettings> = {},
  over: Partial<Day> = {},
): FakeTill {
  const core = new FakeCore();
  const expected: Record<PayWay, number> = {
    cash: 54_280,
    card: 12_000,
    mobile: 3_350,
    stored_value: 0,
    points: 0,
    voucher: 0,
  };
  const day = dayOf(over);
  let shift = from;
  const settings: SalesSettings = {
    cardLabel: '',
    mobileLabel: '',
    cashStep: 1,
    clerkRefundLimit: 5_000,
    blindCount: true,
    denominations: [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10],
    ...set,
  };
  const change = (to: Partial<Shift>): Shift => {
    if (!shift) throw refusal('sales', 'no_shift');
    shift = { ...shift, ...to };
    core.change('sales');
    return shift;
  };
  const shown = () => ({
    expectedShownAtMs: shift?.expectedShownAtMs ?? Date.now(),
    ways: (shift?.ways ?? []).map((one) => ({ ...one, expected: expected[one.way] })),
  });

  core
    .on('sales.read_settings', () => settings)
    .on('sales.read_shift', () => ({ shift }))
    .on('sales.read_day', ({ day: asked }) =>
      asked === null || asked === day.day ? { ...day } : dayOf({ day: asked, sales: 0, salesAmount: 0 }),
    )
    .on('sales.open_shift', ({ float }) => {
      shift = shiftOf({ float });
      core.change('sales');
      return shift;
    })
    .on('sales.show_expected', () => change(shown()))
    .on('sales.count_shift', ({ counted, others }) => {
      const cash =
        counted.by === 'total'
          ? counted.amount
          : counted.pieces.reduce((sum, { value, pieces }) => sum + value * pieces, 0);
      const ways = WAYS.map((way) => {
        const there = way === 'cash' ? cash : (others.find((other) => other.way === way)?.amount ?? expected[way]);
        return { way, expected: expected[way], counted: there, difference: there - expected[way] };
      });
      return change({
        ...shown(),
        ways,
        counts: (shift?.counts ?? 0) + 1,
        difference: cash - expected.cash,
        pieces: counted.by === 'pieces' ? counted.pieces : [],
      });
    })
    .on('sales.move_cash', ({ amount }) => {
      expected.cash += amount;
      return change({});
    })
    .on('sales.close_shift', ({ cause, note }) => {
      if ((shift?.difference ?? 0) !== 0 && cause === null) throw refusal('sales', 'cause_missing', { amount: -100 });
      const closed = change({ closedAtMs: Date.now(), closedBy: 'Xiu', cause, note });
      day.shifts = [closed];
      shift = null;
      core.change('sales');
      return closed;
    })
    .on('sales.close_day', () => {
      Object.assign(day, { number: 12, closedAtMs: Date.now(), closedBy: 'Xiu' });
      core.change('sales');
      return { ...day };
    });
  return { core, shift: () => shift, expected, day };
}

import type { AllianceRecovery } from '../api/generated';

/** A shop that was restored, and waits for two of its three partners. */
export function recoveryOf(over: Partial<AllianceRecovery> = {}): AllianceRecovery {
  return {
    state: 'open',
    why: 'restored',
    generation: 2,
    beganAtMs: Date.UTC(2026, 10, 24, 2),
    partners: [
      { partner: 1, name: '老陈茶馆 Lao Chen Tea House', told: true, returned: true, frames: 6, confirmed: true },
      { partner: 3, name: '小月发屋 Moonlight Hair', told: true, returned: false, frames: 0, confirmed: false },
      { partner: 4, name: 'Blue Door Café', told: false, returned: false, frames: 0, confirmed: false },
    ],
    uncertain: [
      { voucher: 71, number: '000412', name: 'Tangerine bag, 1 kg', lastDay: '2026-12-31', recovered: true },
      { voucher: 72, number: '000413', name: 'Tangerine bag, 1 kg', lastDay: '2026-12-31', recovered: false },
    ],
    uncertainCount: 2,
    canClose: false,
    ...over,
  };
}

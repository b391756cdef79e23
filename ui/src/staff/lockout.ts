/** The waits after wrong PINs: half a minute, doubling up to a quarter of an hour. */
const WAITS_MS: readonly number[] = [30_000, 60_000, 120_000, 240_000, 480_000, 900_000];

/** Whole seconds until this person may try again; 0 when they may. */
export function secondsLeft(lockedUntilMs: number | null, nowMs: number): number {
  return lockedUntilMs === null ? 0 : Math.max(0, Math.ceil((lockedUntilMs - nowMs) / 1_000));
}

/** How long the wait was when it began, as far as what is left of it tells. */
export function waitOf(leftMs: number): number {
  return WAITS_MS.find((wait) => wait >= leftMs) ?? leftMs;
}

/** 24 s, or 3:05 when it is more than a minute. */
export function wait(seconds: number): string {
  if (seconds < 60) return `${seconds}\u00a0s`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

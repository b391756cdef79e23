import type { Voucher } from '../api/generated';
import type { Brought } from './dialogs.svelte';

/** How long after a voucher whoever signs up is taken for the one who brought it. */
const RIGHT_AFTER_MS = 10 * 60_000;

let last: { brought: Brought; atMs: number } | null = null;

/** Somebody nobody knows shows this voucher: whoever signs up right after came by it. */
export function usedByNewcomer(voucher: Voucher): void {
  const { sourceCode: code, sourceName: runName, fromPartner, member } = voucher;
  const says = member === null && (code !== '' || fromPartner);
  last = says ? { brought: { source: fromPartner ? 'partner' : 'flyer', code, runName }, atMs: Date.now() } : null;
}

/** A member stands here, or the newcomer has signed up: what was used before is nobody's any more. */
export function forgetNewcomer(): void {
  last = null;
}

/** What brought whoever signs up now, if a voucher was used right before. */
export function cameWith(): Brought | undefined {
  return last !== null && Date.now() - last.atMs < RIGHT_AFTER_MS ? last.brought : undefined;
}

import Dot from '@lucide/svelte/icons/dot';
import FileCheck from '@lucide/svelte/icons/file-check';
import Footprints from '@lucide/svelte/icons/footprints';
import Coins from '@lucide/svelte/icons/coins';
import Gift from '@lucide/svelte/icons/gift';
import IdCard from '@lucide/svelte/icons/id-card';
import ReceiptText from '@lucide/svelte/icons/receipt-text';
import Ticket from '@lucide/svelte/icons/ticket';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Users from '@lucide/svelte/icons/users';
import Wallet from '@lucide/svelte/icons/wallet';
import type { Component } from 'svelte';
import IconWheel from './IconWheel.svelte';
import type { Document, TimelineEntry } from '../api/generated';
import { detail, has, lately, money, spoken, t } from '../api/words.svelte';

const ICONS: readonly [RegExp, Component][] = [
  [/^(draw|chance)/, IconWheel],
  [/^gift/, Gift],
  [/^sale/, ReceiptText],
  [/^voucher/, Ticket],
  [/^(recharge|value|balance|bonus)/, Wallet],
  [/^points/, Coins],
  [/card/, IdCard],
  [/merge/, Users],
  [/join|invit|friend/, UserPlus],
  [/visit/, Footprints],
  [/consent/, FileCheck],
];

export type Line = {
  time: string;
  text: string;
  detail: string | undefined;
  amount: string | undefined;
  /** Whether it came in for the member. */
  incoming: boolean;
  gift: boolean;
  icon: Component;
  /** The slip of that act, to be printed once more. */
  slip: Document | null;
};

function slipOf({ kind, args }: TimelineEntry): Document | null {
  const { recharge, handover } = args;
  if (kind === 'recharged' && typeof recharge === 'number') return { kind: 'recharge_slip', recharge };
  if (kind === 'gift_handed_over' && typeof handover === 'number') return { kind: 'hand_over_slip', handover };
  return null;
}

/** A line of a member's book as the ledger shows it; a kind this window does not know is said to be one. */
export function lineOf(entry: TimelineEntry): Line {
  const id = `timeline-${entry.kind}`.replaceAll('_', '-');
  const args = spoken(entry.args);
  const known = has(id);
  const incoming = entry.kind === 'recharged';
  return {
    time: lately(entry.atMs),
    text: known ? t(id, args) : t('timeline-other'),
    detail: known ? detail(id, args)?.trim() || undefined : undefined,
    amount: entry.amount === null ? undefined : `${incoming ? '+' : ''}${money(entry.amount)}`,
    incoming,
    gift: /^(gift|draw)/.test(entry.kind),
    slip: slipOf(entry),
    icon: ICONS.find(([kind]) => kind.test(entry.kind))?.[1] ?? Dot,
  };
}

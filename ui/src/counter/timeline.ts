import CreditCard from '@lucide/svelte/icons/id-card';
import FileCheck from '@lucide/svelte/icons/file-check';
import Gift from '@lucide/svelte/icons/gift';
import Merge from '@lucide/svelte/icons/merge';
import Pencil from '@lucide/svelte/icons/pencil';
import UserPlus from '@lucide/svelte/icons/user-plus';
import type { Component } from 'svelte';
import type { TimelineEntry } from '../api/generated';
import { detail, has, lately, money, spoken, t } from '../api/words.svelte';

const ICONS: readonly [RegExp, Component][] = [
  [/^gift/, Gift],
  [/card/, CreditCard],
  [/join|friend|invit/, UserPlus],
  [/merge/, Merge],
  [/consent/, FileCheck],
];

export type Line = { time: string; text: string; detail?: string; amount?: string; gift: boolean; icon: Component };

/** A line of a member's book as the ledger shows it; null for a kind this window does not know. */
export function lineOf(entry: TimelineEntry): Line | null {
  const id = `timeline-${entry.kind}`.replaceAll('_', '-');
  if (!has(id)) return null;
  const args = spoken(entry.args);
  return {
    time: lately(entry.atMs),
    text: t(id, args),
    detail: detail(id, args)?.trim() || undefined,
    amount: entry.amount === null ? undefined : money(entry.amount),
    gift: /^gift/.test(entry.kind),
    icon: ICONS.find(([kind]) => kind.test(entry.kind))?.[1] ?? Pencil,
  };
}

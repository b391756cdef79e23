import Dot from '@lucide/svelte/icons/dot';
import FileCheck from '@lucide/svelte/icons/file-check';
import Footprints from '@lucide/svelte/icons/footprints';
import Gift from '@lucide/svelte/icons/gift';
import IdCard from '@lucide/svelte/icons/id-card';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { TimelineEntry } from '../api/generated';
import { detail, has, lately, money, spoken, t } from '../api/words.svelte';

const ICONS: readonly [RegExp, Component][] = [
  [/^gift/, Gift],
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
  gift: boolean;
  icon: Component;
};

/** A line of a member's book as the ledger shows it; a kind this window does not know is said to be one. */
export function lineOf(entry: TimelineEntry): Line {
  const id = `timeline-${entry.kind}`.replaceAll('_', '-');
  const args = spoken(entry.args);
  const known = has(id);
  return {
    time: lately(entry.atMs),
    text: known ? t(id, args) : t('timeline-other'),
    detail: known ? detail(id, args)?.trim() || undefined : undefined,
    amount: entry.amount === null ? undefined : money(entry.amount),
    gift: entry.kind.startsWith('gift'),
    icon: ICONS.find(([kind]) => kind.test(entry.kind))?.[1] ?? Dot,
  };
}

import Archive from '@lucide/svelte/icons/archive';
import Banknote from '@lucide/svelte/icons/banknote';
import Coins from '@lucide/svelte/icons/coins';
import Gift from '@lucide/svelte/icons/gift';
import Globe from '@lucide/svelte/icons/globe';
import Info from '@lucide/svelte/icons/info';
import KeyRound from '@lucide/svelte/icons/key-round';
import Printer from '@lucide/svelte/icons/printer';
import LockKeyhole from '@lucide/svelte/icons/lock-keyhole';
import ScanLine from '@lucide/svelte/icons/scan-line';
import ShoppingBasket from '@lucide/svelte/icons/shopping-basket';
import Smartphone from '@lucide/svelte/icons/smartphone';
import Star from '@lucide/svelte/icons/star';
import Store from '@lucide/svelte/icons/store';
import Users from '@lucide/svelte/icons/users';
import WalletCards from '@lucide/svelte/icons/wallet-cards';
import type { Component } from 'svelte';
import { t } from '../api/words.svelte';
import { contains } from '../shared/fold';

export const SECTIONS = [
  { id: 'shop', icon: Store, settings: ['name', 'address', 'promise', 'kind', 'logo'] },
  { id: 'money', icon: Coins, settings: ['currency', 'country', 'zone', 'law'] },
  { id: 'till', icon: ScanLine, settings: ['sounds', 'scanner', 'prefix', 'lock', 'touch'] },
  {
    id: 'intake',
    icon: Smartphone,
    settings: ['join-page', 'join-test', 'join-network', 'join-port', 'join-source', 'kiosk', 'wifi', 'idle', 'flyers'],
  },
  { id: 'selling', icon: Banknote, settings: ['pay-labels', 'cash-step', 'refund-limit', 'blind-count'] },
  { id: 'products', icon: ShoppingBasket, settings: ['product-list'] },
  {
    id: 'stored-value',
    icon: WalletCards,
    settings: ['packages', 'named-cap', 'anonymous-cap', 'anonymous-years', 'value-law', 'terms-paper'],
  },
  {
    id: 'points',
    icon: Star,
    settings: [
      'earn',
      'visit-points',
      'member-day',
      'points-worth',
      'points-spending',
      'points-expiry',
      'points-proof',
      'levels',
      'gift-prices',
    ],
  },
  {
    id: 'printers',
    icon: Printer,
    settings: ['printer-list', 'printer-found', 'paper-phone', 'paper-hours', 'paper-operator'],
  },
  { id: 'gifts', icon: Gift, settings: ['gift-rules'] },
  { id: 'members', icon: Users, settings: ['consent', 'erasure'] },
  { id: 'staff', icon: LockKeyhole, settings: ['people', 'approvals'] },
  {
    id: 'keys',
    icon: KeyRound,
    settings: ['vault', 'voucher-sheet', 'voucher-journal', 'voucher-clock', 'voucher-guesses', 'fingerprints'],
  },
  { id: 'backup', icon: Archive, settings: ['own', 'elsewhere', 'key', 'check', 'restore'] },
  { id: 'look', icon: Globe, settings: ['language', 'shop-language', 'theme'] },
  { id: 'about', icon: Info, settings: ['version', 'folder', 'network', 'licences'] },
] as const satisfies readonly { id: string; icon: Component; settings: readonly string[] }[];

export type SectionId = (typeof SECTIONS)[number]['id'];
export type SettingId = (typeof SECTIONS)[number]['settings'][number];

/** Settings that show where something lies in the place of a note. */
const WITHOUT_NOTE: ReadonlySet<string> = new Set(['own', 'elsewhere']);

/** How many settings of each section carry the words; a section's own name counts when none of them does. */
export function hits(wanted: string): Map<SectionId, number> {
  const found = new Map<SectionId, number>();
  if (wanted.trim() === '') return found;
  for (const { id, settings } of SECTIONS) {
    const inside = settings.filter(
      (setting) =>
        contains(t(`shop-set-${setting}`), wanted) ||
        (!WITHOUT_NOTE.has(setting) && contains(t(`shop-set-${setting}-note`), wanted)),
    ).length;
    const named = contains(t(`shop-section-${id}`), wanted) || contains(t(`shop-section-${id}-note`), wanted);
    if (inside > 0 || named) found.set(id, Math.max(inside, 1));
  }
  return found;
}

import { call } from '../api/client';
import type { CardState, Customer, MemberId, ScanKind } from '../api/generated';
import { t } from '../api/words.svelte';
import { selected } from '../counter/customer.svelte';
import { readPartners } from './alliance.svelte';
import { dialogs, openDraw, openEnrol } from './dialogs.svelte';
import { closeRedeem, readVoucher } from './redeem.svelte';
import { go } from './route.svelte';
import { sale } from './sale.svelte';
import { report, sentenceOf } from './say.svelte';
import type { Scanned } from './scanner';
import { atTill } from './session.svelte';
import { sound } from './sounds';

/** What another shop shows on its screen. */
const PARTNERS: readonly ScanKind[] = ['shop_card', 'exchange'];

/** How long the find field says what the last scan was. */
const HEARD_MS = 8_000;

type Heard = { good: boolean; words: () => string; at: number };

class LastScan {
  /** What the last scan was, in words; the find field flashes and shows it. */
  heard = $state.raw<Heard | null>(null);
  /** A card that was reported lost or replaced and was shown all the same. */
  ended = $state.raw<{ state: CardState; customer: Customer } | null>(null);
  /** The member's card that was read by a scanner last, and when. */
  card = $state.raw<{ member: MemberId; atMs: number } | null>(null);
  /** Text that is no code of ours, for the find field to look up. */
  lookUp = $state<string | null>(null);
}

export const lastScan = new LastScan();

let turn = 0;
let fading: ReturnType<typeof setTimeout> | undefined;

function hear(good: boolean, words: () => string): void {
  lastScan.heard = { good, words, at: ++turn };
  clearTimeout(fading);
  fading = setTimeout(() => (lastScan.heard = null), HEARD_MS);
}

/** Takes a scan or a typed code to the right place by itself. `scannedAtMs`: when a scanner read it. */
export async function readScan(text: string, scannedAtMs: number | null = null): Promise<void> {
  try {
    const scan = await call('counter.read_scan', { text });
    lastScan.ended = null;
    if (scan.is === 'voucher') {
      const words = await readVoucher(scan.text);
      if (words !== null) hear(true, () => words);
      return;
    }
    if (scan.is !== 'text') closeRedeem();
    if (scan.is === 'member') {
      const { member, grants } = scan.customer;
      sale.cardScanned(member.member, text);
      if (scannedAtMs !== null) lastScan.card = { member: member.member, atMs: scannedAtMs };
      sound(grants.length > 0 ? 'gift' : 'accepted');
      hear(true, () => t('app-scan-member', { name: member.name }));
      go('counter', member.member);
    } else if (scan.is === 'ended_card') {
      sound('refused');
      hear(false, () => t('app-scan-ended', { state: scan.state }));
      lastScan.ended = { state: scan.state, customer: scan.customer };
      go('counter');
    } else if (scan.is === 'flyer') {
      sound('accepted');
      hear(true, () => t('intake-scan-flyer', { run: scan.runName }));
      openEnrol('', undefined, { source: 'flyer', code: text, runName: scan.runName });
    } else if (scan.is === 'invite') {
      sound('accepted');
      hear(true, () => t('intake-scan-invite', { name: scan.inviter.mask }));
      // Who stands here is a member already: there is nobody to sign up.
      if (selected() === null) openEnrol('', undefined, { source: 'inviter', code: text, inviter: scan.inviter });
    } else if (scan.is === 'draw_slip') {
      const member = selected();
      if (scan.taken) {
        sound('refused');
        hear(false, () => t('draws-scan-taken'));
        return;
      }
      if (member === null) {
        sound('refused');
        hear(false, () => t('draws-scan-who'));
        return;
      }
      const { member: who } = await call('counter.read_customer', { member });
      hear(true, () => t('draws-scan-slip', { draw: scan.drawName }));
      openDraw(member, who.mask, text);
    } else if (scan.is === 'unknown_code') {
      sound('refused');
      hear(false, () => t('intake-scan-unknown-code'));
    } else if (scan.is === 'later' && PARTNERS.includes(scan.kind) && atTill.may('manager')) {
      sound('accepted');
      hear(true, () => t(`alliance-scan-${scan.kind.replace('_', '-')}`));
      readPartners(text);
    } else if (scan.is === 'text') {
      lastScan.lookUp = scan.text;
    } else {
      sound('refused');
      hear(false, () =>
        scan.is === 'later' ? t('app-scan-later', { kind: scan.kind }) : t(`app-scan-${scan.is.replace('_', '-')}`),
      );
    }
  } catch (error) {
    sound('refused');
    hear(false, () => sentenceOf(error));
  }
}

/** Where a scan goes when no form has asked for it. */
export function scanned(scan: Scanned): void {
  if (dialogs.asked || dialogs.approval || dialogs.proof) {
    sound('refused');
    hear(false, () => t('app-scan-form-open'));
    return;
  }
  readScan(scan.text, Date.now()).catch(report);
}

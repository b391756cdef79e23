import type { ApprovalAsked } from '../api/client';
import type {
  Document,
  Enrolment,
  JoinRequest,
  MemberHit,
  MemberId,
  Money,
  Proof,
  SaleId,
  VoucherId,
  VoucherOfferId,
} from '../api/generated';
import { cameWith } from './newcomer.svelte';

/** The flyer, invitation or voucher that brought whoever signs up. `code`: as scanned, or as its voucher says; empty without one. */
export type Brought =
  | { source: 'flyer' | 'partner'; code: string; runName: string }
  | { source: 'inviter'; code: string; inviter: MemberHit };

/** What is done with a member's stored value and points. */
export type PurseAct = 'statement' | 'pay-out' | 'pin' | 'adjust' | 'gift';

/** Dialogs that any screen may open over itself; the shell shows them. */
export type Asked =
  | { is: 'enrol'; phone: string; done?: (enrolment: Enrolment) => void; brought?: Brought }
  | { is: 'welcome'; enrolment: Enrolment }
  | { is: 'same'; request: JoinRequest }
  | { is: 'ask-card'; request: JoinRequest }
  | { is: 'invite'; member: MemberId; name: string }
  | { is: 'door' }
  | { is: 'give'; member: MemberId; name: string }
  | { is: 'draw'; member: MemberId; name: string; slip: string | null }
  | { is: 'post'; member: MemberId; mask: string }
  | { is: 'card'; member: MemberId }
  | { is: 'purse'; which: PurseAct; member: MemberId; name: string }
  | { is: 'top_up'; member: MemberId; name: string }
  | { is: 'split'; stored: Money | null }
  | { is: 'lines' }
  | { is: 'held' }
  | { is: 'receipts'; sale: SaleId | null }
  | { is: 'open_shift' }
  | { is: 'import_sales' }
  | { is: 'issue_voucher'; member: { member: MemberId; name: string } | null; offer: VoucherOfferId | null }
  | { is: 'member_vouchers'; member: MemberId; name: string }
  | { is: 'voucher'; voucher: VoucherId }
  | { is: 'give_piece'; member: MemberId | null; name: string }
  | { is: 'keys' };

/** Who is asked to show that they agree, and to what amount. */
export type ProofAsked = { member: MemberId; amount: Money };

class Dialogs {
  asked = $state.raw<Asked | null>(null);
  /** The screen on which vouchers are redeemed lies over everything else. */
  redeeming = $state(false);
  approval = $state.raw<{ asked: ApprovalAsked; answer: (word: string | null) => void } | null>(null);
  paper = $state.raw<{ document: Document; copy?: boolean } | null>(null);
  proof = $state.raw<{ asked: ProofAsked; answer: (proof: Proof | null) => void } | null>(null);
}

export const dialogs = new Dialogs();

/** The sign-up form, over whatever is on screen. `done` hears of the new member. Whoever just used a voucher came by it. */
export function openEnrol(phone = '', done?: (enrolment: Enrolment) => void, brought?: Brought): void {
  dialogs.asked = { is: 'enrol', phone, done, brought: brought ?? cameWith() };
}

/** The new member's card and welcome gift, after somebody else signed them up. */
export function openWelcome(enrolment: Enrolment): void {
  dialogs.asked = { is: 'welcome', enrolment };
}

/** Who might be the same person as the one who asked to join. */
export function openSame(request: JoinRequest): void {
  dialogs.asked = { is: 'same', request };
}

/** Asks for the card that belongs to the number of a join request. */
export function openAskCard(request: JoinRequest): void {
  dialogs.asked = { is: 'ask-card', request };
}

/** A member's invitation, to be photographed by a friend. */
export function openInvite(member: MemberId, name: string): void {
  dialogs.asked = { is: 'invite', member, name };
}

/** How the join page stands, for those who may not open the settings. */
export function openDoor(): void {
  dialogs.asked = { is: 'door' };
}

/** A gift at discretion for this member. */
export function openGive(member: MemberId, name: string): void {
  dialogs.asked = { is: 'give', member, name };
}

/** A member's chances in draws; `slip` is one that was scanned and becomes a chance of theirs. */
export function openDraw(member: MemberId, name: string, slip: string | null = null): void {
  dialogs.asked = { is: 'draw', member, name, slip };
}

/** A shared post that the clerk has seen. */
export function openPost(member: MemberId, mask: string): void {
  dialogs.asked = { is: 'post', member, mask };
}

/** The member's card with its code, to be shown or photographed. */
export function openCard(member: MemberId): void {
  dialogs.asked = { is: 'card', member };
}

/** Stored value is paid in for this member. */
export function openTopUp(member: MemberId, name: string): void {
  dialogs.asked = { is: 'top_up', member, name };
}

/** The open sale, paid in parts; so much of it from stored value to begin with. */
export function openSplit(stored: Money | null = null): void {
  dialogs.asked = { is: 'split', stored };
}

/** The lines of the open sale, and the products to choose from. */
export function openLines(): void {
  dialogs.asked = { is: 'lines' };
}

/** Sales put aside. */
export function openHeld(): void {
  dialogs.asked = { is: 'held' };
}

/** Receipts of today, or one of them. */
export function openReceipts(sale: SaleId | null = null): void {
  dialogs.asked = { is: 'receipts', sale };
}

/** Begins a shift at this till, or says its float. */
export function openShift(): void {
  dialogs.asked = { is: 'open_shift' };
}

/** An act on the member's stored value or points. */
export function openPurse(which: PurseAct, member: MemberId, name: string): void {
  dialogs.asked = { is: 'purse', which, member, name };
}

/** Takes over the sales of another till. */
export function openSalesImport(): void {
  dialogs.asked = { is: 'import_sales' };
}

/** A voucher is issued at the counter: to somebody who stands here, or to nobody in particular. */
export function openIssueVoucher(
  member: { member: MemberId; name: string } | null = null,
  offer: VoucherOfferId | null = null,
): void {
  dialogs.asked = { is: 'issue_voucher', member, offer };
}

/** The vouchers of this member. */
export function openMemberVouchers(member: MemberId, name: string): void {
  dialogs.asked = { is: 'member_vouchers', member, name };
}

/** A partner's voucher, from a pack that this shop hands out, for this member or, with null, for a customer without a card. */
export function openGivePiece(member: MemberId | null, name: string): void {
  dialogs.asked = { is: 'give_piece', member, name };
}

/** What happened to a voucher. */
export function openVoucher(voucher: VoucherId): void {
  dialogs.asked = { is: 'voucher', voucher };
}

export function openKeys(): void {
  dialogs.asked = { is: 'keys' };
}

export function closeDialog(): void {
  dialogs.asked = null;
}

/** Asks where a document is to come out, over whatever is on screen. */
export function askPaper(document: Document, copy = false): void {
  dialogs.paper = copy ? { document, copy } : { document };
}

export function closePaper(): void {
  dialogs.paper = null;
}

/** Asks a second person for a word; null when nobody gave one. */
export function askApproval(asked: ApprovalAsked): Promise<string | null> {
  return new Promise((resolve) => {
    dialogs.approval = {
      asked,
      answer: (word) => {
        dialogs.approval = null;
        resolve(word);
      },
    };
  });
}

/** Asks the member to show that they agree: card, PIN, or a manager's word; null when nobody did. */
export function askProof(asked: ProofAsked): Promise<Proof | null> {
  return new Promise((resolve) => {
    dialogs.proof = {
      asked,
      answer: (proof) => {
        dialogs.proof = null;
        resolve(proof);
      },
    };
  });
}

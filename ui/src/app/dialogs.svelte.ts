import type { ApprovalAsked } from '../api/client';
import type { Enrolment, JoinRequest, MemberHit, MemberId } from '../api/generated';

/** The flyer or invitation, as scanned, that brought whoever signs up. */
export type Brought =
  { source: 'flyer'; code: string; runName: string } | { source: 'inviter'; code: string; inviter: MemberHit };

/** Dialogs that any screen may open over itself; the shell shows them. */
export type Asked =
  | { is: 'enrol'; phone: string; done?: (enrolment: Enrolment) => void; brought?: Brought }
  | { is: 'welcome'; enrolment: Enrolment }
  | { is: 'same'; request: JoinRequest }
  | { is: 'ask-card'; request: JoinRequest }
  | { is: 'invite'; member: MemberId; name: string }
  | { is: 'door' }
  | { is: 'give'; member: MemberId; name: string }
  | { is: 'card'; member: MemberId }
  | { is: 'keys' };

class Dialogs {
  asked = $state.raw<Asked | null>(null);
  approval = $state.raw<{ asked: ApprovalAsked; answer: (word: string | null) => void } | null>(null);
}

export const dialogs = new Dialogs();

/** The sign-up form, over whatever is on screen. `done` hears of the new member. */
export function openEnrol(phone = '', done?: (enrolment: Enrolment) => void, brought?: Brought): void {
  dialogs.asked = { is: 'enrol', phone, done, brought };
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

/** The member's card with its code, to be shown or photographed. */
export function openCard(member: MemberId): void {
  dialogs.asked = { is: 'card', member };
}

export function openKeys(): void {
  dialogs.asked = { is: 'keys' };
}

export function closeDialog(): void {
  dialogs.asked = null;
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

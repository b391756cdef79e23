import type { ApprovalAsked } from '../api/client';
import type { Enrolment, MemberId } from '../api/generated';

/** Dialogs that any screen may open over itself; the shell shows them. */
export type Asked =
  | { is: 'enrol'; phone: string; done?: (enrolment: Enrolment) => void }
  | { is: 'give'; member: MemberId; name: string }
  | { is: 'card'; member: MemberId }
  | { is: 'keys' };

class Dialogs {
  asked = $state.raw<Asked | null>(null);
  approval = $state.raw<{ asked: ApprovalAsked; answer: (word: string | null) => void } | null>(null);
}

export const dialogs = new Dialogs();

/** The sign-up form, over whatever is on screen. `done` hears of the new member. */
export function openEnrol(phone = '', done?: (enrolment: Enrolment) => void): void {
  dialogs.asked = { is: 'enrol', phone, done };
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

import type { MemberDetail } from '../api/generated';

/** What may lie over the screen of members. */
export type AskedHere =
  | { is: 'new' }
  | { is: 'edit'; who: MemberDetail }
  | { is: 'new_card'; who: MemberDetail }
  | { is: 'duplicates'; who: MemberDetail }
  | { is: 'inviter'; who: MemberDetail }
  | { is: 'erase'; who: MemberDetail };

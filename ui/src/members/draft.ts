import { Refused } from '../api/errors';
import type {
  ChangeMember,
  ConsentGiven,
  Enrol,
  Language,
  MemberDetail,
  MemberHit,
  NoPhoneReason,
  Purpose,
  Source,
} from '../api/generated';

export const SOURCES: readonly Source[] = ['walk_in', 'flyer', 'partner', 'inviter', 'activity', 'stand', 'online'];
export const NO_PHONE: readonly NoPhoneReason[] = ['no_phone', 'prefers_not', 'child', 'foreign_phone'];

/** What stands in the form of a member, while it is being written. */
export type Draft = {
  name: string;
  phone: string;
  noPhoneReason: NoPhoneReason | '';
  /** '1' to '12' */
  birthMonth: string;
  birthDay: number | null;
  fourteen: boolean;
  district: string;
  household: number | null;
  note: string;
  tags: string[];
  interests: string[];
  source: Source;
  inviter: MemberHit | null;
  consents: Record<Purpose, boolean>;
  language: Language | '';
};

export type FieldName = 'name' | 'phone' | 'noPhoneReason' | 'birthday' | 'fourteen' | 'inviter' | 'household' | 'card';
export type Wrong = Partial<Record<FieldName, string>>;

const NOTHING_AGREED: Record<Purpose, boolean> = { card: false, offers: false, birthday: false, profile: false };

export function emptyDraft(): Draft {
  return {
    name: '',
    phone: '',
    noPhoneReason: '',
    birthMonth: '',
    birthDay: null,
    fourteen: false,
    district: '',
    household: null,
    note: '',
    tags: [],
    interests: [],
    source: 'walk_in',
    inviter: null,
    consents: { ...NOTHING_AGREED },
    language: '',
  };
}

/** What each purpose was answered last. */
export function answers(member: MemberDetail): Record<Purpose, boolean> {
  const given = { ...NOTHING_AGREED };
  for (const line of member.consents.toSorted((a, b) => a.atMs - b.atMs)) given[line.purpose] = line.given;
  return given;
}

export function draftOf(member: MemberDetail): Draft {
  return {
    name: member.name,
    phone: member.phone ?? '',
    noPhoneReason: member.noPhoneReason ?? '',
    birthMonth: member.birthMonth === null ? '' : String(member.birthMonth),
    birthDay: member.birthDay,
    fourteen: true,
    district: member.district,
    household: member.household,
    note: member.note,
    tags: [...member.tags],
    interests: [...member.interests],
    source: member.source,
    inviter: null,
    consents: answers(member),
    language: member.language ?? '',
  };
}

function shared(draft: Draft, purposes: readonly Purpose[]) {
  const phone = draft.phone.trim();
  const consents: ConsentGiven[] = purposes.map((purpose) => ({ purpose, given: draft.consents[purpose] }));
  const birthMonth = draft.birthMonth === '' ? null : Number(draft.birthMonth);
  return {
    name: draft.name.trim(),
    phone: phone === '' ? null : phone,
    noPhoneReason: phone === '' && draft.noPhoneReason !== '' ? draft.noPhoneReason : null,
    birthMonth,
    birthDay: birthMonth === null ? null : draft.birthDay,
    district: draft.district.trim(),
    tags: draft.tags,
    interests: draft.interests,
    source: draft.source,
    consents,
    language: draft.language === '' ? null : draft.language,
  };
}

export function enrolOf(
  draft: Draft,
  purposes: readonly Purpose[],
  wordingVersion: number,
  duplicatesSeen: boolean,
): Enrol {
  const inviter = draft.source === 'inviter' ? (draft.inviter?.member ?? null) : null;
  return { ...shared(draft, purposes), fourteen: draft.fourteen, inviter, wordingVersion, duplicatesSeen };
}

export function changeOf(
  member: MemberDetail,
  draft: Draft,
  purposes: readonly Purpose[],
  wordingVersion: number,
): ChangeMember {
  return {
    ...shared(draft, purposes),
    member: member.member,
    household: draft.household,
    note: draft.note.trim(),
    wordingVersion,
  };
}

/** Days that a month may have; the year is not asked, so February has 29. */
export function daysIn(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const FIELD_OF: readonly [RegExp, FieldName][] = [
  [/card_consent/, 'card'],
  [/no_phone|reason/i, 'noPhoneReason'],
  [/phone/i, 'phone'],
  [/birth/i, 'birthday'],
  [/fourteen|young/i, 'fourteen'],
  [/inviter/i, 'inviter'],
  [/household/i, 'household'],
  [/name/i, 'name'],
];

/** The field that a refusal is about, so that its sentence stands under it. */
export function fieldOf(error: unknown): FieldName | null {
  if (!(error instanceof Refused)) return null;
  const { area, code, field } = error.refusal;
  const told = area === 'kernel' ? (code === 'bad_request' ? String(field ?? '') : '') : code;
  return FIELD_OF.find(([pattern]) => pattern.test(told))?.[1] ?? null;
}

/** Whether the shop asks to look at who might be the same person first. */
export function asksWho(error: unknown): boolean {
  return error instanceof Refused && (error.is('members', 'phone_known') || error.is('members', 'maybe_known'));
}

import type { Till } from './till.ts';

/** A new member with nothing but a name and perhaps a phone, without the form. */
export async function enrol(till: Till, name: string, phone: string | null) {
  const { version } = await till.send('privacy.read_wordings', {});
  return till.send('members.enrol', {
    name,
    phone,
    noPhoneReason: phone ? null : 'prefers_not',
    birthMonth: null,
    birthDay: null,
    fourteen: true,
    district: '',
    tags: [],
    interests: [],
    source: 'walk_in',
    inviter: null,
    consents: [{ purpose: 'card', given: true }],
    wordingVersion: version,
    language: null,
    duplicatesSeen: true,
  });
}

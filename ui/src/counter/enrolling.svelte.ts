import { act } from '../api/act.svelte';
import { call } from '../api/client';
import { Refused } from '../api/errors';
import type { Duplicates, Enrol, Enrolment, MemberHit, NoPhoneReason, Purpose, Source } from '../api/generated';
import { language } from '../api/words.svelte';
import type { Brought } from '../app/dialogs.svelte';
import { forgetNewcomer } from '../app/newcomer.svelte';
import { report, sentenceOf } from '../app/say.svelte';
import { sound } from '../app/sounds';

export const SOURCES = [
  'walk_in',
  'inviter',
  'flyer',
  'partner',
  'activity',
  'stand',
  'online',
] as const satisfies Source[];
export const NO_PHONE = ['no_phone', 'prefers_not', 'child', 'foreign_phone'] as const satisfies NoPhoneReason[];

/** The sign-up form while it is being filled in. Nothing is ticked before the customer says so. */
export class Enrolling {
  name = $state('');
  phone = $state('');
  noPhone = $state<NoPhoneReason | null>(null);
  source = $state<Source>('walk_in');
  inviter = $state.raw<MemberHit | null>(null);
  /** The flyer, invitation or voucher that was scanned. */
  brought = $state.raw<Brought | null>(null);
  fourteen = $state(false);
  given = $state<Partial<Record<Purpose, boolean>>>({});
  purposes = $state.raw<Purpose[]>([]);
  wordingVersion = 1;

  duplicates = $state.raw<Duplicates['candidates']>([]);
  wrong = $state<string | null>(null);
  /** What is wrong with the phone, said beside it. */
  phoneWrong = $state<string | null>(null);
  enrolled = $state.raw<Enrolment | null>(null);

  readonly act = act('members.enrol');
  #turn = 0;

  constructor(phone: string, brought?: Brought) {
    this.phone = phone;
    if (brought) this.bring(brought);
  }

  /** Takes over what a scanned flyer, invitation or voucher says. */
  bring = (brought: Brought): void => {
    this.brought = brought;
    this.source = brought.source;
    if (brought.source === 'inviter') this.inviter = brought.inviter;
  };

  /** The scanned code, as long as it says the same as the form. */
  get #sourceCode(): string | undefined {
    const { brought } = this;
    if (brought?.source !== this.source) return undefined;
    const same = brought.source !== 'inviter' || brought.inviter.member === this.inviter?.member;
    return same && brought.code !== '' ? brought.code : undefined;
  }

  get typedPhone(): string | null {
    const typed = this.phone.trim();
    return this.noPhone !== null || typed === '' ? null : typed;
  }

  /** What is still missing, as the name of its sentence; null when the form can be sent. */
  get missing(): string | null {
    if (this.name.trim() === '') return 'counter-enrol-needs-name';
    if (this.typedPhone === null && this.noPhone === null) return 'counter-enrol-needs-phone';
    if (this.purposes.includes('card') && !this.given.card) return 'counter-enrol-needs-card';
    if (!this.fourteen) return 'counter-enrol-needs-age';
    return null;
  }

  async readWordings(): Promise<void> {
    try {
      const wordings = await call('privacy.read_wordings', {});
      this.purposes = wordings.purposes;
      this.wordingVersion = wordings.version;
    } catch (error) {
      report(error);
    }
  }

  /** Looks for the same person under another number, while the clerk is still typing. */
  async readDuplicates(): Promise<void> {
    const mine = ++this.#turn;
    const name = this.name.trim();
    const phone = this.typedPhone;
    if (name.length < 2 && (phone?.length ?? 0) < 6) {
      this.duplicates = [];
      return;
    }
    try {
      const found = await call('members.read_duplicates', { name, phone, except: null });
      if (mine === this.#turn) this.duplicates = found.candidates;
    } catch {
      // A half-typed phone may be no phone yet; the core checks again when the form is sent.
      if (mine === this.#turn) this.duplicates = [];
    }
  }

  #request(): Enrol {
    return {
      name: this.name.trim(),
      phone: this.typedPhone,
      noPhoneReason: this.typedPhone === null ? this.noPhone : null,
      birthMonth: null,
      birthDay: null,
      fourteen: this.fourteen,
      district: '',
      tags: [],
      interests: [],
      source: this.source,
      sourceCode: this.#sourceCode,
      inviter: this.source === 'inviter' ? (this.inviter?.member ?? null) : null,
      consents: this.purposes.map((purpose) => ({ purpose, given: this.given[purpose] ?? false })),
      wordingVersion: this.wordingVersion,
      language: language(),
      duplicatesSeen: this.duplicates.length > 0,
    };
  }

  async send(): Promise<void> {
    if (this.missing !== null || this.act.busy) return;
    this.wrong = null;
    this.phoneWrong = null;
    try {
      this.enrolled = await this.act.run(this.#request());
      forgetNewcomer();
      sound(this.enrolled.giftsWaiting > 0 ? 'gift' : 'accepted');
    } catch (error) {
      sound('refused');
      const refused = error instanceof Refused;
      if (refused && error.refusal.code.startsWith('phone_')) this.phoneWrong = sentenceOf(error);
      else this.wrong = sentenceOf(error);
      if (refused) await this.readDuplicates();
    }
  }
}

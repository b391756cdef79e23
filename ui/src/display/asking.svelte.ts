import { act } from '../api/act.svelte';
import { call } from '../api/client';
import { Refused } from '../api/errors';
import type { Purpose, Refusal, Wordings } from '../api/generated';
import { has, language, refusalSentence, t } from '../api/words.svelte';
import { isPinyin } from './keys';

/** Where a sentence stands: by its field, or over the button. */
type Place = 'name' | 'phone' | 'fourteen' | 'form';

/** Sentences are kept as what to say, so that they follow the language. */
type Wrong = Partial<Record<Place, () => string>>;

/** What a customer may agree to beside the card, in the order of the form. */
export const CHOICES = ['offers', 'birthday'] as const satisfies Purpose[];

/** A refusal in words for customers; the sentences of the other areas speak to the staff. */
function wrongOf(refusal: Refusal): Wrong {
  const { area, code } = refusal;
  if (code === 'text_too_long') return { name: () => t('display-wrong-name-long') };
  if (code.startsWith('name_')) return { name: () => t('display-wrong-name') };
  if (code.startsWith('phone_')) return { phone: () => t('display-wrong-phone') };
  if (code.includes('fourteen')) return { fourteen: () => t('display-wrong-fourteen') };
  if (code === 'unknown_wording') return { form: () => t('display-wrong-wording') };
  const id = `refusal-${area}-${code}`.replaceAll('_', '-');
  return { form: () => (area === 'intake' && has(id) ? refusalSentence(refusal) : t('display-wrong-other')) };
}

/** The form of the display while somebody types into it. Nothing is ticked before they do. */
export class Asking {
  name = $state('');
  phone = $state('');
  fourteen = $state(false);
  given = $state<Partial<Record<Purpose, boolean>>>({});
  /** Only with a tick for the birthday. */
  birthMonth = $state<number | null>(null);

  wordings = $state.raw<Wordings | null>(null);
  wrong = $state.raw<Wrong>({});
  /** The pinyin that was typed and the names found for it. */
  pinyin = $state('');
  names = $state.raw<string[]>([]);

  readonly act = act('intake.submit');
  #turn = 0;

  /** What can be chosen on this display, of what the shop asks for. */
  get choices(): Purpose[] {
    return CHOICES.filter((purpose) => this.wordings?.purposes.includes(purpose) ?? true);
  }

  async readWordings(): Promise<void> {
    try {
      this.wordings = await call('privacy.read_wordings', {});
    } catch {
      // Asked for again when the form is sent; nothing is sent without knowing the wording.
    }
  }

  /** Looks for Han characters while a name is typed in Latin letters. */
  async suggest(): Promise<void> {
    const mine = ++this.#turn;
    const typed = this.name.trim();
    // A name that was picked from the row leaves the row in place.
    if (this.names.includes(typed)) return;
    if (!isPinyin(typed)) return this.forgetNames();
    try {
      const { names } = await call('intake.suggest_names', { pinyin: typed });
      if (mine !== this.#turn) return;
      this.pinyin = typed;
      this.names = names;
    } catch {
      if (mine === this.#turn) this.forgetNames();
    }
  }

  forgetNames(): void {
    this.#turn++;
    this.pinyin = '';
    this.names = [];
  }

  #missing(): Wrong {
    const wrong: Wrong = {};
    if (this.name.trim() === '') wrong.name = () => t('display-wrong-name');
    if (this.phone.replace(/\D/g, '').length < 5) wrong.phone = () => t('display-wrong-phone');
    if (!this.fourteen) wrong.fourteen = () => t('display-wrong-fourteen');
    return wrong;
  }

  /** Asks to join; true when the shop has the request, and then nothing of it stays here. */
  async send(): Promise<boolean> {
    if (this.act.busy) return false;
    this.wrong = this.#missing();
    if (Object.keys(this.wrong).length > 0) return false;
    if (this.wordings === null) await this.readWordings();
    const { wordings } = this;
    if (wordings === null) {
      this.wrong = { form: () => t('display-wrong-unreachable') };
      return false;
    }
    try {
      await this.act.run({
        name: this.name.trim(),
        phone: this.phone.trim(),
        purposes: this.choices.filter((purpose) => this.given[purpose]),
        birthMonth: this.birthMonth,
        fourteen: this.fourteen,
        wordingVersion: wordings.version,
        language: language(),
      });
      this.wipe();
      return true;
    } catch (error) {
      this.wrong = error instanceof Refused ? wrongOf(error.refusal) : { form: () => t('display-wrong-unreachable') };
      if (error instanceof Refused && error.is('members', 'unknown_wording')) await this.readWordings();
      return false;
    }
  }

  /** Forgets everything typed. */
  wipe(): void {
    this.name = '';
    this.phone = '';
    this.fourteen = false;
    this.given = {};
    this.birthMonth = null;
    this.wrong = {};
    this.forgetNames();
  }
}

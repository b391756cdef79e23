import type { GivesKind, Money, PartnerGives, PartnerId, ProposeOffer, WhoBears } from '../api/generated';
import { shop } from '../api/shop.svelte';
import { t } from '../api/words.svelte';
import type { Said } from './sentence';

/** Fields by the names of the request; what is wrong stands at its blank. */
export type Wrong = Partial<Record<'gives' | 'price' | 'cap' | 'valid' | 'claimWindowDays' | 'texts', string>>;

export const KINDS = ['gift', 'amount', 'percent', 'chance', 'newcomer'] as const satisfies readonly GivesKind[];
export const BEARERS = ['issuer', 'halves', 'redeemer'] as const satisfies readonly WhoBears[];

/** So many days a voucher is good, and can be handed in after that, unless the owner says otherwise. */
const GOOD_DAYS = 30;
const WINDOW_DAYS = 30;

/** What stands in the editor of an offer to a partner. */
export class OfferDraft {
  kind = $state<GivesKind>('gift');
  amount = $state<Money | null>(null);
  percent = $state<number | null>(null);
  chances = $state<number | null>(1);
  texts = $state({ en: '', zhCn: '', es: '' });
  price = $state<Money | null>(null);
  bearer = $state<WhoBears>('issuer');
  cap = $state<Money | null>(null);
  windowDays = $state<number | null>(WINDOW_DAYS);
  prepaid = $state(false);
  validKind = $state<'days' | 'dates'>('days');
  days = $state<number | null>(GOOD_DAYS);
  from = $state('');
  until = $state('');
  needsManager = $state(false);
  noChange = $state(true);

  constructor(today: string) {
    this.from = today;
  }

  /** Nothing is paid where the other shop gives it away. */
  get isPaid(): boolean {
    return this.bearer !== 'redeemer';
  }

  /** What its vouchers give; null while the number is missing. */
  get gives(): PartnerGives | null {
    switch (this.kind) {
      case 'amount':
        return this.amount ? { kind: 'amount', amount: this.amount } : null;
      case 'percent':
        return this.percent ? { kind: 'percent', hundredths: this.percent } : null;
      case 'chance':
        return this.chances ? { kind: 'chance', count: this.chances } : null;
      default:
        return { kind: this.kind };
    }
  }

  /** What must be said before the core can judge the rest. */
  lacking(): Wrong {
    const wrong: Wrong = {};
    if (this.gives === null) wrong.gives = t('alliance-wrong-number');
    if (this.isPaid && this.price === null) wrong.price = t('alliance-wrong-price');
    if (this.cap === null) wrong.cap = t('alliance-wrong-cap');
    if (this.validKind === 'days' && this.days === null) wrong.valid = t('alliance-wrong-number');
    if (this.validKind === 'dates' && (this.from === '' || this.until === '' || this.until < this.from)) {
      wrong.valid = t('alliance-wrong-dates');
    }
    if (this.isPaid && this.windowDays === null) wrong.claimWindowDays = t('alliance-wrong-number');
    if (this.texts[mainText()].trim() === '') wrong.texts = t('alliance-wrong-texts');
    return wrong;
  }

  /** The offer as far as a sentence needs it. */
  said(issuer: string, redeemer: string): Said {
    return {
      issuer,
      redeemer,
      kind: this.kind,
      gives: this.gives,
      price: this.price,
      bearer: this.bearer,
      cap: this.cap,
      claimWindowDays: this.windowDays,
      prepaid: this.prepaid && this.isPaid,
      valid:
        this.validKind === 'days'
          ? { kind: 'days', days: this.days ?? 0 }
          : { kind: 'dates', from: this.from, until: this.until },
      needsManager: this.needsManager,
    };
  }

  /** The request; asked for only when nothing is lacking. */
  request(partner: PartnerId): ProposeOffer {
    return {
      partner,
      gives: this.gives ?? { kind: 'gift' },
      texts: { en: this.texts.en.trim(), zhCn: this.texts.zhCn.trim(), es: this.texts.es.trim() },
      price: this.isPaid ? (this.price ?? 0) : 0,
      bearer: this.bearer,
      cap: this.cap ?? 0,
      claimWindowDays: this.windowDays ?? 0,
      prepaid: this.prepaid && this.isPaid,
      valid:
        this.validKind === 'days'
          ? { kind: 'days', days: this.days ?? 0 }
          : { kind: 'dates', from: this.from, until: this.until },
      needsManager: this.needsManager,
      noChange: this.noChange,
    };
  }
}

/** The words that may not be missing: those in the shop's language. */
export function mainText(): 'en' | 'zhCn' | 'es' {
  const own = shop.state?.shop?.language ?? 'en';
  return own === 'zh-CN' ? 'zhCn' : own;
}

/** Refusals of the core, and the blank they belong to; the others are said for the whole. */
export const FIELD_OF: Record<string, keyof Wrong> = {
  words_missing: 'texts',
  text_too_long: 'texts',
  dates_wrong: 'valid',
  liability_reached: 'cap',
};

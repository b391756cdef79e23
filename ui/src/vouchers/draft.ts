import type { Gives, Offer, OfferTerms, ProductId, RefundRule } from '../api/generated';
import { shop } from '../api/shop.svelte';
import { t } from '../api/words.svelte';
import type { Kind } from '../shared/vouchers';

/** What stands in the form of an offer; numbers that are not typed yet are null. */
export type OfferDraft = {
  names: { en: string; zhCn: string; es: string };
  kind: Kind;
  gift: string;
  amount: number | null;
  /** Hundredths of a percent, as typed: 10 or 12.5. */
  percent: string;
  chances: number | null;
  withinDays: number | null;
  validKind: 'days' | 'dates';
  days: number | null;
  from: string;
  until: string;
  minSpend: number | null;
  products: ProductId[];
  onePerMember: boolean;
  stackable: boolean;
  bound: boolean;
  refund: RefundRule;
  needsManager: boolean;
  noChange: boolean;
};

export type Wrong = Partial<
  Record<'name' | 'gift' | 'amount' | 'percent' | 'chances' | 'withinDays' | 'days' | 'from' | 'until', string>
>;

export function emptyOffer(today: string): OfferDraft {
  return {
    names: { en: '', zhCn: '', es: '' },
    kind: 'gift',
    gift: '',
    amount: null,
    percent: '',
    chances: 1,
    withinDays: 14,
    validKind: 'days',
    days: 30,
    from: today,
    until: '',
    minSpend: null,
    products: [],
    onePerMember: false,
    stackable: false,
    bound: false,
    refund: 'back',
    needsManager: false,
    noChange: true,
  };
}

/** Hundredths of a percent from what was typed; null where it is none. */
export function hundredthsOf(typed: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  if (!found) return null;
  const hundredths = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return hundredths >= 1 && hundredths <= 10_000 ? hundredths : null;
}

function typedPercent(hundredths: number): string {
  const part = hundredths % 100;
  const whole = String((hundredths - part) / 100);
  return part === 0 ? whole : `${whole}.${String(part).padStart(2, '0')}`;
}

export function draftOf({ terms }: Offer, today: string): OfferDraft {
  const { gives, valid } = terms;
  const empty = emptyOffer(today);
  return {
    ...empty,
    names: { ...terms.name },
    kind: gives.kind,
    gift: gives.kind === 'gift' || gives.kind === 'newcomer' ? String(gives.gift) : '',
    amount: gives.kind === 'amount' ? gives.amount : null,
    percent: gives.kind === 'percent' ? typedPercent(gives.hundredths) : '',
    chances: gives.kind === 'chance' ? gives.count : empty.chances,
    withinDays: gives.kind === 'newcomer' ? gives.withinDays : empty.withinDays,
    validKind: valid.kind,
    days: valid.kind === 'days' ? valid.days : empty.days,
    from: valid.kind === 'dates' ? valid.from : empty.from,
    until: valid.kind === 'dates' ? valid.until : empty.until,
    minSpend: terms.minSpend === 0 ? null : terms.minSpend,
    products: [...terms.products],
    onePerMember: terms.onePerMember,
    stackable: terms.stackable,
    bound: terms.bound,
    refund: terms.refund,
    needsManager: terms.needsManager,
    noChange: terms.noChange,
  };
}

/** The name that may not be missing: the one in the shop's language. */
export function mainName(): keyof OfferDraft['names'] {
  const own = shop.state?.shop?.language ?? 'en';
  return own === 'zh-CN' ? 'zhCn' : own;
}

/** Whether it belongs into a sale. */
export const takesOff = ({ kind }: OfferDraft): boolean => kind === 'amount' || kind === 'percent';

/** What is missing so plainly that the core need not be asked. */
export function lacking(draft: OfferDraft): Wrong {
  const wrong: Wrong = {};
  if (draft.names[mainName()].trim() === '') wrong.name = t('vouchers-wrong-name');
  if ((draft.kind === 'gift' || draft.kind === 'newcomer') && draft.gift === '') wrong.gift = t('vouchers-wrong-gift');
  if (draft.kind === 'amount' && !draft.amount) wrong.amount = t('vouchers-wrong-amount');
  if (draft.kind === 'percent' && hundredthsOf(draft.percent) === null) wrong.percent = t('vouchers-wrong-percent');
  if (draft.kind === 'chance' && draft.chances === null) wrong.chances = t('vouchers-wrong-count');
  if (draft.kind === 'newcomer' && draft.withinDays === null) wrong.withinDays = t('vouchers-wrong-days');
  if (draft.validKind === 'days' && draft.days === null) wrong.days = t('vouchers-wrong-days');
  if (draft.validKind === 'dates' && draft.from === '') wrong.from = t('vouchers-wrong-day');
  if (draft.validKind === 'dates' && (draft.until === '' || draft.until < draft.from)) {
    wrong.until = t('vouchers-wrong-until');
  }
  return wrong;
}

function givesOf(draft: OfferDraft): Gives {
  const gift = Number(draft.gift);
  switch (draft.kind) {
    case 'gift':
      return { kind: 'gift', gift };
    case 'newcomer':
      return { kind: 'newcomer', gift, withinDays: draft.withinDays ?? 0 };
    case 'amount':
      return { kind: 'amount', amount: draft.amount ?? 0 };
    case 'percent':
      return { kind: 'percent', hundredths: hundredthsOf(draft.percent) ?? 0 };
    case 'chance':
      return { kind: 'chance', count: draft.chances ?? 0 };
  }
}

/** The terms as the core takes them; conditions of a sale go with vouchers that belong into one. */
export function termsOf(draft: OfferDraft): OfferTerms {
  const off = takesOff(draft);
  return {
    name: { en: draft.names.en.trim(), zhCn: draft.names.zhCn.trim(), es: draft.names.es.trim() },
    gives: givesOf(draft),
    valid:
      draft.validKind === 'days'
        ? { kind: 'days', days: draft.days ?? 0 }
        : { kind: 'dates', from: draft.from, until: draft.until },
    minSpend: off ? (draft.minSpend ?? 0) : 0,
    products: off ? draft.products : [],
    onePerMember: draft.onePerMember,
    stackable: off ? draft.stackable : false,
    bound: draft.bound,
    refund: draft.refund,
    needsManager: draft.needsManager,
    noChange: draft.noChange,
  };
}

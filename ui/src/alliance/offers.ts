import type { GivesKind, IssuedRun, Pack, PackToGive, PartnerGives, PartnerOffer } from '../api/generated';
import { money, t } from '../api/words.svelte';
import { offerName, percentWords } from '../shared/vouchers';
import type { Said } from './sentence';

/** An offer as its sentence is made; `ours` is our name. */
export const saidOf = (offer: PartnerOffer, ours: string): Said => ({
  issuer: offer.issuer === 'us' ? ours : offer.partnerName,
  redeemer: offer.issuer === 'us' ? offer.partnerName : ours,
  kind: offer.kind,
  gives: offer.gives,
  price: offer.price,
  bearer: offer.bearer,
  cap: offer.cap,
  claimWindowDays: offer.claimWindowDays,
  prepaid: offer.prepaid,
  valid: offer.valid,
  needsManager: offer.needsManager,
});

/** What vouchers give, in a few words; of which kind alone where no more is known. */
function wordsOf(gives: PartnerGives | null, kind: GivesKind): string {
  if (gives?.kind === 'amount') return t('vouchers-off', { amount: money(gives.amount) });
  if (gives?.kind === 'percent') return t('vouchers-percent-off', { percent: percentWords(gives.hundredths) });
  if (gives?.kind === 'chance') return t('vouchers-chances', { count: gives.count });
  return t(`alliance-some-${kind}`);
}

/** What its vouchers give, in a few words. */
export const givesWords = ({ gives, kind, giftName }: PartnerOffer): string =>
  giftName === '' ? wordsOf(gives, kind) : giftName;

/** What the vouchers of a pack are called; of an offer between two other shops only what they give is known. */
export const packName = ({ texts, gives, redeemer }: Pack | PackToGive): string =>
  offerName(texts) || t('alliance-pack-of', { what: wordsOf(gives, gives.kind), redeemer });

/** What the vouchers of a run are called. */
export const runName = ({ texts, gives }: IssuedRun): string => offerName(texts) || wordsOf(gives, gives.kind);

/** Who pays what for a use, in a few words. */
export function paysWords({ bearer, price, owed, prepaid }: PartnerOffer): string {
  if (prepaid && bearer !== 'redeemer') return t('alliance-pays-prepaid', { price: money(price) });
  return t(`alliance-pays-${bearer}`, { price: money(price), owed: money(owed) });
}

/** Waits for this shop's owner. */
export const waitsForUs = ({ issuer, state }: PartnerOffer): boolean => issuer === 'them' && state === 'proposed';

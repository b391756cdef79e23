import { call } from '../api/client';
import type { MakeCouponBook, PackId, PackOf, PartnerGives } from '../api/generated';
import { count, money, t } from '../api/words.svelte';
import { dayWords, offerName, percentWords } from '../shared/vouchers';

/** Something of which every book gets one voucher. */
export type BookChoice = {
  key: string;
  /** Where it is used. */
  redeemer: string;
  /** What it gives. */
  words: string;
  note: string;
  of: { kind: 'pack'; pack: PackId } | { kind: 'offer'; offer: PackOf };
};

/** What a partner's voucher gives, where its own words are not known here. */
function partnerGives(gives: PartnerGives): string {
  if (gives.kind === 'amount') return t('vouchers-off', { amount: money(gives.amount) });
  if (gives.kind === 'percent') return t('vouchers-percent-off', { percent: percentWords(gives.hundredths) });
  if (gives.kind === 'chance') return t('vouchers-chances', { count: gives.count });
  return t(`settlement-gives-${gives.kind}`);
}

/** What a book may be made of: packs that partners sent us, our own offers, and those a partner honours for us. */
export async function bookChoices(ours: string): Promise<BookChoice[]> {
  const [{ received }, own, { partners }] = await Promise.all([
    call('alliance.packs', { partner: null }),
    call('vouchers.list_offers', {}),
    call('alliance.overview', {}),
  ]);
  const met = partners.filter(({ state }) => state === 'paired');
  const offered = await Promise.all(met.map(({ partner }) => call('alliance.offers', { partner })));
  const today = new Date().toISOString().slice(0, 10);
  const packs: BookChoice[] = received
    .filter((pack) => pack.lastDay >= today && pack.handedOut + pack.spoiled < pack.count)
    .map((pack) => ({
      key: `pack-${pack.pack}`,
      redeemer: pack.redeemer,
      words: offerName(pack.texts) || partnerGives(pack.gives),
      note: t('settlement-book-of-pack', {
        partner: pack.partnerName,
        left: count(pack.count - pack.handedOut - pack.spoiled),
        day: dayWords(pack.lastDay),
      }),
      of: { kind: 'pack', pack: pack.pack },
    }));
  const home: BookChoice[] = own.offers
    .filter((offer) => offer.state !== 'stopped' && !offer.isOver && !offer.terms.bound)
    .map((offer) => ({
      key: `own-${offer.offer}`,
      redeemer: ours,
      words: offerName(offer.terms.name),
      note: t('settlement-book-of-own'),
      of: { kind: 'offer', offer: { kind: 'own', offer: offer.offer } },
    }));
  const there: BookChoice[] = offered
    .flatMap(({ ours: made }) => made)
    .filter((offer) => offer.state === 'agreed')
    .map((offer) => ({
      key: `partner-${offer.offer}`,
      redeemer: offer.partnerName,
      words: offerName(offer.texts),
      note: t('settlement-book-of-agreed', { partner: offer.partnerName }),
      of: { kind: 'offer', offer: { kind: 'partner', offer: offer.offer } },
    }));
  return [...packs, ...there, ...home];
}

/** The request for so many books of the chosen ones. */
export function bookOf(chosen: readonly BookChoice[], copies: number, title: string): MakeCouponBook {
  const packs: PackId[] = [];
  const offers: PackOf[] = [];
  for (const { of } of chosen) {
    if (of.kind === 'pack') packs.push(of.pack);
    else offers.push(of.offer);
  }
  return { copies, packs, offers, title: title.trim() };
}

import { DAY } from '../api/fake.people';
import type { Gives, Offer, OfferGift, OfferTerms, Voucher } from '../api/generated';

/* Offers and single vouchers of a made-up shop. */

const named = (en: string, zhCn: string, es: string) => ({ en, zhCn, es });

const giftOf = (gift: number, name: string, picture: string, free = 26): OfferGift => ({
  gift,
  name,
  picture,
  hasPhoto: false,
  free,
  retired: false,
});

export function termsOf(over: Partial<OfferTerms> & { gives: Gives }): OfferTerms {
  return {
    name: named('Tangerine bag, 1 kg', '砂糖橘一袋，1 公斤', 'Bolsa de mandarinas, 1 kg'),
    valid: { kind: 'days', days: 30 },
    minSpend: 0,
    products: [],
    onePerMember: false,
    stackable: false,
    bound: false,
    refund: 'back',
    needsManager: false,
    noChange: true,
    ...over,
  };
}

const TANGERINES = giftOf(1, 'Tangerine bag, 1 kg', 'orange');
const PACK = giftOf(2, 'Welcome pack', 'bag', 12);

export function offersOf(now: number): Offer[] {
  const offer = (id: number, terms: OfferTerms, issued: number, redeemed: number, gift: OfferGift | null): Offer => ({
    offer: id,
    number: id,
    state: 'active',
    terms,
    gift,
    issued,
    redeemed,
    isOver: false,
    madeAtMs: now - 40 * DAY,
  });
  return [
    offer(
      1,
      termsOf({ gives: { kind: 'gift', gift: 1 }, valid: { kind: 'dates', from: '2026-11-01', until: '2026-11-30' } }),
      240,
      74,
      TANGERINES,
    ),
    offer(
      2,
      termsOf({
        name: named('5.00 off', '减 5 元', '5,00 ¥ menos'),
        gives: { kind: 'amount', amount: 500 },
        minSpend: 3000,
        onePerMember: true,
      }),
      200,
      41,
      null,
    ),
    offer(
      3,
      termsOf({
        name: named('A card of the Sunday draw', '周日抽奖一次', 'Una carta del sorteo'),
        gives: { kind: 'chance', count: 1 },
        valid: { kind: 'dates', from: '2026-11-01', until: '2026-11-22' },
      }),
      120,
      19,
      null,
    ),
    offer(
      4,
      termsOf({
        name: named('Welcome pack', '新人礼包', 'Lote de bienvenida'),
        gives: { kind: 'newcomer', gift: 2, withinDays: 14 },
        bound: true,
      }),
      80,
      9,
      PACK,
    ),
  ];
}

export function voucherOf(over: Partial<Voucher> = {}): Voucher {
  return {
    voucher: 417,
    number: '000417',
    offer: 1,
    name: named('Tangerine bag, 1 kg', '砂糖橘一袋，1 公斤', 'Bolsa de mandarinas, 1 kg'),
    effect: { does: 'hand_over', gift: TANGERINES },
    issuer: '青篷果铺 Green Awning Fruit',
    heardAtMs: null,
    goodAt: '',
    firstDay: '2026-11-01',
    lastDay: '2026-11-30',
    member: null,
    memberName: '',
    state: 'handed_out',
    run: 12,
    sourceCode: '',
    sourceName: '',
    fromPartner: false,
    ...over,
  };
}

export const moneyVoucher = (off: number | null): Voucher =>
  voucherOf({
    voucher: 611,
    number: '000611',
    offer: 2,
    name: named('5.00 off', '减 5 元', '5,00 ¥ menos'),
    effect: { does: 'amount_off', amount: 500, off, minSpend: 3000 },
  });

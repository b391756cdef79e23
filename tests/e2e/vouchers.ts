import type { Gives, IssuedVoucher, MemberId, Offer, OfferTerms } from '../../ui/src/api/generated.ts';
import type { Till } from './till.ts';

/** An offer with these terms, made as its form makes it; called the same in every language. */
export async function offer(till: Till, name: string, over: Partial<OfferTerms> & { gives: Gives }): Promise<Offer> {
  const terms: OfferTerms = {
    name: { en: name, zhCn: name, es: name },
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
  return till.send('vouchers.save_offer', { offer: null, terms });
}

/** A gift with pieces that are kept for nobody. */
export async function freeGift(till: Till) {
  const { gifts } = await till.send('gifts.list', { retired: false });
  const gift = gifts.find((one) => one.free > 3);
  if (!gift) throw new Error('the demo shop has no gift with free pieces');
  return gift;
}

export function issue(till: Till, made: Offer, member: MemberId | null = null): Promise<IssuedVoucher> {
  return till.send('vouchers.issue', { offer: made.offer, member, reason: 'Apology' });
}

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The payload of a scanned voucher, and what follows it. */
export function payload(text: string): Buffer {
  let bits = '';
  for (const symbol of text.slice(3)) bits += SYMBOLS.indexOf(symbol).toString(2).padStart(5, '0');
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
}

/** Times α in the field of 32 elements, modulus x⁵ + x² + 1. */
const doubled = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/** A typed code that nobody issued, right in its check symbol: the same code with another symbol in the midst. */
export function wrongCode(typed: string, turn: number): string {
  const body = [...typed.replace(/[^0-9A-Z]/g, '')].slice(0, 15).map((symbol) => SYMBOLS.indexOf(symbol));
  body[9] = ((body[9] ?? 0) + 1 + (turn % 31)) % 32;
  let check = 0;
  // C = Σ α^(i+1)·s_i, gathered from the last symbol to the first.
  for (const symbol of body.reverse()) check = doubled(check ^ symbol);
  return [...body.reverse(), check].map((value) => SYMBOLS[value]).join('');
}

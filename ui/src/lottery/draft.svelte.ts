import type { ChanceRule, Draw, DrawFace, DrawKind, DrawTerms, Gift, GiftId, Money, Undealt } from '../api/generated';
import { shopDay } from '../shared/days';

export type PrizeDraft = { id: number; gift: GiftId; cards: number };
/** The kinds of rules in the order in which they are offered. */
export const CHANCE_KINDS = [
  'sale_over',
  'joined',
  'friend_counted',
  'points',
  'hand_out',
] as const satisfies readonly ChanceRule['kind'][];
export type ChanceKind = (typeof CHANCE_KINDS)[number];

export const KINDS = ['deck', 'everyone_wins', 'evening'] as const satisfies readonly DrawKind[];
export const FACES = ['wheel', 'grid', 'scratch'] as const satisfies readonly DrawFace[];

const DAY_MS = 86_400_000;
const MOST_PRIZES = 12;
let made = 0;

/** What stands in the editor of a draw. Everything may be missing until it is published. */
export class DrawDraft {
  name = $state('');
  kind = $state<DrawKind>('deck');
  face = $state<DrawFace>('wheel');
  fromDay = $state('');
  untilDay = $state('');
  eveningAt = $state('20:00');
  prizes = $state<PrizeDraft[]>([]);
  blanks = $state(0);
  on = $state<Record<ChanceKind, boolean>>({
    sale_over: false,
    joined: false,
    friend_counted: false,
    points: false,
    hand_out: false,
  });
  saleOver = $state<Money | null>(null);
  mostPerSale = $state<number | null>(1);
  joined = $state<number | null>(1);
  friend = $state<number | null>(1);
  points = $state<number | null>(100);
  handOut = $state<number | null>(5);
  perDay = $state<number | null>(null);
  whole = $state<number | null>(null);
  offers = $state(false);
  offerGift = $state<GiftId | null>(null);
  offerPrice = $state<Money | null>(null);
  quota = $state<number | null>(10);
  instead = $state(false);
  undealt = $state<Undealt>('not_awarded');
  reserves = $state<number | null>(1);
  published = $state(false);
  publication = $state('');
  publicationDay = $state('');
  organiser = $state('');
  contact = $state('');
  whoMay = $state('');
  claimDays = $state<number | null>(14);
  claimWhere = $state('');
  forfeiture = $state('');
  budget = $state<Money | null>(null);

  /** A new draw that may begin today and runs for a week. */
  static begin(nowMs: number, kind: string | undefined): DrawDraft {
    const draft = new DrawDraft();
    draft.kind = KINDS.find((one) => one === kind) ?? 'deck';
    draft.fromDay = shopDay(nowMs);
    draft.untilDay = shopDay(nowMs, -7);
    draft.on.sale_over = true;
    draft.saleOver = 5_000;
    return draft;
  }

  static of(draw: Pick<Draw, 'terms'>): DrawDraft {
    const draft = new DrawDraft();
    const { terms } = draw;
    draft.name = terms.name;
    draft.kind = terms.kind;
    draft.face = terms.face;
    draft.fromDay = terms.fromDay;
    draft.untilDay = terms.untilDay;
    draft.eveningAt = terms.eveningAt ?? '20:00';
    draft.prizes = terms.prizes.map((prize) => ({ id: ++made, ...prize }));
    draft.blanks = terms.blanks;
    for (const rule of terms.chances) draft.#take(rule);
    draft.perDay = terms.limits.perDay;
    draft.whole = terms.limits.whole;
    if (terms.upgrade) {
      draft.offers = true;
      draft.offerGift = terms.upgrade.gift;
      draft.offerPrice = terms.upgrade.price;
      draft.quota = terms.upgrade.quota;
      draft.instead = terms.upgrade.instead;
    }
    draft.undealt = terms.undealt;
    draft.reserves = terms.reserves;
    draft.published = terms.outside !== null;
    draft.publication = terms.outside?.publication ?? '';
    draft.publicationDay = terms.outside?.day ?? '';
    Object.assign(draft, terms.rules);
    draft.claimDays = terms.rules.claimDays === 0 ? null : terms.rules.claimDays;
    draft.budget = terms.budget;
    return draft;
  }

  #take(rule: ChanceRule): void {
    this.on[rule.kind] = true;
    if (rule.kind === 'sale_over') {
      this.saleOver = rule.amount;
      this.mostPerSale = rule.mostPerSale;
    } else if (rule.kind === 'joined') this.joined = rule.chances;
    else if (rule.kind === 'friend_counted') this.friend = rule.chances;
    else if (rule.kind === 'points') this.points = rule.points;
    else this.handOut = rule.perDay;
  }

  #rule(kind: ChanceKind): ChanceRule | null {
    if (!this.on[kind]) return null;
    if (kind === 'sale_over') {
      return this.saleOver === null ? null : { kind, amount: this.saleOver, mostPerSale: this.mostPerSale ?? 1 };
    }
    if (kind === 'joined') return this.joined === null ? null : { kind, chances: this.joined };
    if (kind === 'friend_counted') return this.friend === null ? null : { kind, chances: this.friend };
    if (kind === 'points') return this.points === null ? null : { kind, points: this.points };
    return this.handOut === null ? null : { kind, perDay: this.handOut };
  }

  /** Cards in the deck, or winners of an evening draw. */
  get cards(): number {
    const won = this.prizes.reduce((sum, prize) => sum + prize.cards, 0);
    return this.kind === 'deck' ? won + this.blanks : won;
  }

  get mayAdd(): boolean {
    return this.prizes.length < MOST_PRIZES;
  }

  /** One more prize; the dearest stands first, because the first prize is the top prize. */
  add(gift: Gift, gifts: readonly Gift[]): void {
    const worth = (id: GiftId) => gifts.find((one) => one.id === id)?.perceivedValue ?? 0;
    this.prizes = [...this.prizes, { id: ++made, gift: gift.id, cards: 1 }].sort(
      (one, other) => worth(other.gift) - worth(one.gift),
    );
  }

  remove(id: number): void {
    this.prizes = this.prizes.filter((prize) => prize.id !== id);
  }

  /** Turns the offer on with the top prize in it, or off. */
  turnOffer(on: boolean): void {
    this.offers = on;
    if (on && this.offerGift === null) this.offerGift = this.prizes[0]?.gift ?? null;
  }

  get terms(): DrawTerms {
    const evening = this.kind === 'evening';
    const wins = this.kind === 'everyone_wins';
    return {
      name: this.name.trim(),
      kind: this.kind,
      face: this.face,
      fromDay: this.fromDay,
      untilDay: this.untilDay,
      eveningAt: evening ? this.eveningAt || null : null,
      prizes: this.prizes.map(({ gift, cards }) => ({ gift, cards })),
      blanks: this.kind === 'deck' ? this.blanks : 0,
      chances: CHANCE_KINDS.flatMap((kind) => this.#rule(kind) ?? []),
      limits: { perDay: this.perDay, whole: this.whole },
      upgrade:
        wins && this.offers && this.offerGift !== null && this.offerPrice !== null
          ? { gift: this.offerGift, price: this.offerPrice, quota: this.quota ?? 1, instead: this.instead }
          : null,
      undealt: evening ? 'not_awarded' : this.undealt,
      reserves: evening ? (this.reserves ?? 0) : 0,
      outside:
        evening && this.published && this.publication.trim() !== ''
          ? { publication: this.publication.trim(), day: this.publicationDay || this.untilDay }
          : null,
      rules: {
        organiser: this.organiser.trim(),
        contact: this.contact.trim(),
        whoMay: this.whoMay.trim(),
        claimDays: this.claimDays ?? 0,
        claimWhere: this.claimWhere.trim(),
        forfeiture: this.forfeiture.trim(),
      },
      budget: this.budget,
    };
  }
}

/** Whether two days are so many days or fewer apart, for naming a period. */
export function daysApart(fromDay: string, untilDay: string): number {
  return Math.round((Date.parse(untilDay) - Date.parse(fromDay)) / DAY_MS);
}

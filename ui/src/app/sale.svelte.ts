import { act } from '../api/act.svelte';
import { parseAmount } from '../api/amounts';
import { call } from '../api/client';
import type {
  Basket,
  BasketLine,
  HeldId,
  MemberId,
  Money,
  OpenSale,
  Payment,
  Proof,
  Quote,
  Receipt,
} from '../api/generated';
import { tillId } from '../api/ids';
import { amount, currency, money, t } from '../api/words.svelte';
import { tellDisplay } from '../display/channel';
import { askProof } from './dialogs.svelte';
import { report } from './say.svelte';
import { sound } from './sounds';
import { done } from './undo.svelte';

const KEEP_MS = 400;
const QUOTE_MS = 120;

/** The sale being typed at this till: what is sold, to whom, what it would come to, and how it is paid. */
export class Sale {
  /** The amount as it was typed; means nothing while there are lines. */
  typed = $state('');
  lines = $state.raw<BasketLine[]>([]);
  note = $state('');
  /** Vouchers that take something off, as they were scanned or typed. */
  vouchers = $state.raw<string[]>([]);
  member = $state<MemberId | null>(null);
  /** The held sale it was recalled from. */
  held = $state.raw<HeldId | null>(null);
  /** What the customer put down, when more than is due. */
  given = $state<Money | null>(null);

  quote = $state.raw<Quote | null>(null);
  /** Why there is no quote. */
  error = $state.raw<unknown>(null);
  /** The sale paid last, until the next one begins. */
  paid = $state.raw<Receipt | null>(null);
  busy = $state(false);

  readonly #paying = act('sales.pay');
  readonly #holding = act('sales.hold');
  /** The card that was scanned in this sale: proof that its member agrees. Kept nowhere else. */
  #card: { member: MemberId; text: string } | null = null;
  #turn = 0;
  /** Counts reasons to ask for the quote again. */
  #asks = $state(0);
  #restored = false;
  #kept = 'null';
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #sent: Promise<unknown> | null = null;

  /** The amount typed; undefined where what was typed is none. */
  get typedAmount(): Money | null | undefined {
    return parseAmount(this.typed, currency().exponent);
  }

  get total(): Money {
    if (this.lines.length === 0) return this.typedAmount ?? 0;
    return this.quote?.total ?? this.lines.reduce((sum, line) => sum + line.quantity * (line.price ?? 0), 0);
  }

  /** What is left to pay once the vouchers have taken theirs. */
  get due(): Money {
    return this.vouchers.length === 0 ? this.total : Math.max(0, this.total - (this.quote?.voucherOff ?? 0));
  }

  /** A voucher that is not taken stands in the way of paying. */
  get stopped(): boolean {
    return this.vouchers.length > 0 && (this.quote?.vouchers.some(({ why }) => why !== null) ?? true);
  }

  get empty(): boolean {
    return (
      this.lines.length === 0 &&
      this.typed === '' &&
      this.note === '' &&
      this.vouchers.length === 0 &&
      this.held === null
    );
  }

  get basket(): Basket {
    const bare = this.lines.length === 0;
    return {
      member: this.member,
      amount: bare ? (this.typedAmount ?? null) : null,
      lines: this.lines,
      note: this.note,
      vouchers: this.vouchers,
    };
  }

  /** Whether stored value pays all of it; null for a stranger. */
  get storedCovers(): boolean | null {
    const offer = this.quote?.storedValue;
    return offer ? this.due > 0 && offer.most >= this.due : null;
  }

  /** What comes back of the cash put down. */
  get change(): Money | null {
    return this.given === null || !this.quote ? null : this.given - this.quote.cashDue;
  }

  /** A card opened its member: within this sale it is proof. */
  cardScanned(member: MemberId, text: string): void {
    this.#card = { member, text };
  }

  /** Whoever comes next must show their own card. */
  forgetCard(): void {
    this.#card = null;
  }

  /** Follows who stands here; the amount stays. */
  forMember(member: MemberId | null): void {
    this.member = member;
    if (this.#card?.member !== member) this.#card = null;
  }

  /** Something is typed or chosen: the sale before is over. */
  begin(): void {
    this.paid = null;
  }

  #fill(open: OpenSale): void {
    const { basket } = open;
    this.typed = basket.amount === null || basket.amount === 0 ? '' : amount(basket.amount).replace(/[^\d.,]/g, '');
    this.lines = basket.lines;
    this.note = basket.note;
    this.vouchers = basket.vouchers;
    this.held = open.held;
    this.given = null;
    this.paid = null;
  }

  clear(): void {
    this.#fill({ basket: { member: null, amount: null, lines: [], note: '', vouchers: [] }, payments: [], held: null });
    this.quote = null;
    this.error = null;
    this.#card = null;
  }

  /** Asks what the sale would come to; the latest answer wins. Returns how to let it go. */
  followQuote(): (() => void) | undefined {
    void this.#asks;
    const { basket } = this;
    const given = this.given;
    const mine = ++this.#turn;
    if (basket.lines.length === 0 && !basket.amount) {
      this.quote = null;
      this.error = null;
      return undefined;
    }
    const pause = setTimeout(() => {
      call('sales.quote', { basket, payments: given === null ? [] : [{ kind: 'cash', given }] }).then(
        (quote) => {
          if (mine !== this.#turn) return;
          this.quote = quote;
          this.error = null;
          if (this.given !== null && this.given <= quote.cashDue) this.given = null;
        },
        (error: unknown) => {
          if (mine !== this.#turn) return;
          this.quote = null;
          this.error = error;
        },
      );
    }, QUOTE_MS);
    return () => clearTimeout(pause);
  }

  askAgain(): void {
    this.#asks += 1;
  }

  get #open(): OpenSale | null {
    return this.empty ? null : { basket: this.basket, payments: [], held: this.held };
  }

  /** Keeps the sale in the core, so that a crash does not lose it. */
  followKeep(): void {
    const open = this.#open;
    const text = JSON.stringify(open);
    clearTimeout(this.#keeping);
    if (!this.#restored || text === this.#kept) return;
    this.#keeping = setTimeout(() => {
      this.#keep(open, text);
    }, KEEP_MS);
  }

  #keep(open: OpenSale | null, text: string): void {
    this.#kept = text;
    const sent: Promise<unknown> = call('sales.keep_open', { sale: open })
      // It is kept again with the next key.
      .catch(() => (this.#kept = ''))
      .finally(() => {
        if (this.#sent === sent) this.#sent = null;
      });
    this.#sent = sent;
  }

  /** What was being typed when the window closed; whose it is, to be opened again. */
  async restore(): Promise<MemberId | null> {
    if (this.#restored) return null;
    try {
      const { sale: kept } = await call('sales.read_open', {});
      if (!kept || !this.empty) return null;
      this.#fill(kept);
      return kept.basket.member;
    } catch (error) {
      report(error);
      return null;
    } finally {
      this.#restored = true;
    }
  }

  /** A held sale is taken up here; whose it is. */
  recalled(open: OpenSale): MemberId | null {
    this.#fill(open);
    this.#kept = JSON.stringify(open);
    return open.basket.member;
  }

  #over(): void {
    clearTimeout(this.#keeping);
    this.clear();
    this.#kept = 'null';
    // The core forgot the open sale with this act; a keep that is still on its way must not bring it back.
    void this.#sent?.then(() => this.empty && this.#keep(null, 'null'));
  }

  async #proofFor(payments: Payment[]): Promise<{ needed: boolean; proof: Proof | null }> {
    const quote = await call('sales.quote', { basket: this.basket, payments });
    if (!quote.needsProof || this.member === null) return { needed: false, proof: null };
    if (this.#card?.member === this.member) {
      return { needed: true, proof: { by: 'card', cardText: this.#card.text } };
    }
    const amount = payments.reduce((sum, part) => sum + (part.kind === 'stored_value' ? part.amount : 0), 0);
    const worth = quote.points?.worth ?? 0;
    return { needed: true, proof: await askProof({ member: this.member, amount: amount + worth }) };
  }

  /** Pays the sale; once, however often it is pressed. Whether it was paid. */
  async pay(payments: Payment[]): Promise<boolean> {
    if (this.busy || this.total <= 0 || this.stopped) return false;
    this.busy = true;
    const total = this.total;
    try {
      const { needed, proof } = await this.#proofFor(payments);
      if (needed && proof === null) return false;
      const receipt = await this.#paying.run({
        basket: this.basket,
        payments,
        proof,
        held: this.held,
        totalShown: total,
      });
      this.#over();
      this.paid = receipt;
      sound('accepted');
      const number = String(receipt.number ?? '');
      done(() => t('sales-paid', { amount: money(receipt.total), receipt: number, points: receipt.earned }), null, {
        kind: 'sale_slip',
        sale: receipt.sale,
      });
      tellDisplay({ is: 'paid', till: tillId() });
      return true;
    } catch (error) {
      report(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Pays as the large button says: from stored value where it covers the sale, else in cash. */
  payPlainly(): Promise<boolean> {
    if (this.storedCovers === true) return this.pay([{ kind: 'stored_value', amount: this.due }]);
    return this.payCash();
  }

  payCash(): Promise<boolean> {
    // What vouchers cover whole needs no cash.
    return this.pay(this.due === 0 ? [] : [{ kind: 'cash', given: this.given }]);
  }

  /** Puts the sale aside for any till to take up. Whether it was. */
  async hold(label = ''): Promise<boolean> {
    if (this.busy || this.total <= 0) return false;
    this.busy = true;
    try {
      const held = await this.#holding.run({ basket: this.basket, label, held: this.held });
      this.#over();
      const total = money(held.total ?? 0);
      done(() => t('sales-held', { amount: total }));
      return true;
    } catch (error) {
      report(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** One more piece of a product; an amount typed before becomes a line of its own. */
  add(line: BasketLine): void {
    this.begin();
    const typed = this.typedAmount ?? 0;
    const before =
      this.lines.length === 0 && typed > 0 ? [{ product: null, name: '', quantity: 1, price: typed }] : this.lines;
    this.typed = '';
    const at = before.findIndex((one) => one.product !== null && one.product === line.product);
    this.lines =
      at < 0
        ? [...before, line]
        : before.map((one, here) => (here === at ? { ...one, quantity: one.quantity + line.quantity } : one));
  }

  changeLine(at: number, over: Partial<BasketLine>): void {
    this.lines = this.lines.map((line, here) => (here === at ? { ...line, ...over } : line));
  }

  /** A voucher that takes something off; twice the same one is one. */
  addVoucher(text: string): void {
    this.begin();
    if (!this.vouchers.includes(text)) this.vouchers = [...this.vouchers, text];
  }

  dropVoucher(text: string): void {
    this.vouchers = this.vouchers.filter((one) => one !== text);
  }

  remove(at: number): void {
    this.lines = this.lines.filter((_, here) => here !== at);
  }
}

export const sale = new Sale();

/** How a shop calls a way of paying. */
export function wayName(way: string, labels: { cardLabel: string; mobileLabel: string } | undefined): string {
  const own = way === 'card' ? labels?.cardLabel : way === 'mobile' ? labels?.mobileLabel : '';
  return own ? own : t('sales-way', { way });
}

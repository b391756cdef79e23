import { act } from '../api/act.svelte';
import { call } from '../api/client';
import type {
  DesignField,
  Flyer,
  FlyerDesign,
  FlyerId,
  GiftId,
  Language,
  PaperNote,
  Rendered,
  SaveFlyer,
} from '../api/generated';
import { language, LANGUAGES, t } from '../api/words.svelte';
import { go } from '../app/route.svelte';

const TONGUES: readonly Language[] = LANGUAGES.map((entry) => entry.language);
const DRAW_MS = 60;
const SAVE_MS = 700;
const OTHERS_MS = 1_500;

/** What a flyer is, without which one. */
export type FlyerWords = Omit<SaveFlyer, 'flyer'>;

export type Said = Record<string, unknown>;

/** The words of a design that the shop knows, in every language. */
async function filledWords(design: string, gift?: GiftId, until?: string): Promise<Record<Language, Said>> {
  const about = { ...(gift === undefined ? {} : { gift }), ...(until === undefined ? {} : { until }) };
  const all = await Promise.all(
    TONGUES.map(async (tongue) => [
      tongue,
      (await call('printing.fill_flyer', { design, language: tongue, ...about })).words,
    ]),
  );
  return Object.fromEntries(all) as Record<Language, Said>;
}

/** Begins a flyer with the first design and opens it. */
export async function newFlyer(): Promise<void> {
  const { designs } = await call('printing.list_designs', {});
  const [first] = designs;
  if (!first) return;
  const made = await call('printing.save_flyer', {
    name: t('print-flyer-unnamed'),
    design: first.design,
    size: first.sizes[0] ?? 'a5',
    theme: 'own',
    cutMarks: false,
    lowersPrice: false,
    words: await filledWords(first.design),
  });
  go('print', 'flyer', made.flyer);
}

function wordsOf({ name, design, size, theme, cutMarks, lowersPrice, words }: FlyerWords): FlyerWords {
  return { name, design, size, theme, cutMarks, lowersPrice, words: structuredClone(words) };
}

/** A warning of the page in another language than the one on screen. */
export type Elsewhere = { language: Language; note: PaperNote };

/** A flyer while it is written: kept and drawn shortly after each change. */
export class FlyerDraft {
  readonly flyer: FlyerId;
  designs = $state.raw<FlyerDesign[]>([]);
  now = $state<FlyerWords | null>(null);
  kept = $state.raw<Flyer | null>(null);
  language = $state<Language>(language());
  oneToner = $state(false);

  drawn = $state.raw<Rendered | null>(null);
  drawError = $state.raw<unknown>(null);
  elsewhere = $state.raw<Elsewhere[]>([]);
  saveError = $state.raw<unknown>(null);
  unsaved = $state(false);

  readonly #saving = act('printing.save_flyer');
  readonly #handing = act('printing.hand_out_flyer');
  #timers: Partial<Record<'draw' | 'save' | 'others', ReturnType<typeof setTimeout>>> = {};
  #turn = 0;
  #saves: Promise<void> = Promise.resolve();

  constructor(flyer: FlyerId) {
    this.flyer = flyer;
  }

  get design(): FlyerDesign | undefined {
    return this.designs.find(({ design }) => design === this.now?.design);
  }

  /** What is typed into the design; the print run fills the rest. */
  get fields(): DesignField[] {
    return (this.design?.fields ?? []).filter(({ byRun }) => !byRun);
  }

  get said(): Said {
    return this.now?.words[this.language] ?? {};
  }

  async open(): Promise<void> {
    try {
      const [{ designs }, flyer] = await Promise.all([
        call('printing.list_designs', {}),
        call('printing.read_flyer', { flyer: this.flyer }),
      ]);
      this.designs = designs;
      this.kept = flyer;
      this.now = wordsOf(flyer);
      void this.#draw();
      this.#later('others', OTHERS_MS, () => void this.#readElsewhere());
    } catch (error) {
      this.drawError = error;
    }
  }

  #later(what: 'draw' | 'save' | 'others', ms: number, does: () => void): void {
    clearTimeout(this.#timers[what]);
    this.#timers[what] = setTimeout(does, ms);
  }

  #request(tongue: Language) {
    const now = $state.snapshot(this.now) as FlyerWords;
    return { ...now, flyer: this.flyer, language: tongue, oneToner: this.oneToner };
  }

  async #draw(): Promise<void> {
    if (!this.now) return;
    const turn = ++this.#turn;
    try {
      const drawn = await call('printing.preview_flyer', this.#request(this.language));
      if (turn !== this.#turn) return;
      this.drawn = drawn;
      this.drawError = null;
    } catch (error) {
      if (turn === this.#turn) this.drawError = error;
    }
  }

  async #readElsewhere(): Promise<void> {
    if (!this.now) return;
    const found: Elsewhere[] = [];
    for (const tongue of TONGUES.filter((one) => one !== this.language && this.now?.words[one])) {
      try {
        const { warnings } = await call('printing.preview_flyer', this.#request(tongue));
        found.push(...warnings.map((note) => ({ language: tongue, note })));
      } catch {
        // The page on screen says what is wrong; the others are only looked at ahead.
        return;
      }
    }
    this.elsewhere = found;
  }

  async #save(): Promise<void> {
    if (!this.now || !this.unsaved) return;
    this.unsaved = false;
    try {
      const words = $state.snapshot(this.now) as FlyerWords;
      this.kept = await this.#saving.run({ ...words, flyer: this.flyer });
      this.saveError = null;
    } catch (error) {
      this.unsaved = true;
      this.saveError = error;
    }
  }

  /** Keeps what is typed now, one after the other. */
  keep(): Promise<void> {
    clearTimeout(this.#timers.save);
    this.#saves = this.#saves.then(() => this.#save());
    return this.#saves;
  }

  /** Something was changed: the page follows at once, the file a little later. */
  changed(): void {
    this.unsaved = true;
    this.#later('draw', DRAW_MS, () => void this.#draw());
    this.#later('save', SAVE_MS, () => void this.keep());
    this.#later('others', OTHERS_MS, () => void this.#readElsewhere());
  }

  say(name: string, value: unknown): void {
    if (!this.now) return;
    this.now.words[this.language] = { ...this.said, [name]: value };
    this.changed();
  }

  speak(tongue: Language): void {
    this.language = tongue;
    this.changed();
  }

  async #take(filled: Record<Language, Said>, over: readonly string[]): Promise<void> {
    for (const tongue of TONGUES) {
      const own = this.now?.words[tongue] ?? {};
      const forced = Object.fromEntries(
        over.flatMap((name) => (name in filled[tongue] ? [[name, filled[tongue][name]]] : [])),
      );
      if (this.now) this.now.words[tongue] = { ...filled[tongue], ...own, ...forced };
    }
    this.changed();
  }

  /** Another design: what was typed stays, what the shop knows is added. */
  async redesign(design: string): Promise<void> {
    if (!this.now || this.now.design === design) return;
    const filled = await filledWords(design);
    this.now.design = design;
    const sizes = this.design?.sizes ?? [];
    if (!sizes.includes(this.now.size) && sizes[0]) this.now.size = sizes[0];
    await this.#take(filled, []);
  }

  /** The gift or the last day, written out in every language. */
  async fill(about: { gift?: GiftId; until?: string }): Promise<void> {
    if (!this.now) return;
    const filled = await filledWords(this.now.design, about.gift, about.until);
    if (about.gift !== undefined) this.now.gift = about.gift;
    await this.#take(filled, about.gift === undefined ? ['until'] : ['gift', 'offer']);
  }

  /** Pieces leave the shop: the print run begins, or grows. */
  async handOut(pieces: number, cost: number | null): Promise<void> {
    await this.keep();
    this.kept = await this.#handing.run({ flyer: this.flyer, pieces, ...(cost === null ? {} : { cost }) });
    await this.#draw();
  }

  redraw(): void {
    void this.#draw();
  }

  async close(): Promise<void> {
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    if (this.unsaved) await this.keep();
  }
}

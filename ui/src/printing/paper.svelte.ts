import { act } from '../api/act.svelte';
import { call, onChanges } from '../api/client';
import type {
  Document,
  DrawingProgress,
  Language,
  PaperSize,
  PrintChoice,
  PrinterId,
  Printers,
  PrintWhen,
  Rendered,
} from '../api/generated';
import { language } from '../api/words.svelte';
import { saveDrawn, sent } from '../app/paper.svelte';

/** How often a document in the making is asked how far it is; a short one is done before the first time. */
const LOOK_MS = 400;

/** One document on its way to paper: how it looks, where it comes out, how often, and what is remembered of that. */
export class Paper {
  readonly kind: Document['kind'];
  /** Whether a slip is asked for long after its act: it says COPY. */
  readonly copy: boolean;
  /** What it is about; null while nobody has chosen. */
  document = $state.raw<Document | null>(null);
  choice = $state.raw<PrintChoice | null>(null);
  printers = $state.raw<Printers | null>(null);
  drawn = $state.raw<Rendered | null>(null);
  /** What is drawn is what was chosen last: nothing else is saved. */
  isCurrent = $state(false);
  error = $state.raw<unknown>(null);
  /** How far a long document is; null while nothing long is drawn. */
  drawing = $state.raw<DrawingProgress | null>(null);

  language = $state<Language>('en');
  size = $state<PaperSize | null>(null);
  printer = $state<PrinterId | null>(null);
  copies = $state<number | null>(1);
  busy = $state(false);

  readonly #printing = act('printing.print');
  readonly #choosing = act('printing.change_choice');
  #turn = 0;
  #watch = '';

  constructor(kind: Document['kind'], copy = false) {
    this.kind = kind;
    this.copy = copy;
    this.language = language();
  }

  /** Printers that this document can come out of: sheets never from a slip printer. */
  get fitting() {
    const all = this.printers?.printers ?? [];
    return this.choice?.device === 'thermal' ? all : all.filter((one) => one.kind === 'office');
  }

  /** The printer it will come out of. */
  get target() {
    const slips = this.choice?.device === 'thermal' ? this.fitting.find((one) => one.kind !== 'office') : undefined;
    return this.fitting.find((one) => one.printer === this.printer) ?? slips ?? this.fitting[0] ?? null;
  }

  /** What is drawn: a slip is as wide as its printer's paper. */
  get shownSize(): PaperSize | null {
    if (this.size !== null || this.choice?.device !== 'thermal') return this.size;
    return this.target?.kind === 'thermal58' ? 'slip58' : null;
  }

  async #readChoice(first: boolean): Promise<void> {
    try {
      const [{ choices }, printers] = await Promise.all([
        call('printing.read_choices', {}),
        call('printing.list_printers', {}),
      ]);
      this.choice = choices.find((one) => one.document === this.kind) ?? null;
      this.printers = printers;
      if (!first || !this.choice) return;
      this.printer = this.choice.printer;
      this.copies = this.choice.copies;
      this.language = this.choice.language ?? this.language;
    } catch (error) {
      this.error = error;
    }
  }

  /** Reads what is remembered, and again whenever printers change. Returns how to stop. */
  follow(): () => void {
    void this.#readChoice(true);
    return onChanges((what) => {
      if (what === 'everything' || what.includes('printing')) void this.#readChoice(false);
    });
  }

  /** Draws it as it is chosen now; a drawing that a later choice overtakes is dropped. */
  draw(): void {
    const turn = ++this.#turn;
    const document = this.document;
    this.isCurrent = false;
    if (!this.choice || !document) {
      this.drawn = null;
      return;
    }
    const size = this.shownSize;
    const request = {
      document,
      language: this.language,
      ...(size ? { size } : {}),
      ...(this.copy ? { copy: true } : {}),
    };
    const watch = crypto.randomUUID();
    const looking = this.#look(watch, turn);
    call('printing.render', { ...request, oneToner: this.target?.oneToner ?? false, watch }).then(
      (drawn) => {
        clearInterval(looking);
        if (turn !== this.#turn) return;
        this.drawing = null;
        this.drawn = drawn;
        this.isCurrent = true;
        this.error = null;
      },
      (error: unknown) => {
        clearInterval(looking);
        if (turn !== this.#turn) return;
        this.drawing = null;
        this.drawn = null;
        this.error = error;
      },
    );
  }

  /** Asks now and then how far a document is; one that a later choice overtook is stopped. */
  #look(watch: string, turn: number): ReturnType<typeof setInterval> {
    this.drawing = null;
    this.#watch = watch;
    return setInterval(() => {
      if (turn !== this.#turn) {
        call('printing.stop_drawing', { watch }).catch(() => {});
        return;
      }
      call('printing.watch_drawing', { watch }).then(
        (progress) => {
          if (turn === this.#turn && this.#watch === watch && progress.all > 0) this.drawing = progress;
        },
        () => {
          // It was done just before the question.
        },
      );
    }, LOOK_MS);
  }

  /** Stops the document that is drawn now. */
  stop(): void {
    call('printing.stop_drawing', { watch: this.#watch }).catch(() => {
      // It was done just before.
    });
  }

  /** Sends it to its printer. Whether it is on its way. */
  async print(): Promise<boolean> {
    const document = this.document;
    if (!document) return false;
    this.busy = true;
    this.error = null;
    try {
      const sized = this.size ? { size: this.size } : {};
      const where = this.target ? { printer: this.target.printer } : {};
      sent(
        await this.#printing.run({
          document,
          language: this.language,
          copies: this.copies ?? 1,
          ...where,
          ...sized,
          ...(this.copy ? { copy: true } : {}),
        }),
      );
      return true;
    } catch (error) {
      this.error = error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  save(): void {
    if (this.drawn && this.isCurrent) saveDrawn(this.drawn);
  }

  /** Remembers how this kind of document is printed from now on. */
  async remember(when: PrintWhen): Promise<void> {
    if (!this.choice) return;
    try {
      const { choices } = await this.#choosing.run({
        document: this.choice.document,
        printer: this.printer,
        copies: this.copies ?? 1,
        when,
        language: this.choice.language,
      });
      this.choice = choices.find((one) => one.document === this.kind) ?? this.choice;
    } catch (error) {
      this.error = error;
    }
  }
}

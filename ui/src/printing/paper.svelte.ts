import { act } from '../api/act.svelte';
import { call, onChanges } from '../api/client';
import type {
  Document,
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

/** One document on its way to paper: how it looks, where it comes out, how often, and what is remembered of that. */
export class Paper {
  readonly kind: Document['kind'];
  /** What it is about; null while nobody has chosen. */
  document = $state.raw<Document | null>(null);
  choice = $state.raw<PrintChoice | null>(null);
  printers = $state.raw<Printers | null>(null);
  drawn = $state.raw<Rendered | null>(null);
  error = $state.raw<unknown>(null);

  language = $state<Language>('en');
  size = $state<PaperSize | null>(null);
  printer = $state<PrinterId | null>(null);
  copies = $state<number | null>(1);
  busy = $state(false);

  readonly #printing = act('printing.print');
  readonly #choosing = act('printing.change_choice');
  #turn = 0;

  constructor(kind: Document['kind']) {
    this.kind = kind;
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
    if (!this.choice || !document) {
      this.drawn = null;
      return;
    }
    const size = this.shownSize;
    const request = { document, language: this.language, ...(size ? { size } : {}) };
    call('printing.render', { ...request, oneToner: this.target?.oneToner ?? false }).then(
      (drawn) => {
        if (turn !== this.#turn) return;
        this.drawn = drawn;
        this.error = null;
      },
      (error: unknown) => {
        if (turn !== this.#turn) return;
        this.drawn = null;
        this.error = error;
      },
    );
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
    if (this.drawn) saveDrawn(this.drawn);
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

/*
 * Drawing a page of a PDF that the core made, as it will come out of the printer. The reader of PDFs and its worker
 * are part of the program and come from its own address; nothing else is fetched.
 */
import type { PDFDocumentProxy, PDFWorker, RenderTask } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { bytesOf } from '../shared/save';

/** Some words of a page and where they stand, in parts of the page's width and height. */
export type Words = { text: string; left: number; top: number; right: number; bottom: number };

/** Width and height in millimetres, and the words where someone asked for them. */
export type Drawn = { widthMm: number; heightMm: number; words: Words[] };

const MM_A_POINT = 25.4 / 72;

type Reader = typeof import('pdfjs-dist');

let reader: ReturnType<typeof load> | null = null;

async function load(): Promise<{ pdfjs: Reader; worker: PDFWorker }> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Handed over ready made: the reader would doubt that an address of the window's own scheme is its own, and would
  // end a worker of its own with the first document that is closed.
  const port = new Worker(workerAddress, { type: 'module' });
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port }) };
}

/** A document that is read once and drawn as often as its place changes. */
export class Pages {
  #opened: Promise<PDFDocumentProxy>;
  #task: RenderTask | null = null;

  constructor(base64: string) {
    this.#opened = (reader ??= load()).then(
      ({ pdfjs, worker }) =>
        // Glyphs as outlines: the window's rules forbid fonts that no file of the program holds.
        pdfjs.getDocument({
          data: bytesOf(base64),
          worker,
          disableFontFace: true,
          isEvalSupported: false,
          useWasm: false,
        }).promise,
    );
  }

  /** Draws a page as large as the place is wide and high, in its own dots. False when a later drawing overtook it. */
  async draw(number: number, canvas: HTMLCanvasElement, place: Place, withWords: boolean): Promise<Drawn | null> {
    const page = await (await this.#opened).getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const fits = Math.min(place.width / whole.width, place.height / whole.height);
    const viewport = page.getViewport({ scale: fits * place.density });
    this.#task?.cancel();
    const sheet = document.createElement('canvas');
    sheet.width = Math.ceil(viewport.width);
    sheet.height = Math.ceil(viewport.height);
    const task = page.render({ canvas: sheet, viewport });
    this.#task = task;
    try {
      await task.promise;
    } catch {
      return null;
    }
    // Shown at once when it is whole: the page before stays until then.
    canvas.width = sheet.width;
    canvas.height = sheet.height;
    canvas.style.width = `${whole.width * fits}px`;
    canvas.style.height = `${whole.height * fits}px`;
    canvas.getContext('2d')?.drawImage(sheet, 0, 0);
    const words = withWords ? await wordsOf(page, whole.width, whole.height) : [];
    return { widthMm: whole.width * MM_A_POINT, heightMm: whole.height * MM_A_POINT, words };
  }

  close(): void {
    this.#task?.cancel();
    void this.#opened.then(
      (opened) => opened.loadingTask.destroy(),
      () => undefined,
    );
  }
}

/** Where a page is to stand: width and height in CSS pixels, and how many dots of the screen one of them has. */
export type Place = { width: number; height: number; density: number };

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

async function wordsOf(page: Page, width: number, height: number): Promise<Words[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , rise = 0, size = 0, x = 0, y = 0] = item.transform as number[];
    const high = Math.hypot(rise, size);
    return [
      {
        text: item.str,
        left: x / width,
        right: (x + item.width) / width,
        top: 1 - (y + high * 0.95) / height,
        bottom: 1 - (y - high * 0.25) / height,
      },
    ];
  });
}

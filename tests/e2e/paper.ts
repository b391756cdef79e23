import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, PaperSize } from '../../ui/src/api/generated.ts';
import { temporaryFolder } from './server.ts';
import type { Till } from './till.ts';

/** What a produced page says: the codes a scanner finds on it, and its words. */
export type Page = { codes: string[]; words: string };

/** Draws a document and reads the page back as a scanner and a person do, from its ink alone. */
export async function readBack(till: Till, document: Document, size: PaperSize): Promise<Page> {
  const { pdf } = await till.send('printing.render', { document, size, language: till.language });
  const folder = temporaryFolder('paper');
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, Buffer.from(pdf, 'base64'));
    execFileSync('pdftoppm', ['-r', '300', '-gray', file, join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    const codes = pages.flatMap((page) => {
      const found = execFileSync('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqr.enable', join(folder, page)], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return found.toString().split('\n').filter(Boolean);
    });
    return { codes, words: execFileSync('pdftotext', ['-raw', file, '-']).toString() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import type { PrintWhen, SaveFlyer } from '../api/generated';
import { t } from '../api/words.svelte';
import { dialogs } from '../app/dialogs.svelte';
import { toPaper } from '../app/paper.svelte';
import { route } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';
import { type FakePrinting, job, teachPrinting } from './fake.printing';
import PrintDialog from './PrintDialog.svelte';
import Screen from './Screen.svelte';

// No engine draws here; what is drawn is looked at in the browser's tests.
vi.mock('./pdf', () => ({
  Pages: class {
    draw = () => Promise.resolve(null);
    close = () => undefined;
  },
}));
vi.mock('../shared/save', () => ({ saveBase64: vi.fn(), bytesOf: vi.fn(), saveText: vi.fn() }));

const [owner, clerk] = people(0);
const SLIP = { kind: 'sale_slip', sale: 41 } as const;
let core: FakeCore;
let printing: FakePrinting;

function begin(who = owner, when: PrintWhen = 'ask'): void {
  core = new FakeCore().on('gifts.list', () => ({ gifts: [], rules: {} as never, month: null }));
  printing = teachPrinting(core, 0, when);
  connect(core);
  atTill.person = who ?? null;
}

function open(...rest: string[]): void {
  Object.assign(route, { screen: 'print', rest });
  render(Screen);
}

const button = (id: string, args = {}) => screen.findByRole('button', { name: t(id, args) });

beforeEach(() => {
  location.hash = '#/print';
  dialogs.paper = null;
  vi.clearAllMocks();
});

test('what is remembered decides: at once, after a question, or as a file', async () => {
  const { saveBase64 } = await import('../shared/save');
  begin(owner, 'always');
  await toPaper(SLIP);
  expect(core.sentTo('printing.print')[0]?.request).toEqual({ document: SLIP });

  begin(owner, 'ask');
  await toPaper(SLIP);
  expect(core.sentTo('printing.print')).toHaveLength(0);
  expect(dialogs.paper).toEqual({ document: SLIP });

  begin(owner, 'never');
  await toPaper(SLIP);
  expect(core.sentTo('printing.print')).toHaveLength(0);
  expect(saveBase64).toHaveBeenCalledWith('paper.pdf', printing.drawn.pdf, 'application/pdf');
});

test('the dialog prints on the printer and in the language that were chosen, and closes', async () => {
  begin();
  const onclose = vi.fn();
  render(PrintDialog, { document: SLIP, onclose });
  await fireEvent.click(await screen.findByRole('button', { name: 'ES' }));
  const print = await button('print-do');
  await waitFor(() => expect(print.hasAttribute('disabled')).toBe(false));
  await fireEvent.click(print);
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(core.sentTo('printing.print')[0]?.request).toEqual({
    document: SLIP,
    language: 'es',
    copies: 1,
    printer: 1,
  });
});

test('sheets never go to a printer of slips, and without a printer there is a file', async () => {
  begin();
  printing.printers = { printers: printing.printers.printers.slice(0, 1), found: [] };
  open('table-tent');
  await screen.findByText(t('print-no-printer'));
  expect((await button('print-do')).hasAttribute('disabled')).toBe(true);
  await waitFor(async () => expect((await button('print-save')).hasAttribute('disabled')).toBe(false));
});

test('a clerk sees neither the close of a day nor a member’s data nor a new flyer', async () => {
  begin(clerk);
  open();
  const list = await screen.findByRole('navigation', { name: t('print-papers') });
  expect(within(list).queryByText(t('print-kind-day-close-slip'))).toBeNull();
  expect(within(list).queryByText(t('print-kind-member-export'))).toBeNull();
  expect(within(list).getByText(t('print-kind-table-tent'))).toBeTruthy();
  expect(screen.queryByRole('button', { name: t('print-flyer-new') })).toBeNull();
});

test('a job that may have come out asks a person, and never prints again by itself', async () => {
  begin();
  printing.jobs = [job({ state: 'unsure', trouble: 'line_dropped' })];
  open('jobs');
  await screen.findByText(t('print-state-unsure'));
  await fireEvent.click(await button('print-job-yes'));
  await screen.findByText(t('print-state-printed'));
  expect(core.sentTo('printing.answer_job')[0]?.request).toEqual({ job: 1, cameOut: true });
  expect(core.sentTo('printing.print_again')).toHaveLength(0);
  await fireEvent.click(await button('print-job-again'));
  await screen.findByText(t('print-job-copy'));
});

test('a waiting job is stopped', async () => {
  begin();
  printing.jobs = [job({ tries: 2, trouble: 'paper_out', nextTryAtMs: Date.now() + 60_000 })];
  open('jobs');
  await fireEvent.click(await button('print-job-cancel'));
  await screen.findByText(t('print-state-cancelled'));
});

const FLYER: SaveFlyer = {
  flyer: 1,
  name: 'Friday',
  design: 'awning',
  size: 'two_on_a4',
  theme: 'own',
  cutMarks: false,
  lowersPrice: false,
  words: { en: { headline: 'Come in' }, 'zh-CN': {}, es: {} },
};

async function openFlyer(): Promise<void> {
  begin();
  printing.flyers = [{ ...FLYER, flyer: 1, changedAtMs: 0, run: null }];
  open('flyer', '1');
  await screen.findByDisplayValue('Come in');
}

test('a flyer is drawn and kept as it is typed', async () => {
  await openFlyer();
  await fireEvent.input(screen.getByDisplayValue('Come in'), { target: { value: 'Friday, together.' } });
  await waitFor(() => expect(core.sentTo('printing.save_flyer')).toHaveLength(1));
  const said = { en: { headline: 'Friday, together.' } };
  expect(core.sentTo('printing.save_flyer')[0]?.request).toMatchObject({ flyer: 1, words: said });
  const drawings = core.sentTo('printing.preview_flyer').map(({ request }) => request as SaveFlyer);
  expect(drawings.some(({ words }) => words['en']?.['headline'] === 'Friday, together.')).toBe(true);
});

test('what the print run fills is not asked for', async () => {
  await openFlyer();
  expect(document.querySelector('[data-field="headline"]')).toBeTruthy();
  expect(document.querySelector('[data-field="run"]')).toBeNull();
});

test('printing hands the pieces out first, once, and sends as many sheets as they need', async () => {
  await openFlyer();
  const print = await button('print-sheets', { count: 50, number: '50' });
  await waitFor(() => expect(print.hasAttribute('disabled')).toBe(false));
  await fireEvent.click(print);
  await waitFor(() => expect(core.sentTo('printing.print')).toHaveLength(1));
  expect(core.sentTo('printing.hand_out_flyer').map(({ request }) => request)).toEqual([{ flyer: 1, pieces: 100 }]);
  expect(core.sentTo('printing.print')[0]?.request).toEqual({
    document: { kind: 'flyer', flyer: 1 },
    language: 'en',
    copies: 50,
  });
  await screen.findByText('F14');
});

test('a design is changed and keeps what was typed', async () => {
  await openFlyer();
  await fireEvent.click(await button('flyer-design-market-board'));
  await waitFor(() => expect(core.sentTo('printing.save_flyer')).toHaveLength(1));
  expect(core.sentTo('printing.save_flyer')[0]?.request).toMatchObject({
    design: 'market-board',
    words: { en: { headline: 'Come in', address: 'Garden Road 12' }, es: { address: 'Garden Road 12' } },
  });
});

test('what a flyer lacks leads to the field where it is written', async () => {
  begin();
  printing.drawn = { ...printing.drawn, lacks: [{ key: 'paper-lack-until', values: {} }] };
  printing.flyers = [{ ...FLYER, flyer: 1, changedAtMs: 0, run: null }];
  open('flyer', '1');
  await fireEvent.click((await screen.findAllByRole('button', { name: t('print-fill-it') }))[0] as HTMLElement);
  await waitFor(() => expect(document.activeElement?.closest('[data-field="until"]')).toBeTruthy());
});

test('a long document says how far it is, and is stopped from where it is drawn', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  begin();
  let refuse: (why: unknown) => void = () => undefined;
  core.on('printing.render', () => new Promise((_, reject) => (refuse = reject)) as never);
  core.on('printing.watch_drawing', () => ({ done: 20, all: 80 }));
  core.on('printing.stop_drawing', () => {
    refuse(new Error('stopped'));
    return {};
  });
  render(PrintDialog, { document: { kind: 'member_cards', members: [1, 2] }, onclose: vi.fn() });
  await waitFor(() => expect(core.sentTo('printing.render')).toHaveLength(1));
  vi.advanceTimersByTime(500);
  vi.useRealTimers();
  const bar = await screen.findByRole('progressbar', { name: t('print-drawing-label') });
  expect(bar.getAttribute('value')).toBe('20');
  await screen.findByText(t('print-drawing', { percent: '25' }));
  const { watch } = core.sentTo('printing.render')[0]?.request as { watch: string };
  await fireEvent.click(await button('print-stop'));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(core.sentTo('printing.stop_drawing')[0]?.request).toEqual({ watch });
});

test('what was drawn before the last choice is not saved as what was chosen', async () => {
  begin();
  render(PrintDialog, { document: SLIP, onclose: vi.fn() });
  const save = await button('print-save');
  await waitFor(() => expect(save.hasAttribute('disabled')).toBe(false));
  core.on('printing.render', () => new Promise(() => undefined) as never);
  await fireEvent.click(screen.getByText('ES'));
  await waitFor(() => expect(core.sentTo('printing.render')).toHaveLength(2));
  expect(save.hasAttribute('disabled'), 'the new page is not there yet').toBe(true);
});

test('a slip asked for long after its act is drawn and printed as a copy', async () => {
  begin();
  await toPaper(SLIP, true);
  expect(dialogs.paper).toEqual({ document: SLIP, copy: true });
  const onclose = vi.fn();
  render(PrintDialog, { document: SLIP, copy: true, onclose });
  await waitFor(() => expect(core.sentTo('printing.render')[0]?.request).toMatchObject({ copy: true }));
  const print = await button('print-do');
  await waitFor(() => expect(print.hasAttribute('disabled')).toBe(false));
  await fireEvent.click(print);
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(core.sentTo('printing.print')[0]?.request).toMatchObject({ document: SLIP, copy: true });
});

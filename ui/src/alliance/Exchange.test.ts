import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import type { Imported, ImportedFrames } from '../api/generated';
import { t } from '../api/words.svelte';
import { forkOf, teachAlliance } from './fake.alliance';
import Exchange from './Exchange.svelte';

const NOW = Date.UTC(2026, 10, 25, 4);
const HAIR = '小月发屋 Moonlight Hair';
let core: FakeCore;
let taught: ReturnType<typeof teachAlliance>;
const onopen = vi.fn();
const oncard = vi.fn();
const onclose = vi.fn();

function open(partner: number | null): void {
  core = new FakeCore();
  taught = teachAlliance(core, NOW);
  connect(core);
  render(Exchange, { props: { partner, onclose, oncard, onopen } });
}

const frames = (over: Partial<ImportedFrames>): Imported => ({
  kind: 'frames',
  frames: {
    partner: 2,
    name: HAIR,
    taken: 5,
    known: 2,
    held: 0,
    missing: null,
    news: [],
    alarms: [],
    answerWaits: false,
    ...over,
  },
});

async function read(came: Imported): Promise<void> {
  taught.imported(came);
  await fireEvent.input(await screen.findByLabelText(t('alliance-take-paste')), { target: { value: 'SLX1ABC' } });
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-paste-read') }));
}

beforeEach(() => {
  vi.clearAllMocks();
  URL.createObjectURL = vi.fn(() => 'blob:1');
  URL.revokeObjectURL = vi.fn();
});

const give = () => screen.findByRole('region', { name: t('alliance-give', { name: HAIR }) });

test('what waits is told, with its money, and saved as a file', async () => {
  open(2);
  expect((await give()).textContent).toContain(t('alliance-news-claims-came', { count: 4, number: '4' }));
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-give-file') }));
  await waitFor(() => expect(core.sentTo('alliance.export')[0]?.request).toEqual({ partner: 2, way: 'file' }));
  await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled());
});

test('for a chat the text stands there as well, for windows that may not copy', async () => {
  open(2);
  await give();
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-by-text') }));
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-give-text') }));
  const text = await screen.findByLabelText<HTMLTextAreaElement>(t('alliance-text'));
  expect(text.value).toBe('SLX1AAAA\nSLX1BBBB');
});

test('codes are shown one after the other', async () => {
  open(2);
  await give();
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-by-qr') }));
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-give-qr') }));
  await screen.findByRole('img', { name: t('alliance-code-of', { place: 1, of: 2 }) });
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-code-next') }));
  await screen.findByRole('img', { name: t('alliance-code-of', { place: 2, of: 2 }) });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: t('alliance-code-next') }).disabled).toBe(true);
});

test('what came is told in plain words, and the offer in it is one press away', async () => {
  open(2);
  await read(
    frames({
      news: [
        { kind: 'offer_proposed', count: 1, amount: 0 },
        { kind: 'claims_came', count: 9, amount: 2700 },
      ],
      answerWaits: true,
    }),
  );
  const result = await screen.findByText(t('alliance-read-from', { name: HAIR }));
  expect(result.closest('section')?.textContent).toContain('¥27.00');
  expect(result.parentElement?.textContent).toContain(t('alliance-read-count', { count: 5, number: '5' }));
  expect(result.parentElement?.textContent).toContain(t('alliance-read-before', { count: 2, number: '2' }));
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-look-offers') }));
  expect(onopen).toHaveBeenCalledWith(2);
});

test('a file that was read before changes nothing, and says so', async () => {
  open(null);
  await read(frames({ taken: 0, known: 7 }));
  await screen.findByText(t('alliance-read-known', { name: HAIR }));
  expect(screen.getByText(t('alliance-read-known-note'))).toBeTruthy();
});

test('a gap is explained: nothing is lost, and our own file asks for the rest', async () => {
  open(null);
  await read(frames({ taken: 0, held: 3, missing: { from: 12, to: 15 } }));
  await screen.findByText(t('alliance-gap', { from: 12, to: 15 }));
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-answer', { name: HAIR }) }));
  await give();
});

test('a fork is explained with both marks', async () => {
  open(null);
  await read(frames({ alarms: [forkOf(NOW)] }));
  await screen.findByText(t('alliance-alarm-fork', { name: HAIR }));
  expect(
    screen.getByText(t('alliance-alarm-both', { sequence: 41, known: '9f02aa31', other: '77c01be5' })),
  ).toBeTruthy();
});

test('pieces count up until the last one is here', async () => {
  open(null);
  await read({ kind: 'pieces', have: 2, of: 3, missing: [3], damaged: 1 });
  await screen.findByText(t('alliance-pieces', { have: 2, of: 3 }));
  expect(screen.getByText(t('alliance-pieces-missing', { places: '3' }))).toBeTruthy();
  expect(screen.getByText(t('alliance-pieces-damaged', { count: 1 }))).toBeTruthy();
  expect(screen.getByLabelText(t('alliance-take-paste')), 'the next piece can be read').toBeTruthy();
});

test('a shop card among the files goes on to pairing', async () => {
  open(null);
  const source = { text: 'SLS1CARD', base64: null };
  const card = { name: 'Corner Books' } as never;
  await read({ kind: 'card', card, source });
  await waitFor(() => expect(oncard).toHaveBeenCalledWith({ source, card, by: 'paste' }));
});

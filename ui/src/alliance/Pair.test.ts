import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { refusalSentence, t } from '../api/words.svelte';
import { takeScans } from '../app/scans.svelte';
import { teachAlliance } from './fake.alliance';
import Pair from './Pair.svelte';

const NOW = Date.UTC(2026, 10, 25, 4);
let core: FakeCore;

vi.mock('../app/scans.svelte', () => ({ takeScans: vi.fn(() => () => undefined) }));

const onpaired = vi.fn();
const onclose = vi.fn();

beforeEach(() => {
  core = new FakeCore();
  teachAlliance(core, NOW);
  connect(core);
  vi.clearAllMocks();
  render(Pair, { props: { onclose, onpaired } });
});

const scan = (text: string) => vi.mocked(takeScans).mock.lastCall?.[0]({ text, keys: [], end: 'Enter', code: true });

async function paste(text: string): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(t('alliance-their-card-paste')), { target: { value: text } });
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-paste-read') }));
}

const press = async (id: string) => fireEvent.click(await screen.findByRole('button', { name: t(id) }));

test('our card stands there as a code, and goes out as a file or a text', async () => {
  await screen.findByRole('img', { name: t('alliance-our-card') });
  expect(screen.getByRole('button', { name: t('alliance-save-file') })).toBeTruthy();
  expect(screen.getByRole('button', { name: t('alliance-copy-text') })).toBeTruthy();
});

test('a pasted card is shown before it is taken in, and the digits come next', async () => {
  await paste('SLS1CARD');
  await screen.findByText('Corner Books');
  expect(core.sentTo('alliance.meet')).toHaveLength(0);
  expect(screen.getByText(t('alliance-from-afar'))).toBeTruthy();
  await press('alliance-pair-later');
  await screen.findByText(t('alliance-digits-both'));
  expect(core.sentTo('alliance.meet')[0]?.request).toEqual({ card: { text: 'SLS1CARD', base64: null }, how: 'chat' });
});

test('a scanned card is asked about: only from their screen it pairs at once', async () => {
  scan('SLS1CARD');
  await screen.findByText(t('alliance-from'));
  await press('alliance-pair-later');
  expect(core.sentTo('alliance.meet'), 'not before it is said where it was scanned').toHaveLength(0);
  expect(screen.getByText(t('alliance-from-missing'))).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: new RegExp(t('alliance-from-screen-note')) }));
  await press('alliance-pair-now');
  await screen.findByText(t('alliance-paired-next', { name: 'Corner Books' }));
  expect(core.sentTo('alliance.meet')[0]?.request).toMatchObject({ how: 'screen' });
  await press('alliance-offer-first');
  expect(onpaired).toHaveBeenCalledWith(9, 'offer');
});

test('a scanned picture is compared like any card from afar', async () => {
  scan('SLS1CARD');
  await screen.findByText(t('alliance-from'));
  await fireEvent.click(screen.getByRole('button', { name: new RegExp(t('alliance-from-picture-note')) }));
  await press('alliance-pair-later');
  await screen.findByText(t('alliance-digits-both'));
  expect(core.sentTo('alliance.meet')[0]?.request).toMatchObject({ how: 'chat' });
});

test('digits that differ throw the card away, and the next step is said', async () => {
  await paste('SLS1CARD');
  await press('alliance-pair-later');
  await press('alliance-differ');
  await screen.findByText(t('alliance-differ-next'));
  expect(core.sentTo('alliance.confirm')[0]?.request).toEqual({ partner: 9, same: false });
  expect(onpaired).not.toHaveBeenCalled();
});

test('later leaves the digits for another time', async () => {
  await paste('SLS1CARD');
  await press('alliance-pair-later');
  await press('alliance-later');
  expect(core.sentTo('alliance.confirm')).toHaveLength(0);
  expect(onclose).toHaveBeenCalled();
});

test('what is no card is said at its place, and nothing typed is lost elsewhere', async () => {
  await paste('hello');
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toContain(refusalSentence({ area: 'alliance', code: 'no_card' })),
  );
  expect(screen.getByRole('img', { name: t('alliance-our-card') })).toBeTruthy();
});

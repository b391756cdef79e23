import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import { t } from '../api/words.svelte';
import { cameIn } from '../app/alliance.svelte';
import { route } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';
import { teachAlliance } from './fake.alliance';
import Screen from './Screen.svelte';

const [owner, , manager] = people(0);
const NOW = Date.UTC(2026, 10, 25, 4);
let core: FakeCore;
let taught: ReturnType<typeof teachAlliance>;

function open(who: typeof owner, rest: string[] = [], empty = false): void {
  core = new FakeCore();
  taught = teachAlliance(core, NOW, empty);
  connect(core);
  atTill.person = who ?? null;
  Object.assign(route, { screen: 'alliance', rest });
  render(Screen);
}

beforeEach(() => {
  location.hash = '#/alliance';
  cameIn.text = null;
});

const card = (name: string) => screen.findByRole('article', { name });

test('a card says who owes whom, what was used here and there this month, and when something last came', async () => {
  open(owner);
  const tea = await card('老陈茶馆 Lao Chen Tea House');
  expect(tea.textContent).toContain(t('alliance-owes-in'));
  expect(tea.textContent).toContain('38.40');
  expect(tea.textContent).toContain(t('alliance-used-here', { count: 27, number: '27' }));
  expect(tea.textContent).toContain(t('alliance-used-there', { count: 11, number: '11' }));
  expect(tea.textContent).toContain('−26.40');
  expect(tea.textContent).toContain(t('alliance-way-file'));
  const hair = await card('小月发屋 Moonlight Hair');
  expect(hair.textContent).toContain(t('alliance-owes-out'));
  expect(hair.textContent).toContain(t('alliance-warn-alarms', { count: 1 }));
  expect((await card('Panadería Sol')).textContent).toContain(t('alliance-owes-even'));
});

test('a partner whose digits were not compared is asked about, not exchanged with', async () => {
  open(owner);
  const pickles = await card('福来酱园 Fulai Pickles');
  expect(within(pickles).queryByRole('button', { name: t('alliance-exchange') })).toBeNull();
  await fireEvent.click(within(pickles).getByRole('button', { name: t('alliance-compare') }));
  const dialog = await screen.findByRole('dialog', {
    name: t('alliance-pair-compare', { name: '福来酱园 Fulai Pickles' }),
  });
  const groups = await within(dialog).findAllByRole('listitem');
  expect(groups.map((group) => group.querySelector('.group')?.textContent)).toEqual([
    '4827',
    '1930',
    '5561',
    '0392',
    '7748',
    '2156',
  ]);
  await fireEvent.click(within(dialog).getByRole('button', { name: t('alliance-same') }));
  await waitFor(() => expect(core.sentTo('alliance.confirm')[0]?.request).toEqual({ partner: 4, same: true }));
});

test('one pause names who made it', async () => {
  open(owner);
  expect((await card('Blue Door Café')).querySelector('.chip')?.textContent).toBe(
    t('alliance-state-suspended', { by: 'us' }),
  );
});

test('before the first partner the steps are shown, and one button', async () => {
  open(owner, [], true);
  await screen.findByText(t('alliance-step-settle-note'));
  expect(screen.getAllByRole('button', { name: t('alliance-pair') })).toHaveLength(1);
});

test('a manager exchanges and reads, but pairs with nobody and gives no key up', async () => {
  open(manager);
  await card('Panadería Sol');
  expect(screen.queryByRole('button', { name: t('alliance-pair') })).toBeNull();
  expect(screen.getByRole('button', { name: t('alliance-read') })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: t('alliance-exchange') }).length).toBeGreaterThan(0);
});

test('a partner’s page says what does not fit, why it matters, and what to do', async () => {
  open(owner, ['2']);
  await screen.findByText(t('alliance-alarm-fork', { name: '小月发屋 Moonlight Hair' }));
  expect(
    screen.getByText(t('alliance-alarm-both', { sequence: 41, known: '9f02aa31', other: '77c01be5' })),
  ).toBeTruthy();
  expect(document.body.textContent).toContain(t('alliance-alarm-fork-next', {}));
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-alarm-seen-do') }));
  const dialog = await screen.findByRole('dialog', { name: t('alliance-alarm-see') });
  await fireEvent.input(within(dialog).getByLabelText(new RegExp(t('alliance-alarm-note'))), {
    target: { value: 'They restored a copy' },
  });
  await fireEvent.click(within(dialog).getByRole('button', { name: t('alliance-alarm-seen-do') }));
  await waitFor(() =>
    expect(core.sentTo('alliance.see_alarm')[0]?.request).toEqual({ alarm: 1, note: 'They restored a copy' }),
  );
});

test('what waits is said on the page, with what it is', async () => {
  open(owner, ['2']);
  const waits = await screen.findByRole('region', { name: t('alliance-give', { name: '小月发屋 Moonlight Hair' }) });
  expect(waits.textContent).toContain(t('alliance-news-claims-came', { count: 4, number: '4' }));
  expect(waits.textContent).toContain('¥12.00');
});

test('terms are changed, the cap among them', async () => {
  open(owner, ['1']);
  await fireEvent.click(await screen.findByRole('button', { name: t('alliance-change') }));
  const dialog = await screen.findByRole('dialog', {
    name: t('alliance-terms-title', { name: '老陈茶馆 Lao Chen Tea House' }),
  });
  await fireEvent.input(within(dialog).getByLabelText(t('alliance-cap')), { target: { value: '' } });
  await fireEvent.click(within(dialog).getByRole('button', { name: t('app-save') }));
  expect(core.sentTo('alliance.change_partner'), 'a cap is never left open').toHaveLength(0);
  await fireEvent.input(within(dialog).getByLabelText(t('alliance-cap')), { target: { value: '500' } });
  await fireEvent.click(within(dialog).getByRole('button', { name: t('app-save') }));
  await waitFor(() =>
    expect(core.sentTo('alliance.change_partner')[0]?.request).toMatchObject({ partner: 1, cap: 50_000, trade: 'tea' }),
  );
});

test('a pause says what it stops and what goes on before it is made', async () => {
  open(owner, ['1']);
  await screen.findByRole('heading', { level: 1 });
  await fireEvent.keyDown(screen.getByRole('button', { name: t('alliance-more') }), { key: 'ArrowDown' });
  await fireEvent.click(await screen.findByRole('menuitem', { name: t('alliance-suspend') }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getAllByRole('listitem')).toHaveLength(4);
  expect(core.sentTo('alliance.suspend')).toHaveLength(0);
  await fireEvent.click(within(dialog).getByRole('button', { name: t('alliance-suspend') }));
  await waitFor(() => expect(core.sentTo('alliance.suspend')[0]?.request).toEqual({ partner: 1, why: 'wish' }));
});

test('the alliances: who signs, who is on the list, and how each stands to us', async () => {
  open(owner, ['list']);
  const list = await screen.findByRole('region', { name: 'Shops of Garden Road' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  expect(list.textContent).toContain(t('alliance-list-unknown'));
  await fireEvent.click(within(list).getByRole('button', { name: t('alliance-list-change') }));
  const dialog = await screen.findByRole('dialog', { name: t('alliance-list-change') });
  await fireEvent.click(await within(dialog).findByLabelText(/Panadería Sol/));
  await fireEvent.click(within(dialog).getByRole('button', { name: t('alliance-found-sign') }));
  await waitFor(() =>
    expect(core.sentTo('alliance.found_list')[0]?.request).toEqual({
      alliance: 'a'.repeat(32),
      name: 'Shops of Garden Road',
      partners: [1, 3],
    }),
  );
});

test('what was scanned at the counter is read here at once', async () => {
  cameIn.text = 'SLX1ABC';
  open(owner);
  await screen.findByText(t('alliance-pieces', { have: 1, of: 3 }));
  expect(core.sentTo('alliance.import')[0]?.request).toEqual({ text: 'SLX1ABC', base64: null, way: 'qr' });
  expect(cameIn.text).toBeNull();
  expect(taught).toBeTruthy();
});

test('a manager sees what is out for a partner, and what can be taken back of it', async () => {
  open(manager, ['1']);
  const heading = await screen.findByRole('heading', {
    name: t('alliance-out', { name: '老陈茶馆 Lao Chen Tea House' }),
  });
  const out = heading.closest('section');
  expect(out?.textContent).toContain('0501–0600, Weekend till');
  const back = screen.getAllByRole('button', { name: t('alliance-revoke-of', { what: '5 off your tea' }) });
  expect(back, 'of a run that is used up nothing').toHaveLength(1);
  await fireEvent.click(back[0] as HTMLElement);
  await screen.findByRole('dialog', { name: t('alliance-revoke-title', { what: '5 off your tea' }) });
});

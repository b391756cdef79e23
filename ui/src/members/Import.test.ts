import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import { people } from '../api/fake.people';
import type { ImportMembers, ImportReport, SeenColumn } from '../api/generated';
import { t } from '../api/words.svelte';
import { atTill } from '../app/session.svelte';
import { teachMembers } from './fake.members';
import Import from './Import.svelte';
import { guesses } from '../shared/table';
import Screen from './Screen.svelte';

const COLUMNS: SeenColumn[] = [
  { header: '姓名', meaning: 'name', samples: ['王强', '李梅'] },
  { header: 'Kundennr', meaning: null, samples: ['7'] },
  { header: 'Mobile', meaning: 'phone', samples: [] },
];

let core: FakeCore;

beforeEach(() => {
  core = new FakeCore();
  core.on('members.preview_import', () => ({ columns: COLUMNS, rows: 1_200, encoding: 'gb18030' }));
  connect(core);
});

const button = (id: string, args = {}) => screen.getByRole('button', { name: t(id, args) }) as HTMLButtonElement;
const press = (id: string, args = {}) => fireEvent.click(button(id, args));
const BEGIN = ['members-import-begin', { rows: 1_200, count: '1,200' }] as const;
const sent = () => core.sentTo('members.import').map((one) => one.request as ImportMembers);
const report = (job: string, done: number, state: string, missed: ImportReport['missed'] = []): ImportReport => ({
  job: { job, state, total: 1_200, done, failed: missed.length },
  missed,
});

function choose(text = '姓名,Kundennr,Mobile\n王强,7,\n'): Promise<boolean> {
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], 'kunden.csv')] });
  return fireEvent.change(input);
}

async function open() {
  const onclose = vi.fn();
  render(Import, { onclose });
  await choose();
  await screen.findByText('Kundennr');
  return onclose;
}

test('nothing begins before these people’s word is ticked and a column holds the names', async () => {
  await open();
  expect(
    screen.getByText(t('import-file', { file: 'kunden.csv', rows: 1_200, count: '1,200', encoding: 'GB18030' })),
  ).toBeTruthy();
  expect(screen.getByText(t('members-import-no-gift'))).toBeTruthy();
  const tick = screen.getByRole('checkbox', { name: t('members-import-agreed') }) as HTMLInputElement;
  expect([tick.checked, button(...BEGIN).disabled]).toEqual([false, true]);
  await fireEvent.click(tick);
  expect(button(...BEGIN).disabled).toBe(false);
  await choiceOf('姓名', 'import-leave-out');
  expect(screen.getByText(t('refusal-members-name-column-missing'))).toBeTruthy();
  expect(button(...BEGIN).disabled).toBe(true);
});

/** Chooses what a column becomes, by keys as bits-ui wants it. */
async function choiceOf(column: string, id: string): Promise<void> {
  const trigger = screen.getByLabelText(t('import-becomes-what', { column }), { selector: 'button' });
  await fireEvent.keyDown(trigger, { key: 'Enter' });
  const option = await screen.findByRole('option', { name: t(id) });
  await fireEvent.pointerMove(option);
  await fireEvent.pointerUp(option);
  await waitFor(() => expect(trigger.textContent).toContain(t(id)));
}

test('a meaning belongs to one column: given to another, the first is left out', async () => {
  core.on('members.import', ({ job }) => report(job, 1_200, 'done'));
  await open();
  await choiceOf('Kundennr', 'members-name');
  await fireEvent.click(screen.getByRole('checkbox'));
  await press(...BEGIN);
  await screen.findByText(t('members-import-done'));
  expect(sent()[0]?.columns).toEqual([null, 'name', 'phone']);
  expect(sent()[0]).toMatchObject({
    agreed: true,
    file: btoa(unescape(encodeURIComponent('姓名,Kundennr,Mobile\n王强,7,\n'))),
  });
  expect(guesses([...COLUMNS, ...COLUMNS])).toEqual(['name', 'out', 'phone', 'out', 'out', 'out']);
});

test('an import is followed by its job, stopped, and gone on with as the same job', async () => {
  const answers: ((reply: ImportReport) => void)[] = [];
  core
    .on('members.import', () => new Promise<ImportReport>((answer) => answers.push(answer)))
    .on('members.read_import', ({ job }) =>
      report(job, 300, 'running', [{ row: 2, why: { area: 'members', code: 'name_missing' } }]),
    )
    .on('members.cancel_import', ({ job }) => report(job, 400, 'cancelled').job);
  await open();
  await fireEvent.click(screen.getByRole('checkbox'));
  await press(...BEGIN);
  expect(button('import-stop').disabled, 'nothing has begun that could be stopped').toBe(true);
  core.change('jobs');
  await screen.findByText(t('import-progress', { done: '300', total: '1,200' }));
  expect(screen.getByText(t('import-missed-so-far', { count: '1' }))).toBeTruthy();
  await press('import-stop');
  const { job } = sent()[0] as ImportMembers;
  expect(core.sentTo('members.cancel_import')[0]?.request).toEqual({ job });
  answers[0]?.(report(job, 400, 'cancelled'));
  await screen.findByText(t('members-import-stopped'));
  expect(screen.getByText(t('import-left', { rows: 800, left: '800' }))).toBeTruthy();
  await press('import-go-on');
  expect(sent().map((one) => one.job)).toEqual([job, job]);
  answers[1]?.(report(job, 1_200, 'done'));
  await screen.findByText(t('members-import-taken', { people: 1_200, taken: '1,200' }));
});

test('what was not taken is told by row and can be saved as a table', async () => {
  const missed: ImportReport['missed'] = [
    { row: 1, why: { area: 'members', code: 'name_missing' } },
    { row: 9, why: { area: 'members', code: 'phone_known', name: '王*' } },
  ];
  core.on('members.import', ({ job }) => report(job, 1_200, 'done', missed));
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  const onclose = await open();
  await fireEvent.click(screen.getByRole('checkbox'));
  await press(...BEGIN);
  const known = t('refusal-members-phone-known', { name: '王*' });
  const row = (await screen.findByText(known)).closest('tr') as HTMLElement;
  expect(within(row).getByText('10'), 'the headings are row 1 of the spreadsheet').toBeTruthy();
  await press('import-save');
  const bytes = new Uint8Array((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect([...bytes.slice(0, 3)], 'marked as UTF-8').toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe(
    `"Row","Why not"\r\n"2","${t('refusal-members-name-missing')}"\r\n"10","${known}"\r\n`,
  );
  await press('app-done');
  expect(onclose).toHaveBeenCalled();
});

test('a broken import keeps its job, so that the retry goes on', async () => {
  let asked = 0;
  core.on('members.import', ({ job }) => {
    if (++asked === 1) throw new TypeError('network');
    return report(job, 1_200, 'done');
  });
  await open();
  await fireEvent.click(screen.getByRole('checkbox'));
  await press(...BEGIN);
  expect((await screen.findByRole('alert')).textContent).toContain(t('app-unreachable'));
  await press('import-go-on');
  await screen.findByText(t('members-import-done'));
  expect(new Set(sent().map((one) => one.job)).size).toBe(1);
});

test('a file that is no table says what to do, and one over the bound is not even sent', async () => {
  core.on('members.preview_import', () => {
    throw refusal('members', 'not_a_table');
  });
  render(Import, { onclose: vi.fn() });
  await choose();
  expect((await screen.findByRole('alert')).textContent).toContain(t('refusal-members-not-a-table'));
  await choose('x'.repeat(16 * 1024 * 1024 + 1));
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toContain(t('refusal-members-table-too-large', { mostMib: 16 })),
  );
  expect(core.sentTo('members.preview_import')).toHaveLength(1);
});

test('managers are offered the import, clerks are not', async () => {
  teachMembers(core, 30, Date.now());
  const [owner, clerk] = people(Date.now());
  atTill.person = clerk ?? null;
  const { unmount } = render(Screen);
  await screen.findByRole('button', { name: t('members-new') });
  expect(screen.queryByRole('button', { name: t('members-import') })).toBeNull();
  unmount();
  atTill.person = owner ?? null;
  render(Screen);
  await press('members-import');
  expect(await screen.findByRole('dialog', { name: t('members-import-title') })).toBeTruthy();
});

import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import type { ImportSales, SaleColumn, SalesImportReport } from '../api/generated';
import { setShopFormats, t } from '../api/words.svelte';
import SalesImport from './SalesImport.svelte';

const COLUMNS: SaleColumn[] = [
  { header: '日期', meaning: 'date', samples: ['2026-11-20'] },
  { header: '金额', meaning: 'amount', samples: ['42.80'] },
  { header: 'Kasse', meaning: null, samples: ['3'] },
];

let core: FakeCore;

beforeEach(() => {
  setShopFormats({ code: 'CNY', exponent: 2 }, 'Asia/Shanghai');
  core = new FakeCore();
  core.on('sales.preview_import', () => ({
    columns: COLUMNS,
    rows: 1_200,
    encoding: 'gb18030',
    first: [
      { row: 1, atMs: Date.UTC(2026, 10, 20), amount: 4_280, memberName: '李*' },
      { row: 2, atMs: null, amount: null, memberName: null },
    ],
    takenBefore: 7,
  }));
  connect(core);
});

const press = (id: string, args = {}) => fireEvent.click(screen.getByRole('button', { name: t(id, args) }));
const BEGIN = ['import-sales-begin', { rows: 1_200, count: '1,200' }] as const;
const sent = () => core.sentTo('sales.import').map((one) => one.request as ImportSales);
const report = (
  job: string,
  done: number,
  state: string,
  over: Partial<SalesImportReport> = {},
): SalesImportReport => ({
  job: { job, state, total: 1_200, done, failed: over.missed?.length ?? 0 },
  taken: done,
  passedOver: 0,
  missed: [],
  ...over,
});

async function choose() {
  const onclose = vi.fn();
  render(SalesImport, { onclose });
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { configurable: true, value: [new File(['x'], 'till.csv')] });
  await fireEvent.change(input);
  return onclose;
}

async function open() {
  const onclose = await choose();
  await screen.findByText('Kasse');
  return onclose;
}

test('the first rows are shown as they would be read, unreadable ones too', async () => {
  await open();
  expect(screen.getByText('¥42.80')).toBeTruthy();
  expect(screen.getByText('李*')).toBeTruthy();
  expect(screen.getAllByText(t('import-sales-unread'))).toHaveLength(2);
  expect(screen.getByText(t('import-sales-before', { rows: 7, count: '7' }))).toBeTruthy();
});

test('nothing begins without a day and an amount', async () => {
  core.on('sales.preview_import', () => ({
    columns: COLUMNS.slice(1),
    rows: 1_200,
    encoding: 'utf-8',
    first: [],
    takenBefore: 0,
  }));
  await open();
  expect(screen.getByText(t('refusal-sales-columns-missing'))).toBeTruthy();
  expect((screen.getByRole('button', { name: t(...BEGIN) }) as HTMLButtonElement).disabled).toBe(true);
});

test('an import is followed by its job, stopped, and gone on with as the same job', async () => {
  const answers: ((reply: SalesImportReport) => void)[] = [];
  core
    .on('sales.import', () => new Promise<SalesImportReport>((answer) => answers.push(answer)))
    .on('sales.read_import', ({ job }) => report(job, 300, 'running'))
    .on('sales.cancel_import', ({ job }) => report(job, 400, 'cancelled').job);
  await open();
  await fireEvent.click(screen.getByRole('checkbox'));
  await press(...BEGIN);
  core.change('sales');
  await screen.findByText(t('import-progress', { done: '300', total: '1,200' }));
  await press('import-stop');
  const { job } = sent()[0] as ImportSales;
  expect(core.sentTo('sales.cancel_import')[0]?.request).toEqual({ job });
  answers[0]?.(report(job, 400, 'cancelled'));
  await screen.findByText(t('import-sales-stopped'));
  expect(screen.getByText(t('import-left', { rows: 800, left: '800' }))).toBeTruthy();
  await press('import-go-on');
  expect(sent().map((one) => [one.job, one.earns])).toEqual([
    [job, true],
    [job, true],
  ]);
  expect(sent()[0]?.columns).toEqual(['date', 'amount', null]);
});

test('the report lists the rows that were not taken, and those that came before', async () => {
  core.on('sales.import', ({ job }) =>
    report(job, 1_200, 'done', {
      taken: 1_190,
      passedOver: 8,
      missed: [
        { row: 4, why: { area: 'sales', code: 'date_unreadable' } },
        { row: 9, why: { area: 'sales', code: 'member_unknown' } },
      ],
    }),
  );
  const onclose = await open();
  await press(...BEGIN);
  await screen.findByText(t('import-sales-taken', { rows: 1_190, taken: '1,190' }));
  expect(screen.getByText(t('import-sales-passed', { rows: 8, passed: '8' }))).toBeTruthy();
  const row = screen.getByText(t('refusal-sales-date-unreadable')).closest('tr') as HTMLElement;
  expect(within(row).getByText('5'), 'the headings are row 1 of the spreadsheet').toBeTruthy();
  expect(screen.getByText(t('refusal-sales-member-unknown'))).toBeTruthy();
  await press('app-done');
  expect(onclose).toHaveBeenCalled();
});

test('a file that is no table says what to do', async () => {
  core.on('sales.preview_import', () => {
    throw refusal('sales', 'not_a_table');
  });
  await choose();
  expect((await screen.findByRole('alert')).textContent).toContain(t('refusal-sales-not-a-table'));
});

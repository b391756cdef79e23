import type { FakeCore } from '../api/fake';
import type {
  Flyer,
  FlyerDesign,
  Printer,
  PrintChoice,
  PrintJob,
  Printers,
  PrintWhen,
  Rendered,
} from '../api/generated';

/* Printers, jobs and flyers of a made-up shop: for component tests and for looking at the screens. */

/** A page with nothing on it but a frame, as small as a PDF can be. */
function page(width: number, height: number): string {
  const marks = `2 w 12 12 ${width - 24} ${height - 24} re S 0.07 0.34 0.22 rg 24 ${height - 90} ${width - 48} 60 re f`;
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<<>>>>`,
    `<</Length ${marks.length}>>stream\n${marks}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const at = parts.map((part, number) => {
    const offset = text.length;
    text += `${number + 1} 0 obj${part}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${at.join('')}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
  return btoa(text);
}

export const SLIP_PRINTER: Printer = {
  printer: 1,
  name: 'Counter printer',
  kind: 'thermal80',
  reach: { by: 'tcp', host: '192.168.1.50', port: 9100 },
  oneToner: false,
  cuts: true,
  drawer: true,
  waiting: 0,
  trouble: null,
};

export const OFFICE_PRINTER: Printer = {
  printer: 2,
  name: 'Office',
  kind: 'office',
  reach: { by: 'queue', queue: 'laser' },
  oneToner: false,
  cuts: false,
  drawer: false,
  waiting: 1,
  trouble: 'paper_out',
};

export function job(over: Partial<PrintJob> = {}): PrintJob {
  return {
    job: 1,
    document: { kind: 'sale_slip', sale: 41 },
    language: 'en',
    printer: 1,
    printerName: 'Counter printer',
    copies: 1,
    copy: false,
    state: 'waiting',
    tries: 0,
    trouble: null,
    nextTryAtMs: null,
    atMs: 0,
    by: 'Wen',
    till: 'fake',
    ...over,
  };
}

const SLIPS = ['sale_slip', 'recharge_slip', 'hand_over_slip', 'shift_slip', 'day_close_slip'] as const;
const SHEETS = [
  'member_card',
  'member_cards',
  'flyer',
  'table_tent',
  'window_poster',
  'leaderboard',
  'group_rules',
  'member_export',
  'prepaid_terms',
] as const;

function choices(when: PrintWhen): PrintChoice[] {
  const base = { printer: null, copies: 1, when, language: null };
  return [
    ...SLIPS.map((document): PrintChoice => ({
      ...base,
      document,
      sizes: ['slip80', 'slip58'],
      device: 'thermal',
      byItself: true,
    })),
    ...SHEETS.map((document): PrintChoice => ({
      ...base,
      document,
      sizes: document === 'group_rules' || document === 'leaderboard' ? ['a4', 'a3'] : ['a4'],
      device: 'office',
      byItself: false,
    })),
  ];
}

const field = (name: string, required = true, byRun = false): FlyerDesign['fields'][number] => ({
  name,
  kind: 'text',
  required,
  parts: [],
  byRun,
});

export const DESIGNS: FlyerDesign[] = [
  {
    design: 'awning',
    theme: 'leaf',
    fields: [
      field('address'),
      field('gift'),
      field('headline'),
      field('run', true, true),
      { ...field('until'), kind: 'date' },
    ],
    sizes: ['a5', 'two_on_a4', 'four_on_a4'],
  },
  {
    design: 'market-board',
    theme: 'brick',
    fields: [field('headline'), { ...field('ladder'), kind: 'list', parts: ['label', 'price', 'unit'] }],
    sizes: ['a5', 'two_on_a4'],
  },
];

/** What a test may look at and change in the made-up printers. */
export type FakePrinting = {
  printers: Printers;
  jobs: PrintJob[];
  choices: PrintChoice[];
  flyers: Flyer[];
  drawn: Rendered;
};

export function teachPrinting(core: FakeCore, now = 0, when: PrintWhen = 'ask'): FakePrinting {
  const state: FakePrinting = {
    printers: {
      printers: [SLIP_PRINTER, OFFICE_PRINTER],
      found: [
        { queue: 'laser', name: 'Office', isDefault: true, stopped: false },
        { queue: 'old', name: 'Old inkjet', isDefault: false, stopped: true },
      ],
    },
    jobs: [],
    choices: choices(when),
    flyers: [],
    drawn: { pdf: page(420, 595), pages: 1, size: 'a5', warnings: [], lacks: [], fileName: 'paper.pdf' },
  };
  const push = (made: PrintJob) => {
    state.jobs = [made, ...state.jobs];
    core.change('printing');
    return made;
  };
  const put = (number: number, over: Partial<PrintJob>) => {
    state.jobs = state.jobs.map((one) => (one.job === number ? { ...one, ...over } : one));
    core.change('printing');
    return state.jobs.find((one) => one.job === number) ?? job();
  };
  const flyer = (id: number) => state.flyers.find((one) => one.flyer === id) ?? state.flyers[0];
  core
    .on('printing.read_choices', () => ({ choices: state.choices }))
    .on('printing.change_choice', (change) => {
      state.choices = state.choices.map((one) => (one.document === change.document ? { ...one, ...change } : one));
      return { choices: state.choices };
    })
    .on('printing.list_printers', () => state.printers)
    .on('printing.render', () => state.drawn)
    .on('printing.preview_flyer', () => state.drawn)
    .on('printing.print', ({ document, copies }) =>
      push(job({ job: state.jobs.length + 1, document, copies: copies ?? 1, atMs: now })),
    )
    .on('printing.list_jobs', () => ({
      jobs: state.jobs,
      waiting: state.jobs.filter((one) => one.state === 'waiting').length,
      unsure: state.jobs.filter((one) => one.state === 'unsure').length,
    }))
    .on('printing.cancel_job', ({ job: number }) => put(number, { state: 'cancelled' }))
    .on('printing.answer_job', ({ job: number, cameOut }) => put(number, { state: cameOut ? 'printed' : 'waiting' }))
    .on('printing.print_again', ({ job: number }) =>
      push({ ...put(number, {}), job: state.jobs.length + 1, state: 'waiting', copy: true }),
    )
    .on('printing.print_test', () => push(job({ job: state.jobs.length + 1, document: { kind: 'test_page' } })))
    .on('printing.add_printer', (words) => {
      const printer = { ...words, printer: state.printers.printers.length + 1, waiting: 0, trouble: null };
      state.printers = { ...state.printers, printers: [...state.printers.printers, printer] };
      core.change('printing');
      return printer;
    })
    .on('printing.read_settings', () => ({ phone: '', hours: '', operator: '' }))
    .on('printing.list_designs', () => ({ designs: DESIGNS }))
    .on('printing.fill_flyer', ({ gift, until }) => ({
      words: { address: 'Garden Road 12', ...(gift ? { gift: 'Apple box' } : {}), ...(until ? { until } : {}) },
    }))
    .on('printing.list_flyers', () => ({ flyers: state.flyers }))
    .on('printing.read_flyer', ({ flyer: id }) => flyer(id) as Flyer)
    .on('printing.save_flyer', (saved) => {
      const id = saved.flyer ?? state.flyers.length + 1;
      const kept: Flyer = { ...saved, flyer: id, changedAtMs: now, run: flyer(id)?.run ?? null };
      state.flyers = [...state.flyers.filter((one) => one.flyer !== id), kept];
      return kept;
    })
    .on('printing.hand_out_flyer', ({ flyer: id, pieces, cost }) => {
      const before = flyer(id) as Flyer;
      const out = (before.run?.out ?? 0) + pieces;
      const run = {
        run: 14,
        text: 'SLF1-14',
        typed: 'F14',
        out,
        back: 0,
        joined: 0,
        cost: cost ?? null,
        costAMember: null,
      };
      state.flyers = state.flyers.map((one) => (one.flyer === id ? { ...one, run } : one));
      return { ...before, run };
    })
    .on('printing.drop_flyer', ({ flyer: id }) => {
      state.flyers = state.flyers.filter((one) => one.flyer !== id);
      return {} as never;
    });
  return state;
}

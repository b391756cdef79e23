import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import type { ClaimLine } from '../api/generated';
import { LANGUAGES, speak, t } from '../api/words.svelte';
import { dialogs, closePaper } from '../app/dialogs.svelte';
import { route } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';
import { line, linesOf, PARTNER, statementOf, teachSettlement, type FakeSettlement } from './fake.settlement';
import { recoveryOf } from './fake.recovery';
import { HandDraft } from './handList.svelte';
import Screen from './Screen.svelte';
import { leftOf, lineOutcome, lineStory, nextWords, ruleWords, stateWords, waitsForUs } from './words';

const [owner, , manager] = people(0);
const NOW = Date.UTC(2026, 10, 26, 4);
let core: FakeCore;
let held: FakeSettlement;

function open(rest: string[], { who = owner, empty = false } = {}): void {
  core = new FakeCore()
    .on('vouchers.list_offers', () => ({ offers: [] }))
    .on('alliance.overview', () => ({
      owedToUs: 0,
      weOwe: 0,
      partners: [],
      alarms: 0,
      waitsForUs: 0,
      recovering: false,
      secretsMissing: false,
    }))
    .on('printing.read_choices', () => ({ choices: [] }));
  held = teachSettlement(core, NOW, empty);
  connect(core);
  atTill.person = who ?? null;
  Object.assign(route, { screen: 'settlement', rest });
  render(Screen);
}

beforeEach(() => {
  location.hash = '#/settlement';
  closePaper();
});

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

describe('statements', () => {
  test('what waits for us stands out; what is settled comes with all of them', async () => {
    open([]);
    const table = await screen.findByRole('table', { name: t('settlement-title') });
    expect(within(table).getAllByRole('row')).toHaveLength(5);
    expect(within(table).getByText(t('settlement-state-came')).className).toContain('on');
    expect(within(table).queryByText(t('settlement-state-received'))).toBeNull();
    await press(new RegExp(t('settlement-shown-all')));
    expect(await screen.findByText(t('settlement-state-received'))).toBeTruthy();
  });

  test('before the first one it says what a statement is for', async () => {
    open([], { empty: true });
    expect(await screen.findByText(t('settlement-none-note'))).toBeTruthy();
  });

  test('theirs is signed once, and only if our own book comes to the same', async () => {
    open(['statement', '3']);
    await press(t('settlement-sign'));
    await screen.findByText(t('settlement-state-countersigned-theirs'));
    expect(core.sentTo('alliance.countersign')[0]?.request).toEqual({ statement: 3 });
    expect(screen.queryByRole('button', { name: t('settlement-sign') })).toBeNull();
  });

  test('one that differs cannot be signed, and the page says what to do', async () => {
    open(['statement', '3']);
    await screen.findByRole('button', { name: t('settlement-sign') });
    core.on('alliance.statement', () => ({
      statement: statementOf(),
      totals: [],
      lines: [],
      theyPay: 0,
      wePay: 0,
      cuts: [],
      payments: [],
      stillOut: 0,
      agrees: false,
    }));
    core.change('alliance');
    expect((await screen.findByRole('alert')).textContent).toBe(t('settlement-differs', { partner: PARTNER }));
    expect(screen.getByRole('button', { name: t('settlement-sign') }).hasAttribute('disabled')).toBe(true);
  });

  test('it is refused with a reason', async () => {
    open(['statement', '3']);
    await press(t('settlement-refuse'));
    const dialog = await screen.findByRole('dialog');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'The numbers differ' }));
    await fireEvent.click(within(dialog).getByRole('button', { name: t('settlement-refuse-do') }));
    await waitFor(() => expect(core.sentTo('alliance.refuse_statement')).toHaveLength(1));
    expect(core.sentTo('alliance.refuse_statement')[0]?.request).toEqual({
      statement: 3,
      reason: 'The numbers differ',
    });
  });

  test('what we owe is paid with what is left of it, and how', async () => {
    open(['statement', '6']);
    await press(t('settlement-pay'));
    const dialog = await screen.findByRole('dialog');
    expect((within(dialog).getByLabelText(t('settlement-pay-amount')) as HTMLInputElement).value).toBe('27.00');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Transfer' }));
    await fireEvent.click(within(dialog).getByRole('button', { name: t('settlement-pay-do') }));
    await waitFor(() => expect(core.sentTo('alliance.pay')).toHaveLength(1));
    expect(core.sentTo('alliance.pay')[0]?.request).toEqual({ statement: 6, amount: 2700, words: 'Transfer' });
  });

  test('a payment that has come is said to have come', async () => {
    open(['statement', '2']);
    await press(t('settlement-receive'));
    await waitFor(() => expect(core.sentTo('alliance.receive')[0]?.request).toEqual({ payment: 9 }));
  });

  test('both hashes stand there in groups of four, and it goes to paper', async () => {
    open(['statement', '3']);
    const compare = await screen.findByRole('region', { name: t('settlement-compare') });
    expect(within(compare).getByText('5b0e')).toBeTruthy();
    expect(within(compare).getAllByText(/^e27d$/)).toHaveLength(16);
    await press(t('settlement-print'));
    await waitFor(() => expect(dialogs.paper?.document).toEqual({ kind: 'partner_statement', statement: 3 }));
  });

  test('a manager reads it and signs, pays and receives nothing', async () => {
    open(['statement', '2'], { who: manager });
    await screen.findByText(t('settlement-payments'));
    for (const act of ['sign', 'refuse', 'pay', 'receive']) {
      expect(screen.queryByRole('button', { name: t(`settlement-${act}`) })).toBeNull();
    }
  });
});

describe('the lines of a partner', () => {
  const openRow = async (number: string) => press(new RegExp(number));

  test('each is explained when it is opened', async () => {
    open(['1']);
    await openRow('001903');
    expect(
      await screen.findByText(ruleWords({ issuer: 'us', rule: { kind: 'refuses', why: 'expired', waivable: true } })),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: t('settlement-accept') }).hasAttribute('disabled')).toBe(false);
    expect(screen.getByRole('button', { name: t('settlement-reject') }).hasAttribute('disabled')).toBe(false);
    await openRow('001901');
    expect(
      screen.getByRole('button', { name: t('settlement-reject') }).hasAttribute('disabled'),
      'owed by the rules',
    ).toBe(true);
  });

  test('the open ones are answered by the rules at once, but for codes that only we can tell', async () => {
    open(['1']);
    await press(t('settlement-answer-all', { count: 2, number: '2' }));
    await waitFor(() => expect(core.sentTo('alliance.answer_claims')[0]?.request).toMatchObject({ byRule: true }));
    const table = await screen.findByRole('table', { name: t('settlement-ours-there') });
    await waitFor(() => expect(within(table).getAllByText(t('settlement-is-open'))).toHaveLength(1));
  });

  test('one is rejected for a reason of the list', async () => {
    open(['1']);
    await openRow('001902');
    await press(t('settlement-reject'));
    const dialog = await screen.findByRole('dialog');
    await fireEvent.click(within(dialog).getByLabelText(t('settlement-why-wrong-tag')));
    await fireEvent.click(within(dialog).getByRole('button', { name: t('settlement-reject-do') }));
    await waitFor(() => expect(core.sentTo('alliance.answer_claims')).toHaveLength(1));
    expect(core.sentTo('alliance.answer_claims')[0]?.request).toMatchObject({
      reject: [{ why: 'wrong_tag', claims: [102] }],
    });
  });

  test('we object in our own words, and give in', async () => {
    open(['1']);
    await press(new RegExp(t('settlement-theirs-here')));
    await openRow('002003');
    await press(t('settlement-dispute'));
    const dialog = await screen.findByRole('dialog');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'The receipt shows it' }));
    await fireEvent.click(within(dialog).getByRole('button', { name: t('settlement-dispute-do') }));
    await waitFor(() =>
      expect(core.sentTo('alliance.dispute')[0]?.request).toEqual({ claim: 203, words: 'The receipt shows it' }),
    );
    await press(t('settlement-concede'));
    await waitFor(() => expect(core.sentTo('alliance.concede')[0]?.request).toEqual({ claim: 203 }));
  });

  test('a statement is drawn and opened', async () => {
    open(['1']);
    await press(t('settlement-draw'));
    await waitFor(() => expect(location.hash).toBe('#/settlement/statement/40'));
  });
});

describe('partners on paper', () => {
  test('the list grows as it is typed, and says what became of each line', async () => {
    open(['hand', '2']);
    await fireEvent.input(await screen.findByLabelText(t('settlement-list-price')), { target: { value: '3.50' } });
    await fireEvent.input(screen.getByLabelText(t('settlement-list-voucher-of', { row: 1 })), {
      target: { value: '001800' },
    });
    await fireEvent.input(await screen.findByLabelText(t('settlement-list-voucher-of', { row: 2 })), {
      target: { value: '001800' },
    });
    expect(await screen.findByLabelText(t('settlement-list-voucher-of', { row: 3 }))).toBeTruthy();
    await press(t('settlement-list-take'));
    expect(
      await screen.findByText(t('settlement-list-taken', { count: 1, number: '1', amount: '¥3.50' })),
    ).toBeTruthy();
    expect(screen.getByText(t('settlement-why-duplicate'))).toBeTruthy();
    expect(core.sentTo('alliance.type_hand_claims')[0]?.request).toMatchObject({
      partner: 2,
      price: 350,
      lines: [{ voucher: '001800' }, { voucher: '001800' }],
    });
  });

  test('pasted lines become rows, with their days and receipts', () => {
    const draft = new HandDraft('2026-11-26');
    expect(draft.paste(0, 'one')).toBe(false);
    expect(draft.paste(0, '001800;2026-11-03;A-1\n\n001801\tA-2\n001802')).toBe(true);
    expect(draft.lines).toEqual([
      { voucher: '001800', day: '2026-11-03', receipt: 'A-1' },
      { voucher: '001801', day: '2026-11-26', receipt: 'A-2' },
      { voucher: '001802', day: '2026-11-26', receipt: '' },
    ]);
    expect(draft.rows.at(-1)?.voucher, 'the last row is free').toBe('');
    draft.paste(3, Array.from({ length: 700 }, (_, at) => String(at)).join('\n'));
    expect(draft.lines).toHaveLength(500);
  });

  test('a partner on paper needs a name', async () => {
    open(['hand', 'new']);
    await press(t('settlement-hand-add'));
    expect(await screen.findByText(t('settlement-hand-name-missing'))).toBeTruthy();
    await fireEvent.input(screen.getByLabelText(t('settlement-hand-name')), { target: { value: 'Panadería Sol' } });
    await press(t('settlement-hand-add'));
    await waitFor(() => expect(location.hash).toBe('#/settlement/hand/2'));
  });
});

test('who hands out best comes with its rate, and leaves as a workbook', async () => {
  open(['distributors']);
  const table = await screen.findByRole('table', { name: t('settlement-distributors') });
  const [, best] = within(table).getAllByRole('row');
  expect(best?.textContent).toContain('40%');
  await press(t('settlement-workbook'));
  await waitFor(() =>
    expect(core.sentTo('printing.render_workbook')[0]?.request).toMatchObject({ of: { kind: 'distributors' } }),
  );
});

test('a coupon book is made of what was ticked, and goes to paper', async () => {
  open(['coupon-book']);
  await press(t('settlement-book-new'));
  const dialog = await screen.findByRole('dialog');
  await fireEvent.click(await within(dialog).findByRole('button', { name: /20/ }));
  expect(within(dialog).getByText(t('settlement-book-none-chosen'))).toBeTruthy();
  await fireEvent.input(within(dialog).getByLabelText(t('settlement-book-title')), { target: { value: 'One street' } });
  await fireEvent.click(within(dialog).getByRole('checkbox'));
  await fireEvent.click(within(dialog).getByRole('button', { name: /20/ }));
  await waitFor(() => expect(core.sentTo('alliance.coupon_book')).toHaveLength(1));
  expect(core.sentTo('alliance.coupon_book')[0]?.request).toEqual({
    copies: 20,
    packs: [4],
    offers: [],
    title: 'One street',
  });
  await fireEvent.click(
    await within(await screen.findByRole('dialog')).findByRole('button', { name: t('settlement-book-print') }),
  );
  await waitFor(() => expect(dialogs.paper?.document).toEqual({ kind: 'coupon_book', book: 2 }));
});

describe('a shop that finds itself again', () => {
  test('each partner says what it has still to do; the end waits for all', async () => {
    open(['recovery']);
    await screen.findByText(t('settlement-recovery-partner-tell'));
    expect(screen.getByText(t('settlement-recovery-partner-return'))).toBeTruthy();
    expect(screen.getByRole('button', { name: t('settlement-recovery-close') }).hasAttribute('disabled')).toBe(true);
  });

  test('a doubtful voucher is released with a reason', async () => {
    open(['recovery'], { who: manager });
    await fireEvent.click((await screen.findAllByRole('button', { name: t('settlement-release') }))[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'The paper was seen' }));
    await fireEvent.click(within(dialog).getByRole('button', { name: t('settlement-release') }));
    await waitFor(() => expect(held.recovery.uncertainCount).toBe(1));
    expect(screen.queryByRole('button', { name: t('settlement-recovery-close') }), 'closing is the owner’s').toBeNull();
  });

  test('another computer asks whether the shop moved', async () => {
    open(['recovery'], { empty: true });
    await screen.findByText(t('settlement-recovery-well-note'));
    held.recovery = recoveryOf({ state: 'asked', why: 'other_computer' });
    core.change('alliance');
    await press(new RegExp(t('settlement-moved')));
    await press(t('settlement-moved-do'));
    await waitFor(() => expect(core.sentTo('alliance.answer_moved')[0]?.request).toEqual({ answer: 'moved' }));
  });
});

describe.each(LANGUAGES.map(({ language }) => language))('in %s', (language) => {
  test('every state and every line has its words', async () => {
    await speak(language);
    const states = ['sent', 'came', 'countersigned', 'refused', 'paid', 'received'] as const;
    const said = states.flatMap((state) =>
      [-100, 0, 100].flatMap((due) => [stateWords({ state, due }), nextWords(statementOf({ state, due }))]),
    );
    const lines: ClaimLine[] = [
      ...linesOf(9),
      ...(['us', 'them'] as const).flatMap((issuer) => [
        line({ claim: 1, issuer }),
        line({ claim: 2, issuer, state: 'reversed', receipt: '', form: 'hand' }),
        line({ claim: 3, issuer, state: 'rejected', why: 'cap_reached', rule: { kind: 'untold' } }),
        line({ claim: 4, issuer, rule: { kind: 'refuses', why: 'late', waivable: false } }),
      ]),
    ];
    for (const one of lines) said.push(lineStory(one, PARTNER), lineOutcome(one, PARTNER), ruleWords(one));
    for (const words of said) {
      expect(words).not.toMatch(/settlement-|undefined|NaN|\{|\}/);
      expect(words).not.toMatch(/[!！¡]|please|por favor/i);
    }
    await speak('en');
  });
});

test('whose turn it is, and what is left', () => {
  expect(waitsForUs({ state: 'countersigned', due: -1 })).toBe(true);
  expect(waitsForUs({ state: 'countersigned', due: 1 })).toBe(false);
  expect(waitsForUs({ state: 'paid', due: 1 })).toBe(true);
  expect(leftOf({ due: -500, paid: 120 })).toBe(380);
});

import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import type { Gift, Language, WhoBears } from '../api/generated';
import { t } from '../api/words.svelte';
import { closePaper, dialogs } from '../app/dialogs.svelte';
import { atTill } from '../app/session.svelte';
import { offerOf, teachAlliance } from './fake.alliance';
import { issuedOf, packOf } from './fake.packs';
import GivePiece from './GivePiece.svelte';
import { OfferDraft } from './offerDraft.svelte';
import { saidOf } from './offers';
import OfferView from './OfferView.svelte';
import PackView from './PackView.svelte';
import { runsOf } from './pieces';
import Propose from './Propose.svelte';
import Revoke from './Revoke.svelte';
import { sentenceOf, sentencesOf } from './sentence';

const [owner, clerk] = people(0);
const NOW = Date.UTC(2026, 10, 25, 4);
const TEA = '老陈茶馆 Lao Chen Tea House';
const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'es'];
let core: FakeCore;

beforeEach(() => {
  closePaper();
  location.hash = '#/alliance/1/offer';
  core = new FakeCore().on('gifts.list', () => ({
    gifts: [{ ...({} as Gift), id: 5, name: 'Apple box, 2 kg', free: 12 }],
    rules: {} as never,
    month: null,
  }));
  teachAlliance(core, NOW);
  connect(core);
  atTill.person = owner ?? null;
});

const blank = (id: string) => screen.findByLabelText<HTMLInputElement>(t(id));
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

test('both owners read the same sentence, whoever of the two is looking', () => {
  const ours = offerOf(NOW, {});
  const theirs = offerOf(NOW, { issuer: 'them', partnerName: 'Garden Road Fruit' });
  expect(sentenceOf(saidOf(ours, 'Garden Road Fruit'), 'en', 2026)).toBe(sentenceOf(saidOf(theirs, TEA), 'en', 2026));
});

test.each(LANGUAGES)('every kind and every bearer says itself whole in %s', (language) => {
  for (const kind of ['gift', 'amount', 'percent', 'chance', 'newcomer'] as const) {
    for (const bearer of ['issuer', 'redeemer', 'halves'] as const satisfies readonly WhoBears[]) {
      for (const prepaid of [true, false]) {
        const said = saidOf(offerOf(NOW, { kind, bearer, prepaid, gives: null, needsManager: true }), 'Us');
        const text = sentenceOf(said, language, 2026);
        expect(text, `${kind} ${bearer}`).not.toMatch(/alliance-|undefined|\{|pays-|some-/);
        expect(text).toContain(TEA);
      }
    }
  }
});

test('numbers stand in the sentence as that language writes them', () => {
  const said = saidOf(
    offerOf(NOW, {
      kind: 'percent',
      gives: { kind: 'percent', hundredths: 1250 },
      valid: { kind: 'dates', from: '2026-12-01', until: '2027-01-06' },
      claimWindowDays: 1,
    }),
    'Garden Road Fruit',
  );
  expect(sentencesOf(said, 'en', 2026)).toEqual([
    `Whoever brings a voucher of Garden Road Fruit to ${TEA} gets 12.5% off a purchase.`,
    `For each one used Garden Road Fruit pays ${TEA} ¥2.40.`,
    'All of them together come to ¥240.00 at most.',
    'Vouchers are good from 1 December to 6 January 2027.',
    `${TEA} hands a used voucher in at the latest one day after its last day to be paid.`,
  ]);
  expect(sentencesOf(said, 'es', 2026)[0]).toContain('12,5\u00a0%');
});

test('who is paid nothing is told of no days to hand vouchers in', () => {
  const said = saidOf(offerOf(NOW, { bearer: 'redeemer' }), 'Us');
  expect(sentencesOf(said, 'en', 2026).some((one) => one.includes('hands a used voucher'))).toBe(false);
});

test('an offer is written as a sentence; what is half said is not proposed', async () => {
  render(Propose, { props: { partner: 1, name: TEA } });
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-propose') }));
  expect(screen.getByText(new RegExp(t('alliance-wrong-price')))).toBeTruthy();
  expect(screen.getByText(new RegExp(t('alliance-wrong-texts')))).toBeTruthy();
  expect(core.sentTo('alliance.propose_offer')).toHaveLength(0);
  await type(await blank('alliance-blank-price'), '2.40');
  await type(await blank('alliance-blank-cap'), '240');
  await type(await screen.findByLabelText('English'), 'A cup of green tea');
  expect(screen.getByText(/pays .* ¥2\.40\.$/)).toBeTruthy();
  expect(
    screen.queryByText(new RegExp(t('alliance-wrong-price'))),
    'what is filled in is no longer missing',
  ).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-propose') }));
  await waitFor(() =>
    expect(core.sentTo('alliance.propose_offer')[0]?.request).toEqual({
      partner: 1,
      gives: { kind: 'gift' },
      texts: { en: 'A cup of green tea', zhCn: '', es: '' },
      price: 240,
      bearer: 'issuer',
      cap: 24_000,
      claimWindowDays: 30,
      prepaid: false,
      valid: { kind: 'days', days: 30 },
      needsManager: false,
      noChange: true,
    }),
  );
});

test('what the partner gives away has no price, and no pack of it is paid ahead', () => {
  const draft = new OfferDraft('2026-11-25');
  draft.price = 500;
  draft.prepaid = true;
  draft.bearer = 'redeemer';
  expect(draft.request(1)).toMatchObject({ price: 0, prepaid: false });
  expect(draft.lacking().price).toBeUndefined();
});

const view = (over: Parameters<typeof offerOf>[1]) =>
  render(OfferView, { props: { offer: offerOf(NOW, over), onissue: vi.fn(), onpack: vi.fn(), onclose: vi.fn() } });
const THEIRS = { issuer: 'them', state: 'proposed', kind: 'gift', gives: null } as const;

test('who agrees to a gift says which one is handed over', async () => {
  view(THEIRS);
  await fireEvent.click(await screen.findByRole('button', { name: t('alliance-agree') }));
  expect(core.sentTo('alliance.answer_offer')).toHaveLength(0);
  await screen.findByText(t('alliance-agree-gift-missing'));
  await fireEvent.click(screen.getByRole('combobox'));
  await fireEvent.pointerUp(await screen.findByRole('option', { name: /Apple box/ }));
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-agree') }));
  await waitFor(() =>
    expect(core.sentTo('alliance.answer_offer')[0]?.request).toEqual({ offer: 1, answer: { kind: 'agree', gift: 5 } }),
  );
});

test('an amount off is agreed to without a gift', async () => {
  view({ ...THEIRS, kind: 'amount' });
  await fireEvent.click(await screen.findByRole('button', { name: t('alliance-agree') }));
  await waitFor(() =>
    expect(core.sentTo('alliance.answer_offer')[0]?.request).toEqual({
      offer: 1,
      answer: { kind: 'agree', gift: null },
    }),
  );
});

test('an offer is declined with a reason', async () => {
  view(THEIRS);
  await fireEvent.click(await screen.findByRole('button', { name: t('alliance-decline') }));
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-decline') }));
  expect(screen.getByText(t('alliance-decline-missing'))).toBeTruthy();
  await type(screen.getByLabelText(t('alliance-decline-reason')), 'Too dear');
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-decline') }));
  await waitFor(() =>
    expect(core.sentTo('alliance.answer_offer')[0]?.request).toEqual({
      offer: 1,
      answer: { kind: 'decline', reason: 'Too dear' },
    }),
  );
});

test('only owners answer', async () => {
  atTill.person = clerk ?? null;
  view(THEIRS);
  await screen.findByRole('dialog');
  expect(screen.queryByRole('button', { name: t('alliance-agree') })).toBeNull();
});

test('the pieces of a pack are told run by run', () => {
  const piece = (serial: number, state: 'new' | 'printed') => ({
    piece: serial,
    serial,
    text: '',
    typed: '',
    state,
    member: null,
  });
  const pieces = [piece(3, 'new'), piece(1, 'new'), piece(2, 'new'), piece(4, 'printed'), piece(9, 'new')];
  expect(runsOf(pieces, 'new')).toBe(`0001–0003${t('alliance-joint')}0009`);
  expect(runsOf(pieces, 'printed')).toBe('0004');
});

test('a piece is handed out on a phone, and spoiled paper is reported', async () => {
  render(PackView, { props: { pack: packOf(NOW, {}), onclose: vi.fn() } });
  await screen.findByText('0101–0122');
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-piece-spoiled') }));
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-pack-tell-do') }));
  expect(core.sentTo('alliance.report_pack')).toHaveLength(0);
  await type(screen.getByLabelText(t('vouchers-first-number')), '130');
  await type(screen.getByLabelText(t('vouchers-last-number')), '131');
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-pack-tell-do') }));
  await waitFor(() =>
    expect(core.sentTo('alliance.report_pack')[0]?.request).toEqual({
      pack: 1,
      printed: [],
      handedOut: [],
      spoiled: [{ first: 130, last: 131 }],
    }),
  );
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-give-one') }));
  await screen.findByText('ABCD-EFGH-JKMN-PQRS');
  expect(core.sentTo('alliance.give_piece')[0]?.request).toEqual({ pack: 1, piece: null, member: null });
});

test('a member gets a partner’s voucher from a pack that has some left', async () => {
  render(GivePiece, { props: { member: 12, name: '李梅 Li Mei', onclose: vi.fn() } });
  await screen.findByText(t('alliance-pack-left', { left: '37' }));
  await fireEvent.click(screen.getByRole('button', { name: t('alliance-give-one') }));
  await screen.findByText('ABCD-EFGH-JKMN-PQRS');
  expect(core.sentTo('alliance.give_piece')[0]?.request).toEqual({ pack: 1, piece: null, member: 12 });
});

test('somebody without a card gets one too', async () => {
  render(GivePiece, { props: { member: null, name: '', onclose: vi.fn() } });
  await screen.findByRole('dialog', { name: t('alliance-give-piece') });
  await fireEvent.click(await screen.findByRole('button', { name: t('alliance-give-one') }));
  await screen.findByText('ABCD-EFGH-JKMN-PQRS');
  expect(core.sentTo('alliance.give_piece')[0]?.request).toEqual({ pack: 1, piece: null, member: null });
});

test('what is not on paper yet is printed together', async () => {
  core.on('printing.read_choices', () => ({ choices: [] }));
  render(PackView, { props: { pack: packOf(NOW, {}), onclose: vi.fn() } });
  await fireEvent.click(
    await screen.findByRole('button', { name: t('alliance-pack-print', { count: 20, number: '20' }) }),
  );
  await waitFor(() =>
    expect(dialogs.paper?.document, 'the shop says which').toEqual({ kind: 'pack_sheet', pack: 1, ten: false }),
  );
});

test('vouchers that are out are taken back with a reason, all or some, after what it means was said', async () => {
  const [run] = issuedOf(NOW);
  const onclose = vi.fn();
  if (run) render(Revoke, { props: { partner: 1, name: '老陈茶馆', run, onclose } });
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getAllByRole('listitem')).toHaveLength(4);
  const revoke = () => fireEvent.click(within(dialog).getByRole('button', { name: t('alliance-revoke-do') }));
  await revoke();
  within(dialog).getByText(t('alliance-revoke-missing'));
  await type(within(dialog).getByLabelText(t('alliance-revoke-reason')), 'misprinted');
  await type(within(dialog).getByLabelText(t('vouchers-first-number')), '400');
  await revoke();
  within(dialog).getByText(t('alliance-revoke-wrong', { first: 501, last: 600 }));
  expect(core.sentTo('alliance.revoke'), 'numbers of another run').toHaveLength(0);
  await type(within(dialog).getByLabelText(t('vouchers-first-number')), '590');
  await revoke();
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(core.sentTo('alliance.revoke')[0]?.request).toEqual({
    partner: 1,
    vouchers: [],
    of: { offer: 1, batch: 12, first: 590, last: 600 },
    reason: 'misprinted',
  });
});

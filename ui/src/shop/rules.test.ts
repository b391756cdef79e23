import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import { people } from '../api/fake.people';
import type { PointsRules, Product, StoredValueRules } from '../api/generated';
import { t } from '../api/words.svelte';
import { atTill } from '../app/session.svelte';
import PointsPane from './PointsPane.svelte';
import ProductsPane from './ProductsPane.svelte';
import SellingPane from './SellingPane.svelte';
import StoredValuePane from './StoredValuePane.svelte';
import { times } from './times';

const VALUE: StoredValueRules = {
  packages: [{ pay: 20_000, bonus: 2_000 }],
  namedCap: null,
  anonymousCap: null,
  anonymousYears: null,
};
const POINTS: PointsRules = {
  earnPoints: 1,
  earnPer: 100,
  visitPoints: 0,
  products: [{ product: 'kiwi', points: 5 }],
  memberDay: null,
  expiryDays: 365,
  worthPoints: 100,
  worthAmount: 100,
  minimum: 100,
  step: 10,
  mostOfSaleBp: 10_000,
  proofAbove: 5_000,
  levels: [],
  gifts: [],
};

let core: FakeCore;

beforeEach(() => {
  const termsOf = (rules: StoredValueRules) => ({
    rules,
    namedCap: 500_000,
    anonymousCap: 100_000,
    anonymousYears: null,
  });
  core = new FakeCore()
    .on('stored_value.read_rules', () => termsOf(structuredClone(VALUE)))
    .on('stored_value.change_rules', (rules) => termsOf(rules))
    .on('points.read_rules', () => POINTS)
    .on('points.change_rules', (rules) => rules)
    .on('gifts.list', () => ({ gifts: [], rules: {} as never, month: null }));
  connect(core);
  atTill.person = people(Date.now())[0] ?? null;
});

const save = () => screen.getByRole('button', { name: t('app-save') });

test('a package is added and the rules are saved whole', async () => {
  render(StoredValuePane);
  await fireEvent.click(await screen.findByRole('button', { name: t('shop-package-add') }));
  const [, pay] = screen.getAllByLabelText(t('shop-package-pay'));
  const [, bonus] = screen.getAllByLabelText(t('shop-package-bonus'));
  await fireEvent.input(pay as HTMLElement, { target: { value: '500' } });
  await fireEvent.input(bonus as HTMLElement, { target: { value: '65' } });
  await fireEvent.click(save());
  await waitFor(() => expect(core.sentTo('stored_value.change_rules')).toHaveLength(1));
  expect(core.sentTo('stored_value.change_rules')[0]?.request).toEqual({
    ...VALUE,
    packages: [...VALUE.packages, { pay: 50_000, bonus: 6_500 }],
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: t('app-save') })).toBeNull());
});

test('a refusal is said and what was typed stays; discarding brings the rules back', async () => {
  core.on('stored_value.change_rules', () => {
    throw refusal('stored_value', 'packages_unfit', { most: 8 });
  });
  render(StoredValuePane);
  const pay = (await screen.findByLabelText(t('shop-package-pay'))) as HTMLInputElement;
  await fireEvent.input(pay, { target: { value: '300' } });
  await fireEvent.click(save());
  await screen.findByText(t('refusal-stored-value-packages-unfit', { most: 8 }));
  expect(pay.value).toBe('300');
  // Somebody else's change does not take it away either.
  core.change('stored_value');
  await waitFor(() => expect(core.sentTo('stored_value.read_rules')).toHaveLength(2));
  await new Promise(requestAnimationFrame);
  expect(pay.value).toBe('300');
  await fireEvent.click(screen.getByRole('button', { name: t('shop-discard') }));
  expect(pay.value).toBe('200.00');
});

test('a package without a payment is asked for before anything is sent', async () => {
  render(StoredValuePane);
  await fireEvent.click(await screen.findByRole('button', { name: t('shop-package-add') }));
  await fireEvent.click(save());
  await screen.findByText(t('shop-rules-empty'));
  expect(core.sentTo('stored_value.change_rules')).toHaveLength(0);
});

test('rules of points are saved with what this pane does not show', async () => {
  render(PointsPane);
  const visit = await screen.findByLabelText(t('shop-set-visit-points'));
  await fireEvent.input(visit, { target: { value: '3' } });
  await fireEvent.click(save());
  await waitFor(() => expect(core.sentTo('points.change_rules')[0]?.request).toEqual({ ...POINTS, visitPoints: 3 }));
});

test('a manager reads the rules and changes none', async () => {
  if (atTill.person) atTill.person = { ...atTill.person, role: 'manager' };
  render(StoredValuePane);
  expect(((await screen.findByLabelText(t('shop-package-pay'))) as HTMLInputElement).disabled).toBe(true);
  expect(screen.getByText(t('shop-owner-only'))).toBeTruthy();
  expect(screen.queryByRole('button', { name: t('shop-package-add') })).toBeNull();
});

test('a manager changes how the till sells', async () => {
  if (atTill.person) atTill.person = { ...atTill.person, role: 'manager' };
  const settings = {
    cardLabel: '',
    mobileLabel: '',
    cashStep: 1,
    clerkRefundLimit: 5_000,
    blindCount: true,
    denominations: [10_000],
  };
  core.on('sales.read_settings', () => settings).on('sales.change_settings', (changed) => changed);
  render(SellingPane);
  await fireEvent.input(await screen.findByLabelText(t('shop-mobile-label')), { target: { value: 'WeChat' } });
  await fireEvent.click(save());
  await waitFor(() =>
    expect(core.sentTo('sales.change_settings')[0]?.request).toEqual({ ...settings, mobileLabel: 'WeChat' }),
  );
});

test('a product is added, changed and no longer sold', async () => {
  let products: Product[] = [];
  core
    .on('sales.list_products', () => ({ products }))
    .on('sales.add_product', (typed) => {
      const made = { id: 5, favourite: null, retiredAtMs: null, ...typed };
      products = [made];
      return made;
    })
    .on('sales.retire_product', () => ({}));
  render(ProductsPane);
  await screen.findByText(t('shop-products-none'));
  await fireEvent.click(screen.getByRole('button', { name: t('shop-product-add') }));
  await fireEvent.input(screen.getByLabelText(t('shop-product-name')), { target: { value: 'Kiwi' } });
  await fireEvent.input(screen.getByLabelText(t('shop-product-price')), { target: { value: '2,50' } });
  await fireEvent.click(screen.getByText(t('shop-product-traffic')));
  await fireEvent.submit(document.getElementById('product') as HTMLFormElement);
  await waitFor(() =>
    expect(core.sentTo('sales.add_product')[0]?.request).toEqual({ name: 'Kiwi', price: 250, kind: 'traffic' }),
  );
  core.change('sales');
  await fireEvent.click(await screen.findByRole('button', { name: t('shop-product-edit', { name: 'Kiwi' }) }));
  await fireEvent.click(screen.getByRole('button', { name: t('shop-product-retire') }));
  await waitFor(() => expect(core.sentTo('sales.retire_product')[0]?.request).toEqual({ product: 5 }));
});

test('a multiplier is written without idle zeros', () => {
  expect([10_000, 12_500, 15_000, 100_000].map(times)).toEqual(['×1', '×1.25', '×1.5', '×10']);
});

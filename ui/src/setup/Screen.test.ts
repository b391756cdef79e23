import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import type { OpenShop, Person, ShopState } from '../api/generated';
import { t } from '../api/words.svelte';
import { once } from '../shared/once.svelte';
import { kindOfCode } from '../shared/codes';
import { countryOf, currencyAt, lawAt } from '../shared/places';
import { Draft, stepOf } from './draft.svelte';
import Screen from './Screen.svelte';

let core: FakeCore;

beforeEach(() => {
  core = new FakeCore().on('shop.read_state', () => ({ stage: 'new', settings: {} }) as unknown as ShopState);
  connect(core);
});

afterEach(() => {
  once.sheet = null;
  once.demoPeople = [];
});

const form = () => document.querySelector('form') as HTMLFormElement;
const next = () => fireEvent.submit(form());
const heading = (step: string) => screen.findByRole('heading', { level: 1, name: t(`setup-title-${step}`) });

async function typePin(digits: string): Promise<void> {
  for (const key of digits) await fireEvent.click(screen.getByRole('button', { name: key }));
  await fireEvent.click(screen.getByRole('button', { name: t('app-pin-done') }));
}

async function toOwner(): Promise<void> {
  render(Screen);
  await next();
  await fireEvent.input(screen.getByLabelText(t('setup-name')), { target: { value: 'Green Awning Fruit' } });
  for (const step of ['money', 'scanner', 'owner']) {
    await next();
    await heading(step);
  }
}

describe('first guesses', () => {
  test('follow the computer’s zone, else its language', () => {
    expect(countryOf('Asia/Shanghai', 'en-US')).toBe('CN');
    expect(countryOf('UTC', 'es-MX')).toBe('MX');
    expect(countryOf('UTC', 'zh')).toBe('CN');
    expect([currencyAt('ES'), lawAt('ES')]).toEqual(['EUR', 'eu']);
    expect([currencyAt('JP'), lawAt('JP')]).toEqual(['JPY', 'none']);
  });

  test('another country brings its own currency and law', () => {
    const draft = new Draft('Asia/Shanghai', 'zh-CN');
    expect(draft).toMatchObject({ country: 'CN', currency: 'CNY', law: 'cn', timeZone: 'Asia/Shanghai' });
    draft.moveTo('ES');
    expect(draft).toMatchObject({ currency: 'EUR', law: 'eu', timeZone: 'Asia/Shanghai' });
  });

  test('a refusal leads to the step where it can be put right', () => {
    expect(['name_missing', 'text_too_long', 'unknown_time_zone', 'unknown_currency'].map(stepOf)).toEqual([
      'shop',
      'shop',
      'money',
      'money',
    ]);
  });
});

test('a scanned text is named for what it looks like', () => {
  expect(kindOfCode('6901234567892')).toBe('product');
  expect(kindOfCode('6901234567893')).toBe('product_wrong');
  expect(kindOfCode('https://example.org')).toBe('address');
  expect(kindOfCode('SL1:M-AZQW')).toBe('storeloop');
  expect(kindOfCode('hello there')).toBe('text');
});

test('a shop without a name goes no further, and says what is missing', async () => {
  render(Screen);
  await next();
  await next();
  expect(screen.getByText(t('setup-name-missing'))).toBeTruthy();
  await heading('shop');
  await fireEvent.input(screen.getByLabelText(t('setup-name')), { target: { value: 'Green Awning Fruit' } });
  await next();
  await heading('money');
});

test('the owner needs a name and a PIN typed twice alike; nothing is sent before', async () => {
  await toOwner();
  await next();
  expect(screen.getByText(t('setup-owner-missing'))).toBeTruthy();
  await fireEvent.input(screen.getByLabelText(t('setup-owner-name')), { target: { value: 'Lan' } });
  await next();
  expect(screen.getByText(t('setup-pin-missing'))).toBeTruthy();
  await typePin('123');
  expect(screen.getByText(t('shared-pin-short', { least: 4 }))).toBeTruthy();
  await typePin('2580');
  await typePin('2581');
  expect(screen.getByText(t('shared-pin-differs', { least: 4 }))).toBeTruthy();
  expect(core.sentTo('setup.open_shop')).toEqual([]);
});

test('the shop opens with what was typed, and the sheet waits to be written down', async () => {
  core.on('setup.open_shop', () => ({
    token: 'word',
    person: { name: 'Lan' } as Person,
    recoveryCode: 'K7QM-4XWP',
    backupKey: 'AGE-SECRET-KEY-1QYPX',
  }));
  await toOwner();
  await fireEvent.input(screen.getByLabelText(t('setup-owner-name')), { target: { value: 'Lan' } });
  await typePin('2580');
  await typePin('2580');
  await next();
  await waitFor(() => expect(once.sheet).toMatchObject({ recoveryCode: 'K7QM-4XWP', token: 'word' }));
  expect(core.sentTo('setup.open_shop')[0]?.request as OpenShop).toMatchObject({
    name: 'Green Awning Fruit',
    ownerName: 'Lan',
    ownerPin: '2580',
    kind: 'staple_frequent',
    language: 'en',
  });
});

test('a PIN that is refused is chosen again, everything else stays', async () => {
  core.on('setup.open_shop', () => {
    throw refusal('staff', 'pin_too_simple');
  });
  await toOwner();
  const name = screen.getByLabelText(t('setup-owner-name')) as HTMLInputElement;
  await fireEvent.input(name, { target: { value: 'Lan' } });
  await typePin('1234');
  await typePin('1234');
  await next();
  await screen.findByText(t('refusal-staff-pin-too-simple'));
  expect(screen.getByLabelText(t('setup-pin'))).toBeTruthy();
  expect(name.value).toBe('Lan');
});

test('a demo shop is one tap away and tells its PINs', async () => {
  core.on('setup.load_demo', () => ({ people: [{ name: 'Lan', role: 'owner', pin: '2580' }] }));
  core.on('staff.read_session', () => ({ session: null }));
  render(Screen);
  await fireEvent.click(screen.getByRole('button', { name: t('setup-demo') }));
  await waitFor(() => expect(once.demoPeople).toHaveLength(1));
  expect(core.sentTo('setup.load_demo')[0]?.request).toEqual({ language: 'en' });
});

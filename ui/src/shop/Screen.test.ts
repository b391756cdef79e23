import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import type { ShopState } from '../api/generated';
import { shop } from '../api/shop.svelte';
import { speak, t } from '../api/words.svelte';
import { route } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';
import { pieces } from '../shared/fold';
import Screen from './Screen.svelte';
import { hits } from './sections';
import { seek } from './seek.svelte';

let core: FakeCore;
let state: ShopState;

beforeEach(() => {
  state = {
    stage: 'ready',
    unfit: null,
    shop: {
      name: 'Green Awning Fruit',
      address: '12 Garden Road',
      promise: 'Fruit of the morning',
      kind: 'staple_frequent',
      language: 'en',
      country: 'CN',
      currency: { code: 'CNY', exponent: 2 },
      timeZone: 'Asia/Shanghai',
      law: 'cn',
      demo: false,
      openedAtMs: 0,
      hasLogo: false,
    },
    settings: { theme: 'light', soundOn: true, loudness: 60, autoLockMinutes: 10, scannerPrefix: '', touchOnly: false },
    version: '0.1.0',
    schema: 1,
    folder: '/home/shop',
    nowMs: 0,
  };
  core = new FakeCore()
    .on('shop.read_state', () => state)
    .on('shop.read_logo', () => ({ image: null }))
    .on('backup.read_state', () => ({
      lastAtMs: null,
      lastElsewhereAtMs: null,
      nextAtMs: null,
      overdue: false,
      problem: null,
      keyCheckedAtMs: null,
      targets: [],
    }))
    .on('privacy.read_wordings', () => ({ version: 1, purposes: ['card', 'offers'] }))
    .on('shop.change_shop', (request) => {
      if (request.name.trim() === '') throw refusal('shop', 'name_missing');
      state = { ...state, shop: { ...(state.shop as NonNullable<ShopState['shop']>), ...request } };
      return state.shop as NonNullable<ShopState['shop']>;
    });
  connect(core);
  shop.state = state;
  atTill.person = {
    id: 1,
    name: 'Lan',
    role: 'owner',
    left: false,
    lockedUntilMs: null,
    sinceMs: 0,
    pinSetAtMs: 0,
    lastSeenAtMs: null,
    signedIn: true,
    wrongToday: 0,
  };
  route.rest = [];
});

afterEach(async () => {
  atTill.person = null;
  shop.state = null;
  seek.text = '';
  await speak('en');
});

describe('what is looked for', () => {
  test('is found without its accents and capitals, at its own place', () => {
    expect(pieces('Copia de seguridad, contraseña', 'SENA')).toEqual([
      { text: 'Copia de seguridad, contra', hit: false },
      { text: 'seña', hit: true },
    ]);
    expect(pieces('扫码枪前缀', '扫码')).toEqual([
      { text: '扫码', hit: true },
      { text: '枪前缀', hit: false },
    ]);
    expect(pieces('anything', '  ')).toEqual([{ text: 'anything', hit: false }]);
  });

  test('is counted by setting; a section counts by its name when no setting does', () => {
    expect(hits('')).toEqual(new Map());
    expect(hits('scanner').get('till')).toBe(2);
    expect(hits('about').get('about')).toBe(1);
    expect(hits('no such words')).toEqual(new Map());
  });

  test('is looked for in the language of the till', async () => {
    await speak('zh-CN');
    expect([...hits('密钥').keys()]).toContain('backup');
  });
});

test('hits are marked in place and counted; sections without one stay, in fainter ink', async () => {
  render(Screen);
  await fireEvent.input(screen.getByLabelText(t('shop-find')), { target: { value: 'scanner' } });
  const nav = within(screen.getByRole('navigation', { name: t('shop-sections') }));
  const links = nav.getAllByRole('link');
  expect(links, 'no section goes away').toHaveLength(16);
  expect(nav.getByRole('link', { name: /Till and scanner\s*2/ }).className).not.toContain('none');
  expect(nav.getByRole('link', { name: /About/ }).className).toContain('none');
  const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent?.toLowerCase());
  expect(marks.length).toBeGreaterThan(2);
  expect(new Set(marks)).toEqual(new Set(['scanner']));
  expect(screen.getByRole('status').textContent).toContain('in 1 section');
});

test('a section without a hit is shown all the same when it is asked for', async () => {
  render(Screen);
  const field = screen.getByLabelText(t('shop-find')) as HTMLInputElement;
  await fireEvent.input(field, { target: { value: 'scanner' } });
  await fireEvent.click(screen.getByRole('link', { name: /About/ }));
  expect(field.value).toBe('');
});

test('only the changed part is new; a refusal stands beside the field and what was typed is kept', async () => {
  render(Screen);
  const name = screen.getByLabelText(t('shop-set-name')) as HTMLInputElement;
  expect(screen.queryByRole('button', { name: t('app-save') }), 'nothing to save yet').toBeNull();
  await fireEvent.input(name, { target: { value: '  ' } });
  await fireEvent.submit(name.closest('form') as HTMLFormElement);
  await screen.findByText(t('refusal-shop-name-missing'));
  expect(name.value).toBe('  ');
  await fireEvent.input(name, { target: { value: 'Red Awning Fruit' } });
  await fireEvent.submit(name.closest('form') as HTMLFormElement);
  await screen.findByRole('heading', { name: t('shop-section-shop') });
  const { name: sent, ...rest } = core.sentTo('shop.change_shop').at(-1)?.request as { name: string };
  expect(sent).toBe('Red Awning Fruit');
  expect(rest).toMatchObject({ address: '12 Garden Road', promise: 'Fruit of the morning', law: 'cn' });
});

test('a manager reads the shop but cannot change it', () => {
  if (atTill.person) atTill.person = { ...atTill.person, role: 'manager' };
  render(Screen);
  expect((screen.getByLabelText(t('shop-set-name')) as HTMLInputElement).disabled).toBe(true);
  expect(screen.getByText(t('shop-owner-only'))).toBeTruthy();
});

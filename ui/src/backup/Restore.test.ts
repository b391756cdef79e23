import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect, hasSession, setSession } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import type { ShopState } from '../api/generated';
import { t } from '../api/words.svelte';
import { once } from '../shared/once.svelte';
import { bytes, looksLikeKey, pathOf } from './files';
import Restore from './Restore.svelte';

const KEY = `AGE-SECRET-KEY-1${'QYPX8Z9QKZ5LW0C7V3H6J2M4N8R9T0S5D7F6G3X1W2E4Q8P7U5K3'.slice(0, 58)}`;

let core: FakeCore;

beforeEach(() => {
  core = new FakeCore()
    .on('shop.read_state', () => ({ stage: 'unfit', settings: {} }) as unknown as ShopState)
    .on('backup.list_files', () => ({
      files: [{ file: 'storeloop-1.age', folder: '/media/stick', atMs: 0, bytes: 4_200_000, head: 'B04E61D7' }],
    }))
    .on('backup.preview_restore', () => ({
      file: 'storeloop-1.age',
      shop: 'Green Awning Fruit',
      madeAtMs: 0,
      members: 1187,
      gifts: 11,
      lastActAtMs: 0,
      schema: 1,
      head: 'B04E 61D7 2A98 F3C0',
      whole: true,
    }))
    .on('backup.restore', () => ({ setAside: '/home/shop/aside.db', erasuresAgain: 1 }));
  connect(core);
});

afterEach(() => {
  once.restored = null;
});

const press = (id: string) => fireEvent.click(screen.getByRole('button', { name: t(id) }));

async function toKey(): Promise<HTMLTextAreaElement> {
  await fireEvent.click(await screen.findByRole('button', { name: /\/media\/stick/ }));
  await press('backup-next-key');
  return screen.getByLabelText(t('backup-key')) as HTMLTextAreaElement;
}

test('paths and sizes are written the way of the computer and of the till', () => {
  const file = { file: 'a.age', atMs: 0, bytes: 0, head: '' };
  expect(pathOf({ ...file, folder: 'D:\\backup' })).toBe('D:\\backup\\a.age');
  expect(pathOf({ ...file, folder: '/media/stick/' })).toBe('/media/stick/a.age');
  expect([bytes(900), bytes(512_000), bytes(4_200_000)]).toEqual(['1 kB', '500 kB', '4.0 MB']);
});

test('a key is whole or it is not sent', async () => {
  expect(looksLikeKey(KEY.toLowerCase().replace(/(.{6})/g, '$1 '))).toBe(true);
  expect(looksLikeKey('AGE-SECRET-KEY-1QYPX')).toBe(false);
  render(Restore, { onclose: vi.fn() });
  const key = await toKey();
  await fireEvent.input(key, { target: { value: 'AGE-SECRET-KEY-1QYPX' } });
  await press('backup-next-look');
  expect(screen.getByText(t('backup-key-wrong'))).toBeTruthy();
  expect(core.sentTo('backup.preview_restore')).toEqual([]);
});

test('what the shop refuses is said beside the key, and the key is kept', async () => {
  core.on('backup.preview_restore', () => {
    throw refusal('backup', 'wrong_key');
  });
  render(Restore, { onclose: vi.fn() });
  const key = await toKey();
  await fireEvent.input(key, { target: { value: KEY } });
  await press('backup-next-look');
  await screen.findByText(t('refusal-backup-wrong-key'));
  expect(key.value).toBe(KEY);
});

test('nothing changes before one has looked inside; then everybody signs in again', async () => {
  setSession('somebody');
  const onclose = vi.fn();
  render(Restore, { onclose });
  await fireEvent.input(await toKey(), { target: { value: KEY } });
  await press('backup-next-look');
  await screen.findByText(t('backup-inside-whole'));
  expect(screen.getByText('1,187')).toBeTruthy();
  expect(core.sentTo('backup.restore')).toEqual([]);
  await press('backup-restore-do');
  await waitFor(() => expect(once.restored?.setAside).toBe('/home/shop/aside.db'));
  expect(core.sentTo('backup.restore')[0]?.request).toEqual({ file: '/media/stick/storeloop-1.age', key: KEY });
  expect(hasSession()).toBe(false);
  expect(onclose).toHaveBeenCalled();
});

test('a trial only looks', async () => {
  render(Restore, { trial: true, onclose: vi.fn() });
  await fireEvent.input(await toKey(), { target: { value: KEY } });
  await press('backup-next-look');
  await screen.findByText(t('backup-trial-note'));
  expect(screen.queryByRole('button', { name: t('backup-restore-do') })).toBeNull();
});

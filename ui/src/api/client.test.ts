import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call, connect, setHooks, setSession } from './client';
import { FakeCore, refusal } from './fake';

const signedOut = vi.fn();

beforeEach(() => {
  signedOut.mockClear();
  setHooks({ signedOut });
});

afterEach(() => {
  setHooks({ signedOut: () => undefined });
  setSession(null);
});

it.each(['signed_out', 'till_locked'])('locks when the core says %s', async (code) => {
  connect(
    new FakeCore().on('shop.read_state', () => {
      throw refusal('kernel', code);
    }),
  );
  setSession('somebody');
  await expect(call('shop.read_state', {})).rejects.toThrow();
  expect(signedOut).toHaveBeenCalledOnce();
});

it.each(['signed_out', 'till_locked'])('a late %s leaves alone who signed in meanwhile', async (code) => {
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  connect(
    new FakeCore().on('shop.read_state', async () => {
      await late;
      throw refusal('kernel', code);
    }),
  );
  setSession('somebody');
  const asked = call('shop.read_state', {});
  setSession('somebody else');
  answer();
  await expect(asked).rejects.toThrow();
  expect(signedOut).not.toHaveBeenCalled();
});

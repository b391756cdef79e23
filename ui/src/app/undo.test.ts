import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { done, lastAct, UNDO_SECONDS } from './undo.svelte';

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  lastAct.forget();
  vi.useRealTimers();
});

it('can be taken back for ten seconds, and is a fact afterwards', async () => {
  const undo = vi.fn(() => Promise.resolve());
  done(() => 'handed over', undo);
  vi.advanceTimersByTime(3_000);
  expect(lastAct.left).toBe(UNDO_SECONDS - 3);
  vi.advanceTimersByTime(8_000);
  expect(lastAct.left).toBeNull();
  await lastAct.undo();
  expect(undo).not.toHaveBeenCalled();
  expect(lastAct.doing?.did()).toBe('handed over');
});

it('is taken back once, and only the latest act', async () => {
  const [first, second] = [vi.fn(() => Promise.resolve()), vi.fn(() => Promise.resolve())];
  done(() => 'first', first);
  done(() => 'second', second);
  await Promise.all([lastAct.undo(), lastAct.undo()]);
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
  expect(lastAct.doing).toBeNull();
});

import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { teachMembers } from './fake.members';
import { MemberPages, PAGE } from './pages.svelte';

const EVERYBODY = { stage: null, giftWaiting: false, tag: null, source: null, sort: 'last_visit' } as const;
let core: FakeCore;

beforeEach(() => {
  vi.useFakeTimers();
  core = new FakeCore();
  teachMembers(core, 1_000_000, 0);
  connect(core);
});
afterEach(() => vi.useRealTimers());

const offsets = () => core.sentTo('members.list').map((sent) => (sent.request as { offset: number }).offset);
const rest = () => vi.advanceTimersByTimeAsync(100);

test('a million members are fetched a hundred at a time, where somebody looks', async () => {
  const pages = new MemberPages(EVERYBODY);
  await rest();
  expect(pages.total).toBe(1_000_000);
  pages.look(999_985, 1_000_000);
  await rest();
  flushSync();
  expect(offsets()).toEqual([0, 999_900]);
  expect(pages.rowAt(999_999)?.member).toBe(1_000_000);
  expect(pages.rowAt(500_000), 'nobody looked there').toBeUndefined();
});

test('a dragged thumb asks only for where it rests', async () => {
  const pages = new MemberPages(EVERYBODY);
  await rest();
  for (let at = 1_000; at < 900_000; at += 50_000) pages.look(at, at + 12);
  await rest();
  expect(offsets()).toEqual([0, 851_000]);
});

test('a change asks again for what is in sight, and the old rows stay until then', async () => {
  const pages = new MemberPages(EVERYBODY);
  await rest();
  pages.look(250, 262);
  await rest();
  pages.refresh();
  expect(pages.rowAt(251), 'no flicker').toBeDefined();
  expect(pages.rowAt(0), 'what is out of sight is forgotten').toBeUndefined();
  await rest();
  expect(offsets()).toEqual([0, 200, 200]);
});

test('only so many pages are kept', async () => {
  const pages = new MemberPages(EVERYBODY);
  await rest();
  for (let page = 1; page < 60; page++) {
    pages.look(page * PAGE, page * PAGE + 10);
    await rest();
  }
  expect(pages.rowAt(59 * PAGE)).toBeDefined();
  expect(pages.rowAt(0)).toBeUndefined();
});

test('an old answer that comes late does not overwrite', async () => {
  let answer: (() => void) | undefined;
  core.on('members.list', async () => {
    await new Promise<void>((resolve) => (answer = resolve));
    return { rows: [], total: 7 };
  });
  const pages = new MemberPages(EVERYBODY);
  const late = answer;
  pages.stop();
  late?.();
  await rest();
  expect(pages.total).toBeNull();
});

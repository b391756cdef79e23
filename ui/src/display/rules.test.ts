import { afterEach, expect, test, vi } from 'vitest';
import type { Language } from '../api/generated';
import { httpTransport } from '../platform/http';
import { cased, grouped, isPinyin, shortened } from './keys';
import { lineFor, linesOf, sizeOf } from './promise';
import { displayWords } from './words';

afterEach(() => vi.unstubAllGlobals());

test('numbers are grouped as they are read, one with + is left alone', () => {
  expect(['13800130926', '138', '612345678', '+34 612 345', '(06)12', ''].map(grouped)).toEqual([
    '138 0013 0926',
    '138',
    '612 345 678',
    '+34 612 345',
    '061 2',
    '',
  ]);
});

test('letters stand as names have them, and characters of four bytes are taken whole', () => {
  expect([cased('z', '', false), cased('h', 'Z', false), cased('n', 'O’', false), cased('a', 'Z', true)].join('')).toBe(
    'ZhNA',
  );
  expect(shortened('张𠮷')).toBe('张');
  expect(['zhang san', "xi'an", '张san', 'María', ''].map(isPinyin)).toEqual([true, true, false, false, false]);
});

test('a line break parts the languages of the promise', () => {
  const both = 'Join today\n\n 今天入会 ';
  expect(linesOf(both)).toEqual(['Join today', '今天入会']);
  expect((['en', 'zh-CN', 'es'] as Language[]).map((language) => lineFor(both, language))).toEqual([
    'Join today',
    '今天入会',
    'Join today',
  ]);
  expect(lineFor('', 'en')).toBe('');
  expect([sizeOf('a'.repeat(44), 'first'), sizeOf('果'.repeat(14), 'first'), sizeOf('a'.repeat(90), 'first')]).toEqual([
    'large',
    'middle',
    'small',
  ]);
});

test('the display loads its own sentences, and none of the staff’s', async () => {
  const said = (await displayWords('en')).join('\n');
  expect(said).toContain('display-must-show');
  expect(said).toContain('join-word');
  expect(said).toContain('wording-card-1');
  expect(said).not.toContain('app-screen-counter');
});

test('the page of the customers says which seat it is, the staff’s does not', async () => {
  const heads: Record<string, string>[] = [];
  vi.stubGlobal('fetch', (_: string, asked: RequestInit) => {
    heads.push(asked.headers as Record<string, string>);
    return Promise.resolve(new Response('{}'));
  });
  const envelope = { requestId: null, session: null, approval: null, till: 'till' };
  await httpTransport('display').send('intake.read_display', {}, envelope);
  await httpTransport('counter').send('staff.list_people', {}, envelope);
  expect(heads.map((head) => head['X-Seat'])).toEqual(['display', undefined]);
});

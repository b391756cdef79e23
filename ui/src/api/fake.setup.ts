import { afterEach, beforeAll } from 'vitest';
import { setSession } from './client';
import { speak } from './words.svelte';

beforeAll(async () => {
  await speak('en');
});

afterEach(() => {
  setSession(null);
  localStorage.clear();
});

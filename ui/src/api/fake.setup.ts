import { configure } from '@testing-library/svelte';
import { afterEach, beforeAll } from 'vitest';
import { setSession } from './client';
import { speak } from './words.svelte';

// Screens are loaded when they are first shown; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 20_000 });

beforeAll(async () => {
  await speak('en');
});

afterEach(() => {
  setSession(null);
  localStorage.clear();
});

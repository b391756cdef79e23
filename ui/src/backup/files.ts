import type { BackupFile } from '../api/generated';
import { amount } from '../api/formats';
import { count, language } from '../api/words.svelte';

/** A backup's whole path, in the way of the computer it lies on. */
export function pathOf(one: BackupFile): string {
  const mark = one.folder.includes('\\') ? '\\' : '/';
  return one.folder.endsWith(mark) ? one.folder + one.file : one.folder + mark + one.file;
}

/** How large: whole kilobytes, or megabytes with one decimal. */
export function bytes(size: number): string {
  if (size < 1_024_000) return `${count(Math.ceil(size / 1_024))} kB`;
  return `${amount(Math.round(size / 104_857.6), 1, language())} MB`;
}

/** A key as it must be before it is worth sending: blanks and case do not count. */
export function looksLikeKey(typed: string): boolean {
  return /^AGE-SECRET-KEY-1[A-Z0-9]{40,}$/.test(typed.replace(/\s/g, '').toUpperCase());
}

import type { BackupFile } from '../api/generated';
import { count } from '../api/words.svelte';

/** A backup's whole path, in the way of the computer it lies on. */
export function pathOf(one: BackupFile): string {
  const mark = one.folder.includes('\\') ? '\\' : '/';
  return one.folder.endsWith(mark) ? one.folder + one.file : one.folder + mark + one.file;
}

/** How large, to the kilobyte or megabyte. */
export function bytes(size: number): string {
  const kilobytes = Math.ceil(size / 1_024);
  return kilobytes < 10_240 ? `${count(kilobytes)} kB` : `${count(Math.round(kilobytes / 1_024))} MB`;
}

/** A key as it must be before it is worth sending: blanks and case do not count. */
export function looksLikeKey(typed: string): boolean {
  return /^AGE-SECRET-KEY-1[A-Z0-9]{40,}$/.test(typed.replace(/\s/g, '').toUpperCase());
}

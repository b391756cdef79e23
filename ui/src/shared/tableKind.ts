import type { JobState } from '../api/generated';
import type { Choice, Missed } from './table';

/** What is read of a file before anything is taken from it. */
export type TablePreview<M extends string> = {
  columns: readonly { header: string; samples: readonly string[]; meaning: M | null }[];
  rows: number;
  encoding: string;
};

/** What came of a table. */
export type TableTaken = { job: JobState; missed: readonly Missed[] };

/** What a table holds, and how it is taken over. */
export type TableKind<M extends string, P extends TablePreview<M>, R extends TableTaken> = {
  area: 'members' | 'sales';
  /** The sentences of this kind begin so: title, note, how-save, how-look, how-take, begin, running, meanwhile, done, stopped, missed-note. */
  words: string;
  accept: string;
  meanings: readonly { value: M; label: string }[];
  /** What the chosen columns lack, in a sentence; null when they will do. */
  lacking: (choices: readonly Choice<M>[]) => string | null;
  /** What else must be agreed to before it begins. */
  ready: boolean;
  preview: (file: string) => Promise<P>;
  /** Another file was chosen. */
  begun?: () => void;
  take: (chosen: { job: string; file: string; columns: (M | null)[] }) => Promise<R>;
  read: (job: string) => Promise<{ job: JobState }>;
  stop: (job: string) => Promise<unknown>;
  taken: (report: R) => string;
  more: (report: R) => string[];
};

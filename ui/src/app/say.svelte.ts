import { toast } from 'svelte-sonner';
import { Failed, Refused } from '../api/errors';
import { refusalSentence, t } from '../api/words.svelte';
import { sound } from './sounds';

/** One sentence for what went wrong: a refusal's own, or a failure's with its short reference. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return refusalSentence(error.refusal);
  if (error instanceof Failed) return t('app-failed', { reference: error.reference });
  return t('app-unreachable');
}

/** Says in passing that something was done. */
export function say(sentence: string): void {
  toast.success(sentence, { duration: 6_000 });
}

/** Whether a manager was asked and gave no word: whoever asked saw that, and nothing more is to be said. */
export function noWordGiven(error: unknown): boolean {
  return error instanceof Refused && error.is('kernel', 'approval_needed');
}

/** Says why something was not done. A refusal goes by itself, a failure stays until it is closed. */
export function report(error: unknown): void {
  if (noWordGiven(error)) return;
  sound('refused');
  toast.error(sentenceOf(error), { duration: error instanceof Refused ? 9_000 : Number.POSITIVE_INFINITY });
}

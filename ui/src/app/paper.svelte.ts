import { toast } from 'svelte-sonner';
import { call } from '../api/client';
import type { Document, PrintChoice, PrintJob, Rendered } from '../api/generated';
import { t } from '../api/words.svelte';
import { saveBase64 } from '../shared/save';
import { askPaper } from './dialogs.svelte';
import { report, say } from './say.svelte';

/** How long what was just sent to a printer can be stopped from where it was sent. */
const STOPPABLE_MS = 10_000;

/** What Ctrl+P prints: the slip of what was done last at this till. */
class LastSlip {
  document = $state.raw<Document | null>(null);
}

export const lastSlip = new LastSlip();

/** What people call a kind of document. */
export function kindName(kind: Document['kind']): string {
  return t(`print-kind-${kind.replaceAll('_', '-')}`);
}

/** What is remembered for the kind of this document. */
export async function choiceFor(document: Document): Promise<PrintChoice | undefined> {
  const { choices } = await call('printing.read_choices', {});
  return choices.find((choice) => choice.document === document.kind);
}

async function stop({ job }: PrintJob): Promise<void> {
  try {
    await call('printing.cancel_job', { job });
    say(t('print-stopped'));
  } catch (error) {
    report(error);
  }
}

/** Says that something is on its way to a printer, and lets it be stopped while it waits. */
export function sent(job: PrintJob): void {
  toast.success(t('print-sent', { what: kindName(job.document.kind), printer: job.printerName }), {
    duration: STOPPABLE_MS,
    action: { label: t('print-stop'), onClick: () => void stop(job) },
  });
}

export function saveDrawn({ pdf, fileName }: Rendered): void {
  saveBase64(fileName, pdf, 'application/pdf');
  say(t('print-saved', { file: fileName }));
}

/** Prints, asks or saves as a file, whatever is remembered for this kind of document. `copy`: long after its act. */
export async function toPaper(document: Document, copy = false): Promise<void> {
  try {
    const when = (await choiceFor(document))?.when ?? 'ask';
    if (when === 'always') sent(await call('printing.print', copy ? { document, copy } : { document }));
    else if (when === 'never') saveDrawn(await call('printing.render', copy ? { document, copy } : { document }));
    else askPaper(document, copy);
  } catch (error) {
    report(error);
  }
}

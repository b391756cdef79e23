import { call } from '../api/client';
import type { Language, WorkbookOf } from '../api/generated';
import { t } from '../api/words.svelte';
import { say } from '../app/say.svelte';
import { saveBase64 } from '../shared/save';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves a workbook that other programs open. */
export async function saveWorkbook(of: WorkbookOf, language: Language): Promise<void> {
  const { base64, fileName } = await call('printing.render_workbook', { of, language });
  saveBase64(fileName, base64, XLSX);
  say(t('print-saved', { file: fileName }));
}

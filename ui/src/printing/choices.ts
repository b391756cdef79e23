import type { Language } from '../api/generated';

/** The languages of paper, as short as they stand in a row. */
export const TONGUES: readonly { value: Language; label: string }[] = [
  { value: 'en', label: 'EN' },
  { value: 'zh-CN', label: '中文' },
  { value: 'es', label: 'ES' },
];

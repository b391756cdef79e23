/** A column of LongTable.svelte: `width` is a CSS grid track, `narrow` columns are dropped up to 1320 px. */
export type Column = { key: string; label: string; width: string; align?: 'left' | 'right'; narrow?: boolean };

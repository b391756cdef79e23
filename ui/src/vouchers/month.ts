/** A moment in the midst of a month that is written 2026-11. */
export const monthMs = (month: string): number => Date.parse(`${month}-15T12:00:00Z`);

/** The month so many later, earlier with a minus. */
export function otherMonth(month: string, by: number): string {
  const [year = 2000, at = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, at - 1 + by, 15)).toISOString().slice(0, 7);
}

import type { HandClaim } from '../api/generated';

/** A row of the list as it is typed. */
export type HandRow = { key: number; voucher: string; day: string; receipt: string };

/** What a shop on paper reports: one row for each voucher, the last one always free. */
export class HandDraft {
  rows = $state<HandRow[]>([]);
  #next = 1;

  constructor(private readonly today: string) {
    this.#add();
  }

  #add(): void {
    this.rows.push({ key: this.#next++, voucher: '', day: this.rows.at(-1)?.day ?? this.today, receipt: '' });
  }

  /** Called whenever something was typed: there is always a free row below. */
  grow(): void {
    if (this.rows.length < MOST_ROWS && this.rows.at(-1)?.voucher.trim() !== '') this.#add();
  }

  /** Several lines pasted into one field become as many rows. */
  paste(at: number, text: string): boolean {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const filled = lines.filter((line) => line !== '');
    if (filled.length < 2) return false;
    const day = this.rows[at]?.day ?? this.today;
    const rows = filled.map((line) => {
      const [voucher = '', second = '', third = ''] = line.split(/[\t;,]/).map((part) => part.trim());
      const dated = /^\d{4}-\d{2}-\d{2}$/.test(second);
      return { key: this.#next++, voucher, day: dated ? second : day, receipt: dated ? third : second };
    });
    this.rows.splice(at, 1, ...rows);
    this.rows.splice(MOST_ROWS);
    this.grow();
    return true;
  }

  drop(key: number): void {
    this.rows = this.rows.filter((row) => row.key !== key);
    if (this.rows.length === 0) this.#add();
    this.grow();
  }

  clear(): void {
    this.rows = [];
    this.#add();
  }

  /** The rows that say something, as they are sent. */
  get lines(): HandClaim[] {
    return this.rows
      .filter(({ voucher }) => voucher.trim() !== '')
      .map(({ voucher, day, receipt }) => ({ voucher: voucher.trim(), day, receipt: receipt.trim() }));
  }
}

export const MOST_ROWS = 500;

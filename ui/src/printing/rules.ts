import type { GroupRule } from '../api/generated';

export type Rules = { title: string; below: string; rules: GroupRule[] };

const KEY = 'storeloop.group-rules';

/** The rules as they were written last at this till. */
export function keptRules(): Rules {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const { title = '', below = '', rules = [] } = kept as Partial<Rules>;
    return { title, below, rules };
  } catch {
    return { title: '', below: '', rules: [] };
  }
}

export function keepRules(rules: Rules): void {
  localStorage.setItem(KEY, JSON.stringify(rules));
}

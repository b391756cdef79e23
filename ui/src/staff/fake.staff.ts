import type { Person, Role } from '../api/generated';

export const NOW = Date.UTC(2026, 10, 20, 7, 44);

export function person(id: number, name: string, role: Role, more: Partial<Person> = {}): Person {
  return {
    id,
    name,
    role,
    left: false,
    lockedUntilMs: null,
    sinceMs: NOW - 250 * 86_400_000,
    pinSetAtMs: NOW - 20 * 86_400_000,
    lastSeenAtMs: NOW - 60_000,
    signedIn: false,
    wrongToday: 0,
    ...more,
  };
}

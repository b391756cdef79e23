import type { DemoShop, Person, Role } from '../api/generated';

/** The PINs of the demo shop, as its manual prints them; a demo filled in this window says its own. */
const BY_ROLE: Partial<Record<Role, string>> = { owner: '2580', manager: '1470', clerk: '1234' };

export function demoPin(person: Person, filled: DemoShop['people']): string | null {
  const told = filled.find((one) => one.name === person.name && one.role === person.role);
  return told?.pin ?? BY_ROLE[person.role] ?? null;
}

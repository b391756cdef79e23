import type { DemoShop, Person } from '../api/generated';

/** The PINs of the demo shop, as its manual prints them; a demo filled in this window says its own. */
const PINS = { owner: ['2580'], manager: ['1470'], clerk: ['1234', '4321'] };

export function demoPin(person: Person, people: readonly Person[], filled: DemoShop['people']): string | null {
  const told = filled.find((one) => one.name === person.name && one.role === person.role);
  if (told) return told.pin;
  if (person.role !== 'owner' && person.role !== 'manager' && person.role !== 'clerk') return null;
  const alike = people.filter((one) => one.role === person.role).sort((a, b) => a.id - b.id);
  return PINS[person.role][alike.findIndex((one) => one.id === person.id)] ?? null;
}

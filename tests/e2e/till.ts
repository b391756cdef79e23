import { type Page, expect } from '@playwright/test';
import type { Commands, Language, MemberHit, Person, Role } from '../../ui/src/api/generated.ts';
import { DOUBLED_MS } from '../../ui/src/app/scanner.ts';
import { command } from './command.ts';
import { type Layout, scan } from './scanner.ts';
import { PINS, type Served } from './server.ts';
import { say } from './words.ts';

/** One till in a browser: what a person does at it, in the words of its language. */
export class Till {
  /** How far the scanner's time is ahead. */
  #laterMs = 0;

  constructor(
    readonly page: Page,
    readonly shop: Served,
    readonly language: Language,
  ) {}

  /** The sentence `id` in the till's language. */
  say(id: string, args: Record<string, string | number> = {}): string {
    return say(this.language, id, args);
  }

  /** A button by the words of the catalogue; key caps and counts in it do not matter. */
  button(id: string, args: Record<string, string | number> = {}) {
    return this.page.getByRole('button', { name: this.say(id, args) });
  }

  /** Opens the rarer acts of the counter; the answer is the one with these words. */
  async rarely(id: string) {
    await this.page.getByRole('button', { name: this.say('counter-more-acts'), exact: true }).click();
    return this.page.getByRole('menuitem', { name: this.say(id) });
  }

  field(id: string) {
    return this.page.getByLabel(this.say(id));
  }

  /** The field in the top bar that finds members and says what a scan was. */
  get find() {
    return this.page.getByRole('banner').getByRole('combobox');
  }

  /** Opens the page with the one-time token, as `storeloop-cli serve` prints it. */
  async open(): Promise<void> {
    await this.page.goto(this.shop.address);
    // The first screen shows once the token was exchanged; only then may commands be sent beside it.
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  async people(): Promise<Person[]> {
    return (await this.send('staff.list_people', {})).people;
  }

  /** The person of the demo shop with this role. */
  async person(role: keyof typeof PINS): Promise<Person> {
    const person = (await this.people()).find((one) => one.role === (role satisfies Role) && !one.left);
    if (!person) throw new Error(`the demo shop has no ${role}`);
    return person;
  }

  /** Picks the person with this role on the lock screen and enters the PIN. */
  async signIn(role: keyof typeof PINS, pin: string = PINS[role]): Promise<Person> {
    const person = await this.person(role);
    await this.page.getByRole('button', { name: person.name }).first().click();
    await this.enterPin(person, pin);
    return person;
  }

  async enterPin(person: Person, pin: string): Promise<void> {
    await this.page.getByLabel(this.say('staff-pin-of', { name: person.name })).fill(pin);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the till and signs in; ready when the shell stands. */
  async begin(role: keyof typeof PINS): Promise<void> {
    await this.open();
    await this.signIn(role);
    await expect(this.page.getByRole('navigation', { name: this.say('app-screens') })).toBeVisible();
  }

  /** Selects a member at the counter, as choosing them in a list does. */
  async serve(member: { member: number; name: string }): Promise<void> {
    await this.go('counter', member.member);
    await expect(this.page.getByRole('heading', { level: 1, name: member.name })).toBeVisible();
  }

  /** Moves to a screen as its link would: `go('members', 12)`. */
  async go(...parts: (string | number)[]): Promise<void> {
    const address = `#/${parts.join('/')}`;
    await this.page.evaluate((to) => {
      location.hash = to;
    }, address);
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  scan(text: string, layout: Layout = 'us'): Promise<void> {
    return scan(this.page, text, layout, this.#laterMs);
  }

  /** Scans what was scanned before, so much later that it is not one scan read twice. */
  scanAgain(text: string): Promise<void> {
    this.#laterMs += DOUBLED_MS + 100;
    return this.scan(text);
  }

  /** The text that a scanner reads from this member's card. */
  async cardOf(member: number): Promise<string> {
    return (await this.send('members.read_card', { member })).text;
  }

  /** Members with a gift waiting, or without one. */
  async members(giftWaiting: boolean): Promise<MemberHit[]> {
    const page = await this.send('members.list', {
      stage: null,
      giftWaiting,
      tag: null,
      source: null,
      sort: 'number',
      offset: 0,
      limit: 50,
    });
    return page.rows.filter((row) => row.giftsWaiting > 0 === giftWaiting);
  }

  send<N extends keyof Commands>(name: N, request: Commands[N]['request']): Promise<Commands[N]['reply']> {
    return command(this.page, name, request);
  }
}

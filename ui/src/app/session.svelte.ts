import { call, notify, setHooks, setSession } from '../api/client';
import type { Person, Role } from '../api/generated';
import { shop } from '../api/shop.svelte';

const RANK: Record<Role, number> = { display: 0, guest: 1, clerk: 2, manager: 3, owner: 4, system: 5 };

/** Who is at this till. While it is locked, `person` is null and `last` still the one whose work is on screen. */
class AtTill {
  /** Whether the core has been asked who is here. */
  known = $state(false);
  person = $state.raw<Person | null>(null);
  last = $state.raw<Person | null>(null);

  may(role: Role): boolean {
    return this.person !== null && RANK[this.person.role] >= RANK[role];
  }
}

export const atTill = new AtTill();

/** After a PIN, a recovery code or a first run: the person is at the till and every reading is asked again. */
export function signedIn(token: string, person: Person): void {
  setSession(token);
  atTill.person = person;
  atTill.last = person;
  atTill.known = true;
  notify('everything');
}

function nobody(): void {
  setSession(null);
  atTill.person = null;
}

/** Locks the till; what was typed stays behind the lock for the same person. */
export async function lock(): Promise<void> {
  const leaving = call('staff.sign_out', {});
  nobody();
  // The screen is locked either way; a core that does not answer locks by its own clock.
  await leaving.catch(() => undefined);
}

export async function readSession(): Promise<void> {
  try {
    const { session } = await call('staff.read_session', {});
    atTill.person = session?.person ?? null;
    if (session) atTill.last = session.person;
    else setSession(null);
  } catch {
    nobody();
  }
  atTill.known = true;
}

/** Locks after minutes without a touch or a key. Returns how to stop. */
export function lockWhenIdle(now: () => number = () => Date.now()): () => void {
  let touchedAt = now();
  const touch = () => (touchedAt = now());
  const look = () => {
    const minutes = shop.state?.settings.autoLockMinutes ?? 10;
    if (atTill.person && now() - touchedAt >= minutes * 60_000) void lock();
  };
  window.addEventListener('pointerdown', touch, true);
  window.addEventListener('keydown', touch, true);
  const timer = setInterval(look, 5_000);
  return () => {
    clearInterval(timer);
    window.removeEventListener('pointerdown', touch, true);
    window.removeEventListener('keydown', touch, true);
  };
}

export function followSession(): void {
  setHooks({ signedOut: nobody });
}

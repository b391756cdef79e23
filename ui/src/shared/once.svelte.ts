import type { DemoShop, Person, Restored } from '../api/generated';

/** What the shop tells once and keeps nowhere: to be put on paper before anybody goes on. */
export type RecoverySheet = {
  recoveryCode: string;
  /** The secret of the backups; told at the first run only. */
  backupKey: string | null;
  /** Who goes on once the sheet is put away. */
  token: string;
  person: Person;
};

/**
 * What must be said while the window turns from one of its states to another: the lock screen says it,
 * because it is there after a first run, after a restore and after the demo shop was filled.
 */
class Once {
  sheet = $state.raw<RecoverySheet | null>(null);
  restored = $state.raw<Restored | null>(null);
  demoPeople = $state.raw<DemoShop['people']>([]);
}

export const once = new Once();

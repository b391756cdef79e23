import { call } from '../api/client';
import type { BackupState, ReadToday } from '../api/generated';
import type { Watched } from '../api/watch.svelte';
import { watch } from '../api/watch.svelte';

class Held {
  reading = $state.raw<Watched<ReadToday> | null>(null);
  backup = $state.raw<Watched<BackupState> | null>(null);
}

const held = new Held();

/** The day as every screen may need it: what waits, what runs out, the backup, the latest acts. */
export const day = {
  get value(): ReadToday | undefined {
    return held.reading?.value;
  },
  get backup(): BackupState | undefined {
    return held.backup?.value;
  },
  get error(): unknown {
    return held.reading?.error;
  },
};

/** Keeps the day's reading fresh; called once, while the shell is being set up. */
export function followDay(): void {
  held.reading = watch(['members', 'gifts', 'staff', 'shop', 'intake', 'sales', 'stored_value', 'points'], () =>
    call('today.read', {}),
  );
  held.backup = watch(['backup'], () => call('backup.read_state', {}));
}

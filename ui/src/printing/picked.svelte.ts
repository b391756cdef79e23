import type { MemberHit } from '../api/generated';

/** The members chosen for a sheet of cards, while somebody gathers them. */
class Picked {
  members = $state.raw<MemberHit[]>([]);
}

export const picked = new Picked();

import { call } from '../api/client';
import type { GiftId } from '../api/generated';

let read: Record<GiftId, Promise<string | null>> = {};

/** The photo of a gift; read once until it is forgotten. */
export function photo(gift: GiftId): Promise<string | null> {
  read[gift] ??= call('gifts.read_photo', { gift }).then(
    ({ image }) => image,
    () => null,
  );
  return read[gift];
}

export function forgetPhotos(): void {
  read = {};
}

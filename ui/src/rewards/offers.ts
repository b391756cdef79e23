import { getContext, setContext } from 'svelte';
import type { Offer } from '../api/generated';
import type { NamedOffer } from './sentence';

const KEY = Symbol('offers');

/** Offers of vouchers, read once by the screen for every part of it that names or offers one. */
export const shareOffers = (read: () => readonly Offer[]): unknown => setContext(KEY, read);

/** The offers the screen has read; none before that. */
export function sharedOffers(): () => readonly Offer[] {
  return getContext<(() => readonly Offer[]) | undefined>(KEY) ?? (() => []);
}

/** The same as far as a sentence needs them. */
export const namesOf = (offers: readonly Offer[]): NamedOffer[] =>
  offers.map(({ offer, terms }) => ({ offer, name: terms.name }));

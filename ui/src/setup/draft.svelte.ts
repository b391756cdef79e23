import type { Law, OpenShop, ShopKind } from '../api/generated';
import { language } from '../api/words.svelte';
import { countryOf, currencyAt, lawAt, ownTimeZone } from '../shared/places';

export const STEPS = ['language', 'shop', 'money', 'scanner', 'owner'] as const;
export type Step = (typeof STEPS)[number];

/** What is still missing before a step is done, as the key of a sentence. */
export type Missing = { field: 'name' | 'ownerName' | 'pin'; sentence: string };

/** The shop as it is being set up. Nothing is written before the last step. */
export class Draft {
  name = $state('');
  address = $state('');
  kind = $state<ShopKind>('staple_frequent');
  country = $state('US');
  currency = $state('USD');
  timeZone = $state('UTC');
  law = $state<Law>('none');
  soundOn = $state(true);
  loudness = $state(60);
  ownerName = $state('');
  pin = $state('');

  constructor(zone = ownTimeZone(), locale = navigator.language) {
    this.timeZone = zone;
    this.moveTo(countryOf(zone, locale));
  }

  /** Another country brings its own currency and law; both can be changed afterwards. */
  moveTo(country: string): void {
    this.country = country;
    this.currency = currencyAt(country);
    this.law = lawAt(country);
  }

  missing(step: Step): Missing | null {
    if (step === 'shop' && this.name.trim() === '') return { field: 'name', sentence: 'setup-name-missing' };
    if (step !== 'owner') return null;
    if (this.ownerName.trim() === '') return { field: 'ownerName', sentence: 'setup-owner-missing' };
    return this.pin === '' ? { field: 'pin', sentence: 'setup-pin-missing' } : null;
  }

  request(): OpenShop {
    return {
      language: language(),
      name: this.name,
      address: this.address,
      kind: this.kind,
      country: this.country,
      currency: this.currency,
      timeZone: this.timeZone,
      law: this.law,
      ownerName: this.ownerName,
      ownerPin: this.pin,
      soundOn: this.soundOn,
      loudness: this.loudness,
    };
  }
}

/** The step where a refused field stands, so that the sentence appears beside it. */
export function stepOf(code: string): Step {
  if (/name|text|picture/.test(code)) return 'shop';
  return /currency|zone|country/.test(code) ? 'money' : 'owner';
}

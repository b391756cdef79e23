import Banknote from '@lucide/svelte/icons/banknote';
import CreditCard from '@lucide/svelte/icons/credit-card';
import Smartphone from '@lucide/svelte/icons/smartphone';
import type { PaymentKind, SalesSettings } from '../api/generated';
import { wayName } from '../app/sale.svelte';

/** The ways money comes and goes, as this shop calls them. */
export function paymentKinds(settings: SalesSettings | undefined) {
  return [
    { value: 'cash' as PaymentKind, label: wayName('cash', settings), icon: Banknote },
    { value: 'card' as PaymentKind, label: wayName('card', settings), icon: CreditCard },
    { value: 'mobile' as PaymentKind, label: wayName('mobile', settings), icon: Smartphone },
  ];
}

/** The round sum above what is due that a customer most likely hands over: one largest note more. */
export function roundAbove(due: number, denominations: readonly number[]): number | null {
  const largest = denominations[0];
  return largest === undefined || largest <= 0 ? null : (Math.floor(due / largest) + 1) * largest;
}

import type { AllianceOfferId, CardPreview, CardSource, PartnerId } from '../api/generated';

/** What lies over the screens of the alliance. */
export type AskedHere =
  | { is: 'pair'; read?: { source: CardSource; card: CardPreview; by: ReadBy } }
  | { is: 'compare'; partner: PartnerId }
  | { is: 'read' }
  | { is: 'exchange'; partner: PartnerId }
  | { is: 'offer'; offer: AllianceOfferId }
  | { is: 'retire' };

/** How a card or a file came into this window. */
export type ReadBy = 'scan' | 'paste' | 'file';

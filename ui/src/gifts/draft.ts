import type { Gift, Money, Tier } from '../api/generated';

/** What stands in the form of a gift. `photo`: undefined leaves it, null takes it away, a data URL is a new one. */
export type GiftDraft = {
  name: string;
  tier: Tier;
  perceivedValue: Money | null;
  reorderLevel: number | null;
  supplier: string;
  picture: string;
  photo: string | null | undefined;
};

export type Wrong = Partial<
  Record<'name' | 'perceivedValue' | 'reorderLevel' | 'unitCost' | 'quantity' | 'reason', string>
>;

export function emptyDraft(tier: Tier): GiftDraft {
  return {
    name: '',
    tier,
    perceivedValue: null,
    reorderLevel: null,
    supplier: '',
    picture: 'gift',
    photo: undefined,
  };
}

export function draftOf(gift: Gift): GiftDraft {
  const { name, tier, perceivedValue, reorderLevel, supplier, picture } = gift;
  return { name, tier, perceivedValue, reorderLevel, supplier, picture, photo: undefined };
}

export function described(draft: GiftDraft) {
  return {
    name: draft.name.trim(),
    tier: draft.tier,
    perceivedValue: draft.perceivedValue ?? 0,
    reorderLevel: draft.reorderLevel ?? 0,
    supplier: draft.supplier.trim(),
    picture: draft.picture,
  };
}

import type {
  Every,
  FriendWhen,
  GiftId,
  Money,
  PaidAs,
  ProgrammeCard,
  Reward,
  Rung,
  Step,
  Terms,
  Trigger,
  TriggerKind,
  VoucherOfferId,
} from '../api/generated';
import { t } from '../api/words.svelte';

/** A reward as it stands in its blank; `gift`, `points`, `amount`, `chances` and `offer` are kept while another kind is tried. */
export type RewardDraft = {
  kind: Reward['kind'] | 'none';
  gift: GiftId | null;
  points: number | null;
  amount: Money | null;
  chances: number | null;
  offer: VoucherOfferId | null;
};
export type RungDraft = { id: number; friends: number | null; reward: RewardDraft };
export type StepDraft = { id: number; fromAmount: Money | null; share: number | null };
export type EveryDraft = Every | 'none';

/** Fields by the names of the terms; what is wrong stands at its blank. */
export type Wrong = Partial<Record<string, string>>;

/** A clerk confirms so many posts a day unless the owner says otherwise. */
const POSTS_A_DAY = 10;

/** Every trigger that a programme may have, in the order in which it is offered. */
export const TRIGGERS = [
  'friend_joined',
  'friend_bought',
  'friend_recharged',
  'ladder',
  'post_shared',
  'bought',
  'visit_streak',
  'birthday_month',
  'member_day',
  'leader',
] as const satisfies readonly TriggerKind[];

const WITH_LEAST: readonly TriggerKind[] = ['friend_bought', 'friend_recharged', 'bought', 'member_day'];
const OF_FRIENDS: readonly TriggerKind[] = ['friend_joined', 'friend_bought', 'friend_recharged'];

export function emptyReward(kind: RewardDraft['kind'] = 'none'): RewardDraft {
  return { kind, gift: null, points: null, amount: null, chances: null, offer: null };
}

function rewardOf(draft: RewardDraft): Reward | null {
  if (draft.kind === 'gift' && draft.gift !== null) return { kind: 'gift', gift: draft.gift };
  if (draft.kind === 'points' && draft.points !== null) return { kind: 'points', points: draft.points };
  if (draft.kind === 'bonus' && draft.amount !== null) return { kind: 'bonus', amount: draft.amount };
  if (draft.kind === 'chances' && draft.chances !== null) return { kind: 'chances', chances: draft.chances };
  if (draft.kind === 'voucher' && draft.offer !== null) return { kind: 'voucher', offer: draft.offer };
  return null;
}

/** A reward was begun but its gift, number, amount or offer is missing. */
const halfSaid = (draft: RewardDraft) => draft.kind !== 'none' && rewardOf(draft) === null;

function draftOfReward(reward: Reward | null): RewardDraft {
  if (!reward) return emptyReward();
  return {
    kind: reward.kind,
    gift: reward.kind === 'gift' ? reward.gift : null,
    points: reward.kind === 'points' ? reward.points : null,
    amount: reward.kind === 'bonus' ? reward.amount : null,
    chances: reward.kind === 'chances' ? reward.chances : null,
    offer: reward.kind === 'voucher' ? reward.offer : null,
  };
}

let made = 0;

/** What stands in the editor of a programme. */
export class ProgrammeDraft {
  name = $state('');
  kind = $state<TriggerKind>('friend_bought');
  least = $state<Money | null>(null);
  weeks = $state<number | null>(4);
  rungs = $state<RungDraft[]>([]);
  steps = $state<StepDraft[]>([]);
  paidAs = $state<PaidAs>('bonus');
  member = $state<RewardDraft>(emptyReward('gift'));
  friend = $state<RewardDraft>(emptyReward());
  friendWhen = $state<FriendWhen>('with_inviter');
  every = $state<EveryDraft>('week');
  times = $state<number | null>(3);
  perDay = $state<number | null>(null);
  perClerkDay = $state<number | null>(POSTS_A_DAY);
  budget = $state<Money | null>(null);
  holdDays = $state<number | null>(0);
  fromDay = $state('');
  toDay = $state('');

  /** A new programme that may begin today; `#/rewards/new/ladder` begins with that trigger. */
  static begin(today: string, kind: string | undefined): ProgrammeDraft {
    const draft = new ProgrammeDraft();
    draft.fromDay = today;
    draft.turnTo(TRIGGERS.find((one) => one === kind) ?? 'friend_bought');
    return draft;
  }

  static of(card: ProgrammeCard): ProgrammeDraft {
    const draft = new ProgrammeDraft();
    const { trigger, ...terms } = card.terms;
    draft.name = card.name;
    draft.kind = trigger.kind;
    if ('least' in trigger) draft.least = trigger.least === 0 ? null : trigger.least;
    if (trigger.kind === 'visit_streak') draft.weeks = trigger.weeks;
    if (trigger.kind === 'ladder') {
      draft.rungs = trigger.rungs.map(({ friends, reward }) => ({
        id: ++made,
        friends,
        reward: draftOfReward(reward),
      }));
    }
    if (trigger.kind === 'leader') {
      draft.paidAs = trigger.paidAs;
      draft.steps = trigger.steps.map((step) => ({ id: ++made, fromAmount: step.fromAmount, share: step.shareBp }));
    }
    draft.member = draftOfReward(terms.member);
    draft.friend = draftOfReward(terms.friend);
    draft.friendWhen = terms.friendWhen;
    draft.every = terms.perMember?.every ?? 'none';
    draft.times = terms.perMember?.times ?? null;
    draft.perDay = terms.perDay;
    draft.perClerkDay = terms.perClerkDay ?? POSTS_A_DAY;
    draft.budget = terms.budget === 0 ? null : terms.budget;
    draft.holdDays = terms.holdDays;
    draft.fromDay = terms.fromDay;
    draft.toDay = terms.toDay ?? '';
    return draft;
  }

  get hasLeast(): boolean {
    return WITH_LEAST.includes(this.kind);
  }

  get ofFriends(): boolean {
    return OF_FRIENDS.includes(this.kind);
  }

  /** Ladder and commission say by themselves what is got. */
  get saysRewards(): boolean {
    return this.kind === 'ladder' || this.kind === 'leader';
  }

  turnTo(kind: TriggerKind): void {
    this.kind = kind;
    if (kind === 'ladder' && this.rungs.length === 0) [1, 3, 5].forEach((friends) => this.addRung(friends));
    if (kind === 'leader' && this.steps.length === 0) this.addStep();
  }

  addRung(friends: number | null = null): void {
    this.rungs.push({ id: ++made, friends, reward: emptyReward('gift') });
  }

  addStep(): void {
    const first = this.steps.length === 0;
    this.steps.push({ id: ++made, fromAmount: first ? 0 : null, share: null });
  }

  #trigger(): Trigger {
    const least = this.least ?? 0;
    switch (this.kind) {
      case 'friend_bought':
      case 'friend_recharged':
      case 'bought':
      case 'member_day':
        return { kind: this.kind, least };
      case 'visit_streak':
        return { kind: this.kind, weeks: this.weeks ?? 0 };
      case 'ladder':
        return { kind: this.kind, rungs: this.rungs.flatMap(rungOf) };
      case 'leader':
        return { kind: this.kind, steps: this.steps.flatMap(stepOf), paidAs: this.paidAs };
      default:
        return { kind: this.kind };
    }
  }

  /** The terms as far as they are said; a limit without its number is none. */
  get terms(): Terms {
    const limited = this.every !== 'none' && this.times !== null && !this.saysRewards;
    return {
      trigger: this.#trigger(),
      member: this.saysRewards ? null : rewardOf(this.member),
      friend: this.ofFriends ? rewardOf(this.friend) : null,
      friendWhen: this.friendWhen,
      perMember: limited && this.every !== 'none' ? { times: this.times ?? 0, every: this.every } : null,
      perDay: this.saysRewards ? null : this.perDay,
      perClerkDay: this.kind === 'post_shared' ? this.perClerkDay : null,
      budget: this.budget ?? 0,
      holdDays: this.holdDays ?? 0,
      fromDay: this.fromDay,
      toDay: this.toDay === '' ? null : this.toDay,
    };
  }

  /** What must be said before the core can judge the rest. */
  lacking(): Wrong {
    const wrong: Wrong = {};
    if (this.name.trim() === '') wrong['name'] = t('rewards-wrong-name');
    if (this.kind === 'ladder' && !this.rungs.every((rung) => rungOf(rung).length > 0)) {
      wrong['trigger'] = t('rewards-wrong-number');
    }
    if (this.kind === 'leader' && !this.steps.every((step) => stepOf(step).length > 0)) {
      wrong['trigger'] = t('rewards-wrong-number');
    }
    if (this.kind === 'visit_streak' && this.weeks === null) wrong['trigger'] = t('rewards-wrong-number');
    if (!this.saysRewards) {
      const nobody = this.member.kind === 'none' && (!this.ofFriends || this.friend.kind === 'none');
      if (nobody || halfSaid(this.member)) wrong['member'] = t('rewards-wrong-reward');
      if (this.ofFriends && halfSaid(this.friend)) wrong['friend'] = t('rewards-wrong-reward');
      if (this.every !== 'none' && this.times === null) wrong['perMember'] = t('rewards-wrong-number');
    }
    if (this.kind === 'post_shared' && this.perClerkDay === null) wrong['perClerkDay'] = t('rewards-wrong-number');
    if (this.budget === null) wrong['budget'] = t('rewards-wrong-budget');
    if (this.holdDays === null) wrong['holdDays'] = t('rewards-wrong-number');
    return wrong;
  }

  /** Whether enough is said to reckon what it would cost. */
  get canBeReckoned(): boolean {
    return Object.keys(this.lacking()).every((field) => field === 'name');
  }
}

function rungOf({ friends, reward }: RungDraft): Rung[] {
  const got = rewardOf(reward);
  return friends === null || got === null ? [] : [{ friends, reward: got }];
}

function stepOf({ fromAmount, share }: StepDraft): Step[] {
  return share === null ? [] : [{ fromAmount: fromAmount ?? 0, shareBp: share }];
}

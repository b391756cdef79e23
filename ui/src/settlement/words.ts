import type { ClaimLine, OfferName, PartnerStatement, RejectWhy, StatementPage } from '../api/generated';
import { count, money, t } from '../api/words.svelte';
import { dayWords, offerName } from '../shared/vouchers';

/* Statements and their lines, in the words of the screen. */

const key = (code: string) => code.replaceAll('_', '-');

export const whyWords = (why: RejectWhy): string => t(`settlement-why-${key(why)}`);

/** Whether the statement waits for something that only this shop can do. */
export function waitsForUs({ state, due }: Pick<PartnerStatement, 'state' | 'due'>): boolean {
  return state === 'came' || (state === 'countersigned' && due < 0) || (state === 'paid' && due > 0);
}

/** Where it stands, in two or three words: whose turn it is. */
export function stateWords({ state, due }: Pick<PartnerStatement, 'state' | 'due'>): string {
  if (state === 'countersigned' || state === 'paid') {
    return t(`settlement-state-${state}-${due > 0 ? 'theirs' : 'ours'}`);
  }
  return t(`settlement-state-${state}`);
}

/** What comes next, as one sentence. */
export function nextWords(statement: PartnerStatement): string {
  const { state, due, partnerName: partner } = statement;
  const args = { partner, amount: money(Math.abs(due - (due > 0 ? statement.paid : -statement.paid))) };
  if (state === 'countersigned' || state === 'paid') {
    return t(`settlement-next-${state}-${due > 0 ? 'theirs' : 'ours'}`, args);
  }
  return t(`settlement-next-${state}`, args);
}

/** What is left to be paid of it, in minor units. */
export const leftOf = ({ due, paid }: Pick<PartnerStatement, 'due' | 'paid'>): number =>
  Math.max(0, Math.abs(due) - paid);

export const periodWords = ({ firstDay, lastDay }: Pick<PartnerStatement, 'firstDay' | 'lastDay'>): string =>
  firstDay === lastDay
    ? dayWords(lastDay)
    : t('settlement-period', { from: dayWords(firstDay), until: dayWords(lastDay) });

/** Who pays how much in the end. */
export function dueWords(due: number): string {
  if (due === 0) return t('settlement-even');
  return t(due > 0 ? 'settlement-they-pay' : 'settlement-we-pay', { amount: money(Math.abs(due)) });
}

export const answerWords = ({ state, form }: Pick<ClaimLine, 'state' | 'form'>): string =>
  t(`settlement-is-${state === 'accepted' && form === 'hand' ? 'unverified' : state}`);

export const offerWords = (line: Pick<ClaimLine, 'texts'>): string => offerName(line.texts as OfferName);

/** A line as one would tell it: which voucher was used where and when, on which receipt, and how it was read. */
export function lineStory(line: ClaimLine, partner: string): string {
  const args = {
    partner,
    number: line.number,
    day: dayWords(line.day),
    receipt: line.receipt === '' ? 'none' : line.receipt,
    form: line.form,
  };
  return t(line.issuer === 'us' ? 'settlement-story-ours' : 'settlement-story-theirs', args);
}

/** What became of it, and who pays how much. */
export function lineOutcome(line: ClaimLine, partner: string): string {
  const issuer = line.issuer;
  const args = { partner, issuer, amount: money(line.amount) };
  switch (line.state) {
    case 'accepted':
      return t('settlement-outcome-accepted', args);
    case 'rejected':
      return t('settlement-outcome-rejected', { ...args, why: line.why ? whyWords(line.why) : '' });
    case 'reversed':
      return t('settlement-outcome-reversed', { ...args });
    case 'disputed':
      return t('settlement-outcome-disputed', { ...args, by: line.disputedBy ?? 'them', words: line.words });
    case 'open':
      return t('settlement-outcome-open', args);
  }
}

/** What the rules that both shops follow say of it, before its issuer has answered. */
export function ruleWords({ rule, issuer }: Pick<ClaimLine, 'rule' | 'issuer'>): string {
  if (rule.kind === 'pays') return t('settlement-rule-pays', { issuer });
  if (rule.kind === 'untold') return t('settlement-rule-untold', { issuer });
  return t(rule.waivable ? 'settlement-rule-waivable' : 'settlement-rule-refuses', { issuer, why: whyWords(rule.why) });
}

/** The figures over a statement. */
export function figuresOf({ lines, theyPay, wePay, stillOut }: StatementPage) {
  const many = (is: (line: ClaimLine) => boolean) => count(lines.filter(is).length);
  return [
    {
      label: t('settlement-used-there'),
      value: many((line) => line.issuer === 'us'),
      below: t('settlement-we-pay', { amount: money(wePay) }),
    },
    {
      label: t('settlement-used-here'),
      value: many((line) => line.issuer === 'them'),
      below: t('settlement-they-pay', { amount: money(theyPay) }),
    },
    {
      label: t('settlement-rejected'),
      value: many((line) => line.state === 'rejected'),
      below: t('settlement-not-paid'),
    },
    {
      label: t('settlement-disputed'),
      value: many((line) => line.state === 'disputed' || line.state === 'open'),
      below: t('settlement-carries-over'),
    },
    { label: t('settlement-still-out'), value: count(stillOut), below: t('settlement-not-used-yet') },
  ];
}

/** A hash as two people read it to each other: sixteen groups of four. */
export const groupsOf = (hash: string): string[] => hash.match(/.{1,4}/g) ?? [];

/** An answer that the issuer may give to a line: what the rules leave open. */
export function mayAccept({ rule }: Pick<ClaimLine, 'rule'>): boolean {
  return rule.kind !== 'refuses' || rule.waivable;
}

export function mayReject({ rule }: Pick<ClaimLine, 'rule'>): boolean {
  return rule.kind !== 'pays';
}

import { beforeEach, describe, expect, it } from 'vitest';
import { act } from './act.svelte';
import { connect, send, setHooks, setSession } from './client';
import { Refused, Unreachable } from './errors';
import { FakeCore, refusal } from './fake';

let core: FakeCore;

beforeEach(() => {
  core = new FakeCore();
  connect(core);
  setHooks({ askApproval: () => Promise.resolve(null), signedOut: () => undefined });
});

const ids = () => core.sent.map((sent) => sent.envelope.requestId);

describe('the id of an act', () => {
  it('is renewed after success, so that the next one is another act', async () => {
    core.on('gifts.hand_over', () => ({
      handover: 1,
      member: 2,
      memberName: '李*',
      gift: 3,
      giftName: 'Apple',
      shelfLeft: 4,
    }));
    const handOver = act('gifts.hand_over');
    await handOver.run({ grant: 7 });
    await handOver.run({ grant: 8 });
    expect(new Set(ids()).size).toBe(2);
    expect(ids()[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('is renewed after a refusal', async () => {
    core.on('gifts.hand_over', () => {
      throw refusal('gifts', 'out_of_stock');
    });
    const handOver = act('gifts.hand_over');
    await expect(handOver.run({ grant: 7 })).rejects.toBeInstanceOf(Refused);
    await expect(handOver.run({ grant: 7 })).rejects.toBeInstanceOf(Refused);
    expect(new Set(ids()).size).toBe(2);
  });

  it('is kept while the outcome is unknown, so that a retry is recognised', async () => {
    core.on('gifts.hand_over', () => {
      throw new TypeError('connection lost');
    });
    const handOver = act('gifts.hand_over');
    await expect(handOver.run({ grant: 7 })).rejects.toBeInstanceOf(Unreachable);
    await expect(handOver.run({ grant: 7 })).rejects.toBeInstanceOf(Unreachable);
    expect(new Set(ids()).size).toBe(1);
    expect(handOver.busy).toBe(false);
  });
});

describe('a command that needs a manager’s word', () => {
  it('is repeated, the same, with the word', async () => {
    core.on('gifts.cancel_grant', (_request, envelope) => {
      if (envelope.approval !== 'word-1') throw refusal('kernel', 'approval_needed', { action: 'cancel_grant' });
      return {};
    });
    setHooks({ askApproval: (asked) => Promise.resolve(asked.command === 'gifts.cancel_grant' ? 'word-1' : null) });
    await act('gifts.cancel_grant').run({ grant: 7, note: '' });
    expect(core.sent.map((sent) => sent.envelope.approval)).toEqual([null, 'word-1']);
    expect(new Set(ids()).size).toBe(1);
  });

  it('stays refused when nobody gives one', async () => {
    core.on('gifts.cancel_grant', () => {
      throw refusal('kernel', 'approval_needed', { action: 'cancel_grant' });
    });
    await expect(act('gifts.cancel_grant').run({ grant: 7, note: '' })).rejects.toBeInstanceOf(Refused);
  });
});

describe('the session', () => {
  it('accompanies every command and is forgotten when the core knows nobody', async () => {
    let out = 0;
    setHooks({ signedOut: () => (out += 1) });
    setSession('token-1');
    core.on('today.read', () => {
      throw refusal('kernel', 'till_locked');
    });
    await expect(send('today.read', {}, null)).rejects.toBeInstanceOf(Refused);
    expect(core.sent[0]?.envelope.session).toBe('token-1');
    expect(out).toBe(1);
  });
});

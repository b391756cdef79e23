import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, setHooks } from '../api/client';
import { people } from '../api/fake.people';
import { fakeShop, type FakeShop } from '../api/fake.shop';
import { readShop } from '../api/shop.svelte';
import { refusalSentence } from '../api/words.svelte';
import { closeDialog, dialogs } from '../app/dialogs.svelte';
import { find } from '../app/find.svelte';
import { atTill } from '../app/session.svelte';
import Shell from '../app/Shell.svelte';
import { sound } from '../app/sounds';

vi.mock('../app/sounds', () => ({ sound: vi.fn(), play: vi.fn() }));

let shop: FakeShop;
let clock = 0;

async function begin(hash = '#/counter', before: (shop: FakeShop) => void = () => undefined): Promise<void> {
  location.hash = hash;
  shop = fakeShop();
  before(shop);
  connect(shop.core);
  await readShop();
  atTill.person = people(shop.now).find(({ role }) => role === 'clerk') ?? null;
  render(Shell);
  await screen.findByRole('button', { name: 'Confirm 张三 Zhang San' });
}

/** Types as fast as a scanner does, into whatever has the focus, and ends with Enter. */
function scan(text: string): void {
  const press = (code: string, key: string, shiftKey: boolean) => {
    const event = new KeyboardEvent('keydown', { code, key, shiftKey, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: (clock += 5) });
    (document.activeElement ?? document.body).dispatchEvent(event);
  };
  clock += 10_000;
  for (const char of text) {
    if (/\d/.test(char)) press(`Digit${char}`, char, false);
    else press(`Key${char}`, char, true);
  }
  press('Enter', 'Enter', false);
}

const F3 = () => fireEvent.keyDown(window, { key: 'F3', code: 'F3' });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const known = (shop: FakeShop) =>
  shop.intake.ask({
    request: 3,
    name: '李梅',
    phoneEnds: '4471',
    known: '李*',
    askedAtMs: shop.now - 300_000,
  });
const alike = (shop: FakeShop) => {
  const qiang = shop.members.find(({ member }) => member === 13);
  const candidates = qiang ? [{ member: qiang, likeness: 'same_name' as const }] : [];
  shop.intake.ask({ request: 4, name: '王强 Wang Qiang', askedAtMs: shop.now - 400_000, inviter: '李*', candidates });
};

beforeEach(() => {
  find.text = '';
  vi.mocked(sound).mockClear();
});

afterEach(() => {
  closeDialog();
  setHooks({ askApproval: () => Promise.resolve(null) });
});

describe('a join request', () => {
  it('is confirmed by F3, the oldest once, and its gift is handed over at once', async () => {
    await begin();
    await F3();
    await F3();
    const welcome = await screen.findByRole('dialog', { name: 'Welcome, 张三 Zhang San' });
    expect(shop.core.sentTo('intake.confirm').map(({ request }) => request)).toEqual([
      { request: 1, duplicatesSeen: false },
    ]);
    expect(shop.core.sentTo('intake.confirm')[0]?.envelope.requestId).toBeTruthy();
    await within(welcome).findByText('Tangerine bag, 1 kg');
    await fireEvent.keyDown(window, { key: 'F6', code: 'F6' });
    await waitFor(() => expect(shop.core.sentTo('gifts.hand_over')).toHaveLength(1));
  });

  it('is never confirmed by Enter, whatever has the focus', async () => {
    await begin();
    await fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter', code: 'Enter' });
    await fireEvent.keyDown(window, { key: 'Enter', code: 'Enter' });
    for (const name of ['Confirm 张三 Zhang San', 'Confirm Tom Becker']) {
      const goesOn = await fireEvent.keyDown(button(name), { key: 'Enter', code: 'Enter' });
      expect(goesOn, 'the browser would press the button').toBe(false);
    }
    expect(shop.core.sentTo('intake.confirm')).toHaveLength(0);
  });

  it('says which phone, how long ago, and that it was typed on the display', async () => {
    await begin();
    expect(screen.getByText(/^ends 0926, 1.min ago$/)).toBeTruthy();
    expect(screen.getByText('on the display')).toBeTruthy();
  });

  it('does not wait for F3 while a dialog lies over the screen', async () => {
    await begin();
    await fireEvent.keyDown(window, { key: '?', code: 'Slash', shiftKey: true });
    await screen.findByText('Confirm the oldest join request');
    await F3();
    expect(shop.core.sentTo('intake.confirm')).toHaveLength(0);
  });

  it('that is declined goes, and comes back with Undo', async () => {
    await begin();
    await fireEvent.click(button('Decline 张三 Zhang San'));
    await screen.findByText('Request of 张三 Zhang San declined');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Confirm 张三 Zhang San' })).toBeNull());
    await fireEvent.click(button(/^Undo/));
    await screen.findByRole('button', { name: 'Confirm 张三 Zhang San' });
    expect(shop.core.sentTo('intake.undo_decline').map(({ request }) => request)).toEqual([{ request: 1 }]);
    expect(sound, 'nobody new has come').not.toHaveBeenCalledWith('request');
  });

  it('is heard and said aloud when it comes, but not when the till is opened', async () => {
    await begin();
    expect(sound).not.toHaveBeenCalled();
    shop.intake.ask({ request: 9, name: 'Nadia Osman' });
    await screen.findByText('Nadia Osman asks to join');
    expect(vi.mocked(sound).mock.calls).toEqual([['request']]);
    expect(screen.getByText('Nadia Osman asks to join').getAttribute('aria-live')).toBe('polite');
  });
});

describe('a request with a known number', () => {
  it('is passed over by F3 and cannot be confirmed', async () => {
    await begin('#/counter', known);
    expect(screen.queryByRole('button', { name: 'Confirm 李梅' })).toBeNull();
    await F3();
    await screen.findByRole('dialog', { name: 'Welcome, 张三 Zhang San' });
    expect(shop.core.sentTo('intake.confirm').map(({ request }) => request)).toEqual([
      { request: 1, duplicatesSeen: false },
    ]);
  });

  it('waits for the old card and connects it as scanned', async () => {
    await begin('#/counter', known);
    await fireEvent.click(button('Ask for the card: 李梅'));
    await screen.findByText('Scan the member’s card now.');
    scan('SLM1042');
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    expect(shop.core.sentTo('intake.connect').map(({ request }) => request)).toEqual([{ request: 3, card: 'SLM1042' }]);
    expect(shop.core.sentTo('counter.read_scan'), 'the scan went nowhere else').toHaveLength(0);
  });

  it('keeps asking after the wrong card', async () => {
    await begin('#/counter', known);
    await fireEvent.click(button('Ask for the card: 李梅'));
    await screen.findByText('Scan the member’s card now.');
    scan('SLM1871');
    await screen.findByText(refusalSentence({ area: 'intake', code: 'card_of_another' }));
    expect(screen.getByRole('dialog', { name: 'This number belongs to 李*' })).toBeTruthy();
  });

  it('takes a manager’s word instead of the card', async () => {
    const asked = vi.fn(() => Promise.resolve('word'));
    await begin('#/counter', known);
    setHooks({ askApproval: asked });
    await fireEvent.click(button('Ask for the card: 李梅'));
    await fireEvent.click(await screen.findByRole('button', { name: 'A manager’s word' }));
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    expect(asked).toHaveBeenCalledTimes(1);
    const sent = shop.core.sentTo('intake.connect');
    expect(sent.map(({ envelope }) => envelope.approval)).toEqual([null, 'word']);
    expect(sent[1]?.request).toEqual({ request: 3, card: null });
  });
});

describe('a request with a name like a member’s', () => {
  it('asks once more, with the others masked, before it is confirmed as new', async () => {
    await begin('#/counter', alike);
    await F3();
    const dialog = await screen.findByRole('dialog', { name: 'Is 王强 Wang Qiang a member already?' });
    expect(within(dialog).getByText('王*')).toBeTruthy();
    expect(shop.core.sentTo('intake.confirm')).toHaveLength(0);
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Confirm as new' }));
    await screen.findByRole('dialog', { name: 'Welcome, 王强 Wang Qiang' });
    expect(shop.core.sentTo('intake.confirm')[0]?.request).toEqual({ request: 4, duplicatesSeen: true });
  });

  it('stays while the clerk looks at the member', async () => {
    await begin('#/counter', alike);
    await F3();
    await fireEvent.click(await screen.findByRole('button', { name: 'Open 王*' }));
    await screen.findByRole('heading', { name: '王强 Wang Qiang' });
    expect(location.hash).toBe('#/counter/13');
    expect(button('Confirm 王强 Wang Qiang')).toBeTruthy();
  });
});

describe('a code that somebody brings', () => {
  async function signUp(): Promise<unknown> {
    await fireEvent.input(await screen.findByLabelText('Name'), { target: { value: 'Ana' } });
    await fireEvent.input(screen.getByLabelText('Phone'), { target: { value: '13900001111' } });
    await fireEvent.click(await screen.findByLabelText('Keep name and phone for the card'));
    await fireEvent.click(screen.getByLabelText('Is 14 or older'));
    await fireEvent.click(button('Sign up'));
    await screen.findByText('Welcome, Ana');
    return shop.core.sentTo('members.enrol')[0]?.request;
  }

  it('is a flyer: the form names the run and sends its code', async () => {
    await begin();
    scan('SLF1RUN12');
    const dialog = await screen.findByRole('dialog', { name: 'New member' });
    expect(within(dialog).getByText('Autumn, letter boxes')).toBeTruthy();
    expect(await signUp()).toMatchObject({ source: 'flyer', sourceCode: 'SLF1RUN12' });
  });

  it('is a flyer no longer when the clerk says otherwise', async () => {
    await begin();
    scan('SLF1RUN12');
    await fireEvent.click(await screen.findByRole('button', { name: 'Walk-in' }));
    const sent = await signUp();
    expect(sent).toMatchObject({ source: 'walk_in' });
    expect((sent as { sourceCode?: string }).sourceCode).toBeUndefined();
  });

  it('is an invitation: the friend stands in the form, masked', async () => {
    await begin();
    scan('SLI1871');
    const dialog = await screen.findByRole('dialog', { name: 'New member' });
    expect(within(dialog).getByText('王*, No. 871')).toBeTruthy();
    expect(await signUp()).toMatchObject({ source: 'inviter', inviter: 13, sourceCode: 'SLI1871' });
  });

  it('is an invitation while a member is here: it says whose', async () => {
    await begin('#/counter/12');
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    scan('SLI1871');
    await screen.findByText('Invitation of 王*');
    expect(dialogs.asked, 'no form for a member').toBeNull();
  });

  it('is of another shop', async () => {
    await begin();
    scan('SLF1OTHER');
    await screen.findByText('This flyer or invitation is not from this shop. Sign up without it.');
    expect(dialogs.asked).toBeNull();
  });
});

describe('the join code', () => {
  it('stands with the two words a phone must show', async () => {
    await begin();
    await screen.findByText('plum lantern');
    expect(button('Join page on, 2 waiting')).toBeTruthy();
  });

  it('gives way to one sentence while the page is closed, and opens again', async () => {
    await begin('#/counter', ({ intake }) => {
      intake.state = { ...intake.state, open: false, door: 'closed', address: null };
    });
    await screen.findByText('The join page is closed.');
    expect(button('Join page off, 2 waiting')).toBeTruthy();
    await fireEvent.click(button('Open the join page'));
    await screen.findByText('plum lantern');
    expect(shop.core.sentTo('intake.set_open')[0]?.request).toEqual({ open: true });
  });

  it('says why no phone comes through', async () => {
    await begin('#/counter', ({ intake }) => {
      intake.state = { ...intake.state, door: 'no_network', address: null };
    });
    await screen.findByText('No phone can join: this computer is in no network.');
    await fireEvent.click(button('Join page no network'));
    await screen.findByRole('dialog', { name: 'Join page' });
  });
});

describe('a member’s invitation', () => {
  it('is shown large, with the friends so far', async () => {
    await begin('#/counter/12');
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    await fireEvent.click(button('Invite'));
    await screen.findByText('H7QX 2MKD');
    expect(screen.getByText('3 friends so far')).toBeTruthy();
  });
});

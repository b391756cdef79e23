import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../api/client';
import { fakeShop, type FakeShop } from '../api/fake.shop';
import { readShop } from '../api/shop.svelte';
import { chooseLanguage } from '../api/words.svelte';
import { closeDialog } from './dialogs.svelte';
import { find } from './find.svelte';
import { scanned } from './scan.svelte';
import { atTill } from './session.svelte';
import Shell from './Shell.svelte';

let shop: FakeShop;

async function begin(hash: string, person = 2): Promise<void> {
  location.hash = hash;
  shop = fakeShop();
  connect(shop.core);
  await readShop();
  const people = await shop.core.send(
    'staff.list_people',
    {},
    { requestId: null, session: null, approval: null, till: '' },
  );
  atTill.person =
    (people as { people: NonNullable<typeof atTill.person>[] }).people.find((one) => one.id === person) ?? null;
  render(Shell);
}

beforeEach(() => {
  find.text = '';
});

afterEach(async () => {
  closeDialog();
  await chooseLanguage('en');
});

const main = () => screen.getByRole('main');

describe('a member at the counter', () => {
  it('shows no more of a phone than its end, and nobody else by full name', async () => {
    await begin('#/counter/12');
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    expect(main().textContent).toContain('4471');
    expect(main().textContent).not.toContain('13812344471');
    expect(main().textContent).toContain('王*');
    expect(main().textContent).not.toContain('王强');
  });

  it('is covered by the eye', async () => {
    await begin('#/counter/12');
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    await fireEvent.click(screen.getByRole('button', { name: 'Hide private details' }));
    expect(main().textContent).not.toContain('4471 ');
    expect(screen.queryByText('invited by 王*')).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Show private details' }));
  });

  it('gets the gift with F6, once, and gives it back with Ctrl+Z', async () => {
    await begin('#/counter/12');
    await screen.findByText('1 gift waiting');
    await fireEvent.keyDown(window, { key: 'F6', code: 'F6' });
    await fireEvent.keyDown(window, { key: 'F6', code: 'F6' });
    await screen.findByText('Tangerine bag, 1 kg handed to 李*');
    await screen.findByText('No gift waiting');
    expect(shop.core.sentTo('gifts.hand_over')).toHaveLength(1);
    expect(shop.core.sentTo('gifts.hand_over')[0]?.envelope.requestId).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Undo/ })).toBeTruthy();

    await fireEvent.keyDown(window, { key: 'z', code: 'KeyZ', ctrlKey: true });
    await screen.findByText('1 gift waiting');
    expect(shop.core.sentTo('gifts.undo_hand_over')[0]?.request).toEqual({ handover: 1 });
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('keeps a gift that is not on the shelf', async () => {
    await begin('#/counter/15');
    await screen.findByText('Apple box, 2 kg');
    await fireEvent.click(screen.getByRole('button', { name: /Show all/ }));
    const owed = (await screen.findAllByRole('button', { name: /Plum juice/ })).at(-1);
    if (owed) await fireEvent.click(owed);
    await waitFor(() => expect(shop.core.sentTo('gifts.hand_over')).toHaveLength(1));
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('stays while the language changes', async () => {
    await begin('#/counter/12');
    await screen.findByText('1 gift waiting');
    await chooseLanguage('zh-CN');
    await screen.findByText('1 份待领礼品');
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(screen.getByRole('heading', { name: '李梅 Li Mei' })).toBeTruthy();
  });
});

describe('the find field', () => {
  it('finds by name and opens with Enter', async () => {
    await begin('#/counter');
    const field = screen.getByRole('combobox');
    await fireEvent.input(field, { target: { value: 'Sof' } });
    await screen.findByRole('option', { name: /Sofía Herrera/ });
    await fireEvent.keyDown(field, { key: 'Enter' });
    await screen.findByRole('heading', { name: 'Sofía Herrera' });
    expect(location.hash).toBe('#/counter/14');
  });

  it('takes a scanned card to its member from any screen', async () => {
    await begin('#/counter');
    scanned({ text: 'SLM1042', keys: [], end: 'Enter', code: true });
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
  });

  it('says that a lost card is lost and does not open its member', async () => {
    await begin('#/counter');
    scanned({ text: 'LOST1042', keys: [], end: 'Enter', code: true });
    expect((await screen.findByRole('alert')).textContent).toContain('This card was reported lost.');
    expect(screen.queryByRole('heading', { name: '李梅 Li Mei' })).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Next customer' }));
    await screen.findByText('Ready for the next customer');
  });
});

describe('a sign-up', () => {
  it('has nothing ticked, shows who might be the same, and is sent with what was said', async () => {
    await begin('#/counter');
    await fireEvent.keyDown(window, { key: 'F3', code: 'F3', shiftKey: true });
    const name = await screen.findByLabelText('Name');
    await screen.findByLabelText('Messages with offers');
    const ticks = screen.getAllByRole('checkbox');
    expect(ticks.map((tick) => (tick as HTMLInputElement).checked)).toEqual([false, false, false, false, false]);

    await fireEvent.input(name, { target: { value: '李梅' } });
    await screen.findByText('Perhaps the same person');
    await fireEvent.input(screen.getByLabelText('Phone'), { target: { value: '13900001111' } });
    await fireEvent.click(screen.getByLabelText('Keep name and phone for the card'));
    const send = () => screen.getByRole('button', { name: 'Sign up all the same' }) as HTMLButtonElement;
    expect(send().disabled).toBe(true);
    await fireEvent.click(screen.getByLabelText('Is 14 or older'));
    await waitFor(() => expect(send().disabled).toBe(false));
    await fireEvent.click(send());

    await screen.findByText('Welcome, 李梅');
    const [sent] = shop.core.sentTo('members.enrol');
    expect(sent?.request).toMatchObject({ name: '李梅', phone: '13900001111', fourteen: true, duplicatesSeen: true });
    const consents = (sent?.request as { consents: { purpose: string; given: boolean }[] }).consents;
    expect(consents.filter((consent) => consent.given).map((consent) => consent.purpose)).toEqual(['card']);
  });
});

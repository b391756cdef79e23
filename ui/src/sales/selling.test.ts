import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../api/client';
import { refusal } from '../api/fake';
import { fakeShop, type FakeShop } from '../api/fake.shop';
import type { Pay } from '../api/generated';
import { readShop } from '../api/shop.svelte';
import { closeDialog, dialogs } from '../app/dialogs.svelte';
import { go } from '../app/route.svelte';
import { Sale, sale } from '../app/sale.svelte';
import { scanned } from '../app/scan.svelte';
import { atTill } from '../app/session.svelte';
import Shell from '../app/Shell.svelte';

let shop: FakeShop;

async function begin(hash: string, prepare?: (shop: FakeShop) => void): Promise<void> {
  location.hash = hash;
  shop = fakeShop();
  prepare?.(shop);
  connect(shop.core);
  await readShop();
  const { people } = (await shop.core.send(
    'staff.list_people',
    {},
    { requestId: null, session: null, approval: null, till: '' },
  )) as { people: NonNullable<typeof atTill.person>[] };
  atTill.person = people.find((one) => one.id === 2) ?? null;
  render(Shell);
}

beforeEach(() => {
  sale.clear();
  sale.begin();
});

afterEach(() => {
  closeDialog();
  dialogs.proof?.answer(null);
});

const press = (key: string, more: object = {}) => fireEvent.keyDown(window, { key, code: key, ...more });
const pad = () => screen.getByRole('region', { name: 'Sale' });
const field = () => within(pad()).getByRole('textbox', { name: 'Sale amount' });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const quoted = () => waitFor(() => expect(sale.quote?.total).toBe(sale.total));
const paid = () => shop.core.sentTo('sales.pay').map((sent) => sent.request as Pay);

describe('an amount', () => {
  it('is paid once by F9, however often it is pressed', async () => {
    await begin('#/counter');
    await press('F9');
    expect(document.activeElement).toBe(field());
    await type('42,80');
    await quoted();
    await press('F9');
    await press('F9');
    await screen.findByText('Sale ¥42.80, receipt 2164');
    await press('F9');
    expect(paid()).toHaveLength(1);
    expect(paid()[0]).toMatchObject({
      basket: { amount: 4280 },
      payments: [{ kind: 'cash', given: null }],
      proof: null,
    });
  });

  it('takes either mark, and the keys of the pad', async () => {
    await begin('#/counter');
    await type('1.234,5');
    expect(sale.total).toBe(123450);
    await type('');
    for (const key of ['4', '2', '.', '8']) {
      await fireEvent.click(within(pad()).getByRole('button', { name: key }));
    }
    expect(sale.total).toBe(4280);
  });

  it('stays while a member is selected, and says what it earns and leaves', async () => {
    await begin('#/counter');
    await type('42.80');
    go('counter', 12);
    await within(pad()).findByText('earns 42 points');
    expect(sale.typed).toBe('42.80');
    expect(within(pad()).getByRole('button', { name: /Stored value/ }).textContent).toContain('leaves ¥143.70');
  });

  it('has another request id after a yes and after a no, and the same one while the outcome is unknown', async () => {
    await begin('#/counter');
    const ids = () => shop.core.sentTo('sales.pay').map((sent) => sent.envelope.requestId);
    const own = new Sale();
    own.typed = '10';
    await own.pay([{ kind: 'cash', given: null }]);
    own.typed = '10';
    shop.sales.refuse = refusal('sales', 'total_changed', { amount: 1100 });
    await own.pay([{ kind: 'cash', given: null }]);
    expect(own.typed).toBe('10');
    shop.sales.refuse = { kind: 'failed', reference: 'P-2K7' };
    await own.pay([{ kind: 'cash', given: null }]);
    await own.pay([{ kind: 'cash', given: null }]);
    const [first, second, third, fourth] = ids();
    expect(new Set([first, second, third]).size).toBe(3);
    expect(fourth).toBe(third);
  });

  it('shows the change of a note that was put down', async () => {
    await begin('#/counter');
    await type('42.80');
    await fireEvent.click(await screen.findByRole('button', { name: 'The customer gives 50.00' }));
    await within(pad()).findByText('change ¥7.20');
    await press('F9');
    await within(pad()).findByText('Change');
    expect(paid()[0]?.payments).toEqual([{ kind: 'cash', given: 5000 }]);
    expect(pad().textContent).toContain('7.20');
  });
});

describe('stored value', () => {
  it('asks for the card, and for nothing once it was scanned', async () => {
    await begin('#/counter/12');
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    await type('42.80');
    await quoted();
    await press('F9');
    await screen.findByRole('dialog', { name: 'Scan the card' });
    expect(paid()).toHaveLength(0);
    await fireEvent.click(screen.getByRole('button', { name: /Not now/ }));
    await waitFor(() => expect(sale.busy).toBe(false));
    expect(paid()).toHaveLength(0);
    expect(sale.typed).toBe('42.80');

    scanned({ text: 'SLM1042', keys: [], end: 'Enter', code: true });
    await waitFor(() => expect(shop.core.sentTo('counter.read_scan')).toHaveLength(1));
    await press('F9');
    await screen.findByText('Sale ¥42.80, receipt 2164, 42 points');
    expect(paid()[0]).toMatchObject({
      payments: [{ kind: 'stored_value', amount: 4280 }],
      proof: { by: 'card', cardText: 'SLM1042' },
    });

    // The next sale asks again.
    await type('5');
    await quoted();
    await press('F9');
    await screen.findByRole('dialog', { name: 'Scan the card' });
  });

  it('does not take the card of whoever stood here before', async () => {
    await begin('#/counter');
    scanned({ text: 'SLM1042', keys: [], end: 'Enter', code: true });
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    go('counter', 13);
    await screen.findByRole('heading', { name: '王强 Wang Qiang' });
    await type('5');
    await quoted();
    await press('F9');
    await screen.findByRole('dialog', { name: 'Scan the card' });
  });

  it('that does not cover the sale leaves Cash as the large button', async () => {
    await begin('#/counter/12');
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    await type('200');
    await quoted();
    await waitFor(() => expect(pad().textContent).toContain('lacks ¥13.50'));
    await press('F9');
    await waitFor(() => expect(paid()).toHaveLength(1));
    expect(paid()[0]?.payments).toEqual([{ kind: 'cash', given: null }]);
  });
});

describe('a sale in parts', () => {
  it('is paid by an F9 that was faster than the answer', async () => {
    await begin('#/counter');
    await type('100');
    await quoted();
    await press('F9', { shiftKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Pay in parts' });
    const wechat = await within(dialog).findByLabelText('WeChat');
    let answer = (): void => undefined;
    const slow = new Promise<void>((done) => (answer = done));
    const send = shop.core.send.bind(shop.core);
    shop.core.send = async (command, ...rest) => {
      if (command === 'sales.quote') await slow;
      return send(command, ...rest);
    };
    await fireEvent.input(wechat, { target: { value: '20' } });
    await press('F9');
    expect(paid()).toHaveLength(0);
    answer();
    await waitFor(() => expect(paid()).toHaveLength(1));
    expect(paid()[0]?.payments).toEqual([
      { kind: 'mobile', amount: 2_000 },
      { kind: 'cash', given: null },
    ]);
  });

  it('shows the rest and is paid by F9 once it adds up', async () => {
    await begin('#/counter');
    scanned({ text: 'SLM1042', keys: [], end: 'Enter', code: true });
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    await type('100');
    await quoted();
    await press('F9', { shiftKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Pay in parts' });
    const fill = async (label: string, value: string) =>
      fireEvent.input(await within(dialog).findByLabelText(label), { target: { value } });
    await fill('Stored value', '30');
    await fill('Points', '100');
    await fill('WeChat', '120');
    await within(dialog).findByText('Too much by');
    await press('F9');
    expect(paid()).toHaveLength(0);
    await fill('WeChat', '20');
    await waitFor(() => expect(dialog.textContent).toContain('49.00'));
    await fill('Cash given', '40');
    await within(dialog).findByText(/less than what is due/);
    await fill('Cash given', '50');
    await within(dialog).findByText('Change');
    await waitFor(() => expect(within(dialog).getByRole('button', { name: /Take/ })).toHaveProperty('disabled', false));
    await press('F9');
    await press('F9');
    await screen.findByText('Sale ¥100.00, receipt 2164, 100 points');
    expect(paid()).toHaveLength(1);
    expect(paid()[0]?.payments).toEqual([
      { kind: 'stored_value', amount: 3000 },
      { kind: 'points', points: 100 },
      { kind: 'mobile', amount: 2000 },
      { kind: 'cash', given: 5000 },
    ]);
    expect(shop.sales.receipts[0]?.change).toBe(100);
  });
});

describe('a sale put aside', () => {
  it('is held by one key and taken up again', async () => {
    await begin('#/counter/12');
    await type('18.5');
    await quoted();
    await press('F4');
    await screen.findByText('Put aside: ¥18.50');
    expect(sale.typed).toBe('');
    go('counter');
    await screen.findByText('Ready for the next customer');
    await press('F4');
    await fireEvent.click(await screen.findByRole('button', { name: 'Take up' }));
    await screen.findByRole('heading', { name: '李梅 Li Mei' });
    expect(sale.total).toBe(1850);
    await quoted();
    await fireEvent.click(within(pad()).getByRole('button', { name: /Cash/ }));
    await waitFor(() => expect(paid()).toHaveLength(1));
    expect(paid()[0]?.held).toBe(40);
    expect(shop.sales.held).toHaveLength(0);
  });
});

describe('the open sale', () => {
  it('is kept while it is typed and let go with the payment', async () => {
    await begin('#/counter');
    await type('7');
    await waitFor(() => expect(shop.sales.open?.basket.amount).toBe(700));
    await press('F9');
    await waitFor(() => expect(shop.sales.open).toBeNull());
  });

  it('stands again after a crash', async () => {
    const own = new Sale();
    await begin('#/counter', ({ sales }) => {
      sales.open = {
        basket: { member: 12, amount: 4280, lines: [], note: 'a bag', vouchers: [] },
        payments: [],
        held: 3,
      };
    });
    expect(await own.restore()).toBe(12);
    expect(own.total).toBe(4280);
    expect(own.note).toBe('a bag');
    expect(own.held).toBe(3);
  });
});

describe('products', () => {
  it('become lines whose total is the amount', async () => {
    await begin('#/counter');
    await type('2');
    await press('F10');
    const dialog = await screen.findByRole('dialog', { name: 'Products of this sale' });
    const apples = await within(dialog).findByRole('button', { name: /^Fuji apples/ });
    await fireEvent.click(apples);
    await fireEvent.click(apples);
    await waitFor(() => expect(sale.total).toBe(200 + 2 * 1280));
    await press('F9');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await within(pad()).findByText('2 lines');
    await press('F9');
    await waitFor(() => expect(paid()).toHaveLength(1));
    expect(paid()[0]).toMatchObject({ totalShown: 2760, basket: { amount: null } });
    expect(paid()[0]?.basket.lines).toEqual([
      { product: null, name: '', quantity: 1, price: 200 },
      { product: 2, name: '', quantity: 2, price: null },
    ]);
  });
});

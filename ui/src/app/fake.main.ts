import { mount } from 'svelte';
import { connect, setSession } from '../api/client';
import { fakeShop } from '../api/fake.shop';
import type { DoorState, Language } from '../api/generated';
import { followShop, readShop } from '../api/shop.svelte';
import '../parts/base.css';
import { moneyVoucher, voucherOf } from '../vouchers/fake.offers';
import Main from './Main.svelte';
import { followSession, readSession } from './session.svelte';

// The window over a made-up shop, for looking at screens: fake.html?lang=es&theme=dark&person=2#/counter/12
// With `held` members have vouchers. With `asking` two more ask to join, whom the shop may know; with `door=no_network` no phone reaches the join page.
// It is served by `npm run dev` alone; the build does not know it.
const asked = new URLSearchParams(location.search);
const shop = fakeShop(Date.now(), (asked.get('lang') ?? 'en') as Language);
if (asked.has('asking')) {
  const [mei, qiang] = shop.members;
  shop.intake.ask({ request: 3, name: '李梅', phoneEnds: mei?.phoneLast4 ?? '', known: '李*' });
  const candidates = qiang ? [{ member: qiang, likeness: 'like_name' as const }] : [];
  shop.intake.ask({ request: 4, name: '王强', phoneEnds: '7712', source: 'inviter', inviter: '李*', candidates });
}
const door = asked.get('door') as DoorState | null;
if (door)
  shop.intake.state = { ...shop.intake.state, open: door !== 'closed', door, address: null, phoneSeenAtMs: null };
if (asked.has('held')) {
  shop.vouchers.held = [
    voucherOf(),
    moneyVoucher(null),
    voucherOf({ voucher: 300, number: '000300', state: 'redeemed' }),
  ];
}
localStorage.removeItem('storeloop.language');
connect(shop.core);
followShop();
followSession();

const send = (command: string, request: unknown) =>
  shop.core.send(command, request, { requestId: null, session: null, approval: null, till: 'fake' });
await send('shop.change_settings', { theme: asked.get('theme') ?? 'light' });
if (asked.get('person') !== '0') {
  await send('staff.sign_in', { person: Number(asked.get('person') ?? 2), pin: '' });
  setSession('fake');
}
await readShop();
await readSession();

const place = document.getElementById('app');
if (place) mount(Main, { target: place });

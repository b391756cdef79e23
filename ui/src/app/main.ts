import { mount } from 'svelte';
import { connect } from '../api/client';
import { followShop, readShop } from '../api/shop.svelte';
import { chooseTransport } from '../platform/choose';
import '../parts/base.css';
import Main from './Main.svelte';
import { followSession, readSession } from './session.svelte';

connect(await chooseTransport());
followShop();
followSession();
await readShop();
await readSession();

const place = document.getElementById('app');
if (place) mount(Main, { target: place });

// After the first picture: slices of the Chinese font for computers that have none of their own.
void import('@fontsource-variable/noto-sans-sc/wght.css');

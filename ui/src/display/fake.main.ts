import { mount } from 'svelte';
import { connect } from '../api/client';
import { refusal } from '../api/fake';
import type { Language } from '../api/generated';
import { speak, speakFrom } from '../api/words.svelte';
import '../parts/base.css';
import { codeOf, fakeDisplay } from './fake.display';
import Display from './Display.svelte';
import { displayWords } from './words';

// The display over a made-up shop: fake-display.html?lang=es&state=wifi|closed|plain|idle|lost|empty
// It is served by `npm run dev` alone; the build does not know it.
const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? '';
const language = (asked.get('lang') ?? 'en') as Language;
const promises: Record<Language, string> = {
  en: 'Join today, take 1 kg of tangerines home.\n今天入会，带走 1 公斤蜜橘',
  'zh-CN': '今天入会，带走 1 公斤蜜橘\nJoin today, take 1 kg of tangerines home.',
  es: 'Hágase socio hoy y llévese 1 kg de mandarinas.\n今天入会，带走 1 公斤蜜橘',
};
const { core, page } = fakeDisplay({ language, promise: promises[language] });
if (state === 'wifi') page.wifi = { ssid: 'GreenAwning-Guest', svg: codeOf(9) };
if (state === 'closed') page.join = null;
if (state === 'plain') Object.assign(page, { kiosk: false, onNow: [] });
if (state === 'empty') Object.assign(page, { onNow: [] });
if (state === 'idle') Object.assign(page, { pictures: [1, 2, 3], idleAfterS: 1 });
if (state === 'lost')
  core.on('intake.read_display', () => {
    throw new TypeError('no network');
  });
if (state === 'refuse')
  core.on('intake.submit', () => {
    throw refusal('members', 'phone_not_usable');
  });

connect(core);
speakFrom(displayWords);
await speak(language);

const place = document.getElementById('app');
if (place) mount(Display, { target: place });

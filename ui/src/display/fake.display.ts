import { FakeCore } from '../api/fake';
import type { DisplayPage } from '../api/generated';

const MINUTE = 60_000;

/** A made-up code; `nth` tells one renewal from the next. */
export function codeOf(nth: number): string {
  const marks = Array.from({ length: 13 }, (_, row) => {
    const wide = 2 + ((row + nth) % 4);
    return `M${12 + ((row * 7 + nth * 5) % 9)} ${12 + row}h${wide}v1h-${wide}z`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29" shape-rendering="crispEdges"><rect width="29" height="29" fill="#fff"/><path fill="#000" d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4z"/><path fill="#fff" d="M5 5h5v5H5zM19 5h5v5h-5zM5 19h5v5H5z"/><path fill="#000" d="M6 6h3v3H6zM20 6h3v3h-3zM6 20h3v3H6zM13 4h2v3h-2zM13 9h3v2h-3zM13 13h2v2h-2zM17 13h4v2h-4zM13 17h3v3h-3zM18 18h2v4h-2zM22 17h3v3h-3zM21 22h4v3h-4z${marks.join('')}"/></svg>`;
}

const PICTURE = (colour: string, words: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><rect width="160" height="90" fill="${colour}"/><text x="12" y="50" font-size="12" font-family="sans-serif" fill="#fff">${words}</text></svg>`,
  )}`;

export type FakeDisplay = { core: FakeCore; page: DisplayPage; reads: () => number };

/** A display of a fruit shop with an open join page; every reading renews the code. */
export function fakeDisplay(over: Partial<DisplayPage> = {}): FakeDisplay {
  const core = new FakeCore();
  let nth = 0;
  const page: DisplayPage = {
    shopName: '青篷果铺 Green Awning Fruit',
    promise: 'Join today, take 1 kg of tangerines home.\n今天入会，带走 1 公斤蜜橘',
    language: 'en',
    join: { url: 'http://192.168.1.20:8642/j/AB12CD34', svg: '', words: ['w00', 'w01'], freshUntilMs: 0 },
    wifi: null,
    kiosk: true,
    onNow: [{ is: 'welcome_gift', gift: 'Tangerine bag, 1 kg', free: 26 }],
    pictures: [],
    idleAfterS: 0,
    nowMs: 0,
    ...over,
  };
  core
    .on('intake.read_display', () => {
      nth++;
      const now = Date.now();
      const join = page.join && { ...page.join, svg: codeOf(nth), freshUntilMs: now + MINUTE };
      return { ...page, join, nowMs: now };
    })
    .on('intake.read_picture', ({ slot }) => ({
      image: PICTURE(slot % 2 === 0 ? '#7a3b12' : '#14532d', `Picture ${slot}`),
    }))
    .on('privacy.read_wordings', () => ({ version: 1, purposes: ['card', 'offers', 'birthday', 'profile'] }))
    .on('intake.suggest_names', ({ pinyin }) => ({
      names: pinyin.toLowerCase().replace(' ', '').startsWith('zhangsan') ? ['张三', '章三'] : [],
    }))
    .on('intake.submit', () => ({}));
  return { core, page, reads: () => nth };
}

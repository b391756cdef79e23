/** The built-in drawings a gift may have until the shop adds a photo; the names are what is stored. */
export const GOODS = [
  'orange',
  'bag',
  'bottle',
  'peeler',
  'crate',
  'pomelo',
  'persimmon',
  'apple',
  'jar',
  'grapes',
  'kiwi',
  'gift',
] as const;

export type GoodsName = (typeof GOODS)[number];

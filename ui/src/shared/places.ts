import type { Currency, Law } from '../api/generated';

/* What a shop is likely to want, from where its computer says it stands. Everything here is only a first guess. */

/** Decimals of the currencies a shop can be opened in. */
const EXPONENTS: Record<string, number> = Object.fromEntries([
  ...'CNY EUR USD GBP HKD TWD MOP SGD MYR THB IDR PHP INR AUD NZD CAD CHF SEK NOK DKK PLN CZK MXN ARS COP PEN UYU BRL DOP'
    .split(' ')
    .map((code) => [code, 2]),
  ...'JPY KRW VND CLP PYG ISK'.split(' ').map((code) => [code, 0]),
  ...'KWD BHD TND'.split(' ').map((code) => [code, 3]),
]);

export const CURRENCIES: readonly string[] = Object.keys(EXPONENTS);

export function currencyOf(code: string): Currency {
  return { code, exponent: EXPONENTS[code] ?? 2 };
}

export const COUNTRIES: readonly string[] = (
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF ' +
  'CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP ' +
  'KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH ' +
  'SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI ' +
  'VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ');

const UNION = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '));

const EURO = new Set(
  'AT BE BG HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES AD MC SM VA ME XK GP GF MQ RE YT'.split(' '),
);

const OWN_CURRENCY: Record<string, string> = {
  CN: 'CNY',
  HK: 'HKD',
  TW: 'TWD',
  MO: 'MOP',
  SG: 'SGD',
  MY: 'MYR',
  TH: 'THB',
  ID: 'IDR',
  PH: 'PHP',
  IN: 'INR',
  AU: 'AUD',
  NZ: 'NZD',
  CA: 'CAD',
  GB: 'GBP',
  CH: 'CHF',
  LI: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  MX: 'MXN',
  AR: 'ARS',
  CO: 'COP',
  PE: 'PEN',
  UY: 'UYU',
  BR: 'BRL',
  DO: 'DOP',
  JP: 'JPY',
  KR: 'KRW',
  VN: 'VND',
  CL: 'CLP',
  PY: 'PYG',
  IS: 'ISK',
  KW: 'KWD',
  BH: 'BHD',
  TN: 'TND',
};

const ZONE_COUNTRY: Record<string, string> = {
  'Asia/Shanghai': 'CN',
  'Asia/Urumqi': 'CN',
  'Asia/Chongqing': 'CN',
  'Asia/Hong_Kong': 'HK',
  'Asia/Taipei': 'TW',
  'Asia/Macau': 'MO',
  'Asia/Singapore': 'SG',
  'Asia/Kuala_Lumpur': 'MY',
  'Asia/Bangkok': 'TH',
  'Asia/Jakarta': 'ID',
  'Asia/Manila': 'PH',
  'Asia/Tokyo': 'JP',
  'Asia/Seoul': 'KR',
  'Asia/Ho_Chi_Minh': 'VN',
  'Europe/Madrid': 'ES',
  'Atlantic/Canary': 'ES',
  'Africa/Ceuta': 'ES',
  'Europe/Lisbon': 'PT',
  'Europe/Paris': 'FR',
  'Europe/Berlin': 'DE',
  'Europe/Rome': 'IT',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/Brussels': 'BE',
  'Europe/Amsterdam': 'NL',
  'Europe/Dublin': 'IE',
  'Europe/London': 'GB',
  'Europe/Warsaw': 'PL',
  'Europe/Prague': 'CZ',
  'Europe/Athens': 'GR',
  'America/Mexico_City': 'MX',
  'America/Monterrey': 'MX',
  'America/Tijuana': 'MX',
  'America/Bogota': 'CO',
  'America/Lima': 'PE',
  'America/Santiago': 'CL',
  'America/Montevideo': 'UY',
  'America/Asuncion': 'PY',
  'America/Santo_Domingo': 'DO',
  'America/Sao_Paulo': 'BR',
  'America/Argentina/Buenos_Aires': 'AR',
  'America/Buenos_Aires': 'AR',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Los_Angeles': 'US',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'Australia/Sydney': 'AU',
  'Australia/Melbourne': 'AU',
  'Pacific/Auckland': 'NZ',
};

/** The country of the computer's time zone, else of its language. */
export function countryOf(timeZone: string, locale: string): string {
  const known = ZONE_COUNTRY[timeZone];
  if (known) return known;
  const region = /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?-([A-Z]{2})\b/.exec(locale)?.[1];
  if (region && COUNTRIES.includes(region)) return region;
  if (locale.toLowerCase().startsWith('zh')) return 'CN';
  return locale.toLowerCase().startsWith('es') ? 'ES' : 'US';
}

export function currencyAt(country: string): string {
  return OWN_CURRENCY[country] ?? (EURO.has(country) ? 'EUR' : 'USD');
}

export function lawAt(country: string): Law {
  if (country === 'CN') return 'cn';
  return UNION.has(country) ? 'eu' : 'none';
}

/** The computer's own zone first, so that it is there even where the engine's list lacks it. */
export function timeZones(own: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(own) ? known : [own, ...known];
}

export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** Names of countries or currencies in the language of the till, in its alphabetical order. */
export function named(
  codes: readonly string[],
  type: 'region' | 'currency',
  language: string,
): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type });
  return codes
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

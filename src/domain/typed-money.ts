import type { Money } from './money.ts';
import { canonicalAmount } from './money.ts';

/** What was typed for an amount, read; `problem` says what to type instead. */
export type TypedMoney = { readonly money: Money } | { readonly problem: string };

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
/** Codes of ISO 4217 that amounts are written in: "45 mio" and "ten 45" name no currency. */
const codes: ReadonlySet<string> = new Set(
  [
    'AED ALL AMD ARS AUD AZN BAM BDT BGN BHD BOB BRL BYN CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP EUR GBP GEL GHS',
    'GTQ HKD HRK HUF IDR ILS INR IQD IRR ISK JOD JPY KES KRW KWD KZT LBP LKR MAD MDL MKD MXN MYR NGN NOK NPR NZD OMR',
    'PEN PHP PKR PLN PYG QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU UZS VND XAF XOF ZAR ZMW',
  ].flatMap((line) => line.split(' ')),
);
/** True for a currency that amounts by hand can be in. */
export function isCurrency(code: string): boolean {
  return codes.has(code);
}

const scales: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6 };

/** Reads `45000`, `45,000`, `45 000.50`, `EUR 45k`, `€1.2m`; an amount by hand is never negative. */
export function typedMoney(typed: string): TypedMoney {
  const text = typed.trim();
  const { currency, rest } = currencyIn(text);
  if (/^[-−–(]/.test(rest))
    return { problem: `"${text}" is below zero. Type what the deal was worth, like 45000.` };
  const match = /^(\d[\d.,]*)([km]?)$/i.exec(rest);
  const digits = match === null ? undefined : plainDigits(match[1] ?? '');
  if (match === null || digits === undefined)
    return { problem: `"${text}" is not an amount. Type it like 45000, EUR 45,000 or 45k.` };
  if (digits === 'two ways')
    return { problem: `"${text}" can be read two ways. Type it without separators, like 45000.` };
  const amount = canonicalAmount(scaledUp(digits, scales[(match[2] ?? '').toLowerCase()] ?? 0));
  return { money: currency === undefined ? { amount } : { amount, currency } };
}

/** The currency named by its code or its sign, and the text without it, without blanks and apostrophes. */
function currencyIn(text: string): { readonly currency: string | undefined; readonly rest: string } {
  const code = /(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])/.exec(text)?.[0] ?? '';
  const bare = (rest: string) => rest.replace(/[\s'’]/g, '');
  if (codes.has(code.toUpperCase()))
    return { currency: code.toUpperCase(), rest: bare(text.replace(code, '')) };
  return { currency: symbols[/[€£¥]/.exec(text)?.[0] ?? ''], rest: bare(text.replace(/[€£¥$]/, '')) };
}

/** The digits with a point for the decimals; undefined when the separators make no sense. */
function plainDigits(text: string): string | undefined {
  const kinds = new Set(text.replace(/\d/g, ''));
  if (kinds.size === 0) return text;
  return kinds.size === 1 ? oneKind(text, [...kinds].join('')) : twoKinds(text);
}

/** `45,5` has a decimal, `1,234,567` has thousands; `45.000` may be either, `45,000` is read as thousands. */
function oneKind(text: string, separator: string): string | undefined {
  const groups = text.split(separator);
  if (groups.length === 2 && groups[1]?.length !== 3) return text.replace(separator, '.');
  if (!isGrouped(groups)) return undefined;
  return groups.length === 2 && separator === '.' ? 'two ways' : groups.join('');
}

/** `1,234.50` and `1.234,50`: the last separator is the decimal one. */
function twoKinds(text: string): string | undefined {
  const cut = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const groups = text.slice(0, cut).split(/[.,]/);
  return isGrouped(groups) ? `${groups.join('')}.${text.slice(cut + 1)}` : undefined;
}

function isGrouped([first = '', ...rest]: readonly string[]): boolean {
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}

function scaledUp(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const padded = fraction.padEnd(places, '0');
  return `${whole}${padded.slice(0, places)}.${padded.slice(places)}`;
}

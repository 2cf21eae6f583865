import type { Money } from './money.ts';
import { canonicalAmount } from './money.ts';

/** What was typed for an amount, read; `problem` says what to type instead. */
export type TypedMoney = { readonly money: Money } | { readonly problem: string };

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const scales: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6 };

/** Reads `45000`, `45,000`, `45 000.50`, `EUR 45k`, `€1.2m`; an amount by hand is never negative. */
export function typedMoney(typed: string): TypedMoney {
  const text = typed.trim();
  const currency =
    /[A-Za-z]{3}(?![A-Za-z])/.exec(text)?.[0]?.toUpperCase() ?? symbols[/[€£¥]/.exec(text)?.[0] ?? ''];
  const rest = text
    .replace(/(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])/, '')
    .replace(/[€£¥$]/, '')
    .replace(/[\s\u00A0\u202F']/g, '');
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

import type { Money } from './money.ts';
import { canonicalAmount } from './money.ts';

/** What was typed for an amount, read; `problem` says what to type instead. */
export type TypedMoney = { readonly money: Money } | { readonly problem: string };

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const scales: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6 };

/** Reads `45000`, `45,000`, `45 000.50`, `EUR 45k`, `€1.2m`; an amount by hand is never negative. */
export function typedMoney(typed: string): TypedMoney {
  const text = typed.trim();
  const currency = /[A-Za-z]{3}(?![A-Za-z])/.exec(text)?.[0]?.toUpperCase() ?? symbols[/[€£¥]/.exec(text)?.[0] ?? ''];
  const rest = text.replace(/(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])/, '').replace(/[€£¥$]/, '').replace(/[\s\u00A0\u202F']/g, '');
  if (/^[-−–(]/.test(rest)) return { problem: `"${text}" is below zero. Type what the deal was worth, like 45000.` };
  const match = /^(\d[\d.,]*)([km]?)$/i.exec(rest);
  const digits = match === null ? undefined : plainDigits(match[1] ?? '');
  if (match === null || digits === undefined) return { problem: `"${text}" is not an amount. Type it like 45000, EUR 45,000 or 45k.` };
  if (digits === 'two ways') return { problem: `"${text}" can be read two ways. Type it without separators, like 45000.` };
  const amount = canonicalAmount(scaledUp(digits, scales[(match[2] ?? '').toLowerCase()] ?? 0));
  return { money: currency === undefined ? { amount } : { amount, currency } };
}

/** The digits with a point for the decimals; undefined when the separators make no sense. */
function plainDigits(text: string): string | undefined {
  const separators = text.replace(/\d/g, '');
  if (separators === '') return text;
  const last = separators.at(-1) ?? '';
  const tail = text.length - text.lastIndexOf(last) - 1;
  const grouped = new RegExp(`^\\d{1,3}(?:\\${separators[0]}\\d{3})+$`);
  if (new Set(separators).size === 1) {
    if (separators.length === 1 && tail !== 3) return text.replace(last, '.');
    if (!grouped.test(text)) return undefined;
    return separators.length === 1 && last === '.' ? 'two ways' : text.replaceAll(last, '');
  }
  const whole = text.slice(0, text.lastIndexOf(last));
  return grouped.test(whole) && separators.indexOf(last) === separators.length - 1 ? `${whole.replace(/[.,]/g, '')}.${text.slice(-tail)}` : undefined;
}

function scaledUp(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const padded = fraction.padEnd(places, '0');
  return `${whole}${padded.slice(0, places)}.${padded.slice(places)}`;
}

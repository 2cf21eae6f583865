import { withoutEnding } from './words.ts';

/** An amount as a decimal string with at least two places (`"45000.00"`), never a binary fraction; the currency is an ISO 4217 code where it is known. */
export interface Money {
  readonly amount: string;
  readonly currency?: string;
}

const canonical = /^[1-9]\d*\.\d\d$/;
const whole = /^(?:0|[1-9]\d*)$/;

/** `"45000"` → `"45000.00"`; leading zeros and needless places beyond two go, the sign stays. */
export function canonicalAmount(digits: string): string {
  if (canonical.test(digits)) return digits;
  if (whole.test(digits)) return `${digits}.00`;
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(digits.startsWith('.') ? `0${digits}` : digits);
  if (!match) return digits;
  const [, sign = '', padded = '0', places = ''] = match;
  const units = padded.replace(/^0+(?=\d)/, '');
  const value = `${units}.${withoutEnding(places, '0').padEnd(2, '0')}`;
  return sign === '-' && /[1-9]/.test(value) ? `-${value}` : value;
}

/** A number for ranking only; sums that are shown use `addAmounts`. */
export function sizeOf(money: Money | undefined): number {
  return money ? Number(money.amount) : 0;
}

/** Commas between the thousands of a number in digits, whatever stands behind its point: `-1230000.5` → `-1,230,000.5`. */
export function inThousands(digits: string): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const point = digits.indexOf('.');
  const end = point < 0 ? digits.length : point;
  const whole = digits.slice(sign.length, end);
  const first = whole.length % 3 || 3;
  return (
    sign +
    [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])].join(',') +
    digits.slice(end)
  );
}

/** The exact sum of two canonical amounts. */
export function addAmounts(left: string, right: string): string {
  const places = Math.max(placesOf(left), placesOf(right));
  const total = (scaled(left, places) + scaled(right, places)).toString();
  const negative = total.startsWith('-');
  const digits = (negative ? total.slice(1) : total).padStart(places + 1, '0');
  const cut = digits.length - places;
  return canonicalAmount(`${negative ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`);
}

/** The exact sums by currency, in the order in which the currencies are met; what has no amount adds nothing. */
export function sumsOf(values: readonly (Money | undefined)[]): readonly Money[] {
  const sums = new Map<string, string>();
  for (const value of values) {
    if (value === undefined) continue;
    const currency = value.currency ?? '';
    sums.set(currency, addAmounts(sums.get(currency) ?? '0.00', value.amount));
  }
  return [...sums].map(([currency, amount]) => (currency === '' ? { amount } : { amount, currency }));
}

function placesOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

function scaled(amount: string, places: number): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

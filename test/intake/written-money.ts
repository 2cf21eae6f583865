import { canonicalAmount } from '../../src/domain/money.ts';
import type { MoneyManner, PlainDeal } from './manners.ts';

const scales: Readonly<Record<MoneyManner['scale'], number>> = { '': 0, k: 3, M: 6 };
const codes: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', EUR: 'EUR', USD: 'USD' };
const several: Readonly<Record<string, readonly string[]>> = { $: ['USD'], kr: ['SEK'] };

/** One amount as that column writes it, exactly. */
export function writtenMoney({ thousandths }: PlainDeal, how: MoneyManner): string {
  const scale = scaleOf(thousandths, how);
  const digits = String(Math.abs(thousandths)).padStart(4 + scale, '0');
  const cut = digits.length - 3 - scale;
  const fraction = digits.slice(cut).replace(/0+$/, '');
  const whole = grouped(digits.slice(0, cut).replace(/^0+(?=\d)/, ''), how);
  const places = scale > 0 || fraction.length > how.places ? fraction : fraction.padEnd(how.places, '0');
  const number = `${whole}${places === '' ? '' : how.decimal}${places}${scale > 0 ? how.scale : ''}`;
  const signed = how.sign.startsWith(' ') ? `${number}${how.sign}` : `${how.sign}${number}`;
  if (thousandths >= 0) return signed;
  if (how.negative === '()') return `(${signed})`;
  return how.negative === 'behind' ? `${signed}-` : `${how.negative}${signed}`;
}

/** The money that is meant; a sign that may be several has a currency only where a column tells it. */
export function meantMoney(deal: PlainDeal, how: MoneyManner): { amount: string; currency?: string } {
  const amount = canonicalAmount(plainDigits(deal.thousandths));
  const sign = how.sign.trim();
  const beside = besideOf(deal, how);
  const currency = codes[sign] ?? (sign === '' || several[sign]?.includes(beside ?? '') ? beside : undefined);
  return currency === undefined ? { amount } : { amount, currency };
}

/** What the column beside the amount, or its header, says. */
export function besideOf(deal: PlainDeal, how: MoneyManner): string | undefined {
  if (how.told === 'nowhere') return undefined;
  return how.told === 'header' ? 'EUR' : deal.currency;
}

/** `-1.234`. */
export function plainDigits(thousandths: number): string {
  const digits = String(Math.abs(thousandths)).padStart(4, '0');
  return `${thousandths < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

/** Small amounts are not written in thousands or millions. */
function scaleOf(thousandths: number, { scale }: MoneyManner): number {
  const zeros = scales[scale];
  return Math.abs(thousandths) >= 10 ** (3 + zeros) ? zeros : 0;
}

function grouped(whole: string, { group, decimal }: MoneyManner): string {
  if (group === '') return whole;
  const other = decimal === '.' ? ',' : '.';
  const mark = group === 'mark' || group === 'indian' ? other : group;
  const pattern = group === 'indian' ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  return whole.replace(pattern, mark);
}

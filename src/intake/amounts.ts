import { canonicalAmount } from '../domain/money.ts';
import type { Dialect } from './dialect.ts';
import { oneLine } from './plain.ts';

/** The character between whole units and their parts. */
export type DecimalMark = '.' | ',';

/** An amount as written: its digits still with their marks. */
export interface WrittenAmount {
  readonly digits: string;
  readonly negative: boolean;
  /** How many zeros the scale behind it stands for: 3 for "45k". */
  readonly zeros: number;
  /** An ISO 4217 code where one is told. */
  readonly currency: string | undefined;
}

/** What may stand beside the digits: "US$" → "USD", "$" → "", "k" → 3. */
export interface AmountWords {
  readonly currencies: ReadonlyMap<string, string>;
  readonly scales: ReadonlyMap<string, number>;
}

const shape =
  /^(?<sign>[+-]?)\s*(?<before>[^\d\s+\-.,()][^\d+\-,()]*?)?\s*(?<inner>[+-]?)\s*(?<digits>[.,]?\d[\d .,'’]*)(?<after>[^\d()]*)$/;
const scientific = /^([+-]?)(\d{1,20})(?:[.,](\d{1,20}))?[eE]\+?(\d{1,2})$/;
const isoCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The words of a dialect, with every ISO code; they are compared in upper case. */
export function amountWordsOf(dialect: Dialect): AmountWords {
  const currencies = new Map<string, string>();
  const scales = new Map<string, number>();
  for (const layout of [...dialect.layouts].reverse()) {
    for (const [word, code] of Object.entries(layout.currencies ?? {}))
      currencies.set(word.toUpperCase(), code);
    for (const [word, zeros] of Object.entries(layout.scales ?? {})) scales.set(word.toUpperCase(), zeros);
  }
  for (const code of isoCodes) currencies.set(code, code);
  return { currencies, scales };
}

/** The ISO code that a cell or a word means; "" where it is a currency but not which; undefined where it is none. */
export function currencyIn(text: string, words: AmountWords): string | undefined {
  return words.currencies.get(oneLine(text).toUpperCase().replace(/\.$/, ''));
}

/** An amount taken apart, or undefined when the cell is none: "45 days" and "50%" are not. */
export function writtenAmount(cell: string, words: AmountWords): WrittenAmount | undefined {
  if (cell.length > 60) return undefined;
  const text = oneLine(cell).replaceAll('\u2212', '-');
  const power = scientific.exec(text);
  if (power) return fromScientific(power);
  const inBrackets = /^([^()\d]*)\((.*)\)([^()\d]*)$/.exec(text);
  const parts = shape.exec(inBrackets ? inBrackets.slice(1).join('') : text)?.groups;
  if (!parts) return undefined;
  const { sign = '', before = '', inner = '', digits = '', after = '' } = parts;
  const tail = tailOf(after.trim(), words);
  const code = before.trim() === '' ? undefined : currencyIn(before, words);
  if (!tail || (before.trim() !== '' && code === undefined)) return undefined;
  const negative =
    inBrackets !== null || `${sign}${inner}`.includes('-') || (tail.minus && !/[.,]$/.test(digits));
  const currency = code || tail.currency || undefined;
  return { digits: digits.replace(/[ .,'’]+$/, ''), negative, zeros: tail.zeros, currency };
}

/** The decimal mark that the digits prove, or undefined where "1,234" may be either. */
export function markIn(digits: string): DecimalMark | undefined {
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  if (dots > 1) return ',';
  if (commas > 1) return '.';
  if (dots + commas === 0) return undefined;
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return undefined;
  return dots === 1 ? '.' : ',';
}

/** The canonical decimal string, or undefined where the marks do not fit: "1.2.3" is no amount. */
export function amountFrom(written: WrittenAmount, mark: DecimalMark): string | undefined {
  const [whole = '', fraction = '', ...more] = written.digits.split(mark);
  const group = mark === '.' ? ',' : '.';
  const grouped = new RegExp(`^\\d{0,3}(?:(?:\\${group}|[ '’])\\d{2,3})*$`);
  if (more.length > 0 || !/^\d*$/.test(fraction) || !(grouped.test(whole) || /^\d+$/.test(whole)))
    return undefined;
  const digits = whole.replace(/\D/g, '');
  const shifted = fraction.padEnd(written.zeros, '0');
  const value = `${digits}${shifted.slice(0, written.zeros)}.${shifted.slice(written.zeros)}`;
  return canonicalAmount(`${written.negative ? '-' : ''}${value.startsWith('.') ? `0${value}` : value}`);
}

function fromScientific([, sign = '', whole = '', fraction = '', power = '']: RegExpExecArray):
  | WrittenAmount
  | undefined {
  const zeros = Number(power);
  if (zeros > 15) return undefined;
  const mark = fraction === '' ? '' : `.${fraction}`;
  return { digits: `${whole}${mark}`, negative: sign === '-', zeros, currency: undefined };
}

interface Tail {
  readonly zeros: number;
  readonly minus: boolean;
  readonly currency: string | undefined;
}

/** What stands behind the digits: a scale, a currency, a minus, or Swiss ".–" for no cents. */
function tailOf(text: string, words: AmountWords): Tail | undefined {
  const bare = text.replace(/[-–—]$/, '').trim();
  const minus = text !== bare && !text.startsWith('–');
  if (bare === '') return { zeros: 0, minus, currency: undefined };
  const [first = '', ...rest] = bare.split(' ');
  const zeros = words.scales.get(first.toUpperCase().replace(/\.$/, ''));
  const money = zeros === undefined ? bare : rest.join(' ');
  const currency = money === '' ? undefined : currencyIn(money, words);
  if (money !== '' && currency === undefined) return undefined;
  return { zeros: zeros ?? 0, minus, currency };
}

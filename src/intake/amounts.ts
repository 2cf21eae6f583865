import { canonicalAmount } from '../domain/money.ts';
import { currenciesIn } from './currencies.ts';
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
  /** The ISO 4217 codes that what stands beside it can mean, several for "$"; undefined where nothing stands there. */
  readonly currencies: readonly string[] | undefined;
  /** True where a spreadsheet wrote it as a power of ten, and may have rounded it. */
  readonly rounded: boolean;
}

/** What may stand beside the digits: "US$" → USD, "$" → many, "k" → 3. */
export interface AmountWords {
  readonly currencies: ReadonlyMap<string, readonly string[]>;
  readonly scales: ReadonlyMap<string, number>;
}

const shape =
  /^(?<sign>[+-]?)\s*(?<before>[^\d\s+\-.,()][^\d+\-,()]*?)?\s*(?<inner>[+-]?)\s*(?<digits>[.,]?\d[\d .,'’]*)(?<after>[^\d()]*)$/;
/** What most programs write. */
const plain = /^-?\d+(?:\.\d+)?$/;
const scientific = /^([+-]?)(\d{1,20})(?:[.,](\d{1,20}))?[eE]\+?(\d{1,2})$/;
const isoCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
/** Whole units in thousands, or in hundreds above the last thousand as in India; always by the same mark. */
const grouped: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^(?:\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+|(?:['’]\d{3})+)|\d{1,2}(?:,\d{2})+,\d{3})$/,
  ',': /^(?:\d{1,3}(?:(?:\.\d{3})+|(?: \d{3})+|(?:['’]\d{3})+)|\d{1,2}(?:\.\d{2})+\.\d{3})$/,
};

/** The words of a dialect, with every ISO code; they are compared in upper case. */
export function amountWordsOf(dialect: Dialect): AmountWords {
  const currencies = new Map<string, readonly string[]>();
  const scales = new Map<string, number>();
  for (const layout of [...dialect.layouts].reverse()) {
    for (const [word, codes] of Object.entries(layout.currencies ?? {}))
      currencies.set(word.toUpperCase(), codes === '' ? [] : codes.split(' '));
    for (const [word, zeros] of Object.entries(layout.scales ?? {})) scales.set(word.toUpperCase(), zeros);
  }
  for (const code of isoCodes) currencies.set(code, [code]);
  return { currencies, scales };
}

/** An amount taken apart, or undefined when the cell is none: "45 days" and "50%" are not. */
export function writtenAmount(cell: string, words: AmountWords): WrittenAmount | undefined {
  if (cell.length > 60) return undefined;
  const text = oneLine(cell).replaceAll('\u2212', '-');
  return plain.test(text) ? fromPlain(text) : takenApart(text, words);
}

function fromPlain(text: string): WrittenAmount {
  const negative = text.startsWith('-');
  const digits = negative ? text.slice(1) : text;
  return { digits, negative, zeros: 0, currencies: undefined, rounded: false };
}

function takenApart(text: string, words: AmountWords): WrittenAmount | undefined {
  const power = scientific.exec(text);
  if (power) return fromScientific(power);
  const inBrackets = /^([^()\d]*)\((.*)\)([^()\d]*)$/.exec(text);
  const parts = shape.exec(inBrackets ? inBrackets.slice(1).join('') : text)?.groups;
  if (!parts) return undefined;
  const { sign = '', before = '', inner = '', after = '' } = parts;
  const digits = digitsBehind(before, parts['digits'] ?? '');
  const currencies = currenciesBefore(before, words);
  const tail = tailOf(after.trim(), words);
  if (digits === undefined || currencies === undefined || !tail) return undefined;
  const minus = tail.minus && !/[.,]$/.test(digits);
  return {
    digits: digits.replace(/[ .,'’]+$/, ''),
    negative: inBrackets !== null || `${sign}${inner}`.includes('-') || minus,
    zeros: tail.zeros,
    currencies:
      currencies === 'none' || currencies.length !== 1 ? (tail.currencies ?? told(currencies)) : currencies,
    rounded: false,
  };
}

/** The point of "Rs.500" belongs to the word; that of "USD.500" could be either's, and so it is no amount. */
function digitsBehind(before: string, digits: string): string | undefined {
  if (!digits.startsWith('.') || !/\p{L}$/u.test(before)) return digits;
  return /^[A-Z]{3}$/.test(before) ? undefined : digits.slice(1);
}

/** What stands before the digits; undefined where it is no currency. */
function currenciesBefore(before: string, words: AmountWords): readonly string[] | 'none' | undefined {
  return before.trim() === '' ? 'none' : currenciesIn(before, words.currencies);
}

function told(currencies: readonly string[] | 'none'): readonly string[] | undefined {
  return currencies === 'none' ? undefined : currencies;
}

/** The decimal mark that the digits prove, or undefined where "1,234" may be either. */
export function markIn(digits: string): DecimalMark | undefined {
  const [dot, comma] = [digits.indexOf('.'), digits.indexOf(',')];
  if (dot >= 0 && comma >= 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  if (dot < 0 && comma < 0) return undefined;
  const [mark, other] = dot < 0 ? ([',', '.'] as const) : (['.', ','] as const);
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return other;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? undefined : mark;
}

/** The canonical decimal string, or undefined where the marks do not fit: "1.2.3" is no amount. */
export function amountFrom(written: WrittenAmount, mark: DecimalMark): string | undefined {
  if (written.zeros === 0 && mark === '.' && plain.test(written.digits))
    return canonicalAmount(written.negative ? `-${written.digits}` : written.digits);
  const [whole = '', fraction = '', ...more] = written.digits.split(mark);
  if (more.length > 0 || !/^\d*$/.test(fraction)) return undefined;
  if (!/^\d*$/.test(whole) && !grouped[mark].test(whole)) return undefined;
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
  const negative = sign === '-';
  return { digits: `${whole}${mark}`, negative, zeros, currencies: undefined, rounded: true };
}

interface Tail {
  readonly zeros: number;
  readonly minus: boolean;
  readonly currencies: readonly string[] | undefined;
}

/** What stands behind the digits: a scale, a currency, a minus, or Swiss ".–" for no cents. */
function tailOf(text: string, words: AmountWords): Tail | undefined {
  const bare = text.replace(/[-–—]+$/, '').trim();
  const minus = text.endsWith('-') && !text.endsWith('--');
  if (bare === '') return { zeros: 0, minus, currencies: undefined };
  const [first = '', ...rest] = bare.split(' ');
  const zeros = words.scales.get(first.toUpperCase().replace(/\.$/, ''));
  const money = zeros === undefined ? bare : rest.join(' ');
  const currencies = money === '' ? undefined : currenciesIn(money, words.currencies);
  if (money !== '' && currencies === undefined) return undefined;
  return { zeros: zeros ?? 0, minus, currencies };
}

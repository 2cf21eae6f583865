import { oneLine } from './plain.ts';

/** A word or sign, in upper case → the ISO 4217 codes that it can mean. */
export type CurrencyWords = ReadonlyMap<string, readonly string[]>;

/** Codes that English headers are full of: "ALL", "TOP" and "TRY" say nothing about money there. */
const words: ReadonlySet<string> = new Set([
  'ALL',
  'TOP',
  'TRY',
  'CUP',
  'MOP',
  'PEN',
  'SOS',
  'GEL',
  'LAK',
  'STD',
]);

/** The ISO codes that a cell or a word can mean: several or none known for "$", undefined where it is no currency. */
export function currenciesIn(text: string, known: CurrencyWords): readonly string[] | undefined {
  return known.get(oneLine(text).toUpperCase().replace(/\.$/, ''));
}

/** The same for a cell of its own: "Euro (EUR)" and "GBP - British Pound" name a code among other words. */
export function currenciesOfCell(text: string, known: CurrencyWords): readonly string[] | undefined {
  const whole = currenciesIn(text, known);
  if (whole !== undefined || text.length > 60) return whole;
  const codes = new Set((text.match(/\b[A-Z]{3}\b/g) ?? []).filter((code) => known.has(code)));
  return codes.size === 1 ? [...codes] : undefined;
}

/** The currency that a header names, in brackets or as its last word: "Amount (EUR)", "Betrag in €". */
export function currencyOfHeader(header: string, known: CurrencyWords): string | undefined {
  const [, inBrackets] = /[([]([^()[\]]+)[)\]]\s*$/.exec(header) ?? [];
  const [, last = ''] = /\s(\S+)\s*$/.exec(header) ?? [];
  const code = /^(?:[A-Z]{3}|\P{L}+)$/u.test(last) && !words.has(last) ? last : '';
  const found = currenciesIn(inBrackets ?? code, known);
  return found?.length === 1 ? found[0] : undefined;
}

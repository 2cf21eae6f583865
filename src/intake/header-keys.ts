import { headerKey, shortHeaderKey } from './plain.ts';

const longest = 200;
const isoCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/**
 * What every header may be compared by, the surest way first: as it stands, without what a CRM hangs on, and both without the
 * word in front that says whose column it is. Each list has one key for each header.
 */
export function headerKeys(
  headers: readonly string[],
  prefixes: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const bare = headers.map((header) => unprefixed(header, prefixes));
  return [headers.map(headerKey), headers.map(shortHeaderKey), bare.map(headerKey), bare.map(shortHeaderKey)];
}

/** "Amount USD", "Amount in €" and "Amount (EUR)" as "Amount"; any other header as it is. */
export function withoutCurrency(header: string): string {
  if (header.length > longest) return header;
  const words = header
    .replace(/[()[\]]/g, ' ')
    .trim()
    .split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !(isoCodes.has(last) || /^\p{Sc}$/u.test(last))) return header;
  return words.slice(0, words.at(-2) === 'in' ? -2 : -1).join(' ');
}

/** "Title" of "Deal - Title", where "deal" is a word that may stand in front. */
function unprefixed(header: string, prefixes: ReadonlySet<string>): string {
  const cut = header.length > longest ? -1 : header.search(/[:.–—]| - /);
  if (cut < 0 || !prefixes.has(headerKey(header.slice(0, cut)))) return header;
  return header.slice(cut).replace(/^[\s:.–—-]+/, '');
}

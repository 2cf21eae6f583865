/** Which columns of a CRM file tell what, by words of their headers in lower case. */
export interface PastColumns {
  /** Nothing about open deals can be learned from them: ids, names, days, and what stands fast only at the end. */
  readonly nothingToLearnFrom: readonly string[];
  /** They hold what people wrote. */
  readonly ownWords: readonly string[];
}

/** A header as words to compare by: lower case, between blanks. */
function plainHeader(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** True where one of these phrases stands in the header. */
export function isNamedSo(name: string, phrases: readonly string[]): boolean {
  const words = plainHeader(name);
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}

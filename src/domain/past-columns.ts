/** Which columns of a CRM file tell what, by words of their headers in lower case. */
export interface PastColumns {
  /** Nothing about open deals can be learned from them: ids, names, days, and what stands fast only at the end. */
  readonly nothingToLearnFrom: readonly string[];
  /** They hold what people wrote. */
  readonly ownWords: readonly string[];
}

/** The words of a header to compare by, in lower case with one blank between them: `PushCount`, `PUSH_COUNT` and "Push count:" are one. */
export function headerWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** True where one of these phrases stands in the header. */
export function isNamedSo(name: string, phrases: readonly string[]): boolean {
  const words = ` ${headerWords(name)} `;
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}

/** A longer cell is no word. */
const longestWord = 60;

/** Words to compare by: lower case, without accents and apostrophes, everything else but letters and digits one blank. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a cell says one of these words, in whatever spelling; cells repeat, and each is looked at once. */
export function saysOneOf(words: readonly string[]): (cell: string) => boolean {
  const plain = new Set(words.map(plainWords));
  const known = new Map<string, boolean>();
  return (cell) => {
    if (cell.length > longestWord) return false;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const says = plain.has(plainWords(cell));
    known.set(cell, says);
    return says;
  };
}

/** A header to compare by: its words without the blanks, so that `CloseDate`, `close_date` and "Close Date" are one. */
export function headerKey(header: string): string {
  return plainWords(header).replaceAll(' ', '');
}

/** The same without what a CRM hangs on to a name: `__c`, `cf_123`, "(18 digit)". */
export function shortHeaderKey(header: string): string {
  return headerKey(header.replace(/(?:__c|\bcf_\d+|\([^()]*\))\s*$/i, ''));
}

/** One line: every run of blanks, of whatever kind, one blank. */
export function oneLine(text: string): string {
  // Most cells are one line already, and looking is cheaper than replacing.
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

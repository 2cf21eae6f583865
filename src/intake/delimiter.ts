/** What separates the cells, and the text without a line that only says so. */
export interface Delimited {
  readonly delimiter: string;
  readonly text: string;
  /** The physical line on which the text begins. */
  readonly firstLine: number;
}

const candidates = [',', ';', '\t', '|'] as const;

/** So much of the file is looked at. */
const sample = 64 * 1024;
const sampleLines = 60;

/** The delimiter that a `sep=` line names, else the one that cuts the first lines most evenly into most cells. */
export function delimited(text: string): Delimited {
  const named = /^"?sep=([^"\n\r])"?,*(?:\r\n?|\n|$)/i.exec(text);
  if (named?.[1]) return { delimiter: named[1], text: text.slice(named[0].length), firstLine: 2 };
  const lines = unquotedLines(text.slice(0, sample));
  const best = candidates
    .map((delimiter) => ({ delimiter, evenness: evenness(delimiter, lines) }))
    .reduce((left, right) => (right.evenness > left.evenness ? right : left));
  return { delimiter: best.delimiter, text, firstLine: 1 };
}

/** The first records with what stands in quotes left out, so that only delimiters are counted. */
function unquotedLines(text: string): readonly string[] {
  const lines = text.replace(/"[^"]*(?:"|$)/g, '').split(/[\r\n]+/);
  return lines.filter((line) => line !== '').slice(0, sampleLines);
}

/** The commonest number of delimiters in a line, times the share of lines that have it. */
function evenness(delimiter: string, lines: readonly string[]): number {
  const lineCounts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) lineCounts.set(count, (lineCounts.get(count) ?? 0) + 1);
  }
  const scores = [...lineCounts].map(([count, times]) => (count * times) / lines.length);
  return Math.max(0, ...scores);
}

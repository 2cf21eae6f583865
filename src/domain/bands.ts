/** Numbers cut into bands of about as many closed deals each: `cuts` are where one band ends and the next begins. */
export interface Bands {
  readonly cuts: readonly number[];
}

/** Four bands while there are few numbers, at most six: narrower ones would hold too few deals to tell anything. */
export function bandsOf(numbers: readonly number[]): Bands {
  const sorted = [...numbers].sort((left, right) => left - right);
  const many = 4 + [60, 200].filter((enough) => sorted.length >= enough).length;
  const cuts: number[] = [];
  for (let one = 1; one < many; one += 1) {
    const cut = sorted[Math.floor((one * sorted.length) / many)];
    const last = cuts.at(-1) ?? sorted[0];
    if (cut !== undefined && last !== undefined && cut > last) cuts.push(cut);
  }
  return { cuts };
}

/** The band of a number, counted from 0; a number on a cut is in the band above it. */
export function bandIn({ cuts }: Bands, number: number): number {
  let band = 0;
  for (const cut of cuts) if (number >= cut) band += 1;
  return band;
}

/** From this number on, and below that one; the lowest band has no beginning and the highest no end. */
export interface Band {
  readonly from?: number;
  readonly to?: number;
}

/** Where the band of that number begins and ends. */
export function bandAt({ cuts }: Bands, band: number): Band {
  const [from, to] = [cuts[band - 1], cuts[band]];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

const plainNumber = /^[+-]?\d+(?:\.\d+)?%?$/;
const grouped = /^[+-]?\d{1,3}(?:[,' \u00a0]\d{3})+(?:\.\d+)?%?$/;
const comma = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+%?$/;

/** The number that a cell of the CRM holds, whichever way it is written; undefined where it holds none. */
export function numberIn(text: string): number | undefined {
  if (plainNumber.test(text)) return Number.parseFloat(text);
  if (grouped.test(text)) return Number.parseFloat(text.replace(/[,' \u00a0]/g, ''));
  if (comma.test(text)) return Number.parseFloat(text.replaceAll('.', '').replace(',', '.'));
  return undefined;
}

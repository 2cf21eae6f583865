import type { Column } from './columns.ts';

/** Makes a record of the values of these columns, each under its label; the columns are those of one table, in its order. */
export type Labelled = (filled: readonly Column[], values: readonly string[]) => Record<string, string>;

/** A record, and the columns of which it was made. */
interface Made {
  readonly filled: readonly Column[];
  readonly record: Readonly<Record<string, string>>;
}

/** A power of two. */
const mostRemembered = 1_024;

/**
 * Rows of one table mostly fill the same columns: a copy of the last record that has them takes the new values, in a fifth of the time
 * that a new one takes. One that is filled label by label takes four times the memory.
 */
export function alike(): Labelled {
  const remembered: (Made | undefined)[] = new Array(mostRemembered).fill(undefined);
  return (filled, values) => {
    const place = placeOf(filled);
    const known = remembered[place];
    if (known !== undefined && isSame(known.filled, filled)) return refilled(known.record, filled, values);
    const record = Object.fromEntries(filled.map(({ label }, at) => [label, values[at] ?? '']));
    remembered[place] = { filled, record };
    return record;
  };
}

function refilled(
  record: Made['record'],
  filled: readonly Column[],
  values: readonly string[],
): Record<string, string> {
  const copy = { ...record };
  for (let at = 0; at < filled.length; at += 1) copy[filled[at]?.label ?? ''] = values[at] ?? '';
  return copy;
}

function isSame(left: readonly Column[], right: readonly Column[]): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
}

function placeOf(filled: readonly Column[]): number {
  let place = 0;
  for (const { at } of filled) place = (place * 31 + at) & (mostRemembered - 1);
  return place;
}

import { cellsIn } from './cells.ts';
import { scan } from './scan.ts';

/** One record of a CSV file, its cells untouched. */
export interface TableRow {
  /** Physical line on which it starts, from 1; in a list without lines its place there. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Records that are taken apart anew whenever they are walked through: a large file never lies in the memory as cells. */
export interface Records extends Iterable<TableRow> {
  readonly count: number;
  /** Those from that place on, at most so many. */
  slice(from: number, to?: number): Records;
  /** Those that fit. */
  where(fits: (row: TableRow) => boolean): Records;
  /** The same with each cell changed. */
  with(change: (cell: string) => string): Records;
}

/** Every record in file order, blank lines too. Throws `FileRefused` as `scan` does. */
export function records(text: string, delimiter: string, firstLine: number): Records {
  return recordsAt(scan(text, delimiter, firstLine), ({ from, to, line }) => ({
    line,
    cells: cellsIn(text.slice(from, to), delimiter),
  }));
}

/** Records that stand in these places, read anew whenever they are walked through. */
export function recordsAt<At>(places: readonly At[], rowAt: (place: At) => TableRow): Records {
  return {
    count: places.length,
    slice: (from, to) => recordsAt(places.slice(from, to), rowAt),
    where: (fits) => fittingAt(places, rowAt, fits),
    with: (change) => recordsAt(places, (place) => changed(rowAt(place), change)),
    *[Symbol.iterator]() {
      for (const place of places) yield rowAt(place);
    },
  };
}

/** Those of them that fit, found on the first walk: to walk once more only for that would take as long as to read them. */
function fittingAt<At>(
  places: readonly At[],
  rowAt: (place: At) => TableRow,
  fits: (row: TableRow) => boolean,
): Records {
  let found: Records | undefined;
  const all = (): Records => {
    found ??= recordsAt(
      places.filter((place) => fits(rowAt(place))),
      rowAt,
    );
    return found;
  };
  function* finding(): Generator<TableRow> {
    const fitting: At[] = [];
    for (const place of places) {
      const row = rowAt(place);
      if (!fits(row)) continue;
      fitting.push(place);
      yield row;
    }
    found = recordsAt(fitting, rowAt);
  }
  return {
    get count() {
      return all().count;
    },
    slice: (from, to) => all().slice(from, to),
    where: (fitsToo) => all().where(fitsToo),
    with: (change) => all().with(change),
    [Symbol.iterator]: () => found?.[Symbol.iterator]() ?? finding(),
  };
}

function changed({ line, cells }: TableRow, change: (cell: string) => string): TableRow {
  return { line, cells: cells.map(change) };
}

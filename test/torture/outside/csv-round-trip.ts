import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { asRows, beginsFormula, exportableDeals, exportedFile } from '../../intake/exported-deals.ts';
import { read } from '../../intake/reading.ts';
import { never, stage, told } from '../stage.ts';

/** Pipelines of any deals, exported and imported again: the same deals, and no cell that begins a formula. */
export const csvRoundTrip = stage<{ readonly pipelines: number }>({
  name: 'CSV out and in again',
  short: { pipelines: 500 },
  full: { pipelines: 10_000 },
  beside: true,
  run: async ({ pipelines }, chance) => {
    const seed = Math.floor(chance() * 2 ** 31);
    let deals = 0;
    let different = 0;
    let formulas = 0;
    for (const before of fc.sample(exportableDeals, { numRuns: pipelines, seed })) {
      const file = exportedFile(before);
      const after = read(file);
      if (after.rejected.length > 0 || !isDeepStrictEqual(sorted(after.deals), sorted(asRows(before))))
        different += 1;
      const cells: readonly (readonly string[])[] = parse(Buffer.from(file), {
        bom: true,
        record_delimiter: '\r\n',
      });
      formulas += cells.flat().filter(beginsFormula).length;
      deals += before.length;
    }
    return {
      trials: pipelines,
      counts: { deals: told(deals), different: never(different), formulas: never(formulas) },
    };
  },
});

/** Whatever the order of their parts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, part]) => [key, sorted(part)])
    .sort(([left], [right]) => (String(left) < String(right) ? -1 : 1));
}

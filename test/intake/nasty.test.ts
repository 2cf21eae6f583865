import { describe, expect, it } from 'vitest';
import { chanceFrom } from '../torture/chance.ts';
import { readOnce } from '../torture/outside/csv-files.ts';
import { nastyFiles } from '../torture/outside/nasty-files.ts';
import { randomFile } from '../torture/outside/random-files.ts';

function came(bytes: Uint8Array): string {
  const { deals, refusal, fault } = readOnce(bytes);
  if (fault !== undefined) return `FAULT ${fault}`;
  return deals === undefined ? (refusal ?? '').slice(0, 60) : `${deals} deals`;
}

describe('a file such as nobody should hand over', () => {
  it('is read as far as it makes sense, else refused in words', () => {
    const small = nastyFiles.filter((file) => !file.large);
    expect(small.map(({ name, make }) => `${name}: ${came(make())}`).join('\n')).toMatchInlineSnapshot(`
      "empty: deals.csv is empty.
      one blank: No deals were recognised in deals.csv: it needs a column for
      line ends alone: No deals were recognised in deals.csv: it needs a column for
      a byte order mark alone: No deals were recognised in deals.csv: it needs a column for
      a byte order mark: 1 deals
      two byte order marks: 1 deals
      UTF-16, small end first: 1 deals
      UTF-16, big end first: 1 deals
      UTF-16, an odd number of bytes: 1 deals
      UTF-16 without its mark: 1 deals
      UTF-32: deals.csv is not a table of text.
      Windows-1252: 1 deals
      UTF-8 cut within a letter: 2 deals
      UTF-8 of half characters: 1 deals
      carriage returns alone: 1 deals
      every kind of line end: 3 deals
      sep=;: 1 deals
      sep= and nothing: 1 deals
      sep=": 1 deals
      a quotation mark that is never closed: A quotation mark opened in line 2 of deals.csv is never clos
      a quotation mark that swallows rows: A quotation mark opened in line 2 of deals.csv is never clos
      quotation marks alone: A quotation mark opened in line 1 of deals.csv is never clos
      a NUL in a cell: deals.csv is not a table of text.
      NULs alone: deals.csv is not a table of text.
      random bytes: deals.csv is not a table of text.
      only a header: 0 deals
      only a header, without a line end: 0 deals
      only commas: No deals were recognised in deals.csv: it needs a column for
      one column: No deals were recognised in deals.csv: it needs a column for
      the same header for every column: No deals were recognised in deals.csv: it needs a column for
      a thousand equal headers: 1 deals
      empty headers: 1 deals
      headers that are names of objects’ own parts: 1 deals
      accounts that are such names: 4 deals
      formulas: 1 deals
      more formulas: 2 deals
      escapes: 1 deals
      a clipboard: 1 deals
      a turned line: 1 deals
      joined families and tags: 1 deals
      numbers without measure: 1 deals
      digits without end: 0 deals
      impossible days: 3 deals
      days in two orders: 1 deals
      names of ten thousand letters: 1 deals
      accents heaped up: 1 deals
      rows of every length: 3 deals
      totals and headers in between: 2 deals
      ours, with ids of no kind: 3 deals
      a PDF: deals.csv looks like a PDF, not like a CSV file.
      a workbook: deals.csv looks like an Excel workbook, not like a CSV file.
      an archive: deals.csv looks like a ZIP archive, not like a CSV file.
      an old workbook: deals.csv looks like an old Excel workbook, not like a CSV f
      a compressed file: deals.csv is a packed file that is damaged or cut short.
      a picture: deals.csv is not a table of text.
      JSON: 2 deals
      a web page: deals.csv looks like a web page, not like a CSV file.
      XML: deals.csv looks like an XML file, not like a CSV file.
      a letter: No deals were recognised in deals.csv: it needs a column for
      an empty list: deals.csv holds no list of deals.
      a list of nothing: No deals were recognised in deals.csv: it needs a column for
      a list of lists: deals.csv holds no list of deals.
      a list cut short: deals.csv is damaged or cut short: its end does not fit its 
      a list with a comma too many: deals.csv is damaged or cut short: its end does not fit its 
      records on lines, one cut short: deals.csv is damaged or cut short: its end does not fit its 
      a list of objects’ own parts: 1 deals
      a list nested without end: No deals were recognised in deals.csv: it needs a column for
      a list of endless numbers: 0 deals
      a list of backslashes: 1 deals
      a packed list: 1 deals
      a packed file cut short: deals.csv is a packed file that is damaged or cut short.
      a file packed twice: deals.csv looks like a file packed twice, not like a CSV fil"
    `);
  });

  it('made by chance is read or refused, and what was read can be kept and imported again', () => {
    const chance = chanceFrom(7);
    const faults = Array.from({ length: 300 }, () => came(randomFile(chance)));
    expect(faults.filter((one) => one.startsWith('FAULT'))).toEqual([]);
    expect(faults.filter((one) => one.endsWith(' deals')).length).toBeGreaterThan(50);
  });
});

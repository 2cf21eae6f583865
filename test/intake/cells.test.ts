import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFileRefused } from '../../src/domain/refusal.ts';
import { records } from '../../src/intake/records.ts';

const piece = fc.constantFrom(
  '"',
  '"',
  ',',
  ';',
  '\n',
  '\r\n',
  '\r',
  'a',
  'bc',
  ' ',
  '',
  'é',
  '👩',
  '\u2028',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** The cells as another reader takes them apart, which is known to be right. */
function byAnother(content: string, delimiter: string): readonly (readonly string[])[] {
  return parse(content.replace(/\r\n?/g, '\n'), {
    ...{ delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true },
  });
}

function ours(content: string, delimiter: string): readonly (readonly string[])[] | undefined {
  try {
    return [...records(content, delimiter, 1)].map(({ cells }) => cells);
  } catch (error) {
    if (isFileRefused(error)) return undefined;
    throw error;
  }
}

describe('the cells of a file', () => {
  it('are those that another reader finds, for any text that is not refused', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(',', ';'), (content, delimiter) => {
        const found = ours(content, delimiter);
        if (found !== undefined) expect(found).toEqual(byAnother(content, delimiter));
      }),
      { numRuns: 2_000 },
    );
  });

  it('stand on the physical lines on which their records start', () => {
    const content = 'a,b\r\n"1\r\n2\r3",x\r\rc\n"d"\n';
    expect([...records(content, ',', 1)]).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\n2\n3', 'x'] },
      { line: 5, cells: [''] },
      { line: 6, cells: ['c'] },
      { line: 7, cells: ['d'] },
    ]);
  });
});

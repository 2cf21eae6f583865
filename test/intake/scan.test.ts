import { describe, expect, it } from 'vitest';
import { lines, read, refusal } from './reading.ts';

describe('quotation marks', () => {
  it('keep line ends, delimiters and doubled quotation marks in a cell', () => {
    const { deals } = read(lines('Account,Stage,Notes', '"Acme, ""the"" firm",Won,"one', 'two"'));
    expect(deals).toMatchObject([{ account: 'Acme, "the" firm', notes: 'one\ntwo' }]);
  });

  it('are letters like others inside an unquoted cell, or after a quoted one on the same line', () => {
    const { deals } = read(lines('Account,Stage', 'The 5" pipe,Won', '"Acme" Inc,Lost'));
    expect(deals.map((deal) => deal.account)).toEqual(['The 5" pipe', '"Acme" Inc']);
  });

  it('that are never closed are named with their line', () => {
    const problem = refusal(lines('Account,Stage', 'Acme,Won', '"Beta,Lost', 'Gamma,Won'));
    expect(problem).toMatchObject({ code: 'unreadable' });
    expect(problem.message).toContain('opened in line 3 of deals.csv is never closed');
  });

  it('that would swallow rows up to the next ones are named with the line they open on', () => {
    const problem = refusal(lines('Account,Stage', '"Beta,Lost', 'Gamma,Won', '"Delta",Won'));
    expect(problem.message).toContain('opened in line 2');
  });
});

describe('a file beyond measure', () => {
  it.each([
    [
      'more than 1,000 columns',
      `Account,Stage\n${','.repeat(1_001)}`,
      'Line 2 of deals.csv has more than 1,000 columns',
    ],
    [
      'a huge cell',
      `Account,Stage\nAcme,"\n${'x\n'.repeat(500_001)}"`,
      'Line 2 of deals.csv has a cell of more than a million characters',
    ],
    [
      'a huge row',
      `Account,Stage\n${Array.from({ length: 5 }, () => 'x'.repeat(900_000)).join(',')}`,
      'Line 2 of deals.csv has a row of more than four million characters',
    ],
    [
      'more rows than are read',
      `Account,Stage\n${'a,b\n'.repeat(250_002)}`,
      'deals.csv has more than 250,000 rows, the most that is read at once; line 250002 is one too many',
    ],
  ])('is refused for %s before it fills the memory', (_, content, words) => {
    const { code, message, hint } = refusal(content);
    expect({ code, message }).toEqual({ code: 'unreadable', message: expect.stringContaining(words) });
    expect(hint).toMatch(/^Export .*; nothing was kept\.$/);
  });

  it('of many short rows under a long header is read as quickly as any other', () => {
    expect(read(`Account,Stage\n${'a\n\n'.repeat(100_000)}`)).toMatchObject({
      rows: 100_000,
      dropped: 100_000,
    });
  });

  it('of the same deal in every row is one deal', () => {
    expect(read(`Deal ID,Account,Stage\n${'7,Acme,Won\n'.repeat(200_000)}`).deals).toHaveLength(1);
  });

  it('of more than 200 MB is refused', () => {
    expect(refusal(new Uint8Array(200 * 1024 * 1024 + 1)).message).toContain('is larger than 200 MB');
  });

  it('is read at the limit of rows', () => {
    expect(read(`Account,Stage\n${'a,b\n'.repeat(250_000)}`).rows).toBe(250_000);
  });

  it('of twenty million commas is refused within a second or so', () => {
    expect(refusal(','.repeat(20_000_000)).message).toContain('more than 1,000 columns');
  });
});

import { expect, it } from 'vitest';
import type { DateReason, Decision, MarkReason } from '../../src/domain/decision.ts';
import { toldDecision } from '../../src/render/takings.ts';
import { aDay } from '../builders.ts';

const about = { column: 'Close', sure: true };

function said(decision: Decision): string {
  const { what, why } = toldDecision(decision);
  return `${what} (${why})`;
}

it('a decision keeps its column, and whether a rep should look', () => {
  expect(toldDecision({ kind: 'innerList', column: 'Lines', sure: false })).toEqual({
    column: 'Lines',
    what: 'is left out',
    why: 'it is a list within each deal',
    sure: false,
  });
});

it.each<readonly [DateReason, string]>([
  [{ by: 'person' }, 'you said so'],
  [{ by: 'itself' }, 'it can be read in no other way'],
  [{ by: 'cell', like: '18/04/2026' }, '18/04/2026 can be read in no other way'],
  [{ by: 'column', like: 'Began' }, '"Began" is written that way'],
  [{ by: 'year in front' }, 'its year can only stand in front'],
  [{ by: 'least change' }, 'what stands in front changes least; otherwise say --dates dmy'],
  [{ by: 'year last' }, 'its year could stand in front too; if it does, say --dates ymd'],
])('tells how the order of a date was found: %j', (reason, why) => {
  const day = aDay('2026-04-03');
  const decision = { kind: 'date', cell: '03/04/2026', day, reason, ...about } as const;
  expect(said(decision)).toBe(`03/04/2026 is taken for 3 April 2026 (${why})`);
});

it.each<readonly [MarkReason, string]>([
  [{ by: 'cell', like: '1.234,5' }, 'as in 1.234,5'],
  [{ by: 'two cells', like: ['1.5', '2,5'] }, 'it holds 1.5 as well as 2,5'],
  [{ by: 'program' }, 'programs write it that way'],
  [{ by: 'nothing' }, 'no amount of the column tells what its mark means'],
])('tells what the mark of an amount was taken by: %j', (reason, why) => {
  const decision = { kind: 'mark', cell: '1,234', amount: '1,234', reason, ...about } as const;
  expect(said(decision)).toBe(`"1,234" is taken for 1,234 (${why})`);
  expect(said({ ...decision, amount: '1.234', not: '1,234' })).toContain('1.234, not for 1,234');
});

it('counts one and several, and the deals it does not name', () => {
  expect(said({ kind: 'deletedRows', rows: 1, ...about })).toContain('1 row was left out');
  expect(said({ kind: 'contradicted', deals: 1, names: ['A'], ...about })).toContain('1 deal stands there');
  const many = { kind: 'contradicted', deals: 1_204, names: ['A', 'B', 'C'], ...about } as const;
  expect(said(many)).toContain(
    '1,204 deals stand there more than once with different content: A, B, C, 1,201 more',
  );
});

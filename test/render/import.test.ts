import { describe, expect, it } from 'vitest';
import type { Reject } from '../../src/domain/intake.ts';
import { accountHint, importText, rejectLines } from '../../src/render/import.ts';
import { importShape } from '../../src/render/import-shape.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aDeal } from '../builders.ts';
import { aHome, ordinary, reportOf } from './homes.ts';

const { open } = aHome(ordinary);
const report = reportOf(open, 80);

/** That many rows without a name, from line 2 on. */
function nameless(count: number): readonly Reject[] {
  return Array.from({ length: count }, (_, at) => ({ line: at + 2, reason: { kind: 'nameless' } }));
}

function with_(imported: Partial<typeof report.imported>, merged: Partial<typeof report.merged> = {}) {
  return {
    ...report,
    imported: { ...report.imported, ...imported },
    merged: { ...report.merged, ...merged },
  };
}

describe('after an import', () => {
  it.each([
    ['what was kept', report, 'Kept. 3 deals from deals.csv: 3 new, 0 changed, 0 as before.'],
    ['what it came from, by its last name', { ...report, file: 'C:\\reps\\deals.csv' }, 'from deals.csv:'],
    ['standard input by name', { ...report, file: '-' }, 'from standard input:'],
    ['deals gone from the file', with_({}, { missing: 1200 }), '1,200 no longer in the file stay.'],
    ['one row left out', report, '1 row could not be read and was left out, named above.'],
    ['rows left out', with_({ rejected: nameless(2) }), '2 rows could not be read and were left out'],
    ['what to do where none was lost', report, 'Next: recover deals --open'],
    [
      'what to do where one was',
      with_({}, { lost: 1 }),
      'Next: recover debrief <account>, for one that you lost',
    ],
  ])('tells %s', (_name, given, wanted) => {
    expect(unpainted(importText(given)).replace(/\n(?! )/g, ' ')).toContain(wanted);
  });

  it.each([
    [
      'name',
      'By its name this file is of 9 Nov, and the one before of 16 Nov or later: is this an older export? To take it back: recover undo import',
    ],
    [
      'deals',
      'The newest day in this file is 9 Nov, in the one before it was 16 Nov: is this an older export? To take it back: recover undo import',
    ],
  ] as const)('tells that the file looks older, by its %s', (by, said) => {
    const older = { by, day: aDay('2026-11-09'), before: aDay('2026-11-16') };
    expect(unpainted(importText(with_({}, { older }))).replace(/\n/g, ' ')).toContain(said);
  });

  it('tells two decisions, and that there are more', () => {
    const decisions = ['A', 'B', 'C'].map((column) => ({ kind: 'innerList' as const, column, sure: true }));
    expect(importText(with_({ decisions }))).toContain(
      '  "A": is left out (it is a list within each deal).\n  "B": is left out (it is a list within each deal).\n  1 more decision; --dry-run shows them all\n',
    );
  });

  it('tells the changes where they were asked for', () => {
    expect(importText(report)).not.toContain('No deal that was known has changed.');
    expect(importText({ ...report, withChanges: true })).toContain('No deal that was known has changed.');
  });

  it('tells nothing of rows where all could be read', () => {
    expect(importText(with_({ rejected: [] }))).not.toContain('left out');
  });

  it('helps where the accounts are ids only', () => {
    const { account: _account, ...row } = aDeal();
    const byId = {
      mapping: [{ header: 'AccountId', field: 'accountId' as const, by: 'name' as const }],
      deals: [row],
    };
    expect(accountHint({ ...report.imported, ...byId }, 200).join('')).toContain(
      '--accounts <file of accounts>',
    );
    expect(accountHint({ ...report.imported, ...byId, deals: open }, 200)).toEqual([]);
    expect(accountHint(report.imported, 200)).toEqual([]);
  });
});

describe('rows left out', () => {
  it('are named by file and line, twenty at most, and the rest counted', () => {
    const rejected = nameless(22);
    const lines = rejectLines(with_({ rejected })).split('\n');
    expect([lines[0], lines[20], lines.length]).toEqual([
      'a/deals.csv:2: it has neither an account, a deal name nor a deal id',
      'a/deals.csv: and 2 more rows; --rejects <file> writes them all',
      22,
    ]);
  });

  it('are five where a preview is to stand below them', () => {
    const rejected = nameless(22);
    const before = { ...with_({ rejected }), dryRun: true };
    expect(rejectLines({ ...before, rows: 24 })).toContain('and 17 more rows');
    expect(rejectLines(before)).toContain('and 2 more rows');
  });

  it('go on further in where the screen ends, and stay on one line where there is none', () => {
    const long = 'with more words than this window takes';
    const reason = { kind: 'noDay' as const, field: 'closeDate' as const, cell: long };
    const narrow = { ...with_({ rejected: [{ line: 12, reason }] }), width: 40 };
    expect(rejectLines({ ...narrow, rows: 24 })).toBe(
      ['a/deals.csv:12: close date "with more', '  words than this window takes" is not a', '  date\n'].join(
        '\n',
      ),
    );
    expect(rejectLines(narrow)).toBe(
      'a/deals.csv:12: close date "with more words than this window takes" is not a date\n',
    );
  });

  it('are nothing where there are none', () => {
    expect(rejectLines(with_({ rejected: [] }))).toBe('');
    expect(rejectLines({ ...with_({ rejected: [] }), rows: 24 })).toBe('');
  });
});

it('the shape for scripts counts what was found and changed', () => {
  expect(importShape(report)).toMatchObject({
    crm: 'Salesforce',
    rows: 4,
    dropped: 1,
    added: 3,
    open: 3,
    rejected: [{ line: 7, reason: 'close date "soon" is not a date' }],
  });
  expect(importShape(report)).not.toHaveProperty('changes');
});

it('the shape for scripts tells each change where it was asked for', () => {
  const [deal = aDeal(), gone = aDeal()] = open;
  const changes = [{ deal: { ...deal, stage: 'Won' }, before: deal }];
  expect(importShape({ ...with_({}, { changes, gone: [gone] }), withChanges: true })).toMatchObject({
    changes: [
      {
        deal: deal.id,
        account: deal.account,
        fields: [{ field: 'stage', before: 'Negotiation / Review', after: 'Won' }],
      },
    ],
    gone: [{ deal: gone.id, account: gone.account }],
  });
});

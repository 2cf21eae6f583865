import { describe, expect, it } from 'vitest';
import { accountHint, importShape, importText, rejectLines } from '../../src/render/import.ts';
import { previewText } from '../../src/render/import-preview.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDeal, anId } from '../builders.ts';
import { aHome, ordinary, reportOf } from './homes.ts';

const { open } = aHome(ordinary);
const report = reportOf(open, 80);

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
    ['deals gone from the file', with_({}, { missing: 1200 }), '1,200 no longer in the file, kept.'],
    ['one row left out', report, '1 row could not be read and was left out, named above.'],
    [
      'rows left out',
      with_({ rejected: [1, 2].map((line) => ({ line, reason: 'x' })) }),
      '2 rows could not be read and were left out',
    ],
    ['what to do where none was lost', report, 'Next: recover deals --open'],
    [
      'what to do where one was',
      with_({}, { lost: 1 }),
      'Next: recover debrief <account>, for one that you lost',
    ],
  ])('tells %s', (_name, given, wanted) => {
    expect(unpainted(importText(given)).replace(/\n(?! )/g, ' ')).toContain(wanted);
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
    const rejected = Array.from({ length: 22 }, (_, at) => ({ line: at + 2, reason: 'no account' }));
    const lines = rejectLines(with_({ rejected })).split('\n');
    expect([lines[0], lines[20], lines.length]).toEqual([
      'a/deals.csv:2: no account',
      'a/deals.csv: and 2 more rows; --json lists them all',
      22,
    ]);
  });

  it('are nothing where there are none', () => {
    expect(rejectLines(with_({ rejected: [] }))).toBe('');
  });
});

describe('before an import', () => {
  it.each([
    [
      'how the file was read',
      report,
      'Read as Salesforce, UTF-8, columns parted by commas, days as day, month, year.',
    ],
    ['a file without an order of days', with_({ dateOrder: undefined }), 'columns parted by commas.'],
    ['tabs by name', with_({ delimiter: '\t' }), 'columns parted by tabs'],
    ['another sign as it is', with_({ delimiter: '^' }), 'columns parted by ^'],
    [
      'that nothing was kept',
      report,
      'Nothing was kept. If it looks right, type the same without --dry-run.',
    ],
    ['a column that is missed', report, 'no column was taken for the close date (closeDate)'],
    ['columns it takes for nothing', report, 'kept as they are: Forecast Category'],
  ])('tells %s', (_name, given, wanted) => {
    expect(unpainted(previewText(given))).toContain(wanted);
  });

  it('shows twelve further columns at most, and three deals', () => {
    const attributes = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`c${at}`, '']));
    const {
      amount: _amount,
      account: _account,
      stage: _stage,
      ...bare
    } = aDeal({ id: anId('x'), name: 'By name' });
    const text = previewText(
      with_({ deals: [{ ...bare, attributes }, { status: 'open', attributes: {} }, ...open, ...open] }),
    );
    expect(text).toContain('c11, 2 more');
    expect(text).toContain('  By name');
    expect(text.match(/Nordhaus/g)?.length).toBe(1);
  });

  it('has no list of columns where every one is known', () => {
    expect(previewText(with_({ deals: [{ status: 'open', attributes: {} }] }))).not.toContain(
      'kept as they are',
    );
  });
});

it('the shape for scripts counts what was found and changed', () => {
  expect(importShape(report)).toMatchObject({
    crm: 'Salesforce',
    rows: 4,
    dropped: 1,
    added: 3,
    open: 3,
    rejected: [{ line: 7, reason: 'the close date "soon" is not a day' }],
  });
});

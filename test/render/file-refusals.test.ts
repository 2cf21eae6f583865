import { describe, expect, it } from 'vitest';
import type { RejectReason } from '../../src/domain/intake.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import { FileRefused } from '../../src/domain/refusal.ts';
import { refusedFile } from '../../src/render/file-refusals.ts';
import { rejectReason } from '../../src/render/reject-reasons.ts';

const undecided = { header: 'Close Date', cells: ['03/04/2026'] };

describe('a file that is refused', () => {
  it.each<readonly [Refusal, string, string, RegExp]>([
    [{ kind: 'empty' }, 'unreadable', 'deals.csv is empty.', /once more/],
    [{ kind: 'tooLarge' }, 'unreadable', 'deals.csv is larger than 200 MB', /shorter time/],
    [{ kind: 'tooMuchPacked' }, 'unreadable', 'deals.csv holds more than 64 MB', /^Unpack it/],
    [{ kind: 'damagedPacking' }, 'unreadable', 'deals.csv is a packed file that is damaged', /^Download/],
    [{ kind: 'noText' }, 'unreadable', 'deals.csv is not a table of text.', /as CSV/],
    [{ kind: 'otherKind', looksLike: 'excel' }, 'unreadable', 'looks like an Excel workbook', /"Save as"/],
    [{ kind: 'otherKind', looksLike: 'zip' }, 'unreadable', 'deals.csv looks like a ZIP archive', /^Unpack/],
    [{ kind: 'ownCopy' }, 'unreadable', 'is a copy made by recover', /type recover restore deals.csv\./],
    [{ kind: 'noList' }, 'unreadable', 'deals.csv holds no list of deals.', /as CSV where you can/],
    [{ kind: 'cutShort' }, 'unreadable', 'deals.csv is damaged or cut short', /once more/],
    [{ kind: 'openQuote', line: 3 }, 'unreadable', 'opened in line 3 of deals.csv is never', /in line 3/],
    [{ kind: 'beyondMeasure', line: 2, has: 'columns' }, 'unreadable', 'Line 2 of deals.csv has', /fewer/],
    [{ kind: 'beyondMeasure', line: 2, has: 'cell' }, 'unreadable', 'a cell of more than a mill', /shorten/],
    [{ kind: 'tooManyRows', line: 9 }, 'unreadable', 'deals.csv has more than 250,000 rows', /shorter time/],
    [{ kind: 'noDeals', headers: [] }, 'unreadable', 'No deals were recognised in deals.csv', /"Header=a/],
    [{ kind: 'otherList', called: 'contacts' }, 'unreadable', 'looks like a list of contacts', /^Export the/],
    [{ kind: 'noSuchColumn', header: 'X', headers: ['A', ''] }, 'usage', 'has no column "X"', /are "A";/],
    [{ kind: 'undecidedDates', ...undecided }, 'ambiguous', 'is 3 April or 4 March.', /--dates dmy when/],
    [{ kind: 'mixedDates', header: 'D', cells: ['1', '2'] }, 'ambiguous', 'two orders: 1 and 2.', /named\.$/],
  ])('is told in words: %j', (refusal, code, message, hint) => {
    const problem = refusedFile(new FileRefused(refusal), 'deals.csv');
    expect(problem).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(problem.hint).toMatch(hint);
  });

  it('is called what it is: standard input, or the file of accounts', () => {
    const empty = { kind: 'empty' } as const;
    expect(refusedFile(new FileRefused(empty), '-').message).toBe('standard input is empty.');
    expect(refusedFile(new FileRefused(empty, 'accounts'), 'deals.csv')).toMatchObject({
      message: 'the file of accounts is empty.',
      hint: 'Export the accounts from the CRM with their ids and names, as CSV.',
    });
  });

  it('names at most twelve of its columns, long ones cut', () => {
    const headers = Array.from({ length: 14 }, (_, at) => `${at} ${'x'.repeat(100)}`);
    const { message } = refusedFile(new FileRefused({ kind: 'noDeals', headers }), 'deals.csv');
    expect(message).toMatch(/"11 x+…" and 2 more\.$/);
  });

  it.each([
    ['a blank in its name', 'my deals.csv', 'recover import "my deals.csv" --dates dmy'],
    ['a name that a shell would run', '$(rm).csv', "recover import '$(rm).csv' --dates dmy"],
    ['no name, from a pipe', '-', 'recover import - --dates dmy'],
  ])('is named so that the command can be typed: %s', (_, path, typed) => {
    const problem = refusedFile(new FileRefused({ kind: 'undecidedDates', ...undecided }), path);
    expect(problem.hint).toContain(typed);
  });

  it('asks whether another column is meant, where one is called nearly so', () => {
    const refusal = { kind: 'noSuchColumn', header: 'Deel', headers: ['Deal', 'Stage'] } as const;
    expect(refusedFile(new FileRefused(refusal), 'deals.csv').message).toBe(
      'deals.csv has no column "Deel". Did you mean "Deal"?',
    );
  });

  it('never offers a header that a shell would run', () => {
    const headers = ['$(rm)', 'Stage'];
    const { hint } = refusedFile(new FileRefused({ kind: 'noDeals', headers }), 'deals.csv');
    expect(hint).toContain(`--map '$(rm)=account' --map "Stage=stage"`);
  });
});

it.each<readonly [RejectReason, string]>([
  [{ kind: 'noDay', field: 'createdOn', cell: 'soon' }, 'day it began "soon" is not a date'],
  [{ kind: 'noAmount', cell: 'a\n lot' }, 'amount "a lot" is not an amount'],
  [{ kind: 'noAmount', cell: 'x'.repeat(99) }, `amount "${'x'.repeat(39)}…" is not an amount`],
  [{ kind: 'nameless' }, 'it has neither an account, a deal name nor a deal id'],
  [
    { kind: 'tooLong', cells: 5, headers: 4 },
    'it has 5 cells under 4 headers; one with a comma may need quotation marks',
  ],
])('a row that was left out is told with its reason: %j', (reason, words) => {
  expect(rejectReason(reason)).toBe(words);
});

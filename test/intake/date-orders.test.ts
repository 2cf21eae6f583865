import { describe, expect, it } from 'vitest';
import { lines, read, refusal } from './reading.ts';

function closeDates(...cells: readonly string[]): readonly (string | undefined)[] {
  return read(lines('Account,Close Date', ...cells.map((cell) => `Acme,${cell}`))).deals.map(
    (deal) => deal.closeDate,
  );
}

describe('the order of the days in a column', () => {
  it.each([
    ['a day above twelve in front', ['03/04/2026', '31/12/2026'], ['2026-04-03', '2026-12-31']],
    ['a day above twelve in the middle', ['03/04/2026', '12/31/2026'], ['2026-03-04', '2026-12-31']],
    ['two digits of the year', ['01-03-17', '20-10-16'], ['2017-03-01', '2016-10-20']],
    ['nothing, where day and month are the same number', ['05/05/2026'], ['2026-05-05']],
    ['nothing, where all are written with the year in front', ['2026-04-03'], ['2026-04-03']],
  ])('is decided by %s', (_, cells, days) => {
    expect(closeDates(...cells)).toEqual(days);
  });

  it('is that of the other columns where its own values do not decide', () => {
    const found = read(lines('Account,Close Date,Created Date', 'Acme,03/04/2026,02/28/2026'));
    expect(found).toMatchObject({ dateOrder: 'mdy', deals: [{ closeDate: '2026-03-04' }] });
  });

  it('is never that of a column with the year in front where it has the year behind', () => {
    const table = lines('Account,Close Date,Created Date', 'Acme,3/4/2026,99-10-16');
    expect(refusal(table)).toMatchObject({
      code: 'ambiguous',
      message: expect.stringContaining('"Close Date"'),
    });
  });

  it('is each column’s own where they differ', () => {
    const found = read(lines('Account,Close Date,Created Date', 'Acme,31/01/2026,02/28/2026'));
    expect(found.deals).toMatchObject([{ closeDate: '2026-01-31', createdOn: '2026-02-28' }]);
  });

  it('is asked for where nothing decides, with a value that has two readings', () => {
    const problem = refusal(lines('Account,Close Date', 'Acme,03/04/2026'));
    expect(problem).toMatchObject({
      code: 'ambiguous',
      message: 'No date in "Close Date" tells whether 03/04/2026 is 3 April or 4 March.',
      hint: 'Type recover import deals.csv --dates dmy when the day comes first, or --dates mdy when the month does.',
    });
  });

  it('is asked for where the other columns do not agree', () => {
    const table = lines(
      'Account,Close Date,Created Date,Last Activity',
      'Acme,03/04/2026,02/28/2026,31/01/2026',
    );
    expect(refusal(table).code).toBe('ambiguous');
  });

  it('is asked for where one column has both', () => {
    const problem = refusal(lines('Account,Close Date', 'Acme,13/04/2026', 'Beta,04/13/2026'), {
      file: 'my deals.csv',
    });
    expect(problem.message).toBe('"Close Date" has dates in two orders: 13/04/2026 and 04/13/2026.');
    expect(problem.hint).toContain('recover import "my deals.csv" --dates dmy');
  });

  it('is what --dates says where no value decides', () => {
    const table = lines('Account,Close Date', 'Acme,03/04/2026');
    expect(read(table, { dates: 'dmy' }).deals[0]?.closeDate).toBe('2026-04-03');
    expect(read(table, { dates: 'mdy' }).deals[0]?.closeDate).toBe('2026-03-04');
    expect(refusal(table, { dates: 'ymd' }).code).toBe('ambiguous');
  });

  it('stays what the values decide, whatever --dates says', () => {
    expect(
      read(lines('Account,Close Date', 'Acme,31/04/2026', 'Beta,31/12/2026'), { dates: 'mdy' }),
    ).toMatchObject({
      dateOrder: 'dmy',
      rejected: [{ line: 2, reason: 'close date "31/04/2026" is not a date' }],
    });
  });

  it('has rows that do not fit the order asked for rejected', () => {
    const table = lines('Account,Close Date', 'Acme,13/04/2026', 'Beta,04/13/2026');
    expect(read(table, { dates: 'dmy' })).toMatchObject({
      deals: [{ closeDate: '2026-04-13' }],
      rejected: [{ line: 3, reason: 'close date "04/13/2026" is not a date' }],
    });
  });

  it('has a year of two digits in front only where --dates says so', () => {
    expect(read(lines('Account,Close Date', 'Acme,26-10-16'), { dates: 'ymd' }).deals[0]?.closeDate).toBe(
      '2026-10-16',
    );
  });
});

describe('years of two digits', () => {
  const days = Array.from({ length: 24 }, (_, at) => String(at + 1).padStart(2, '0'));

  it('stand in front where what stands there changes least and the last numbers run through the month', () => {
    const found = read(lines('Account,Close Date', ...days.map((day) => `Acme,26-03-${day}`)));
    expect(found).toMatchObject({ dateOrder: 'ymd', decisions: [{ sure: false }] });
    expect(found.deals[4]?.closeDate).toBe('2026-03-05');
  });

  it('stand behind where the first numbers run through the month', () => {
    const found = read(lines('Account,Close Date', ...days.map((day) => `Acme,${day}-03-26`)));
    expect(found).toMatchObject({ dateOrder: 'dmy', decisions: [{ sure: true }] });
  });

  it('stand in front for all where one date can be read in no other way', () => {
    expect(closeDates('99-10-16', '20-10-16')).toEqual(['1999-10-16', '2020-10-16']);
  });

  it('stand where --dates says, whatever is likely', () => {
    const table = lines('Account,Close Date', ...days.map((day) => `Acme,26-03-${day}`));
    expect(read(table, { dates: 'dmy' }).deals[4]?.closeDate).toBe('2005-03-26');
  });
});

describe('how dates were taken', () => {
  const decided = (header: string, ...cells: readonly string[]) =>
    read(lines(header, ...cells)).decisions.map(
      ({ what, why, sure }) => `${what}: ${why}${sure ? '' : ' ?'}`,
    );

  it.each([
    ['31/12/2026 is taken for 31 December 2026: it can be read in no other way', ['Acme,31/12/2026']],
    [
      '03/04/2026 is taken for 3 April 2026: 31/12/2026 can be read in no other way',
      ['Acme,03/04/2026', 'Acme,31/12/2026'],
    ],
    [
      '20-10-16 is taken for 20 October 2016: its year could stand in front too; if it does, say --dates ymd ?',
      ['Acme,20-10-16'],
    ],
    [
      '06-06-10 is taken for 6 June 2010: its year could stand in front too; if it does, say --dates ymd ?',
      ['Acme,06-06-10'],
    ],
    ['45631.0 is taken for 5 December 2024: spreadsheets count days like that', ['Acme,45631.0']],
  ])('is told: %s', (told, rows) => {
    expect(decided('Account,Close Date', ...rows)).toEqual([told]);
  });

  it('is told with the column that is written likewise', () => {
    expect(decided('Account,Close Date,Created Date', 'Acme,03/04/2026,02/28/2026')).toEqual([
      '03/04/2026 is taken for 4 March 2026: "Created Date" is written that way ?',
      '02/28/2026 is taken for 28 February 2026: it can be read in no other way',
    ]);
  });

  it('is not told where nothing else could be meant', () => {
    expect(decided('Account,Close Date', 'Acme,2026-04-03', 'Acme,5 Mar 2026', 'Acme,')).toEqual([]);
  });
});

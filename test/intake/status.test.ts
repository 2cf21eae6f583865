import { describe, expect, it } from 'vitest';
import { lines, read } from './reading.ts';

/** The status of one deal whose other columns are these. */
function statusOf(columns: Readonly<Record<string, string>>): string | undefined {
  const header = ['Deal Name', ...Object.keys(columns)].join(',');
  const row = ['Renewal', ...Object.values(columns)].join(',');
  return read(lines(header, row)).deals[0]?.status;
}

describe('how a deal stands, by its stage', () => {
  it.each([
    ['Won', 'won'],
    ['Closed Won', 'won'],
    ['closedwon', 'won'],
    ['6. Closed - Won', 'won'],
    ['Fechado ganho', 'won'],
    ['Lost', 'lost'],
    ['Loss', 'lost'],
    ['Closed Lost', 'lost'],
    ['Closed Lost to Competition', 'lost'],
    ['07 – Closed/Lost', 'lost'],
    ['Fechado perdido', 'lost'],
    ['Disqualified', 'lost'],
    ['No decision', 'lost'],
    ['Negotiation', 'open'],
    ['03 - Needs Analysis', 'open'],
    ['Follow On Call', 'open'],
    ['Two Next Steps', 'open'],
    ["Won't start", 'open'],
    ['Won’t start', 'open'],
    ['Wonderful prospect', 'open'],
    ['Verbally won', 'open'],
    ['Not won yet', 'open'],
    ['At risk of loss', 'open'],
    ['Lossless transfer', 'open'],
    ['Won/Lost review', 'open'],
    ['Closed lost: lost contact', 'lost'],
    ['Lost contact', 'open'],
    ['0% - Closed Lost', 'lost'],
    ['Closed-Lost to Competition', 'lost'],
    ['Negócio fechado', 'open'],
    ['Abgeschlossen und verloren', 'lost'],
    ['Cierre ganado', 'won'],
    ['Gagnée', 'won'],
    ['Contato perdido', 'open'],
    ['Won over a sceptic? not yet won', 'won'],
    ['', 'open'],
  ])('"%s" is %s', (stage, status) => {
    expect(statusOf({ Stage: stage, 'Close Date': '2026-01-31' })).toBe(status);
  });
});

describe('how a deal stands, by its other columns', () => {
  it.each([
    ['a status column wins over the stage', { Stage: 'Closed Won', Status: 'Lost' }, 'lost'],
    ['a status that denies it wins over the stage', { Stage: 'Closed Won', Status: 'Not won yet' }, 'open'],
    ['an open status wins over the stage', { Stage: 'Closed Lost', Status: 'Open' }, 'open'],
    ['a status of other words leaves it to the stage', { Stage: 'Closed Won', Status: 'Contract' }, 'won'],
    ['closed and won', { Stage: 'Contract', IsClosed: '1', IsWon: '1' }, 'won'],
    ['closed and not marked as won', { Stage: 'Contract', IsClosed: 'true', IsWon: 'false' }, 'lost'],
    ['not closed, whatever the stage is called', { Stage: 'Closed Won', IsClosed: 'no' }, 'open'],
    ['won by a boolean, lost by its stage', { Stage: 'Closed Lost', 'Is Won': 'TRUE' }, 'won'],
    ['lost by a boolean', { Stage: 'Quote sent', 'Is closed lost': 'true' }, 'lost'],
    ['not lost by a boolean', { Stage: 'Quote sent', 'Is closed lost': 'false' }, 'open'],
    ['closed, and won by its stage alone', { Stage: 'Closed Won', 'Is Closed': 'yes' }, 'won'],
    ['a column "Won" that holds days is no boolean', { Stage: 'Closed Won', Won: '2026-01-02' }, 'won'],
  ])('%s', (_, columns, status) => {
    expect(statusOf({ 'Close Date': '2026-01-31', ...columns })).toBe(status);
  });

  it('takes an empty boolean for no where the column is used at all', () => {
    const { deals } = read(
      lines('Id,Name,StageName,IsClosed,IsWon', '1,A,Done,1,1', '2,B,Done,1,', '3,C,Done,,'),
    );
    expect(deals.map((deal) => deal.status)).toEqual(['won', 'lost', 'open']);
  });

  it('leaves it to the stage where the booleans are empty throughout', () => {
    const { deals } = read(
      lines('Id,Name,StageName,IsClosed,IsWon', '1,A,Closed Won,,', '2,B,Closed Lost,,'),
    );
    expect(deals.map((deal) => deal.status)).toEqual(['won', 'lost']);
  });
});

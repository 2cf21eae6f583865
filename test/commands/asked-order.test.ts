import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { leave } from '../world/asker.ts';
import { openHome } from '../world.ts';

const header = 'Account,Stage,Close Date,Created Date';
const files = {
  'deals.csv': [header, 'Acme,Open,03/04/2026,05/06/2025', 'Beta,Open,05/06/2026,01/02/2025'].join('\n'),
  '-': `${header}\nAcme,Open,03/04/2026,05/06/2025`,
  'mixed.csv': `${header}\nAcme,Open,13/04/2026,\nBeta,Open,04/13/2026,`,
  'two.csv': `${header}\nAcme,Open,03-04-05,5/6/2026`,
  'short.csv': `${header}\nAcme,Open,03-04-05,`,
};

describe('the order of dates that no value decides', () => {
  it('is asked once, each way shown with what the dates would mean, and counts for the whole file', async () => {
    const home = openHome();
    let asked: Question | undefined;
    const dates = (question: Question) => {
      asked = question;
      return 'dmy';
    };
    const { code } = await home.ran(['import', 'deals.csv'], { files, replies: { dates } });
    expect(code).toBe(0);
    expect(asked).toMatchObject({
      prompt: 'What comes first in "Close Date"?',
      nothingBehind: true,
      choices: [
        { value: 'dmy', label: 'the day: 03/04/2026 is 3 Apr 2026, 05/06/2026 is 5 Jun 2026' },
        { value: 'mdy', label: 'the month: 03/04/2026 is 4 Mar 2026, 05/06/2026 is 6 May 2026' },
      ],
    });
    expect(home.pipeline().deals).toMatchObject([
      { closeDate: '2026-04-03', createdOn: '2025-06-05' },
      { closeDate: '2026-06-05', createdOn: '2025-02-01' },
    ]);
  });

  it('may be chosen for a column in two orders: what does not fit is then named', async () => {
    const home = openHome();
    const ran = await home.ran(['import', 'mixed.csv'], { files, replies: { dates: 'mdy' } });
    expect(ran.err).toBe('mixed.csv:2: close date "13/04/2026" is not a date\n');
    expect(home.pipeline().deals).toMatchObject([{ account: 'Beta', closeDate: '2026-04-13' }]);
  });

  it('may be the year where it has two digits', async () => {
    const home = openHome();
    await home.ran(['import', 'short.csv'], { files, replies: { dates: 'ymd' } });
    expect(home.pipeline().deals).toMatchObject([{ closeDate: '2003-04-05' }]);
  });

  it('is asked anew for a column that the first answer does not fit', async () => {
    const home = openHome();
    const asked: string[] = [];
    const dates = ({ prompt }: Question) => {
      asked.push(prompt);
      return asked.length === 1 ? 'ymd' : 'mdy';
    };
    await home.ran(['import', 'two.csv'], { files, replies: { dates } });
    expect(asked).toEqual(['What comes first in "Close Date"?', 'What comes first in "Created Date"?']);
    expect(home.pipeline().deals).toMatchObject([{ closeDate: '2003-04-05', createdOn: '2026-05-06' }]);
  });

  it('is asked before a dry run too, and leaving keeps nothing', async () => {
    const home = openHome();
    const dry = await home.ran(['import', 'deals.csv', '--dry-run'], { files, replies: { dates: 'mdy' } });
    expect(dry.code).toBe(0);
    const { code } = await home.ran(['import', 'deals.csv'], { files, replies: { dates: leave } });
    expect({ code, deals: home.pipeline().deals }).toEqual({ code: 130, deals: [] });
  });

  it('is kept with a mapping, so that it is asked no more', async () => {
    const home = openHome();
    await home.ran(['import', 'deals.csv', '--save-mapping', 'work'], { files, replies: { dates: 'mdy' } });
    const { code } = await home.ran(['import', '-', '--mapping', 'work'], { files });
    expect({ code, deals: home.pipeline().deals }).toMatchObject({
      code: 0,
      deals: [{ closeDate: '2026-03-04' }, {}],
    });
  });

  it.each([
    ['without a terminal', ['import', 'deals.csv'], {}],
    ['for a script', ['import', 'deals.csv', '--json'], { replies: {} }],
    ['where standard input holds the deals', ['import', '-'], { replies: {} }],
  ])('is never asked %s: the flag is named', async (_, argv, circumstances) => {
    const home = openHome();
    const { code, out, err } = await home.ran(argv, { files, ...circumstances });
    expect({ code, out, deals: home.pipeline().deals }).toEqual({ code: 2, out: '', deals: [] });
    expect(err).toContain('--dates dmy');
  });
});

import { describe, expect, it } from 'vitest';
import { readText } from '../../bin/files.ts';
import { inOneLine } from '../world.ts';
import { debriefedHome, lostHome } from './stocked.ts';

/** The newest note of the home is of Monday 23 November 2026, 18:12. */
const wrong = { now: '2020-01-01T08:00' };

describe('a clock that went back behind the newest note', () => {
  it('is told in one line, and the day is planned by the later of the two', async () => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, out, err } = await home.ran(['due', '--json'], wrong);
    expect({ code, today: JSON.parse(out).data.today, same: home.ledger() === before }).toEqual({
      code: 0,
      today: '2026-11-23',
      same: true,
    });
    expect(inOneLine(err)).toBe(
      'This computer says 1 Jan 2020, 08:00, your newest note is of 23 Nov 2026, 18:12: the later one counts.',
    );
  });

  it.each<[string, readonly string[]]>([
    ['done', ['done', 'k104', 'talked']],
    ['touch', ['touch', 'thornbury', 'a word', '--channel', 'phone']],
    ['skip', ['skip', 'k104']],
    ['snooze', ['snooze', 'k104', '2026-12-02']],
    ['remind', ['remind', 'thornbury', 'fri', 'send it']],
    ['away', ['away', '--until', 'fri']],
    ['today', []],
    ['lost', ['lost', 'calder', '--channel', 'phone', '--stands', 'no', '--courtesy', 'both']],
    ['edit', ['edit', 'thornbury', '--stands', 'nobody']],
    ['prep', ['prep', 'harlow', '--offer', 'demo', '--fact', 'signer-met=no']],
    ['the sheet of a lost account', ['prep', 'thornbury']],
    ['the note for the CRM', ['draft', 'note', 'thornbury']],
    ['the tasks for the CRM', ['export', 'crm', 'tasks', '--for', 'hubspot']],
    ['the calendar', ['export', 'ics']],
  ])('is told by %s', async (_verb, argv) => {
    const home = await debriefedHome();
    const { code, err } = await home.ran(argv, wrong);
    const told = inOneLine(err).match(/This computer says 1 Jan 2020/g)?.length;
    expect({ code, told }, err).toEqual({ code: 0, told: 1 });
    const days = home
      .ledger()
      .followUps.filter(({ status }) => status === 'open')
      .map(({ due }) => due);
    expect(days.filter((day) => day < '2026-11-23')).toEqual([]);
  });

  it('is told by a debrief, whose plan and calls count from the later of the two', async () => {
    const home = await lostHome();
    const files = { '-': await readText('sample/answers-debrief-thornbury.json') };
    const { code, err } = await home.ran(['debrief', 'thornbury', '--answers', '-'], { ...wrong, files });
    const days = home.ledger().followUps.map(({ due }) => due);
    const told = inOneLine(err).match(/This computer says/g)?.length;
    expect({ code, told, early: days.filter((day) => day < '2026-11-23') }).toEqual({
      code: 0,
      told: 1,
      early: [],
    });
    expect(home.ledger().followUps.some(({ play }) => play === 'call')).toBe(true);
  });

  it('says nothing in a shell prompt, nor where clocks differ by minutes', async () => {
    const home = await debriefedHome();
    expect((await home.ran(['due', '--brief'], wrong)).err).toBe('');
    expect((await home.ran(['due'], { now: '2026-11-23T18:05' })).err).toBe('');
  });

  it('is over when the change that was kept under a wrong day is taken back', async () => {
    const home = await debriefedHome();
    await home.ran(['touch', 'thornbury', 'a word'], { now: '2030-05-05T09:00' });
    expect((await home.ran(['due'])).err).not.toBe('');
    await home.ran(['undo'], { now: '2030-05-05T09:00' });
    expect((await home.ran(['due'])).err).toBe('');
  });
});

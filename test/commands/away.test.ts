import { describe, expect, it } from 'vitest';
import { inOneLine, ran } from '../world.ts';
import { debriefedHome } from './stocked.ts';

describe('recover away', () => {
  it('keeps the days off, tells what would come too late, and is taken back by name', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await home.ran(['away', '--until', 'end', 'of', 'next', 'month']);
    expect({ code, out, err }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Away until Thu 31 Dec. What falls due meanwhile waits for Fri 1 Jan 2027, one
      line a company, and is not late then.
      Too late by then, so better before you go:
        Thornbury Logistics: the reply, Mon 23 Nov
        Thornbury Logistics: one generous act, Mon 23 Nov
        Thornbury Logistics: the second pair of eyes, Thu 26 Nov
        Thornbury Logistics: the advice talk, Fri 27 Nov
      Back sooner: recover away --back     take it back: recover undo
      ",
      }
    `);
    expect(home.ledger().absences).toMatchObject([{ from: '2026-11-24', until: '2026-12-31' }]);
    expect((await home.ran(['undo'])).out).toContain('your days off');
    expect(home.ledger().absences).toEqual([]);
  });

  it('tells how it stands when nothing is said, before, during and after', async () => {
    const home = await debriefedHome();
    const alone = async (now: string) => inOneLine((await home.ran(['away'], { now })).out);
    expect(await alone('2026-11-24T09:40')).toBe(
      'You are here. When you go: recover away --until "end of next week"',
    );
    await home.ran(['away', '--from', '21 dec', '--until', '31 dec']);
    expect(await alone('2026-11-24T09:40')).toContain('Away from Mon 21 Dec until Thu 31 Dec.');
    expect(await alone('2026-12-22T09:40')).toContain('waits for Fri 1 Jan 2027');
    expect(await alone('2027-01-01T09:40')).toContain('You are here.');
  });

  it('ends when the rep is back, and says how much waits', async () => {
    const home = await debriefedHome();
    await home.ran(['away', '--until', '2026-12-11']);
    expect((await home.ran(['due', '--json'], { now: '2026-12-01T09:00' })).out).not.toContain('"today"}');
    const { out } = await home.ran(['away', '--back'], { now: '2026-12-01T09:00' });
    expect(out).toMatchInlineSnapshot(`
      "Welcome back. 3 lines for today.
      To see them: recover due
      "
    `);
    expect(home.ledger().absences).toMatchObject([{ from: '2026-11-24', until: '2026-11-30' }]);
    const again = await home.ran(['away', '--back'], { now: '2026-12-01T09:00' });
    expect(again.out).toContain('You were not away.');
  });

  it('gives the days off as JSON', async () => {
    const home = await debriefedHome();
    expect(JSON.parse((await home.ran(['away', '--json'])).out)).toEqual({
      recover: 1,
      kind: 'away',
      data: { away: false },
    });
    const { out } = await home.ran(['away', '--until', 'fri', '--json']);
    expect(JSON.parse(out).data).toMatchObject({ away: true, until: '2026-11-27', back: '2026-11-30' });
    const back = await home.ran(['away', '--back', '--json']);
    expect(JSON.parse(back.out).data).toEqual({ away: false });
  });

  it.each<[readonly string[], string]>([
    [['--until', 'soonish'], '"soonish" is not a day.'],
    [['--until', 'yesterday'], 'Mon 23 Nov has passed.'],
    [['--from', 'fri', '--until', 'thu'], 'Fri 27 Nov comes after Thu 26 Nov.'],
    [['--from', 'fri'], 'Until when?'],
    [['--back', '--until', 'fri'], 'Are you back'],
  ])('exit 2 for %j, and nothing is changed', async (options, said) => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, err } = await home.ran(['away', ...options]);
    expect({ code, same: home.ledger() === before }).toEqual({ code: 2, same: true });
    expect(inOneLine(err)).toContain(said);
  });

  it('leaves due empty while it lasts, and due says so', async () => {
    const home = await debriefedHome();
    await home.ran(['away', '--until', '2026-12-04']);
    expect((await home.ran(['due'], { now: '2026-11-26T09:00' })).out).toContain(
      'You are away until Fri 4 Dec. Back sooner: recover away --back',
    );
  });

  it('names what is asked for on its very first day, as that comes too late by then', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['away', '--until', '2026-12-04'], { now: '2026-11-23T19:00' });
    expect(inOneLine(out)).toContain('Thornbury Logistics: the reply, Mon 23 Nov');
  });

  it('works in an empty home', async () => {
    expect((await ran(['away', '--until', 'fri'])).code).toBe(0);
  });
});

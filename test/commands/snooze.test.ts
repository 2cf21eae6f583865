import { describe, expect, it } from 'vitest';
import { leave } from '../world/asker.ts';
import type { Home } from '../world.ts';
import { inOneLine, openHome, ran } from '../world.ts';
import { debriefedHome } from './stocked.ts';

/** The follow-ups of Thornbury, each in a line. */
function lines(home: Home): readonly string[] {
  return home
    .ledger()
    .followUps.filter((one) => one.account === 'Thornbury Logistics')
    .map((one) => [one.id.slice(0, 4), one.play, one.due, one.snoozedTo, one.status].join(' '));
}

describe('recover snooze', () => {
  it('puts one follow-up off, keeps the day on which it was due, and is taken back by name (G24)', async () => {
    const home = await debriefedHome();
    const before = lines(home);
    const { code, out, err } = await home.ran(['snooze', 'k104', 'next', 'wed']);
    expect({ code, out, err }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Put off. Thornbury Logistics: the advice talk comes back on Wed 2 Dec.
      Take it back: recover undo
      ",
      }
    `);
    const moved = lines(home).filter((line) => !before.includes(line));
    expect(moved).toEqual(['k104 advice 2026-11-27 2026-12-02 open']);
    expect((await home.ran(['undo', '--list'])).out).toContain(
      'the advice talk for Thornbury Logistics, put off',
    );
    await home.ran(['undo']);
    expect(lines(home)).toEqual(before);
  });

  it('is shown in due on that day and not before, and is not late then', async () => {
    const home = await debriefedHome();
    await home.ran(['snooze', 'k104', '2026-12-02']);
    const advice = async (now: string) => {
      const { out } = await home.ran(['due', '--json'], { now });
      const { items } = JSON.parse(out).data as {
        items: Record<'id' | 'state' | 'due' | 'ownDue', string>[];
      };
      return items
        .filter(({ id }) => id.startsWith('k104'))
        .map(({ state, due, ownDue }) => `${state} ${due}, not ${ownDue}`);
    };
    expect(await advice('2026-12-01T09:00')).toEqual(['upcoming 2026-12-02, not 2026-11-27']);
    expect(await advice('2026-12-02T09:00')).toEqual(['today 2026-12-02, not 2026-11-27']);
    expect(await advice('2026-12-03T09:00')).toEqual(['overdue 2026-12-02, not 2026-11-27']);
  });

  it('can be put off again, and to the day on which it was due', async () => {
    const home = await debriefedHome();
    await home.ran(['snooze', 'k104', '2026-12-02']);
    await home.ran(['snooze', 'k104', '2026-12-04']);
    expect(lines(home)).toContain('k104 advice 2026-11-27 2026-12-04 open');
    await home.ran(['snooze', 'k104', '2026-11-27']);
    expect((await home.ran(['due'], { now: '2026-11-27T09:00' })).out).toContain('ADVICE');
  });

  it('asks which and until when on a terminal', async () => {
    const home = await debriefedHome();
    const replies = { which: 'k102mmmmmmmmmmmm', when: '2026-11-25' };
    expect((await home.ran(['snooze', 'thornbury'], { replies })).code).toBe(0);
    expect(lines(home)).toContain('k102 reply 2026-11-23 2026-11-25 open');
  });

  it('gives the follow-up as JSON', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['snooze', 'k104', 'in', '2', 'weeks', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'snooze',
      data: { due: '2026-11-27', snoozedTo: '2026-12-08' },
    });
  });

  it.each<[number, readonly string[], string]>([
    [
      2,
      ['snooze', 'k104', 'soonish'],
      '"soonish" is not a day. Type it like "next tue", "in 2 weeks" or "3 Dec".',
    ],
    [2, ['snooze', 'k104', '3.4.'], 'can be read two ways'],
    [2, ['snooze', 'k104', 'yesterday'], 'Mon 23 Nov has passed.'],
    [2, ['snooze', 'k104', 'today'], 'That is today already.'],
    [1, ['snooze', 'k104', 'thu'], 'It comes on Fri 27 Nov by itself.'],
    [
      1,
      ['snooze', 'k104', '1 feb'],
      'After Fri 18 Dec the advice talk comes too late. Until then: recover snooze k104 2026-12-18',
    ],
    [
      1,
      ['snooze', 'k103', 'wed'],
      'The clock runs until today, and no longer. To leave it out: recover skip k103',
    ],
    [1, ['snooze', 'zzz', 'fri'], 'No open follow-up fits "zzz".'],
    [1, ['snooze', 'thornbry', 'fri'], 'Did you mean Thornbury Logistics?'],
    [2, ['snooze', 'thornbury', 'fri'], 'Name one by its id:'],
    [2, ['snooze', 'k104'], 'Until when?'],
    [2, ['snooze'], 'Which one can wait?'],
  ])('exit %i for %j, and nothing is changed', async (exit, argv, said) => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, out, err } = await home.ran(argv);
    expect({ code, out, same: home.ledger() === before }).toEqual({ code: exit, out: '', same: true });
    expect(inOneLine(err)).toContain(said);
  });

  it('changes nothing when the person leaves, nor in an empty home', async () => {
    const home = await debriefedHome();
    const before = home.ledger();
    expect((await home.ran(['snooze', 'k104'], { replies: { when: leave } })).code).toBe(130);
    expect(home.ledger()).toBe(before);
    expect((await ran(['snooze', 'k104', 'fri'])).code).toBe(1);
  });

  it('is refused where another window closed it meanwhile', async () => {
    const home = await debriefedHome();
    const meanwhile = () => home.ran(['skip', 'k104']);
    const { code, err } = await home.ran(['snooze', 'k104', '2026-12-02'], { meanwhile });
    expect({ code, told: err.includes('closed already') }).toEqual({ code: 1, told: true });
  });
});

describe('recover skip', () => {
  it('closes without a contact, asks nothing, tells what comes next, and is taken back by name', async () => {
    const home = await debriefedHome();
    const touches = home.ledger().touches.length;
    const { code, out, err } = await home.ran(['skip', 'k104', '--note', 'met her on the train'], {
      interactive: true,
    });
    expect({ code, out, err }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Left out. Thornbury Logistics: the advice talk. Next there: the reply, today.
      Take it back: recover undo
      ",
      }
    `);
    expect(home.ledger().touches).toHaveLength(touches);
    expect(home.ledger().followUps.find(({ id }) => id.startsWith('k104'))).toMatchObject({
      status: 'skipped',
      note: 'met her on the train',
    });
    expect((await home.ran(['undo'])).out).toContain('the advice talk for Thornbury Logistics, left out');
  });

  it('plans a check-in anew, a quarter from the last contact, or from the day on which it was due (G23)', async () => {
    const home = await debriefedHome();
    const checkIns = () => home.ledger().followUps.filter((one) => one.play === 'check-in');
    const [first] = checkIns();
    const early = await home.ran(['skip', first?.id ?? ''], { now: '2026-12-14T09:00' });
    expect(inOneLine(early.out)).toContain(
      'Next there: the advice talk, today. It comes again by Tue 23 Feb 2027.',
    );
    expect(checkIns().map((one) => `${one.status} ${one.due}`)).toEqual([
      'skipped 2027-02-23',
      'open 2027-02-23',
    ]);
    await home.ran(['skip', checkIns()[1]?.id ?? '', '--json'], { now: '2027-02-24T09:00' });
    expect(checkIns().at(-1)).toMatchObject({ status: 'open', due: '2027-05-26' });
  });

  it('gives the follow-up as JSON', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['skip', 'k104', '--json']);
    expect(JSON.parse(out)).toMatchObject({ kind: 'skip', data: { status: 'skipped' } });
  });

  it.each<[number, readonly string[], string]>([
    [1, ['skip', 'zzz'], 'No open follow-up fits "zzz".'],
    [2, ['skip'], 'Which one would you leave out?'],
    [2, ['skip', 'thornbury'], 'Name one by its id:'],
  ])('exit %i for %j, and nothing is changed', async (exit, argv, said) => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, err } = await home.ran(argv);
    expect({ code, same: home.ledger() === before }).toEqual({ code: exit, same: true });
    expect(inOneLine(err)).toContain(said);
  });

  it('is told when it was closed before', async () => {
    const home = await debriefedHome();
    await home.ran(['skip', 'k104']);
    expect((await home.ran(['skip', 'k104'])).err).toContain('is closed already (let go)');
    expect((await openHome().ran(['skip'])).err).toContain('No follow-up is open.');
  });
});

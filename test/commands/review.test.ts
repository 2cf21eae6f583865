import { describe, expect, it } from 'vitest';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome, importedHome } from './stocked.ts';

const now = '2026-12-04T16:00:00';
const review = (home: Home, ...rest: readonly string[]) => home.ran(['review', ...rest], { now });

/** Two debriefed losses with the same own cause, and one that waits for its debrief. */
async function twiceLost(): Promise<Home> {
  const home = await debriefedHome();
  const answers = {
    '-': '{ "causes": ["decision-maker-not-reached"], "ownMoment": true, "lastMoment": "Monday", "lesson": "If I have not met the signer, then I ask." }',
  };
  await home.ran(['lost', 'harlow', '--channel', 'email', '--stands', 'signed', '--winner', 'Norvane'], {
    now: '2026-12-01T10:00:00',
  });
  await home.ran(['debrief', 'harlow', '--answers', '-'], { now: '2026-12-02T10:00:00', files: answers });
  await home.ran(['lost', 'calder', '--channel', 'phone', '--stands', 'no'], { now: '2026-12-03T10:00:00' });
  return home;
}

describe('recover review', () => {
  it('lays the losses side by side, each figure with its count and its number', async () => {
    const { code, out, err } = await review(await twiceLost());
    expect({ code, err, out }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "3 losses from 5 Dec 2025 to 4 Dec 2026, 2 of them debriefed.
      By month  ▁▁▁▁▁▁▁▁▁▁▁▄▇  the most: 2 in Dec 2026

      Why
       1  the person who signs was not reached       2 of 2  few  ▇▇▇▇▇▇▇▇▇▇
       2  our champion had too little to argue with  1 of 2  few  ▇▇▇▇▇

      Who won it
       3  Norvane                                    1 of 2  few  ▇▇▇▇▇
       4  Ferrowan Systems                           1 of 2  few  ▇▇▇▇▇

      Where it ended
       5  Negotiation                                3 of 3  few  ▇▇▇▇▇▇▇▇▇▇

      How you heard
       6  by phone                                   2 of 3  few  ▇▇▇▇▇▇▇
       7  by e-mail                                  1 of 3  few  ▇▇▇

      What they said first
       8  was not what decided it                    0 of 1  few

      The first 24 hours
       9  your reply was out in time                 0 of 3  few
      10  heard of them later, after a late one      0 of 3  few

      Your numbers
         You won 9 of 19 closed deals. Over the long run that may well be 2 to 7 in
         10.
         4 losses in a row now. By chance alone that happens about once in 39: rare;
         worth a look at what has changed.
         To the next win: about 2 deals, it may well be 1 to 4.
         Of EUR 808,750 open in 20 deals, EUR 96,500 hang on Sundmark Paper alone: 1
         in 10.

      "few" is too few to read anything into.
      The losses behind a line: recover review <its number>
      What they paid back: recover review gold. Your lessons: recover review lessons
      ",
      }
    `);
  });

  it('opens a figure to its losses, by its number or the name of its part', async () => {
    const home = await twiceLost();
    const { out } = await review(home, '1');
    expect(out).toMatchInlineSnapshot(`
      "Why: the person who signs was not reached, 2 of 2
        k301  1 Dec   Harlow Dairies       EUR 142,000  signed elsewhere
        k101  23 Nov  Thornbury Logistics  EUR 45,000   signed elsewhere

      One of them, whole: recover show <its id>
      "
    `);
    const { out: plain } = await review(home, 'channels', '--plain');
    expect(
      plain
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[3]),
    ).toEqual(['Calder & Finch', 'Thornbury Logistics', 'Harlow Dairies']);
  });

  it('tells the figures as records and as JSON', async () => {
    const home = await twiceLost();
    const { out: plain } = await review(home, '--plain');
    expect(plain.split('\n')[0]).toBe('1\tWhy\tthe person who signs was not reached\t2 of 2\tfew');
    expect(plain.split('\n').slice(-3, -1)).toEqual(['\tBy month\t2026-11\t1\t', '\tBy month\t2026-12\t2\t']);
    const { data } = JSON.parse((await review(home, '--json')).out);
    expect(data.months.at(-1)).toEqual({ month: '2026-12', lost: 2, won: 0 });
    expect([data.losses, data.debriefed, data.figures[0].found, data.figures[0].losses.length]).toEqual([
      3, 2, 2, 2,
    ]);
  });

  it('shows my own part on a screen, and nowhere else unless I ask for it', async () => {
    const home = await twiceLost();
    const hidden = await Promise.all([review(home, '--json'), review(home, '--plain'), review(home)]);
    for (const { out } of hidden) expect(out).not.toMatch(/"own"|Your own part/);
    expect((await review(home, '--private', '--json')).out).toContain('"own"');
    const { out: seen } = await home.ran(['review'], { now: '2027-01-08T16:00:00', replies: {} });
    expect(seen.slice(seen.indexOf('Your own part'), seen.indexOf('Your numbers'))).toMatchInlineSnapshot(`
      "Your own part, for you alone
      11  the person who signs was not reached       2 of 2  few  ▇▇▇▇▇▇▇▇▇▇
      12  our champion had too little to argue with  1 of 2  few  ▇▇▇▇▇
         The second time: the person who signs was not reached. Worth ten minutes with
         someone you trust.
         This month, one thing: If I have not met the signer, then I ask.

      "
    `);
  });

  it('looks at a time, a winner or a size alone', async () => {
    const home = await twiceLost();
    const counts = async (...rest: readonly string[]) =>
      JSON.parse((await review(home, ...rest, '--json')).out).data.losses;
    expect(await counts('--period', '2026-11')).toBe(1);
    expect(await counts('--competitor', 'norvane')).toBe(1);
    expect(await counts('--over', 'EUR 100k')).toBe(1);
    expect(await counts('--under', '100k', '--period', 'all')).toBe(2);
  });

  it.each([
    [['--period', 'soon'], 2, '"soon" is not a time to look back on.'],
    [['--over', 'much'], 2, '"much" is no amount for --over'],
    [['chanels'], 1, 'The review has no "chanels". Did you mean channels?'],
    [['--retire', '1'], 2, '--retire and --bring-back are about your lessons.'],
    [['99'], 1, 'The review has no "99".'],
  ])('says what to type instead of %j', async (words, code, said) => {
    const ran = await review(await twiceLost(), ...words);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(inOneLine(ran.err)).toContain(said);
  });

  it('is kind where there is nothing yet, and says what to type', async () => {
    const { code, out } = await review(openHome());
    expect({ code, out: inOneLine(out) }).toEqual({
      code: 0,
      out: 'No losses kept from 5 Dec 2025 to 4 Dec 2026. A longer look back: recover review --period all. After a loss: recover lost',
    });
  });

  it('leads on to what they paid back, of the losses chosen, and to the lessons', async () => {
    const home = await twiceLost();
    expect((await review(home, 'gold')).out).toContain('Thornbury Logistics');
    expect((await review(home, 'gold', '--competitor', 'norvane')).out).not.toContain('Thornbury');
    expect((await review(home, 'lessons', '--retire', '1')).out).toMatch(/^Retired: If I have not met/);
  });

  it('fits a narrow window', async () => {
    const { out } = await home40();
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  async function home40() {
    const home = await twiceLost();
    return home.ran(['review', '--private'], { now, width: 40 });
  }

  it('says nothing of my numbers before there are enough of them', async () => {
    expect((await review(await importedHome(), '--period', 'all')).out).toContain('No losses kept so far.');
  });
});

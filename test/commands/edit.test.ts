import { describe, expect, it } from 'vitest';
import { aDay, aFollowUp, anId } from '../builders.ts';
import { inOneLine, openHome } from '../world.ts';
import { lossIn, openPlays } from './kept-loss.ts';
import { debriefedHome } from './stocked.ts';

describe('recover edit, by flags', () => {
  it('changes where it stands; the plan follows, and what was done stays', async () => {
    const home = await debriefedHome();
    await home.ran(['done', 'k102']);
    const { code, out } = await home.ran(['edit', 'thornbury', '--stands', 'no']);
    expect({ code, out }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "out": "Kept. Thornbury Logistics: where it stands.
      Let go:  the back-up offer · the first needs check · the second needs check
      The whole of it: recover show thornbury     take back: recover undo
      ",
      }
    `);
    expect(lossIn(home)).toMatchObject({ state: 'verbal-no', rev: 3 });
    expect(lossIn(home)).not.toHaveProperty('winner');
    expect(openPlays(home)).toMatchInlineSnapshot(`
      [
        "act 2026-11-23",
        "advice 2026-11-27",
        "check-in 2027-02-24",
        "partner 2026-11-26",
      ]
    `);
    expect(home.ledger().followUps.find((one) => one.id === 'k102mmmmmmmmmmmm')?.status).toBe('done');
  });

  it('changed back, what was let go for it comes back', async () => {
    const home = await debriefedHome();
    const before = openPlays(home);
    await home.ran(['edit', 'thornbury', '--stands', 'no']);
    await home.ran(['edit', 'thornbury', '--stands', 'signed', '--winner', 'Ferrowan']);
    expect(openPlays(home).toSorted()).toEqual(before.toSorted());
    expect(lossIn(home).winner).toBe('Ferrowan');
  });

  it.each([
    ['stay where they still fit', ['--stands', 'no'], ['signal', 'referral', 'mailing', 'advice']],
    [
      'stay when the news is of another day',
      ['--on', '2026-11-20'],
      ['signal', 'referral', 'mailing', 'advice'],
    ],
    [
      'go where the deal is open again',
      ['--stands', 'one-thing', '--blocker', 'go live by March'],
      ['signal', 'mailing', 'advice'],
    ],
  ])('what came of what happened, and a day they named, %s', async (_name, flags, stays) => {
    const begun = await debriefedHome();
    const [named, signal, referral, mailing] = (['advice', 'signal', 'referral', 'mailing'] as const).map(
      (play) =>
        aFollowUp({
          id: anId(play.slice(0, 4).replace('l', '1')),
          play,
          account: 'Thornbury Logistics',
          loss: lossIn(begun).id,
          due: aDay('2026-12-17'),
          ...(play === 'advice' ? { named: true as const } : {}),
        }),
    );
    const ledger = begun.ledger();
    const others = ledger.followUps.filter(({ play }) => play !== 'advice');
    const made = [named, signal, referral, mailing].flatMap((one) => one ?? []);
    const home = openHome({
      ledger: { ...ledger, followUps: [...others, ...made] },
      pipeline: begun.pipeline(),
      idsAfter: 700,
    });
    expect(await home.ran(['edit', 'thornbury', ...flags])).toMatchObject({ code: 0 });
    const open = openPlays(home).filter((line) => line.endsWith('2026-12-17'));
    expect(open.toSorted()).toEqual(stays.map((play) => `${play} 2026-12-17`).toSorted());
  });

  it('keeps only what an existing customer gets, once they are one', async () => {
    const home = await debriefedHome();
    const files = { '-': JSON.stringify({ customer: true }) };
    const { code } = await home.ran(['edit', 'thornbury', '--answers', '-'], { files });
    expect({ code, kind: lossIn(home).kind }).toEqual({ code: 0, kind: 'customer' });
    expect(
      openPlays(home)
        .map((line) => line.split(' ')[0])
        .toSorted(),
    ).toEqual([...['act', 'advice', 'partner', 'reply']]);
  });

  it.each([
    ['what they said', '--said', 'The board chose a name it knows.', 'stated'],
    ['who won it', '--winner', 'Kranwerk', 'winner'],
    ['who told you', '--told-by', 'Ann Roth', 'toldBy'],
  ])('changes %s, and nothing else (G73)', async (named, flag, words, field) => {
    const home = await debriefedHome();
    const before = lossIn(home);
    const { code, out } = await home.ran(['edit', 'thornbury', flag, words]);
    expect({ code, told: out.includes(named) }).toEqual({ code: 0, told: true });
    expect(lossIn(home)).toEqual({ ...before, rev: before.rev + 1, [field]: words });
  });

  it('changes what was believed, and leaves the causes with their sources alone', async () => {
    const home = await debriefedHome();
    const before = lossIn(home);
    await home.ran(['edit', 'thornbury', '--believed', 'Nobody there owned it.']);
    expect(lossIn(home)).toEqual({
      ...before,
      rev: before.rev + 1,
      debrief: { ...before.debrief, believed: 'Nobody there owned it.' },
    });
  });

  it('changes the lesson in place', async () => {
    const home = await debriefedHome();
    const [before] = home.ledger().lessons;
    await home.ran(['edit', 'thornbury', '--lesson', 'I ask who signs.']);
    expect(home.ledger().lessons).toEqual([{ ...before, rev: 2, text: 'I ask who signs.' }]);
  });

  it('asks what the new state needs, and off a terminal names it', async () => {
    const home = await debriefedHome();
    const { code, err } = await home.ran(['edit', 'thornbury', '--stands', 'one-thing']);
    expect({ code, told: err.includes('"blocker"') }).toEqual({ code: 2, told: true });
    const asked = await home.ran(['edit', 'thornbury', '--stands', 'one-thing'], {
      replies: { blocker: 'deliver on Saturdays' },
    });
    expect({ code: asked.code, loss: lossIn(home) }).toMatchObject({
      code: 0,
      loss: { state: 'alive', blocker: 'deliver on Saturdays' },
    });
  });

  it('is taken back by its name', async () => {
    const home = await debriefedHome();
    const before = lossIn(home);
    await home.ran(['edit', 'thornbury', '--stands', 'no']);
    const { out } = await home.ran(['undo']);
    expect(out).toContain('the change of Thornbury Logistics');
    expect(lossIn(home)).toEqual(before);
  });

  it('changes nothing where nothing differs', async () => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, out } = await home.ran(['edit', 'thornbury', '--stands', 'signed']);
    expect({ code, out, same: home.ledger() === before }).toEqual({
      code: 0,
      out: 'Nothing is different. Thornbury Logistics stays as it was.\n',
      same: true,
    });
  });

  it('without a terminal and without a word says how', async () => {
    const { code, out, err } = await (await debriefedHome()).ran(['edit', 'thornbury']);
    expect({ code, out, err: inOneLine(err) }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "Say what to change of Thornbury Logistics; there is no terminal here to ask on. Give it by --stands, --said, --believed, --lesson; or by --answers FILE. All there is to change: --answers-template",
        "out": "",
      }
    `);
  });
});

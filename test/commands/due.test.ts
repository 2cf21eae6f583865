import { describe, expect, it } from 'vitest';
import { aDay, aDeal, aFollowUp, aLedger, aLoss, anId, aPipeline } from '../builders.ts';
import { back } from '../world/asker.ts';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome, importedHome } from './stocked.ts';

describe('recover due', () => {
  it('shows beside a deal that closes this week what to say if a no comes (G102–105)', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['due']);
    expect(out).toContain('\nA no from Harlow Dairies? Thank, ask leave to call. No questions, no price.\n');
    expect((await home.ran(['due'], { now: '2028-08-01T09:00:00' })).out).not.toContain('A no from');
  });

  it.each([
    [
      'a deal added by hand',
      openHome({ ledger: aLedger({ deals: [aDeal({ closeDate: aDay('2026-11-27') })] }) }),
    ],
    ['an imported one', openHome({ pipeline: aPipeline(aDeal({ closeDate: aDay('2026-11-27') })) })],
  ])('also of %s', async (_name, home) => {
    const ledger = { ...home.ledger(), followUps: [aFollowUp({ due: aDay('2026-11-24') })] };
    const there = openHome({ ledger, pipeline: home.pipeline() });
    expect((await there.ran(['due'])).out).toContain('A no from Brandt Logistics?');
  });

  it('but not of one that was lost since', async () => {
    const pipeline = aPipeline(aDeal({ closeDate: aDay('2026-11-27') }));
    const ledger = aLedger({ losses: [aLoss()], followUps: [aFollowUp({ due: aDay('2026-11-24') })] });
    expect((await openHome({ ledger, pipeline }).ran(['due'])).out).not.toContain('A no from');
  });

  it('--all names every line by its number and its id', async () => {
    const { out } = await (await debriefedHome()).ran(['due', '--all'], { height: 10 });
    expect(out).toMatch(/^1 k102 REPLY {3}Thornbury.*^2 k218 CALL {4}Harlow.*^3 k219 CALL {4}Calder/ms);
  });

  it('--week lists the seven days ahead', async () => {
    const home = await debriefedHome();
    expect((await home.ran(['due', '--week'])).out).toMatch(
      /^Tue 24 Nov .*\nThe next seven days\nThu 26 Nov {2}Thornbury Logistics {2}second pair of eyes {2}\w{4}\nFri 27 Nov {2}Thornbury Logistics {2}advice talk {10}\w{4}\n$/,
    );
    expect((await home.ran(['due', '--week', '--plain'])).out.split('\t')[1]).toBe('upcoming');
    expect((await openHome().ran(['due', '--week'])).out).toContain('Nothing in the next seven days.');
  });

  it('--on shows another day as it will stand, and no question', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['due', '--on', 'fri'], { interactive: true });
    expect(out).toMatch(/^Fri 27 Nov {3}2 calls/);
    expect(JSON.parse((await home.ran(['due', '--on', '2026-12-01', '--json'])).out).data.today).toBe(
      '2026-12-01',
    );
  });

  it.each([
    ['next fri', /^Fri 4 Dec/],
    ['in 2 weeks', /^Tue 8 Dec/],
    ['a week from now', /^Tue 1 Dec/],
    ['the day after tomorrow', /^Thu 26 Nov/],
  ])('--on understands "%s"', async (typed, says) => {
    const { out } = await (await debriefedHome()).ran(['due', '--on', typed]);
    expect(out).toMatch(says);
  });

  it.each([
    ['someday', 'is not a day'],
    ['yesterday', 'is past'],
  ])('--on %s is refused', async (typed, says) => {
    const { code, out, err } = await openHome().ran(['due', '--on', typed]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('--account shows one company alone', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['due', '--account', 'harlow']);
    expect(out).toMatch(/^Tue 24 Nov {3}1 call on an open deal, EUR 142,000\n1 CALL {4}Harlow Dairies/);
    expect((await home.ran(['due', '--account', 'brightwater'])).out).toContain('Nothing is due today.');
    const { code, err } = await home.ran(['due', '--account', 'harlwo']);
    expect([code, err]).toEqual([1, expect.stringContaining('No company, deal or loss is called "harlwo".')]);
  });

  it('--brief counts in one line, without a name, and says nothing where nothing is due', async () => {
    const home = await debriefedHome();
    expect(await home.ran(['due', '--brief'])).toEqual({ code: 0, out: '2 calls 1 clock\n', err: '' });
    expect((await home.ran(['due', '--brief'], { now: '2026-11-27T09:00:00' })).out).toMatch(
      /^2 calls \d due\n$/,
    );
    expect(await openHome().ran(['due', '--brief'])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('a day without anything due', () => {
  const asks = 'Harlow Dairies, EUR 142,000, closes Mon 30 Nov: Have you spoken with the person who signs?';

  it('tells one thing worth knowing of the largest open deal that closes next', async () => {
    const { out } = await (await importedHome()).ran(['due']);
    expect(inOneLine(out)).toBe(inOneLine(`Tue 24 Nov Nothing is due today. Worth knowing of ${asks}`));
  });

  it.each([
    ['a sign', false, 'no', 'Kept. The question for them: "Who signs this off'],
    ['all well', true, 'yes', 'Good. Kept.'],
    ['not known', null, undefined, 'Then ask them: "Who signs this off'],
  ])('on a terminal asks it, one key, and keeps the answer: %s', async (_name, answer, value, says) => {
    const home = await importedHome();
    const { out } = await home.ran(['due'], { replies: { unknown: answer } });
    expect(out).toContain(says);
    expect(home.ledger().facts.map((fact) => [fact.fact, fact.value, fact.from])).toEqual(
      value === undefined ? [] : [['signer-met', value, 'facts']],
    );
  });

  it('asks something else the next time, and nothing where nothing can be asked', async () => {
    const home = await importedHome();
    await home.ran(['due'], { replies: { unknown: true } });
    expect(inOneLine((await home.ran(['due'])).out)).toContain(
      'Has the person who signs seen the figures, in money?',
    );
    expect((await home.ran(['due', '--json'], { interactive: true })).code).toBe(0);
  });

  it('can be left as it is', async () => {
    const home = await importedHome();
    expect((await home.ran(['due'], { replies: { unknown: back } })).code).toBe(0);
    expect(home.ledger().facts).toEqual([]);
  });

  it('an open debrief comes before it', async () => {
    const ledger = aLedger({ losses: [aLoss({ deal: { id: anId('x'), account: 'Acme' } })] });
    const home = openHome({ ledger, pipeline: aPipeline(aDeal()) });
    expect(inOneLine((await home.ran(['due'])).out)).toMatch(
      /still open: recover debrief "Acme" Worth knowing/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { inOneLine, ran } from '../world.ts';
import { lostHome } from './stocked.ts';

describe('recover lost, refused', () => {
  const decided = ['--channel', 'phone', '--stands', 'no'];

  it.each([
    [2, ['lost'], 'recover lost asks questions, and there is no terminal here'],
    [1, ['lost', 'Nobody Ltd', ...decided], 'No open deal is called "Nobody Ltd".'],
    [2, ['lost', 'harlow', '--channel', 'phone'], 'The answer "stands" is needed: Where does it stand now?'],
    [
      2,
      ['lost', 'harlow', '--channel', 'pigeon', '--stands', 'no'],
      '--channel cannot be used as it stands.',
    ],
    [
      2,
      ['lost', 'harlow', '--on', '2026-02-30'],
      '--on cannot be used as it stands. 2026-02-30 is not in the calendar.',
    ],
    [
      2,
      ['lost', 'harlow', '--on', '03/04/2026'],
      '--on cannot be used as it stands. "03/04/2026" can be read two ways.',
    ],
    [2, ['lost', 'harlow', '--on', '2026-12-24'], '--on cannot be used as it stands. 2026-12-24 lies ahead.'],
    [2, ['lost', 'harlow', '--amount=-5'], '--amount cannot be used as it stands. "-5" is below zero.'],
    [
      2,
      ['lost', 'harlow', '--amount', 'lots'],
      '--amount cannot be used as it stands. "lots" is not an amount.',
    ],
    [
      1,
      ['lost', 'thornbury', ...decided],
      'Thornbury Logistics is among your losses already. Its debrief: recover debrief "Thornbury Logistics"',
    ],
  ])('exit %i for %j: nothing is kept', async (exit, argv, said) => {
    const home = await lostHome();
    const before = home.ledger();
    const { code, out, err } = await home.ran(argv);
    expect({ code, out, same: home.ledger() === before }).toEqual({ code: exit, out: '', same: true });
    expect(inOneLine(err).slice(0, said.length)).toBe(said);
    const json = await home.ran([...argv, '--json']);
    expect(json).toMatchObject({ code, out: '' });
    expect(JSON.parse(json.err)).toMatchObject({ recover: 1, kind: 'problem', hint: expect.any(String) });
  });

  it('lost before, on a terminal too: nothing is asked', async () => {
    const home = await lostHome();
    expect((await home.ran(['lost', 'thornbury'], { replies: {} })).code).toBe(1);
  });

  it('without a terminal it says which file to make', async () => {
    expect(await ran(['lost', 'brandt'], {})).toMatchObject({ code: 1 });
    expect((await ran(['lost'], { interactive: false })).err).toContain('recover lost --answers-template');
  });
});

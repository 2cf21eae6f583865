import { describe, expect, it } from 'vitest';
import { inOneLine, ran } from '../world.ts';
import { debriefedHome } from './stocked.ts';

describe('recover touch, refused', () => {
  it.each<[number, readonly string[], string]>([
    [1, ['touch', 'zzz'], 'No company, deal or loss is called "zzz".'],
    [2, ['touch'], 'Which company was it?'],
    [2, ['touch', 'thornbury', '--channel', 'pigeon'], '--channel cannot be used as it stands.'],
    [2, ['touch', 'thornbury', '--on', '2027-01-01'], '2027-01-01 lies ahead.'],
    [2, ['touch', 'thornbury', '--signal', 'slow', '--since', 'tomorrow'], '2026-11-25 lies ahead.'],
    [
      2,
      ['touch', 'thornbury', 'a call', '--since', '3 nov'],
      'It is told since when, and not what has changed',
    ],
    [
      2,
      ['touch', 'thornbury', '--reopened', '--since', '3 nov'],
      'Say what, too: --signal "support is slow"',
    ],
    [2, ['touch', 'thornbury', '--leave-alone', 'dog'], '--leave-alone cannot be used as it stands.'],
    [1, ['touch', 'calder', '--reopened'], 'No deal with Calder & Finch is kept as lost'],
  ])('exit %i for %j', async (exit, argv, said) => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, out, err } = await home.ran(argv);
    expect({ code, out, same: home.ledger() === before }).toEqual({ code: exit, out: '', same: true });
    expect(inOneLine(err)).toContain(said);
  });

  it('in an empty home', async () => {
    expect((await ran(['touch', 'brandt'])).code).toBe(1);
  });
});

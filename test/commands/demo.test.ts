import { describe, expect, it } from 'vitest';
import { openHome, ran, withoutLetters } from '../world.ts';
import { debriefedHome } from './stocked.ts';

describe('recover demo', () => {
  it('walks from the import to the calls in a home of its own; the rep’s is not touched', async () => {
    const home = await debriefedHome();
    const before = [home.ledger(), home.pipeline()];
    const { code, out, err } = await home.ran(['demo']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const typed of [
      'recover import',
      'recover lost',
      'recover debrief',
      'recover due',
      'recover similar',
    ])
      expect(out).toContain(typed);
    expect([home.ledger(), home.pipeline()]).toEqual(before);
  });

  it('says the same every time, and fits 80 columns', async () => {
    const { out } = await ran(['demo']);
    expect((await openHome().ran(['demo'])).out).toBe(out);
    for (const line of withoutLetters(out).split('\n'))
      expect([...line].length, line).toBeLessThanOrEqual(80);
  });
});

describe('recover completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])(
    '%s: every verb is in it, and nothing of the rep’s data',
    async (shell) => {
      const home = await debriefedHome();
      const { code, out, err } = await home.ran(['completion', shell]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const verb of [
        'lost',
        'debrief',
        'due',
        'similar',
        'done',
        'losses',
        'show',
        'deals',
        'add',
        'import',
        'demo',
        'help',
      ])
        expect(out).toContain(verb);
      expect(out).not.toContain('Thornbury');
      expect(out).not.toMatch(/\{[a-z]+\}(?!\})/);
    },
  );

  it('names the shells it knows', async () => {
    expect(await ran(['completion', 'bsh'])).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "There is no completion for "bsh". Did you mean bash or zsh?
      There is one for: bash, zsh, fish, powershell.
      ",
        "out": "",
      }
    `);
  });
});

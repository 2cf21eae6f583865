import { describe, expect, it } from 'vitest';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome, importedHome, lostHome } from './stocked.ts';

const prep = (home: Home, ...rest: readonly string[]) => home.ran(['prep', ...rest]);

describe('recover prep, for a lost account', () => {
  it('tells how it stands, what is next there with its words, and what to leave out (G100, G104, G105)', async () => {
    const { code, out } = await prep(await debriefedHome(), 'thornbury');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Thornbury Logistics  EUR 45,000, lost 23 Nov by phone: signed elsewhere
      Ines Calloway  +44 20 555 0141  ines.calloway@thornbury.example
      They said  I am sorry, it went to Ferrowan. I was for you. The managing director
                 asked what it would save us per dock, and I had nothing to put on the
                 table.
      They chose Ferrowan Systems
      Their goal Stop trucks from queuing on the road every Monday morning.
      Next       now, reply: a thank-you means most while it is fresh
                 Thank Ines Calloway; the letter: recover show thornbury
      Then       Fri 27 Nov  advice talk
                 Mon 7 Dec  back-up offer
                 Mon 21 Dec  first needs check
      Lesson     If my contact says they will take it to the signer alone, then I will
                 ask for twenty minutes with both of them before it is handed up.
      Leave out  a lower price, and any push: it is signed. Nothing against Ferrowan
                 Systems.
      Afterwards: recover done k102     In writing: recover draft reply thornbury
      "
    `);
  });

  it('shows no number where they would rather not be called, and no act where they asked to be left alone', async () => {
    const home = await importedHome();
    await home.ran(['lost', 'harlow', '--channel', 'phone', '--stands', 'no', '--courtesy', 'refused']);
    expect((await prep(home, 'harlow')).out).not.toContain('+31 20 555 0111');
    await home.ran(['touch', 'harlow', '--leave-alone', 'account']);
    const { out } = await prep(home, 'harlow');
    expect(inOneLine(out)).toContain('They asked to be left alone.');
    expect(inOneLine(out)).toContain('Nothing is planned. If they write, answer.');
    expect(out).not.toContain('ingrid.maas');
  });

  it('tells what it shows to a script', async () => {
    const home = await lostHome();
    const { data } = JSON.parse((await prep(home, 'thornbury', '--json')).out);
    expect(data).toMatchObject({
      account: 'Thornbury Logistics',
      next: { play: 'reply', draft: 'reply' },
      touches: [],
    });
  });

  it('says so where nothing is kept at all', async () => {
    expect((await openHome().ran(['prep'])).err).toContain('recover deals --open');
  });
});

describe('recover prep', () => {
  it.each([
    ['an account that is not there', ['nope'], 1, 'No open deal or loss is called "nope"'],
    ['several calls and no name', [], 2, 'Which open deal is it for?'],
    [
      'something to bring that is not known',
      ['harlow', '--offer', 'cake'],
      2,
      'demo, reference, example, idea',
    ],
    ['a fact that is not known', ['harlow', '--fact', 'signer-mat=no'], 2, 'Did you mean "signer-met"'],
    ['a fact without an answer', ['harlow', '--fact', 'signer-met'], 2, '--fact signer-met=no'],
    ['a fact with another answer', ['harlow', '--fact', 'signer-met=maybe'], 2, 'Type yes, no'],
    [
      'a voice where there is no call',
      ['sundmark', '--third-voice', 'Jo'],
      1,
      'There is no call to Sundmark Paper',
    ],
    ['anything for a lost account', ['thornbury', '--offer', 'demo'], 1, 'Thornbury Logistics is lost'],
  ])('refuses %s', async (_what, words, code, says) => {
    const home = await debriefedHome();
    const before = home.ledger();
    const ran = await prep(home, ...words);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(inOneLine(ran.err)).toContain(says);
    expect(home.ledger()).toEqual(before);
  });
});

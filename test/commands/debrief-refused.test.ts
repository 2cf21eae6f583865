import { describe, expect, it } from 'vitest';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome, lostHome } from './stocked.ts';

describe('recover debrief, refused', () => {
  const answers = { '-': '{ "causes": ["champion-under-armed"], "lesson": "Ask." }' };

  it.each([
    [
      1,
      ['debrief', 'thornbury'],
      'Thornbury Logistics has its debrief already. To read it: recover show "Thornbury Logistics"',
    ],
    [1, ['debrief', 'thornbury', '--answers', '-'], 'Thornbury Logistics has its debrief already.'],
    [1, ['debrief', 'thornbury', '--answers-template'], 'Thornbury Logistics has its debrief already.'],
    [2, ['debrief'], 'recover debrief asks questions, and there is no terminal here'],
    [1, ['debrief', 'Nobody Ltd', '--answers', '-'], 'No open deal is called "Nobody Ltd".'],
  ])('exit %i for %j', async (exit, argv, said) => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { code, out, err } = await home.ran(argv, { files: answers });
    expect({ code, out, same: home.ledger() === before }).toEqual({ code: exit, out: '', same: true });
    expect(inOneLine(err).slice(0, said.length)).toBe(said);
  });

  it('when several losses wait and none is named off a terminal', async () => {
    const home = await lostHome();
    await home.ran(['lost', 'harlow', '--channel', 'email', '--stands', 'no']);
    expect(await home.ran(['debrief', '--answers', '-'], { files: answers })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "2 losses wait for their debrief.
      Name one by its id:
        Thornbury Logistics  23 Nov 2026  k101
        Harlow Dairies  24 Nov 2026  k201
      ",
        "out": "",
      }
    `);
  });

  it('in an empty home it captures first, and says what is missing for that', async () => {
    const home = openHome();
    const { code, err } = await home.ran(['debrief', '--answers', '-'], {
      files: answers,
    });
    expect({ code, err }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "The answer "account" is needed: Which company is it?
      the name as it would stand in your CRM
      ",
      }
    `);
  });
});

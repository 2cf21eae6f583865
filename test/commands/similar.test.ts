import { describe, expect, it } from 'vitest';
import { leave } from '../world/asker.ts';
import { debriefedHome, lostHome } from './stocked.ts';

const debrief =
  '{ "causes": ["decision-maker-not-reached"], "fact": { "signer-met": false }, "lesson": "Ask who signs." }';

/** A loss debriefed without the sweep: nothing is known of any open deal. */
async function unswept() {
  const home = await lostHome();
  await home.ran(['debrief', 'thornbury', '--answers', '-'], { files: { '-': debrief } });
  return home;
}

describe('recover similar', () => {
  it('asks the first fact of the eight largest open deals, and the answers make the list', async () => {
    const home = await unswept();
    let asked = 0;
    const sweep = (question: { prompt: string }) => {
      asked += 1;
      return question.prompt.startsWith('Harlow') ? false : null;
    };
    const { code, out } = await home.ran(['similar', 'thornbury'], { replies: { sweep, act: 'q' } });
    expect({ code, asked, kept: home.ledger().facts.filter((fact) => fact.from === 'sweep').length }).toEqual(
      { code: 0, asked: 8, kept: 1 },
    );
    expect(out).toContain('SAME SIGN\n1 Harlow Dairies');
  });

  it('asks no fact for a script, with --no-sweep, off a terminal, or when a sign is known', async () => {
    const home = await unswept();
    for (const argv of [['--json'], ['--plain'], ['--no-sweep']])
      expect((await home.ran(['similar', ...argv], { replies: {} })).code).toBe(0);
    expect((await home.ran(['similar'])).code).toBe(0);
    expect((await (await debriefedHome()).ran(['similar'], { replies: { act: 'q' } })).code).toBe(0);
  });

  it('takes the sweep by name from a file', async () => {
    const home = await unswept();
    const files = { '-': '{ "sweep": { "Harlow Dairies": false, "Sundmark Paper": true } }' };
    const { code, out } = await home.ran(['similar', '--answers', '-', '--json'], { files });
    expect({ code, accounts: JSON.parse(out).data.accounts }).toMatchObject({
      code: 0,
      accounts: [
        {
          rank: 1,
          account: 'Harlow Dairies',
          causes: [{ cause: 'decision-maker-not-reached', fact: 'signer-met', on: '2026-11-24' }],
        },
      ],
    });
  });

  it('puts every open deal into accounts with --all', async () => {
    const home = await debriefedHome();
    const few = JSON.parse((await home.ran(['similar', '--json'])).out).data;
    const all = JSON.parse((await home.ran(['similar', '--all', '--json'])).out).data;
    expect([few.accounts.length, all.accounts.length]).toEqual([2, 23]);
    for (const account of all.accounts) expect(account.scores.total).toBeTypeOf('number');
  });

  it('keeps nothing when the person leaves the sweep', async () => {
    const home = await unswept();
    const before = home.ledger();
    expect((await home.ran(['similar'], { replies: { sweep: leave } })).code).toBe(130);
    expect(home.ledger()).toBe(before);
  });

  it('says that a loss has no debrief yet, and what to type', async () => {
    const home = await lostHome();
    expect(await home.ran(['similar', 'thornbury'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "Thornbury Logistics has no debrief yet, so there is no sign to look for.
      First: recover debrief "Thornbury Logistics"
      ",
        "out": "",
      }
    `);
  });
});

describe('recover similar --explain', () => {
  it('tells why an open deal stands where it stands, as text, for scripts, and as records', async () => {
    const home = await debriefedHome();
    const { code, out } = await home.ran(['similar', 'thornbury', '--explain', 'harlow']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Harlow Dairies .*\nPlace 1 of 23 open deals/);
    const { out: json } = await home.ran(['similar', '--explain', 'harlow', '--json']);
    expect(JSON.parse(json).data.accounts).toMatchObject([
      { account: 'Harlow Dairies', scores: { words: 0 } },
    ]);
    expect((await home.ran(['similar', '--explain', 'harlow', '--plain'])).out).toMatch(
      /^1\tHarlow Dairies\t/,
    );
  });

  it('knows no deal by another name, and says which is near', async () => {
    const { code, err } = await (await debriefedHome()).ran(['similar', '--explain', 'harlov']);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('Harlow Dairies') });
  });
});

import { describe, expect, it } from 'vitest';
import { ran } from '../world.ts';
import { debriefedHome } from './stocked.ts';

describe('recover export md', () => {
  it('prints one loss for a manager: their words, what decided it, the lesson and the plan', async () => {
    const { code, out, err } = await (await debriefedHome()).ran(['export', 'md', 'thornbury']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "# Lost: Thornbury Logistics

      Dock scheduling, EUR 45,000. The news came on 23 Nov 2026, by phone, from Ines Calloway. Where it stands: signed elsewhere. They chose Ferrowan Systems.

      ## What they said

      > I am sorry, it went to Ferrowan. I was for you. The managing director asked what it would save us per dock, and I had nothing to put on the table.

      What they want to get done: Stop trucks from queuing on the road every Monday morning.

      ## What decided it

      - the person who signs was not reached (not confirmed)
      - our champion had too little to argue with (not confirmed)

      ## The lesson

      If my contact says they will take it to the signer alone, then I will ask for twenty minutes with both of them before it is handed up.

      ## What is planned

      - 23 Nov 2026: the reply
      - 24 Nov 2026: one generous act
      - 27 Nov 2026: the advice talk
      - 7 Dec 2026: the back-up offer
      - 21 Dec 2026: the first needs check
      - 22 Jan 2027: the second needs check
      - 23 Feb 2027: the check-in
      - calls on 2 open deals with the same sign
      "
    `);
  });

  it('says of a loss without a debrief what is not known yet', async () => {
    const home = await debriefedHome();
    await home.ran(['lost', 'harlow', '--channel', 'email', '--stands', 'no']);
    const { out } = await home.ran(['export', 'md', 'harlow']);
    expect(out).toContain('Nothing was given as a reason.');
    expect(out).toContain('Not looked at yet.');
    expect(out).not.toContain('## The lesson');
  });

  it('shows it before it writes it, and writes it on a yes', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await home.ran(['export', 'md', 'thornbury', 'loss.md'], {
      replies: { write: true },
    });
    expect({ code, out }).toEqual({ code: 0, out: 'Written. 1 loss, in loss.md\n' });
    expect(err).toContain('# Lost: Thornbury Logistics');
    expect(home.written().get('loss.md')).toBe((await home.ran(['export', 'md', 'thornbury'])).out);
  });

  it('writes nothing on a no', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['export', 'md', 'thornbury', 'loss.md'], { replies: { write: false } });
    expect({ out, written: home.written().size }).toEqual({ out: '', written: 0 });
  });

  it('off a terminal writes only with --yes', async () => {
    const home = await debriefedHome();
    const refused = await home.ran(['export', 'md', 'thornbury', 'loss.md']);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('recover export md thornbury loss.md --yes');
    expect((await home.ran(['export', 'md', 'thornbury', 'loss.md', '--yes'])).code).toBe(0);
    expect(home.written().has('loss.md')).toBe(true);
  });

  it.each([
    [['export', 'md'], 'Which loss should it be?'],
    [['export', 'md', 'nobody'], 'No loss is called "nobody"'],
    [['export', 'md', 'thornbury', '--raw'], '--raw is for tables.'],
    [['export', 'md', 'thornbury', 'a.md', 'b.md'], 'Only one file'],
  ])('refuses %s', async (argv, words) => {
    const { code, out, err } = await (await debriefedHome()).ran(argv);
    expect({ refused: code !== 0, out }).toEqual({ refused: true, out: '' });
    expect(err).toContain(words);
  });

  it('of an empty home says that there is no such loss', async () => {
    const { code, err } = await ran(['export', 'md', 'thornbury']);
    expect(code).not.toBe(0);
    expect(err).toContain('No loss is called "thornbury"');
  });
});

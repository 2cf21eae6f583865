import { describe, expect, it } from 'vitest';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome, importedHome } from './stocked.ts';

describe('recover draft note', () => {
  it('tells what was last done in one line, with what came of it and what is next (G21, G29)', async () => {
    const home = await debriefedHome();
    await home.ran(['done', 'harlow', 'hit', '--note', 'Dr Maas\nsigns']);
    expect((await home.ran(['draft', 'note', 'harlow'])).out).toBe(
      '24 Nov 2026: call; it is the same thing; Dr Maas signs.\n',
    );
    await home.ran(['touch', 'thornbury', 'sent the article', '--channel', 'email', '--who', 'Ines']);
    expect((await home.ran(['draft', 'note'])).out).toBe(
      '24 Nov 2026: by e-mail with Ines: sent the article. Next: reply, 24 Nov 2026.\n',
    );
  });

  it('tells of the loss where there was no contact since, and is never longer than a subject may be', async () => {
    const { out } = await (await debriefedHome()).ran(['draft', 'note', 'thornbury']);
    expect(out).toMatch(
      /^23 Nov 2026: lost, by phone, to Ferrowan Systems\. They said: .* Next: reply, 24 Nov 2026\.\n$/,
    );
    expect(out.length).toBeLessThanOrEqual(256);
  });

  it('holds nothing of what is private', async () => {
    const home = await debriefedHome();
    for (const words of [['thornbury'], ['thornbury', '--json']])
      expect((await home.ran(['draft', 'note', ...words])).out).not.toMatch(/hand it up|Norah|queuing/);
  });

  it('goes onto the clipboard at once on a terminal that has one, and elsewhere with --copy', async () => {
    const home = await debriefedHome();
    const copied: string[] = [];
    const desk = {
      copy: async (text: string) => {
        copied.push(text);
        return 'clipboard' as const;
      },
    };
    const { out, err } = await home.ran(['draft', 'note', 'thornbury'], { desk, interactive: true });
    expect(copied).toEqual([out.trimEnd()]);
    expect(err).toContain('on the clipboard');
    await home.ran(['draft', 'note', 'thornbury'], { desk });
    expect(copied.length).toBe(1);
    await home.ran(['draft', 'note', 'thornbury', '--copy'], { desk });
    expect(copied.length).toBe(2);
    const none = await home.ran(['draft', 'note', 'thornbury', '--copy']);
    expect({ code: none.code, says: none.err.includes('no clipboard') }).toEqual({ code: 1, says: true });
  });

  it('can be written to a file, and printed for a script', async () => {
    const home = await debriefedHome();
    await home.ran(['draft', 'note', 'thornbury', '--out', 'note.txt']);
    expect(home.written().get('note.txt')).toMatch(/^23 Nov 2026: lost/);
    const { data } = JSON.parse((await home.ran(['draft', 'note', '--json'])).out);
    expect(data).toMatchObject({ account: 'Thornbury Logistics' });
  });

  it('is named after done and touch where there is a clipboard, and nowhere else', async () => {
    const home = await debriefedHome();
    const desk = { copy: async () => 'clipboard' as const };
    const hint = 'A line of it for your CRM: recover draft note "Thornbury Logistics"';
    const replies = { news: null };
    expect((await home.ran(['touch', 'thornbury', 'a word'], { desk, replies })).out).toContain(hint);
    expect((await home.ran(['touch', 'thornbury', 'a word'], { desk })).out).not.toContain(hint);
    expect((await home.ran(['touch', 'thornbury', 'a word'], { replies })).out).not.toContain(hint);
    const done = await home.ran(['done', 'harlow', 'nothing'], { desk, replies: {} });
    expect(done.out).toContain('recover draft note "Harlow Dairies"');
  });

  it.each([
    ['an account where nothing was', ['arbor'], 1, 'Nothing was done or learnt at Arbor Dental Group yet'],
    ['an account that is not there', ['nope'], 1, 'No company, deal or loss is called "nope"'],
    ['an empty home', [], 1, 'Nothing was done or learnt yet'],
  ])('refuses %s', async (_what, words, code, says) => {
    const home = words.length === 0 ? openHome() : await importedHome();
    const ran = await home.ran(['draft', 'note', ...words]);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(inOneLine(ran.err)).toContain(says);
  });
});

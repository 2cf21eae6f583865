import { describe, expect, it } from 'vitest';
import { openHome } from '../world.ts';

const fine = 'Hello Ines,\n\nThank you for telling me. I respect your choice.\n\nRobin\n';
const bad = 'Hello Ines,\n\nIf the figure is what stands between us, let me talk to my boss.\n';

describe('draft --check', () => {
  it('says that a decent message can go out', async () => {
    const home = openHome();
    const ran = await home.ran(['draft', '--check', 'reply.txt'], { files: { 'reply.txt': fine } });
    expect(ran).toEqual({ code: 0, out: 'Nothing in it would embarrass you. It can go out.\n', err: '' });
  });

  it('shows what is wrong, the words and a better way, and ends with 1', async () => {
    const ran = await openHome().ran(['draft', '--check', '-'], { files: { '-': bad } });
    expect(ran).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "",
        "out": "It offers or hints at a lower price.
        words   "If the figure is what stands between us, let me talk to my boss"
        better  Leave the price as it was: a cut now says that the first figure was
                not honest. Thank them, and ask to talk in a few days.

      One place to look at before it goes out.
      ",
      }
    `);
  });

  it('gives the same to a script', async () => {
    const ran = await openHome().ran(['draft', '--check', '-', '--json'], { files: { '-': bad } });
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 1, err: '' });
    const { kind, data } = JSON.parse(ran.out);
    expect(kind).toBe('draft');
    expect(data).toMatchObject({ clean: false, findings: [{ rule: 'price-cut', source: ['G105'] }] });
    const [{ from, to, text }] = data.findings;
    expect(bad.slice(from, to)).toBe(text);
  });

  it('gives one finding a line with --plain', async () => {
    const ran = await openHome().ran(['draft', '--check', '-', '--plain'], { files: { '-': bad } });
    expect(ran.out.split('\n')).toHaveLength(2);
    expect(ran.out.split('\t')).toHaveLength(5);
  });

  it('has nothing to say about an empty message', async () => {
    const ran = await openHome().ran(['draft', '--check', '-', '--json'], { files: { '-': '' } });
    expect(JSON.parse(ran.out).data).toEqual({ clean: true, findings: [] });
  });

  it('says which file is not there', async () => {
    const gone = await openHome().ran(['draft', '--check', 'gone.txt']);
    expect(gone).toMatchObject({ code: 1, out: '' });
    expect(gone.err).toMatch(/^There is no file gone\.txt\./);
  });
});

import { describe, expect, it } from 'vitest';
import { debriefedHome, lostHome } from './stocked.ts';

const readers = [
  ['--json'],
  ['due', '--json'],
  ['losses', '--json'],
  ['similar', '--json'],
  ['deals', '--json'],
  ['show', 'thornbury', '--json'],
];

describe('what is private', () => {
  const own = ['pulse', 'ownPart', 'control', 'wouldDo', 'lastMoment'];

  it.each([...readers, ['show', 'thornbury'], ['losses'], ['due'], ['similar']])(
    'stays out of %s %s',
    async (...words) => {
      const home = await debriefedHome();
      const { out } = await home.ran(words.filter((word): word is string => typeof word === 'string'));
      for (const name of own) expect(out).not.toContain(`"${name}"`);
      expect(out).not.toContain('when Ines said that she would hand it up');
    },
  );

  it('is shown by show --private alone', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['show', 'thornbury', '--private']);
    expect(out).toContain('when Ines said that she would hand it up');
    const { out: json } = await home.ran(['show', 'thornbury', '--private', '--json']);
    for (const name of own) expect(json).toContain(`"${name}"`);
  });

  it('stays out of what debrief --json prints', async () => {
    const home = await lostHome();
    const files = {
      '-': '{ "causes": ["champion-under-armed"], "lesson": "Ask.", "pulse": 4, "ownMoment": true, "lastMoment": "a secret", "sign": "another" }',
    };
    const { code, out } = await home.ran(['debrief', '--answers', '-', '--json'], { files });
    expect(code).toBe(0);
    expect(out).not.toMatch(/pulse|ownPart|control|a secret|another/);
  });
});

import { describe, expect, it } from 'vitest';
import { enter } from '../world/asker.ts';
import type { Home } from '../world.ts';
import { inOneLine } from '../world.ts';
import { debriefedHome } from './stocked.ts';

const advised = 'Bring the figures before the offer.';

function noteOf(home: Home): string | undefined {
  return home.ledger().followUps.find((one) => one.play === 'advice')?.note;
}

describe('what the buyer advised', () => {
  it.each([
    ['taken up', 'do', `${advised} (I do it)`],
    ['parked by Enter', enter, `${advised} (parked for now)`],
    ['so already', 'so', `${advised} (it is so already)`],
  ])('is %s by one key on a terminal (G52)', async (_name, use, kept) => {
    const home = await debriefedHome();
    const { code } = await home.ran(['done', 'k104'], { replies: { outcome: 'talked', note: advised, use } });
    expect({ code, note: noteOf(home) }).toEqual({ code: 0, note: kept });
    expect(inOneLine((await home.ran(['show', 'thornbury'])).out)).toContain(`we talked: ${kept}`);
  });

  it('is parked by a script that does not say, and never only heard (G52)', async () => {
    const home = await debriefedHome();
    await home.ran(['done', 'k104', 'wrote', '--note', advised]);
    expect(noteOf(home)).toBe(`${advised} (parked for now)`);
  });

  it('is taken up by a script that says so', async () => {
    const home = await debriefedHome();
    await home.ran(['done', 'k104', 'talked', '--note', advised, '--use', 'do']);
    expect(noteOf(home)).toBe(`${advised} (I do it)`);
  });

  it('asks nothing where nothing was said', async () => {
    const home = await debriefedHome();
    const { code } = await home.ran(['done', 'k104'], { replies: { outcome: 'talked', note: null } });
    expect({ code, note: noteOf(home) }).toEqual({ code: 0, note: undefined });
  });

  it.each([
    [['done', 'k104', 'declined', '--use', 'do'], '--use do is for what they advised'],
    [['done', 'k104', 'talked', '--note', advised, '--use', 'perhaps'], '--use does not take "perhaps".'],
  ])('refuses %j', async (argv, said) => {
    const home = await debriefedHome();
    const { code, err } = await home.ran(argv);
    expect({ code, told: inOneLine(err).startsWith(said), note: noteOf(home) }).toEqual({
      code: 2,
      told: true,
      note: undefined,
    });
  });
});

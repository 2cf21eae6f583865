import { describe, expect, it } from 'vitest';
import { leave } from '../world/asker.ts';
import { inOneLine } from '../world.ts';
import { usual } from './debrief-replies.ts';
import { debriefedHome, lostHome } from './stocked.ts';

const evening = '2026-11-23T18:12:00';

describe('recover debrief --with', () => {
  const { pulse: _pulse, partner: _partner, ...together } = usual;

  it('asks nobody for a partner, leaves out what is for one alone, and is more than one view (G63, G81, G82)', async () => {
    const home = await lostHome();
    const { code, out, err } = await home.ran(['debrief', 'thornbury', '--with', 'Norm'], {
      now: evening,
      replies: together,
    });
    expect({ code, debrief: home.ledger().losses[0]?.debrief }).toMatchObject({
      code: 0,
      debrief: { heldWith: 'Norm', ownPart: { kind: 'none' } },
    });
    expect(home.ledger().losses[0]?.debrief).not.toHaveProperty('partner');
    expect(inOneLine(err)).toContain('Norm reads aloud; the answers are yours together.');
    expect(inOneLine(out)).toContain('Looked at with Norm.');
    expect(out).not.toContain('Your view');
    const shown = await home.ran(['show', 'thornbury']);
    expect(shown.out).toMatch(/^Looked at by +Norm$/m);
  });

  it('can begin on a debrief under way, and holds when it is taken up again (G98)', async () => {
    const home = await lostHome();
    const { pulse, later, theirGoal, reasons, believed, ...rest } = usual;
    await home.ran(['debrief', 'thornbury'], {
      now: evening,
      replies: { pulse, later, theirGoal, reasons, believed: leave },
    });
    const second = await home.ran(['debrief', 'thornbury', '--with', 'Norm'], {
      now: evening,
      replies: { resume: 'go-on', believed, causes: leave },
    });
    expect(second.code).toBe(130);
    const { partner: _alone, ...others } = rest;
    const { code } = await home.ran(['debrief', 'thornbury'], {
      now: evening,
      replies: { resume: 'go-on', ...others },
    });
    expect({ code, debrief: home.ledger().losses[0]?.debrief }).toMatchObject({
      code: 0,
      debrief: { pulse: 2, believed, heldWith: 'Norm' },
    });
  });

  it('needs a loss that waits for its debrief', async () => {
    const { code, err } = await (await debriefedHome()).ran(['debrief', 'thornbury', '--with', 'Norm'], {
      replies: {},
    });
    expect({ code, told: err.includes('has its debrief already') }).toEqual({ code: 1, told: true });
  });
});

import { describe, expect, it } from 'vitest';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome, lostHome } from './stocked.ts';

describe('what is settled counts everywhere', () => {
  it('a day off is no due day, and the reminder of the debrief goes around it', async () => {
    const home = openHome({ settings: { holidays: '2026-11-25' } });
    const argv = ['lost', 'Brandt', '--channel', 'email', '--stands', 'no', '--json'];
    await home.ran(['add', 'Brandt Logistics', '--amount', '45000']);
    const { code, out } = await home.ran(argv);
    const followUps: { play: string; due: string }[] = JSON.parse(out).data.followUps;
    expect(code).toBe(0);
    expect(followUps.find(({ play }) => play === 'debrief')?.due).toBe('2026-11-26');
    expect(followUps.map(({ due }) => due)).not.toContain('2026-11-25');
  });

  it('the name signs the letters, before the name in the CRM', async () => {
    const home = await debriefedHome();
    const named = openHome({
      ledger: home.ledger(),
      pipeline: home.pipeline(),
      settings: { name: 'Kim Oduya' },
    });
    const { out } = await named.ran(['draft', 'advice', 'thornbury', '--channel', 'email']);
    expect(out).toContain('Kim Oduya');
    const { out: set } = await named.ran([
      'draft',
      'advice',
      'thornbury',
      '--channel',
      'email',
      '--set',
      'rep=R. Hale',
    ]);
    expect(set).toContain('R. Hale');
    expect(set).not.toContain('Kim Oduya');
  });

  it('amounts that name no currency are in the one that was set; the option goes before it', async () => {
    const file = 'Account Name,Opportunity Name,Amount,Close Date,Stage\nBrandt,Dock,45000,2026-12-01,Open\n';
    const home = openHome({ settings: { currency: 'CHF' } });
    const files = { 'deals.csv': file };
    await home.ran(['import', 'deals.csv'], { files });
    expect(home.pipeline().deals[0]?.amount).toEqual({ amount: '45000.00', currency: 'CHF' });
    await home.ran(['import', 'deals.csv', '--currency', 'gbp'], { files });
    expect(home.pipeline().deals[0]?.amount).toEqual({ amount: '45000.00', currency: 'GBP' });
    const end = await home.ran(['import', 'deals.csv', '--currency', 'pounds'], { files });
    expect({ code: end.code, err: inOneLine(end.err) }).toEqual({
      code: 2,
      err: '"pounds" is not the code of a currency. Type the three letters of one, such as: --currency EUR',
    });
  });

  it('a check-in comes as often as the rep wants', async () => {
    const base = await lostHome();
    const dueOf = async (settings: Record<string, string>) => {
      const home = openHome({ ledger: base.ledger(), pipeline: base.pipeline(), idsAfter: 500, settings });
      await home.ran(['touch', 'thornbury', 'a call', '--channel', 'phone']);
      return home.ledger().followUps.find(({ play, status }) => play === 'check-in' && status === 'open')
        ?.due;
    };
    expect(await dueOf({})).toBe('2027-02-24');
    expect(await dueOf({ quarter: '30' })).toBe('2026-12-24');
  });
});

import { describe, expect, it } from 'vitest';
import type { LessonsOptions } from '../../src/commands/review-lessons.ts';
import { reviewLessons } from '../../src/commands/review-lessons.ts';
import {
  aDay,
  aDeal,
  aDebrief,
  aFollowUp,
  aLedger,
  aLesson,
  aLoss,
  anId,
  anInstant,
  aPipeline,
} from '../builders.ts';
import type { Home } from '../world.ts';
import { openHome } from '../world.ts';
import { debriefedHome } from './stocked.ts';

const nordhaus = { id: anId('nord'), account: 'Nordhaus Foods' };
const kessel = { id: anId('kess'), account: 'Kessel & Sons' };
const call = (id: string, given: Parameters<typeof aFollowUp>[0]) =>
  aFollowUp({
    ...{ id: anId(id), play: 'call', loss: anId('2oss') },
    sign: { cause: 'decision-maker-not-reached', fact: 'signer-met' },
    ...given,
  });
const ledger = aLedger({
  losses: [aLoss({ debrief: aDebrief() })],
  lessons: [
    aLesson({
      id: anId('e1d'),
      text: 'If it is quiet, then I will call.',
      on: aDay('2025-03-02'),
      retired: true,
      loss: anId('gone'),
    }),
    aLesson(),
    aLesson({
      id: anId('new1'),
      text: 'If they hurry, then I will ask why.',
      on: aDay('2026-12-01'),
      loss: anId('gone'),
    }),
  ],
  followUps: [
    call('ca11', { deal: nordhaus, status: 'done', outcome: 'hit' }),
    call('ca12', { deal: kessel }),
    call('ca13', { deal: { id: anId('o1d'), account: 'Old' }, madeAt: anInstant('2026-11-20 10:00') }),
    call('ca14', { deal: { id: anId('skip'), account: 'Skipped' }, status: 'skipped' }),
    call('ca15', { deal: kessel, sign: { cause: 'trust', fact: 'references' } }),
  ],
});
const pipeline = aPipeline(aDeal({ ...nordhaus, status: 'won' }), aDeal(kessel));
const kept = () => openHome({ ledger, pipeline });
const now = '2026-12-04T16:00:00';

async function printed(home: Home, options: LessonsOptions = {}) {
  return (await home.within((world) => reviewLessons(world, options), { now })).out;
}

describe('the lessons (G11, G64)', () => {
  it('stand numbered, the newest first and the retired ones last, with the deals they met', async () => {
    expect(await printed(kept())).toMatchInlineSnapshot(`
      "3 lessons, 1 of them retired

       1  If they hurry, then I will ask why.
          It has met no open deal yet.
          1 Dec · new1

       2  If only my contact has seen the price, then I will ask for whoever signs.
          Met 2 open deals: 1 with the same trouble, 1 not called yet · 1 won since.
          Brandt Logistics · 23 Nov · 1ess

       3  If it is quiet, then I will call.
          It has met no open deal yet.
          2 Mar 2025 · retired · e1dz

      One you know by heart can go: recover review lessons --retire 1
      One can come back: recover review lessons --bring-back 3
      "
    `);
  });

  it('open to the deals and calls for a script', async () => {
    const { kind, data } = JSON.parse(await printed(kept(), { json: true }));
    expect(kind).toBe('lessons');
    expect(data[1]).toMatchObject({
      ...{ number: 2, id: anId('1esson'), account: 'Brandt Logistics', retired: false },
      met: { named: 2, hit: 1, notCalled: 1, won: 1, lost: 0 },
      deals: [
        { deal: nordhaus.id, followUp: anId('ca11'), found: 'hit', status: 'won' },
        { deal: kessel.id, followUp: anId('ca12'), status: 'open' },
      ],
    });
  });

  it('are one record a line', async () => {
    const lines = (await printed(kept(), { plain: true })).trimEnd().split('\n');
    expect(lines.map((line) => line.split('\t').length)).toEqual([14, 14, 14]);
    expect(lines[2]?.split('\t').slice(0, 5)).toEqual(['3', anId('e1d'), '2025-03-02', '', 'retired']);
  });

  it('say where they come from while there is none', async () => {
    expect(await printed(openHome())).toBe(
      'No lesson is kept yet. Every debrief ends with one, in your own words.\nWhen a deal is lost: recover debrief\n',
    );
  });
});

describe('a lesson known by heart', () => {
  it.each(['1', '1sson'])('never goes by a number or id that none has: %s', async (typed) => {
    await expect(printed(openHome(), { retire: typed })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is refused with the numbers there are, and nothing is changed', async () => {
    const home = kept();
    await expect(printed(home, { retire: '4' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'No lesson goes by "4". They are numbered from 1 to 3.',
    });
    await expect(printed(home, { retire: '1', bringBack: '3' })).rejects.toMatchObject({ code: 'usage' });
    expect(home.ledger()).toBe(ledger);
  });

  it('is retired in one change, which undo names and takes back', async () => {
    const home = kept();
    expect(await printed(home, { retire: '2' })).toContain('Retired: If only my contact has seen the price');
    expect(home.ledger().lessons[1]).toEqual({ ...aLesson(), rev: 2, retired: true });
    expect(home.ledger().changes).toHaveLength(1);
    const { out } = await home.ran(['undo'], { now });
    expect(out).toContain('Taken back: the lesson from Brandt Logistics, retired');
    expect(home.ledger().lessons).toEqual(ledger.lessons);
  });

  it('is brought back by its id, and told so when it never was away', async () => {
    const home = kept();
    expect(await printed(home, { bringBack: '1esson' })).toContain('in use already; nothing was changed');
    const { id } = ledger.lessons[0] ?? aLesson();
    expect(await printed(home, { bringBack: id })).toContain('Back: If it is quiet');
    expect(home.ledger().lessons.map(({ retired }) => retired)).toEqual([false, false, false]);
  });

  it('does not come back in due once it is retired', async () => {
    const home = await debriefedHome();
    const morning = async () => (await home.ran(['due'], { now: '2026-11-24T09:40:00' })).out;
    expect(await morning()).toContain('Your lesson, for ');
    await printed(home, { retire: '1' });
    expect(await morning()).not.toContain('Your lesson, for ');
    await printed(home, { bringBack: '1' });
    expect(await morning()).toContain('Your lesson, for ');
  });
});

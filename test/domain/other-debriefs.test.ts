import { describe, expect, it } from 'vitest';
import type { Finished } from '../../src/domain/debrief.ts';
import type { Ledger } from '../../src/domain/ledger.ts';
import {
  keepBeside,
  lessonOf,
  lossWith,
  numberCounting,
  useDebrief,
} from '../../src/domain/other-debriefs.ts';
import { answersAbout } from '../../src/domain/similar.ts';
import { aDay, aDebrief, aFact, aFollowUp, aLedger, aLesson, aLoss, anId, anInstant } from '../builders.ts';

const loss = aLoss({ debrief: aDebrief({ believed: 'the price' }) });
const call = aFollowUp({
  id: anId('ca11'),
  play: 'call',
  deal: { id: anId('nord'), account: 'Nordhaus Foods' },
  sign: { cause: 'decision-maker-not-reached', fact: 'signer-met' },
});
const before = aLedger({
  losses: [loss, aLoss({ id: anId('other') })],
  facts: [aFact()],
  lessons: [aLesson()],
  followUps: [aFollowUp(), aFollowUp({ id: anId('card'), play: 'card', status: 'skipped' }), call],
});
const second: Finished = {
  loss: loss.id,
  debrief: aDebrief({ finishedAt: anInstant('2026-11-23 19:00'), believed: 'the director never met us' }),
  facts: [],
  plays: ['advice'],
  followUps: [],
  lesson: aLesson({ id: anId('1ess2'), text: 'Ask to come along.' }),
};

function besides(given: Partial<Finished> = {}): Ledger {
  return keepBeside(before, { ...second, ...given });
}

function wordsOf(ledger: Ledger): readonly (string | undefined)[] {
  return [ledger.losses[0]?.debrief?.believed, lessonOf(ledger, loss.id)?.text];
}

describe('a second debrief of one loss', () => {
  it('is kept beside the first, which goes on counting with its lesson', () => {
    expect(besides().losses[0]).toEqual({
      ...loss,
      rev: 2,
      otherDebriefs: [{ ...second.debrief, number: 2, lesson: 'Ask to come along.' }],
    });
    expect(wordsOf(besides())).toEqual(['the price', aLesson().text]);
    expect(besides().losses[1]).toBe(before.losses[1]);
  });

  it('that says the same is not kept twice, whenever it was finished', () => {
    const same = { ...aDebrief({ believed: 'the price' }), finishedAt: anInstant('2026-11-23 20:00') };
    expect(besides({ debrief: same, lesson: aLesson() })).toEqual(before);
    expect(keepBeside(besides(), second)).toEqual(besides());
    expect(besides({ debrief: same }).losses[0]?.otherDebriefs).toHaveLength(1);
  });

  it('adds its facts as the newest, but none that is known just so', () => {
    const facts = [aFact({ id: anId('same') }), aFact({ id: anId('new'), value: 'yes' })];
    const after = besides({ facts }).facts;
    expect(after).toEqual([aFact(), facts[1]]);
    expect(answersAbout(loss.deal, after).get('signer-met')).toBe('yes');
  });

  it('adds plays and calls that are not there yet, brings back none that was let go, and lets none go', () => {
    const added = [
      aFollowUp({ id: anId('a') }),
      aFollowUp({ id: anId('b'), play: 'card' }),
      aFollowUp({ id: anId('c'), play: 'partner' }),
      { ...call, id: anId('d') },
      { ...call, id: anId('e'), deal: { id: anId('harl'), account: 'Harlow Dairies' } },
    ];
    const after = besides({ followUps: added, plays: [] }).followUps;
    expect(after).toEqual([...before.followUps, added[2], added[4]]);
  });
});

describe('choosing which debrief counts', () => {
  const both = besides();
  const use = (ledger: Ledger, number: number) =>
    useDebrief(ledger, loss.id, number, anId('1ess3'), aDay('2026-11-24'));

  it('brings back its lesson with it, and keeps the other with its own', () => {
    const chosen = use(both, 2);
    expect(wordsOf(chosen)).toEqual(['the director never met us', 'Ask to come along.']);
    expect(chosen.losses[0]?.otherDebriefs).toEqual([{ ...loss.debrief, number: 1, lesson: aLesson().text }]);
    expect(chosen.losses[0] && numberCounting(chosen.losses[0])).toBe(2);
  });

  it('and choosing back leads to where it was', () => {
    const back = use(use(both, 2), 1);
    expect({ ...back.losses[0], rev: 0 }).toEqual({ ...both.losses[0], rev: 0 });
    expect(wordsOf(back)).toEqual(wordsOf(both));
  });

  it('changes nothing for the one that counts already, or one that is not there', () => {
    for (const number of [1, 3, 0, Number.NaN]) expect(use(both, number)).toBe(both);
    expect(useDebrief(both, anId('nobody'), 2, anId('1ess3'), aDay('2026-11-24'))).toBe(both);
    expect(lossWith(aLoss(), undefined, 1)).toBeUndefined();
  });

  it('leaves no lesson where the one chosen has none, and gives one where only that has', () => {
    const { lesson: _lesson, ...without } = second;
    expect(use(keepBeside(before, without), 2).lessons).toEqual([]);
    const bare = keepBeside({ ...before, lessons: [] }, second);
    expect(wordsOf(use(bare, 2))).toEqual(['the director never met us', 'Ask to come along.']);
    expect(use(use(bare, 2), 1).lessons).toEqual([]);
  });

  it('a third goes by the next number, whichever counts', () => {
    const third = { ...second, debrief: aDebrief({ believed: 'the start in January' }) };
    const three = keepBeside(use(both, 2), third).losses[0];
    expect(three?.otherDebriefs?.map((one) => one.number)).toEqual([1, 3]);
    expect(three && numberCounting(three)).toBe(2);
    expect(three && numberCounting(lossWith(three, undefined, 3)?.loss ?? three)).toBe(3);
  });
});

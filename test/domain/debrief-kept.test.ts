import { describe, expect, it } from 'vitest';
import { refTo } from '../../src/domain/deals.ts';
import type { Finished } from '../../src/domain/debrief.ts';
import { recordDebrief } from '../../src/domain/debrief.ts';
import type { FollowUp } from '../../src/domain/ledger.ts';
import { aDeal, aDebrief, aFact, aFollowUp, aLedger, aLesson, aLoss, anId } from '../builders.ts';

const { finishedAt } = aDebrief();

describe('keeping a debrief', () => {
  const open = ['act', 'advice', 'check-in', 'debrief'].map((play) => aFollowUp({ id: anId(play), play }));
  const call = aFollowUp({ id: anId('ca11'), play: 'call', deal: refTo(aDeal({ id: anId('nord') })) });
  const other = aFollowUp({ id: anId('other'), loss: anId('other') });
  const before = aLedger({
    losses: [aLoss(), aLoss({ id: anId('other') })],
    followUps: [...open, call, other],
    facts: [aFact()],
    lessons: [aLesson({ id: anId('o1d') })],
  });

  function kept(given: Partial<Finished> = {}) {
    const finished = {
      loss: anId('1oss'),
      debrief: aDebrief(),
      facts: [],
      plays: ['advice', 'partner'],
      followUps: [],
    };
    return recordDebrief(before, { ...finished, ...given });
  }

  function statusOf(followUps: readonly FollowUp[]) {
    return followUps.map((one) => `${one.play} ${one.status}`);
  }

  it('lets go of the plays that were taken out, keeps the others, and is itself done', () => {
    expect(statusOf(kept().followUps)).toEqual([
      'act skipped',
      'advice open',
      'check-in skipped',
      'debrief done',
      'call open',
      'advice open',
    ]);
    expect(kept().followUps[0]).toEqual({ ...open[0], rev: 2, status: 'skipped', closedAt: finishedAt });
  });

  it('adds what is new in the plan, and calls, but no play that is there', () => {
    const added = [
      aFollowUp({ id: anId('new1') }),
      aFollowUp({ id: anId('new2'), play: 'partner' }),
      { ...call, id: anId('new3') },
    ];
    expect(
      kept({ followUps: added })
        .followUps.slice(6)
        .map((one) => one.id),
    ).toEqual([anId('new2'), anId('new3')]);
  });

  it('adds a play anew that was let go before', () => {
    const skipped = { ...before, followUps: [aFollowUp({ status: 'skipped' })] };
    const again = aFollowUp({ id: anId('again') });
    const finished = {
      loss: anId('1oss'),
      debrief: aDebrief(),
      facts: [],
      plays: ['advice'],
      followUps: [again],
    };
    expect(recordDebrief(skipped, finished).followUps).toEqual([...skipped.followUps, again]);
  });

  it('keeps the debrief with its loss, and facts and lesson behind the others', () => {
    const fact = aFact({ id: anId('new') });
    const after = kept({ facts: [fact], lesson: aLesson() });
    expect(after.losses).toEqual([aLoss({ rev: 2, debrief: aDebrief() }), aLoss({ id: anId('other') })]);
    expect(after.facts).toEqual([aFact(), fact]);
    expect(after.lessons).toEqual([aLesson({ id: anId('o1d') }), aLesson()]);
    expect(kept().lessons).toEqual(before.lessons);
  });
});

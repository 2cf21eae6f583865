import { describe, expect, it } from 'vitest';
import type { Loss } from '../../src/domain/loss-record.ts';
import { cameBack, changeFor, checkOfLastMonth } from '../../src/domain/own-cause.ts';
import { reviewOf } from '../../src/domain/review.ts';
import { aCause, aDay, aDebrief, aLedger, aLesson, aLoss, anId, anInstant } from '../builders.ts';

const own = (losses: readonly Loss[]) =>
  reviewOf(losses, { ledger: aLedger(), deals: [], causes: [], now: anInstant('2026-12-31 09:00') });

/** A loss debriefed on that day with that cause, a part of it the rep's own. */
function debriefedOn(day: string, cause: string): Loss {
  const finishedAt = anInstant(`${day} 18:00`);
  const id = anId(day.replaceAll('-', ''));
  return aLoss({ id, newsAt: finishedAt, debrief: aDebrief({ finishedAt, causes: [aCause(cause)] }) });
}

const losses = [
  debriefedOn('2026-09-03', 'coasted'),
  debriefedOn('2026-09-20', 'too-slow'),
  debriefedOn('2026-10-05', 'coasted'),
  debriefedOn('2026-11-04', 'coasted'),
  debriefedOn('2026-11-18', 'too-slow'),
];

describe('an own cause', () => {
  it('came back the second time', () => {
    expect(cameBack(own(losses)).map(({ what, losses: some }) => [what, some.length])).toEqual([
      ['coasted', 3],
      ['too-slow', 2],
    ]);
    expect(cameBack(own(losses.slice(0, 2)))).toEqual([]);
  });
});

describe('the one change for the month', () => {
  const lessons = [
    aLesson({ loss: anId('20260903'), text: 'old' }),
    aLesson({ loss: anId('20261005'), text: 'If it looks like the last one, then I ask anew.' }),
    aLesson({ loss: anId('20261005'), text: 'given up', retired: true }),
  ];

  it('is of what was known when the month began, in the words of the newest lesson that holds', () => {
    expect(changeFor(losses, lessons, aDay('2026-11-27'))).toMatchObject({
      cause: 'coasted',
      losses: [{ id: anId('20261005') }, { id: anId('20260903') }],
      lesson: 'If it looks like the last one, then I ask anew.',
    });
  });

  it('is none where nothing had come back by then', () => {
    expect(changeFor(losses, lessons, aDay('2026-10-31'))).toBeUndefined();
  });

  it('is looked at a month later: how often it came back, of the losses debriefed in that month', () => {
    const check = checkOfLastMonth(losses, [], aDay('2026-12-04'));
    expect([check?.cause, check?.again.length, check?.of.length]).toEqual(['coasted', 1, 2]);
    expect(checkOfLastMonth(losses, [], aDay('2026-11-27'))).toBeUndefined();
    expect(checkOfLastMonth(losses, [], aDay('2027-01-04'))).toBeUndefined();
  });
});

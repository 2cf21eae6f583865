import { describe, expect, it } from 'vitest';
import { courseOf } from '../../src/domain/course.ts';
import type { PastValue } from '../../src/domain/pipeline.ts';
import { aDay, aDeal, someMoney } from '../builders.ts';

const [early, middle, late] = [aDay('2026-11-02'), aDay('2026-11-09'), aDay('2026-11-16')] as const;

function closing(until: typeof early, was?: string): PastValue {
  return { field: 'closeDate', until, ...(was === undefined ? {} : { was: aDay(was) }) };
}

function costing(until: typeof early, was: string): PastValue {
  return { field: 'amount', until, was: someMoney(was) };
}

describe('the course of a deal', () => {
  it('counts how often the close date was put off, and when last', () => {
    const history = [
      closing(early, '2026-11-30'),
      closing(middle, '2026-12-18'),
      closing(late, '2026-12-11'),
    ];
    const deal = aDeal({ closeDate: aDay('2027-01-15'), history });
    expect(courseOf(deal)).toMatchObject({ pushed: 2, pushedOn: late });
  });

  it.each([
    ['that moved nearer', [closing(early, '2027-01-15')]],
    ['that was not known before', [closing(early)]],
    ['that never changed', []],
  ])('counts no close date %s', (_what, history) => {
    const course = courseOf(aDeal({ closeDate: aDay('2026-12-01'), history }));
    expect(course.pushed).toBe(0);
    expect(course).not.toHaveProperty('pushedOn');
  });

  it('counts no close date that is gone', () => {
    expect(courseOf(aDeal({ history: [closing(early, '2026-11-30')] })).pushed).toBe(0);
  });

  it('knows since when its stage stands: what the CRM says, else the last change, else the first import', () => {
    const changed: PastValue = { field: 'stage', until: middle, was: 'Offer' };
    const deal = aDeal({ stage: 'Negotiation', firstSeenOn: early });
    expect(courseOf(deal).stage).toEqual({ since: early, atLeast: true });
    expect(courseOf({ ...deal, history: [changed] }).stage).toEqual({ since: middle, atLeast: false });
    expect(courseOf({ ...deal, history: [changed], stageSince: late }).stage).toEqual({
      since: late,
      atLeast: false,
    });
    expect(courseOf(aDeal({ stage: 'Negotiation' }))).not.toHaveProperty('stage');
    expect(courseOf(aDeal({ firstSeenOn: early }))).not.toHaveProperty('stage');
  });

  it('tells of an amount that last went down, in one currency', () => {
    const fell = aDeal({ history: [costing(early, 'EUR 50000'), costing(late, 'EUR 60000')] });
    expect(courseOf(fell).fell).toEqual({
      from: someMoney('EUR 60000'),
      to: someMoney('EUR 45000'),
      on: late,
    });
    for (const was of ['EUR 40000', 'USD 60000'])
      expect(courseOf(aDeal({ history: [costing(late, was)] }))).not.toHaveProperty('fell');
  });
});

import { expect, it } from 'vitest';
import type { Deal } from '../../src/domain/pipeline.ts';
import { courseWords } from '../../src/render/course.ts';
import { aDay, aDeal, someMoney } from '../builders.ts';
import { today } from './homes.ts';

const until = aDay('2026-11-16');
const put = { field: 'closeDate', until, was: aDay('2026-11-30') } as const;
const closeDate = aDay('2026-12-18');

it.each<[string | undefined, Partial<Deal>]>([
  [undefined, {}],
  ['close date put off once, on 16 Nov', { closeDate, history: [put] }],
  [
    'close date put off 2 times, last on 16 Nov',
    { closeDate, history: [{ ...put, was: aDay('2026-11-10') }, put] },
  ],
  [
    'amount down from EUR 60,000 to EUR 45,000 on 16 Nov',
    { history: [{ field: 'amount', until, was: someMoney('EUR 60000') }] },
  ],
  ['in its stage since 3 Oct 2025', { stage: 'Offer', stageSince: aDay('2025-10-03') }],
  [undefined, { stage: 'Offer', firstSeenOn: until }],
  [undefined, { stage: 'Lost', status: 'lost', stageSince: aDay('2025-10-03') }],
  [
    'close date put off once, on 16 Nov; in its stage since 16 Nov',
    { stage: 'Offer', stageSince: until, closeDate, history: [put] },
  ],
])('of a deal it is said: %s', (said, deal) => {
  expect(courseWords(aDeal(deal), today)).toBe(said);
});

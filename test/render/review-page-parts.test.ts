import { describe, expect, it } from 'vitest';
import { byMonth } from '../../src/domain/by-month.ts';
import { figuresOf } from '../../src/domain/figures.ts';
import { goldLedger } from '../../src/domain/gold-ledger.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import { reviewOf } from '../../src/domain/review.ts';
import type { ReviewScreen } from '../../src/render/review.ts';
import { changeLines } from '../../src/render/review-own.ts';
import type { PageScreen } from '../../src/render/review-page.ts';
import { reviewPage } from '../../src/render/review-page.ts';
import { aCause, aDay, aDeal, aDebrief, aFollowUp, aLedger, aLoss, anId, anInstant } from '../builders.ts';

const today = aDay('2026-11-24');
const now = anInstant('2026-11-24 10:00');

function screen(losses: readonly Loss[], given: Partial<PageScreen> = {}): PageScreen {
  const deals = [aDeal({ status: 'won', account: 'Tarn', closeDate: aDay('2026-11-02') })];
  const call = aFollowUp({ play: 'call', deal: { id: anId('brandt'), account: 'Tarn' } });
  const ledger = aLedger({ losses, followUps: losses.length === 0 ? [] : [call] });
  const review = reviewOf(losses, { ledger, deals, causes: [], now });
  return {
    review,
    figures: figuresOf(review),
    period: {},
    narrowed: [],
    months: byMonth(losses, deals, {}, today),
    gold: goldLedger(losses, ledger, deals).total,
    causes: [],
    anonymous: false,
    today,
    style: '',
    ...given,
  };
}

const lossesTo = (rivals: readonly string[]) =>
  rivals.map((winner, at) =>
    aLoss({ id: anId(`l${at}oss`), winner, newsAt: anInstant(`2026-0${(at % 9) + 1}-03 10:00`) }),
  );

describe('the page of a review', () => {
  it('without a loss says so, and draws nothing', () => {
    const page = reviewPage(screen([]));
    expect(page).toContain('No losses kept so far.');
    expect(page).not.toContain('<svg');
  });

  it('names what it was narrowed to, and that names are left out', () => {
    const page = reviewPage(screen([aLoss()], { narrowed: ['lost to Ferrowan'], anonymous: true }));
    expect(page).toContain('Only lost to Ferrowan.');
    expect(page).toContain('Customer 1');
    expect(page).not.toContain('Brandt');
  });

  it('shows the largest twelve of a kind and counts the rest', () => {
    const rivals = Array.from({ length: 14 }, (_, at) => `Rival ${String.fromCodePoint(65 + at)}`);
    const page = reviewPage(screen(lossesTo(rivals)));
    expect(page).toContain('And 2 more.');
  });

  it('tells intervals of some, and none of few', () => {
    const some = reviewPage(screen(lossesTo(['A', 'A', 'A', 'A', 'A', 'B'])));
    expect(some).toMatch(/some, \d to \d+ in 10/);
    const few = reviewPage(screen(lossesTo(['A'])));
    expect(few).toContain('<td>few</td>');
  });

  it('tells one’s own numbers and what was named where there are any', () => {
    const luck = {
      ...{ won: 2, lost: 8, rate: 0.2, interval: { low: 0.05, high: 0.5 } },
      toNext: { about: 5, from: 2 },
    };
    const page = reviewPage(screen([aLoss({ state: 'won-back' })], { luck }));
    expect(page).toContain('You won 2 of 10 closed deals.');
    expect(page).toContain('1 open deal named for a sign of these losses, 0 called.');
    expect(page).toContain('Won since, or with their help: 1 deal, EUR 45,000.');
    const elsewhere = { id: anId('e1se'), account: 'Elsewhere' };
    const { amount: _amount, ...worthless } = aLoss({ state: 'won-back', deal: elsewhere });
    expect(reviewPage(screen([worthless]))).toContain('with their help: 1 deal.');
  });

  it('names the causes of each loss, and those not debriefed', () => {
    const debrief = aDebrief({ causes: [aCause('trust'), aCause('terms')] });
    const page = reviewPage(screen([aLoss({ debrief, winner: 'Ferrowan' }), aLoss({ id: anId('b') })]));
    expect(page).toContain('trust; terms. Won by Ferrowan');
    expect(page).toContain('not debriefed yet');
  });
});

describe('what came back of one’s own part', () => {
  const back = (times: number): ReviewScreen['review'] => {
    const debrief = aDebrief({ causes: [aCause('trust', { control: 'mine' })] });
    const losses = Array.from({ length: times }, (_, at) => aLoss({ id: anId(`x${at}oss`), debrief }));
    return reviewOf(losses, { ledger: aLedger(), deals: [], causes: [], now });
  };
  const lines = (given: Partial<ReviewScreen>) =>
    changeLines({ review: back(1), causes: [], width: 200, ...given } as ReviewScreen).join('\n');

  it.each([
    [2, 'The second time: trust.'],
    [4, 'The fourth time: trust.'],
    [5, '5 times: trust.'],
  ])('%i times', (count, words) => {
    expect(lines({ review: back(count) })).toContain(words);
  });

  it('one change is the lesson, else a remedy, else the cause', () => {
    expect(lines({ change: { cause: 'trust', losses: [aLoss()], lesson: 'If so, then I will.' } })).toContain(
      'one thing: If so',
    );
    expect(lines({ change: { cause: 'trust', losses: [aLoss()] } })).toContain('one thing: trust');
  });

  it.each([
    [[], 'it did not come back'],
    [[aLoss()], 'it came back in 1'],
  ])('how the last one went', (again, words) => {
    expect(lines({ check: { cause: 'trust', losses: [aLoss()], again, of: [aLoss()] } })).toContain(words);
  });
});

import { describe, expect, it } from 'vitest';
import type { CrmAnswer } from '../../src/domain/crm-facts.ts';
import { recordOf } from '../../src/domain/named.ts';
import { unpainted } from '../../src/render/paint.ts';
import { similarText } from '../../src/render/similar.ts';
import { asideText, calledText, nothingUnknownText, recordLines } from '../../src/render/similar-acting.ts';
import { explainedText } from '../../src/render/similar-explain.ts';
import { countWords } from '../../src/render/similar-past.ts';
import { similarPlain, similarShape } from '../../src/render/similar-shape.ts';
import { aDay } from '../builders.ts';
import { nordhaus } from '../domain/mornings.ts';
import { aScreen } from './similar-screen.ts';

const today = aDay('2026-11-24');
const inCrm: CrmAnswer = { fact: 'signer-met', value: 'no', on: today, from: 'crm', column: 'nextStep' };

/** A screen whose one deal shows the sign by the CRM file alone; no amount, no day. */
function byTheFile(answer: CrmAnswer = inCrm) {
  const { amount: _amount, closeDate: _day, ...bare } = nordhaus;
  const deal = { ...bare, account: 'Nordhaus Foods' };
  const scores = { causes: 1, history: 0.5, words: 0, total: 1 };
  const one = { deal, signs: [{ cause: 'decision-maker-not-reached', fact: 'signer-met', answer }], scores };
  return { ...aScreen(), ranked: [one] };
}

describe('a sign that only the CRM file shows', () => {
  it('is told with the file, its day and what stands there', () => {
    const quoted = byTheFile({ ...inCrm, column: 'closeDate', quote: '2026-11-02' });
    expect(unpainted(similarText(byTheFile()))).toContain('signer not met (CRM file of');
    expect(unpainted(similarText(quoted))).toMatch(/signer not met \(CRM file of .*2 Nov\)/);
    expect(unpainted(explainedText(quoted.ranked, quoted))).toMatch(/CRM file of .*: signer not met/s);
  });

  it('says so to a script, too', () => {
    const screen = byTheFile();
    expect(similarShape(screen, screen.ranked).accounts[0]?.causes[0]).toMatchObject({
      source: 'crm',
      column: 'nextStep',
    });
    expect(similarPlain(screen, screen.ranked)).toMatch(/^1\tNordhaus Foods\t\t\tsigner-met\t/);
  });
});

describe('a count of the past', () => {
  const count = { field: 'amount', value: '', lost: 3, closed: 4, pattern: false, weight: 1 };
  it.each([
    [{ to: 5000 }, 'amount below 5,000: 3 of 4 lost'],
    [{ from: 5000, to: 9000 }, 'amount 5,000 to 9,000: 3 of 4 lost'],
    [{ from: 9000 }, 'amount 9,000 and more: 3 of 4 lost'],
    [{}, 'amount below 0: 3 of 4 lost'],
  ])('names the band %j', (band, wanted) => {
    expect(countWords({ ...count, band })).toBe(wanted);
  });

  it('says where so many losses are hardly chance', () => {
    expect(countWords({ ...count, value: 'x', pattern: true })).toBe('amount x: 3 of 4 lost, a pattern');
  });
});

describe('what was done with the list', () => {
  it.each([
    [{ made: 2, of: 2, due: today }, 'On your call list for today: 2 deals.'],
    [{ made: 1, of: 2, due: aDay('2026-11-25') }, '1 deal.'],
    [{ made: 0, of: 2, due: today }, 'They are all on your call list already'],
    [{ made: 0, of: 0, due: today }, 'there is nobody to call for it'],
  ])('%j', (calls, wanted) => {
    expect(calledText(calls, today, 80)).toContain(wanted);
  });

  it('says what was put aside, and when nothing is left to ask', () => {
    expect(asideText('Nordhaus Foods', 80)).toContain('Put aside: Nordhaus Foods');
    expect(nothingUnknownText(80)).toContain('Nothing is left to ask');
  });

  it('tells how often it was right from five deals on', () => {
    const record = recordOf([]);
    expect(recordLines({ ...record, named: 4, hit: 4 }, 80)).toEqual([]);
    expect(recordLines({ ...record, named: 9, hit: 4 }, 80)).toEqual([
      'Of 9 deals named this year, 4 had the problem.',
    ]);
  });
});

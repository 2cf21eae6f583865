import { describe, expect, it } from 'vitest';
import { crmFactsOf, crmFileOf, fileDay } from '../../src/domain/crm-facts.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { aDay, aDeal, aLoss, anInstant } from '../builders.ts';
import { facts } from '../playbook/shipped.ts';

const note = { at: anInstant('2026-11-24 09:00'), file: 'deals.csv', crm: 'hubspot', rows: 2 };
const named = { ...note, named: aDay('2026-11-14') };
const other = aDeal({ nextStep: 'a demo' });

function told(given: Partial<Deal>, deals: readonly Deal[] = [other]) {
  const deal = aDeal({ inLastImport: true, nextStep: 'call', ...given });
  const pipeline = { ...emptyPipeline, lastImport: named, deals: [deal, ...deals] };
  const file = crmFileOf(pipeline, [aLoss({ winner: 'Voith' })]);
  return file === undefined ? [] : crmFactsOf(deal, file, facts);
}

function answers(given: Partial<Deal>, deals?: readonly Deal[]): readonly string[] {
  return told(given, deals).map((one) => `${one.fact}=${one.value} by ${one.column}`);
}

const moved = (was: string) => ({
  field: 'closeDate' as const,
  until: aDay('2026-11-01'),
  was: aDay(was),
});

describe('facts that the CRM tells (G83)', () => {
  const withoutStep = (({ nextStep: _, ...rest }) => rest)(aDeal({ inLastImport: true }));
  const rows: readonly [name: string, given: Partial<Deal>, expected: readonly string[]][] = [
    ['a next step says nothing of its day', {}, []],
    [
      'one contact only',
      { attributes: { 'Number of Associated Contacts': '1' } },
      ['second-contact=no by Number of Associated Contacts'],
    ],
    [
      'several contacts say nothing of how well they are known',
      { attributes: { 'Number of Associated Contacts': '4' } },
      [],
    ],
    ['a count that is none', { attributes: { 'Number of Associated Contacts': 'n/a' } }, []],
    [
      'nothing for 31 days before the file',
      { lastActivityOn: aDay('2026-10-14') },
      ['active-lately=no by lastActivityOn'],
    ],
    [
      'something 30 days before the file',
      { lastActivityOn: aDay('2026-10-15') },
      ['active-lately=yes by lastActivityOn'],
    ],
    ['a close date behind the file', { closeDate: aDay('2026-11-13') }, ['close-passed=yes by closeDate']],
    [
      'one on the day of the file, though passed today',
      { closeDate: aDay('2026-11-14') },
      ['close-passed=no by closeDate'],
    ],
    ['pushes counted by the CRM', { attributes: { PUSH_COUNT: '3' } }, ['close-pushed=yes by PUSH_COUNT']],
    ['the same in one word', { attributes: { PushCount: '3' } }, ['close-pushed=yes by PushCount']],
    [
      'signs between the words',
      { attributes: { 'People - Count': '1' } },
      ['second-contact=no by People - Count'],
    ],
    ['fewer pushes counted', { attributes: { 'Push Count': '1' } }, ['close-pushed=no by Push Count']],
    [
      'moved back twice',
      { history: [moved('2026-12-01'), moved('2027-01-01')], closeDate: aDay('2027-02-01') },
      ['close-pushed=yes by closeDate', 'close-passed=no by closeDate'],
    ],
    [
      'moved back once and forward once',
      { history: [moved('2026-12-01'), moved('2027-02-01')], closeDate: aDay('2027-01-01') },
      ['close-passed=no by closeDate'],
    ],
    [
      'the rival of a loss, among others',
      { competitor: 'Andritz; VOITH' },
      ['rival-won-before=yes by competitor'],
    ],
    ['another rival', { competitor: 'Andritz' }, []],
    ['a deal that is not in the file', { inLastImport: false, competitor: 'Voith' }, []],
  ];

  it.each(rows)('%s', (_, given, expected) => {
    expect(answers(given)).toEqual(expected);
  });

  it('an empty next step counts only where the file has next steps', () => {
    const file = (deals: readonly Deal[]) => crmFileOf({ ...emptyPipeline, lastImport: named, deals }, []);
    const with_ = file([other, withoutStep]);
    const without = file([withoutStep]);
    expect(with_ && crmFactsOf(withoutStep, with_, facts)).toMatchObject([
      { fact: 'next-step-dated', value: 'no', on: '2026-11-14', from: 'crm', column: 'nextStep' },
    ]);
    expect(without && crmFactsOf(withoutStep, without, facts)).toEqual([]);
  });

  it('tell what stands in the column, and the day of the file', () => {
    expect(told({ competitor: 'Voith' })).toEqual([
      {
        fact: 'rival-won-before',
        value: 'yes',
        on: '2026-11-14',
        from: 'crm',
        column: 'competitor',
        quote: 'Voith',
      },
    ]);
    expect(fileDay(note)).toBe('2026-11-24');
  });

  it('are none where nothing was imported', () => {
    expect(crmFileOf(emptyPipeline, [])).toBeUndefined();
  });
});

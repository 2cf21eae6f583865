import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrmAnswer } from '../../src/domain/crm-facts.ts';
import { refTo } from '../../src/domain/deals.ts';
import type { FactAnswer } from '../../src/domain/ledger.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { answersAbout, byStake, lookalikes } from '../../src/domain/similar.ts';
import { sweepOf } from '../../src/domain/sweep.ts';
import type { WeighedSign } from '../../src/domain/weighed-signs.ts';
import { aDay, aDeal, aFact, anId, someMoney } from '../builders.ts';
import { facts } from '../playbook/shipped.ts';

function aDealOf(name: string, amount: string, given: Partial<Deal> = {}): Deal {
  return aDeal({ id: anId(name), account: name, amount: someMoney(amount), ...given });
}

function said(deal: Deal, fact: string, value: 'yes' | 'no', given: Partial<FactAnswer> = {}): FactAnswer {
  return aFact({ deal: refTo(deal), fact, value, ...given });
}

function aSign(fact: string, weight = 1): WeighedSign {
  return { cause: 'decision-maker-not-reached', fact, weight };
}

const nordhaus = aDealOf('nordhaus', 'EUR 118000');
const kessel = aDealOf('kesse1', 'EUR 64000');
const avira = aDealOf('avira', 'EUR 96000');
const open = [kessel, nordhaus, avira];

/** The names on each list. */
function names(found: ReturnType<typeof lookalikes>) {
  return {
    sameSign: found.sameSign.map((one) => one.deal.account),
    notKnown: found.notKnown.map((one) => `${one.deal.account} ${one.fact}`),
    cleared: found.cleared.map((deal) => deal.account),
    asked: found.asked,
    clear: found.clear,
  };
}

describe('open deals held against a sign', () => {
  it('true is the same sign, not known stays apart, false is cleared', () => {
    const answers = [said(nordhaus, 'signer-met', 'no'), said(kessel, 'signer-met', 'yes')];
    expect(names(lookalikes(open, [aSign('signer-met')], answers, facts))).toEqual({
      sameSign: ['nordhaus'],
      notKnown: ['avira signer-met'],
      cleared: ['kesse1'],
      asked: 2,
      clear: 1,
    });
  });

  it('a fact whose yes is the trouble is the same sign when it is true', () => {
    const answers = [said(nordhaus, 'champion-gone', 'yes'), said(kessel, 'champion-gone', 'no')];
    const found = names(lookalikes([nordhaus, kessel], [aSign('champion-gone')], answers, facts));
    expect(found).toMatchObject({ sameSign: ['nordhaus'], cleared: ['kesse1'] });
  });

  it('what the CRM file tells counts where the rep said nothing, and the rep’s word wins', () => {
    const inCrm = (): readonly CrmAnswer[] => [
      { fact: 'next-step-dated', value: 'no', on: aDay('2026-11-14'), from: 'crm', column: 'nextStep' },
    ];
    const answers = [said(kessel, 'next-step-dated', 'yes')];
    const found = lookalikes([nordhaus, kessel], [aSign('next-step-dated')], answers, facts, inCrm);
    expect(names(found)).toEqual({
      ...{ sameSign: ['nordhaus'], notKnown: [], cleared: ['kesse1'] },
      ...{ asked: 1, clear: 1 },
    });
    expect(found.sameSign[0]?.signs[0]?.answer).toMatchObject({ from: 'crm', column: 'nextStep' });
  });

  it('the newest answer counts; of one day, the one said last', () => {
    const answers = [
      said(nordhaus, 'signer-met', 'yes', { on: aDay('2026-11-20') }),
      said(nordhaus, 'signer-met', 'no', { on: aDay('2026-11-10') }),
      said(kessel, 'signer-met', 'yes'),
      said(kessel, 'signer-met', 'no'),
    ];
    expect(names(lookalikes(open, [aSign('signer-met')], answers, facts))).toMatchObject({
      sameSign: ['kesse1'],
      cleared: ['nordhaus'],
    });
    expect(answersAbout(refTo(nordhaus), answers)).toEqual(new Map([['signer-met', 'yes']]));
  });

  it('ranks by the evidence, then by what is at stake', () => {
    const signs = [aSign('signer-met', 1), aSign('champion-gone', 0.6)];
    const answers = [
      said(nordhaus, 'signer-met', 'no'),
      said(avira, 'signer-met', 'no'),
      said(kessel, 'signer-met', 'no'),
      said(kessel, 'champion-gone', 'yes'),
    ];
    const found = lookalikes(open, signs, answers, facts);
    expect(found.sameSign.map((one) => [one.deal.account, one.score])).toEqual([
      ['kesse1', 1.6],
      ['nordhaus', 1],
      ['avira', 1],
    ]);
  });

  it('asks for the first fact that is not known, and clears only what is well in all', () => {
    const signs = [aSign('signer-met'), aSign('champion-gone')];
    const answers = [
      said(nordhaus, 'signer-met', 'yes'),
      said(nordhaus, 'champion-gone', 'no'),
      said(avira, 'signer-met', 'yes'),
    ];
    expect(names(lookalikes(open, signs, answers, facts))).toMatchObject({
      notKnown: ['avira champion-gone', 'kesse1 signer-met'],
      cleared: ['nordhaus'],
    });
  });

  it('knows what was said of a deal before the CRM took it over, and after', () => {
    const byHand = aDealOf('hand', 'EUR 1', { account: 'Nordhaus' });
    const imported = aDealOf('crm', 'EUR 1', { account: 'NORDHAUS', crmId: '006A' });
    const found = lookalikes([imported], [aSign('signer-met')], [said(byHand, 'signer-met', 'no')], facts);
    expect(names(found).sameSign).toEqual(['NORDHAUS']);
  });

  it('puts every open deal on one list, whatever was said, in the same order for any order', () => {
    const deals = fc.shuffledSubarray(open.concat(aDealOf('to1an', 'EUR 64000'), aDeal({ id: anId('x') })));
    const answers = fc.array(
      fc
        .tuple(
          fc.constantFrom(...open),
          fc.constantFrom('signer-met', 'champion-gone'),
          fc.constantFrom('yes', 'no'),
        )
        .map(([deal, fact, value]) => said(deal, fact, value)),
    );
    fc.assert(
      fc.property(deals, answers, (some, given) => {
        const signs = [aSign('signer-met'), aSign('champion-gone', 0.6)];
        const found = names(lookalikes(some, signs, given, facts));
        const all = [...found.sameSign, ...found.notKnown, ...found.cleared];
        expect(all.length).toBe(some.length);
        expect(names(lookalikes([...some].reverse(), signs, given, facts))).toEqual(found);
      }),
    );
  });
});

describe('what is at stake', () => {
  it('is the amount, then the nearer close, then the id', () => {
    const soon = aDealOf('soon', 'EUR 64000', { closeDate: aDay('2026-11-30') });
    const later = aDealOf('1ater', 'EUR 64000', { closeDate: aDay('2026-12-30') });
    const { amount: _amount, ...unpriced } = aDealOf('none', 'EUR 0');
    expect([unpriced, kessel, later, soon, nordhaus].sort(byStake)).toEqual([
      nordhaus,
      soon,
      later,
      kessel,
      unpriced,
    ]);
  });
});

describe('the sweep', () => {
  const many = Array.from({ length: 12 }, (_, at) => aDealOf(`d${at}`, `EUR ${1000 + at}`));

  it('asks of the eight largest open deals', () => {
    expect(sweepOf(many, 'signer-met', []).map((deal) => deal.account)).toEqual([
      'd11',
      'd10',
      'd9',
      'd8',
      'd7',
      'd6',
      'd5',
      'd4',
    ]);
  });

  it('leaves out those of which it is known, and fills up with smaller ones', () => {
    const answers = [
      said(many[11] ?? kessel, 'signer-met', 'yes'),
      said(many[10] ?? kessel, 'champion-gone', 'yes'),
    ];
    expect(sweepOf(many, 'signer-met', answers, 3).map((deal) => deal.account)).toEqual(['d10', 'd9', 'd8']);
  });

  it('fills up also where a deal has no name to ask by', () => {
    const unnamed = aDealOf('x', 'EUR 9000', { account: '' });
    expect(sweepOf([unnamed, ...many], 'signer-met', [], 2).map((deal) => deal.account)).toEqual([
      'd11',
      'd10',
    ]);
  });
});

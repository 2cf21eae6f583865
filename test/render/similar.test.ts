import { describe, expect, it } from 'vitest';
import { refTo } from '../../src/domain/deals.ts';
import { historyOf } from '../../src/domain/history.ts';
import type { FactAnswer } from '../../src/domain/ledger.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { lookalikes } from '../../src/domain/similar.ts';
import { unpainted } from '../../src/render/paint.ts';
import { questionFor } from '../../src/render/questions.ts';
import type { SimilarScreen } from '../../src/render/similar.ts';
import { similarText } from '../../src/render/similar.ts';
import { similarPlain, similarShape } from '../../src/render/similar-shape.ts';
import { aDay, aDeal, aFact, anId, anInstant, someMoney } from '../builders.ts';
import { kessel, nordhaus } from '../domain/mornings.ts';
import { causes, facts } from '../playbook/shipped.ts';

const signs = [{ cause: 'decision-maker-not-reached', fact: 'signer-met', weight: 1 }];
const avira = aDeal({ id: anId('avira'), account: 'Avira Dental' });
const open = [nordhaus, kessel, avira];
const said = [
  aFact({ deal: refTo(nordhaus), quote: 'my boss signs' }),
  aFact({ deal: refTo(kessel), value: 'yes' }),
];

function aScreen(given: Partial<SimilarScreen> = {}, answers: readonly FactAnswer[] = said): SimilarScreen {
  return {
    about: { account: 'Brandt Logistics', id: anId('1oss') },
    signs,
    found: lookalikes(open, given.signs === undefined ? signs : [], answers, facts),
    history: historyOf([]),
    open: open.length,
    facts,
    causes,
    today: aDay('2026-11-24'),
    width: 80,
    most: 5,
    ...given,
  };
}

/** Laid over a screen, it makes it one of all losses together. */
const all: object = { about: undefined };

function shown(given: Partial<SimilarScreen> = {}, answers: readonly FactAnswer[] = said): string {
  return unpainted(similarText(aScreen(given, answers)));
}

function closed(count: number, status: Deal['status'], product = 'Cranes'): readonly Deal[] {
  return Array.from({ length: count }, (_, at) =>
    aDeal({ id: anId(`${status}${product}${at}`), status, product }),
  );
}

describe('open deals with the same sign', () => {
  it('stand with why and the question; what is not known stands apart', () => {
    const lastImport = { at: anInstant('2026-11-24 08:00'), file: 'deals.csv', crm: 'Salesforce', rows: 3 };
    expect(
      shown({ lastImport, history: historyOf([...closed(2, 'lost'), ...closed(1, 'won')]) }),
    ).toMatchInlineSnapshot(`
      "Brandt Logistics: we never spoke with the person who signs
      3 open deals; CRM file of today. 2 asked: 1 same sign, 1 clear so far.
      SAME SIGN
      1 Nordhaus Foods  EUR 118,000  you, 23 Nov: signer not met
        ask: "Who signs this off, and what would they like to hear from me?"
      NOT KNOWN YET  Avira Dental EUR 45,000
      For your information: of your past deals 2 were lost, 1 won: too few to tell
      anything.
      "
    `);
  });

  it.each<[string, Partial<SimilarScreen>, readonly FactAnswer[], string]>([
    ['nothing asked yet', {}, [], '3 open deals. None asked yet.'],
    ['a fact that is not in the book', { facts: [] }, said, 'you, 23 Nov: signer-met'],
    ['nothing found', {}, [], 'No open deal is known to show this sign.'],
    ['more than the screen holds', { most: 0 }, said, 'No open deal'],
    ['no sign in the causes named', { signs: [] }, said, 'can be seen in no other deal\nbeforehand.'],
    ['no debrief at all', { ...all, signs: [] }, said, 'First: recover debrief <account>'],
    ['all losses together', all, said, 'Your debriefed losses: we never spoke with'],
    [
      'said today',
      {},
      [aFact({ deal: refTo(nordhaus), on: aDay('2026-11-24') })],
      'you, today: signer not met',
    ],
    [
      'said last year',
      {},
      [aFact({ deal: refTo(nordhaus), on: aDay('2025-11-24') })],
      'you, 24 Nov 2025: signer not met',
    ],
    [
      'an older file',
      { lastImport: { at: anInstant('2025-12-20 08:00'), file: 'f', crm: 'x', rows: 1 } },
      said,
      'CRM file of 20 Dec 2025',
    ],
    ['too few past deals', { history: historyOf(closed(9, 'lost')) }, said, 'too few to tell'],
    [
      'enough past deals',
      { history: historyOf([...closed(10, 'lost'), ...closed(2, 'won')]) },
      said,
      'of your past deals 10 were lost, 2 won. That does not\nchange this order.',
    ],
  ])('%s', (_name, given, answers, wanted) => {
    expect(shown(given, answers)).toContain(wanted);
  });

  it('are counted where they do not fit', () => {
    const both = [...said, aFact({ deal: refTo(avira) })];
    expect(shown({ most: 1 }, both)).toContain('And 1 more: recover similar --all');
  });

  it('name the bare count of past deals like them, only where most were lost', () => {
    const cranes = { ...nordhaus, product: 'Cranes' };
    const found = lookalikes([cranes], signs, said, facts);
    const lost = historyOf([...closed(2, 'lost'), ...closed(1, 'won')]);
    const won = historyOf([...closed(1, 'lost'), ...closed(2, 'won')]);
    expect(shown({ found, history: lost })).toContain('  past: Cranes, 2 of 3 closed deals lost');
    expect(shown({ found, history: won })).not.toContain('past: Cranes');
  });

  it('name the one of such counts that tells most', () => {
    const both = { ...nordhaus, product: 'Cranes', competitor: 'Kranwerk', closeDate: aDay('2026-12-01') };
    const found = lookalikes([both], signs, said, facts);
    const lost = closed(2, 'lost').map((deal) => ({ ...deal, competitor: 'Kranwerk' }));
    const third = aDeal({ id: anId('third'), status: 'lost', product: 'Other', competitor: 'Kranwerk' });
    const history = historyOf([...lost, ...closed(1, 'won'), third]);
    expect(shown({ found, history })).toContain('  past: Kranwerk, 3 of 3 closed deals lost');
    expect(similarPlain(aScreen({ found }))).toContain('\t2026-12-01\t');
  });

  it('that are not known are five at most by name', () => {
    const many = Array.from({ length: 7 }, (_, at) => aDeal({ id: anId(`m${at}`), account: `M${at}` }));
    expect(shown({ found: lookalikes(many, signs, [], facts) })).toContain('M4 EUR 45,000 · 2 more');
  });
});

describe('for scripts', () => {
  it('the same sign is one record a line', () => {
    expect(similarPlain(aScreen())).toBe(
      '1\tNordhaus Foods\tEUR 118,000\t\tsigner-met\tWho signs this off, and what would they like to hear from me?\n',
    );
  });

  it('a sign that the book no longer knows leaves its question empty', () => {
    const found = { ...lookalikes([nordhaus], signs, said, facts) };
    expect(similarPlain(aScreen({ found, facts: [] }))).toBe(
      '1\tNordhaus Foods\tEUR 118,000\t\tsigner-met\t\n',
    );
  });

  it('the shape ranks by evidence, tells what was said, and what is not known', () => {
    const shape = similarShape(aScreen(), false);
    expect(shape.accounts).toMatchObject([
      {
        rank: 1,
        account: 'Nordhaus Foods',
        causes: [{ fact: 'signer-met', quote: 'my boss signs', on: '2026-11-23' }],
      },
    ]);
    expect(shape.notKnown).toMatchObject([{ account: 'Avira Dental', fact: 'signer-met' }]);
  });

  it('every open deal is among the accounts when all are asked for', () => {
    expect(similarShape(aScreen(), true).accounts.map((one) => [one.rank, one.scores.total])).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
    ]);
  });
});

describe('the question for a deal', () => {
  const asks = (text: string) => [
    { ...(facts[0] ?? { id: 'x' }), id: 'x', question: text } as (typeof facts)[number],
  ];
  it.each([
    ['holds its words', nordhaus, '{first} at {account}, {money}?', 'Anna at Nordhaus Foods, EUR 118,000?'],
    [
      'is plain where little is known',
      { id: anId('n'), status: 'open', attributes: {}, inLastImport: true, name: 'N' } as const,
      '{contact}, {money}?',
      'your contact, this amount?',
    ],
  ])('%s', (_name, deal, question, wanted) => {
    expect(questionFor(deal, 'x', asks(question))).toBe(wanted);
  });

  it('is none without a fact', () => {
    expect(questionFor({ ...nordhaus, amount: someMoney('1') }, undefined, facts)).toBeUndefined();
  });
});

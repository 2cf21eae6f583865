import { describe, expect, it } from 'vitest';
import { lookalikes } from '../../src/domain/similar.ts';
import { unpainted } from '../../src/render/paint.ts';
import { questionFor } from '../../src/render/questions.ts';
import type { SimilarScreen } from '../../src/render/similar.ts';
import { sameSignOf } from '../../src/render/similar.ts';
import { explainedText } from '../../src/render/similar-explain.ts';
import { similarPlain, similarShape, standingOut } from '../../src/render/similar-shape.ts';
import { anId, someMoney } from '../builders.ts';
import { kessel, nordhaus } from '../domain/mornings.ts';
import { facts } from '../playbook/shipped.ts';

import { aScreen, said, signs, telling } from './similar-screen.ts';

function plainOf(screen: SimilarScreen): string {
  return similarPlain(screen, sameSignOf(screen));
}

describe('for scripts', () => {
  it('the same sign is one record a line', () => {
    expect(plainOf(aScreen())).toBe(
      '1\tNordhaus Foods\tEUR 118,000\t\tsigner-met\tWho signs this off, and what would they like to hear from me?\n',
    );
  });

  it('a sign that the book no longer knows leaves its question empty', () => {
    const found = { ...lookalikes([nordhaus], signs, said, facts) };
    expect(plainOf(aScreen({ found, facts: [] }))).toBe('1\tNordhaus Foods\tEUR 118,000\t\tsigner-met\t\n');
  });

  it('the shape ranks by evidence, tells what was said, and what is not known', () => {
    const screen = aScreen();
    const shape = similarShape(screen, standingOut(screen));
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
    const screen = aScreen();
    const ranks = similarShape(screen, screen.ranked).accounts.map(({ rank, account, scores }) => [
      rank,
      account,
      scores.total,
    ]);
    expect(ranks).toEqual([
      [1, 'Nordhaus Foods', expect.closeTo(Math.SQRT2, 6)],
      [2, 'Kessel & Sons', expect.closeTo(-Math.SQRT1_2, 6)],
      [3, 'Avira Dental', expect.closeTo(-Math.SQRT1_2, 6)],
    ]);
  });
});

describe('why a deal stands where it stands', () => {
  it('is told by its parts, each with its figure', () => {
    const deal = { ...nordhaus, product: 'Cranes' };
    const quoted = { text: 'Her board has not seen it.', score: 0.9 };
    const screen = aScreen({ found: lookalikes([deal, kessel], signs, said, facts), history: telling });
    const deals = screen.ranked
      .filter((one) => one.signs.length > 0)
      .map((one) => ({ ...one, quote: quoted }));
    expect(unpainted(explainedText(deals, { ...screen, ranked: deals }))).toMatchInlineSnapshot(`
      "Nordhaus Foods  EUR 118,000
      Place 1 of 1 open deals, by what speaks for it: 2.00
      Facts: 1.00
        you, 23 Nov: signer not met "my boss signs" (the person who signs was not
        reached)
      Your past: 1.57
        +2.38  product Cranes: 20 of 21 lost, a pattern
      Words: 0.00
        "Her board has not seen it."
      Your own past counts as well: 21 deals lost and 21 won.
      "
    `);
  });

  it('says that the past is not counted while it tells too little', () => {
    const screen = aScreen();
    const text = unpainted(explainedText(screen.ranked.slice(0, 1), screen));
    expect(text).toContain('Your past: not counted\nWords: 0.00');
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

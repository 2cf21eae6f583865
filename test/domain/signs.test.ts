import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../src/domain/ledger.ts';
import type { Cause, Fact } from '../../src/domain/playbook.ts';
import { causesIn, factsFor, signsOf, speaksOfPrice } from '../../src/domain/signs.ts';

function aCauseOf(id: string, facts: readonly string[], signs: readonly string[] = []): Cause {
  return { id, label: id, control: 'mine', facts, signs, probes: [], remedies: [] };
}

function aFactOf(id: string, sign: 'yes' | 'no' = 'no'): Fact {
  return { id, asked: '', sweep: '', sign, short: id, said: id, question: '' };
}

const causes = [
  aCauseOf('signer', ['signer-met', 'signer-saw'], ['cfo', 'could not reach', 'did not meet']),
  aCauseOf('value', ['in-figures', 'signer-saw'], ['roi', 'nice to have']),
  aCauseOf('champion', ['champion-gone'], ['has left']),
  aCauseOf('not-known', []),
];
const facts = [
  aFactOf('signer-met'),
  aFactOf('signer-saw'),
  aFactOf('in-figures'),
  aFactOf('champion-gone', 'yes'),
];

describe('the signs of a loss', () => {
  it.each<[string, readonly string[], Readonly<Record<string, FactValue>>, readonly string[]]>([
    ['a cause of which nothing was asked stands by its first fact', ['signer'], {}, ['signer signer-met']],
    ['a fact that was well does not count', ['signer'], { 'signer-met': 'yes' }, []],
    [
      'facts answered the troubling way',
      ['signer'],
      { 'signer-met': 'no', 'signer-saw': 'no' },
      ['signer signer-met', 'signer signer-saw'],
    ],
    ['a fact whose yes is the trouble', ['champion'], { 'champion-gone': 'yes' }, ['champion champion-gone']],
    ['a fact whose no is fine', ['champion'], { 'champion-gone': 'no' }, []],
    [
      'what was answered goes before what was not',
      ['signer', 'champion'],
      { 'champion-gone': 'yes' },
      ['champion champion-gone', 'signer signer-met'],
    ],
    [
      'a fact of two causes stands once, by the first',
      ['signer', 'value'],
      { 'signer-met': 'yes', 'signer-saw': 'no', 'in-figures': 'yes' },
      ['signer signer-saw'],
    ],
    ['a cause without facts gives none', ['not-known'], {}, []],
    ['a cause that is not in the book gives none', ['constructor'], {}, []],
  ])('%s', (_name, ids, answered, wanted) => {
    const signs = signsOf(ids, new Map(Object.entries(answered)), causes, facts);
    expect(signs.map((sign) => `${sign.cause} ${sign.fact}`)).toEqual(wanted);
  });
});

describe('the facts asked of the lost deal', () => {
  it.each([
    ['come from each cause in turn', ['signer', 'value'], 5, ['signer-met', 'in-figures', 'signer-saw']],
    ['are at most so many', ['signer', 'value', 'champion'], 2, ['signer-met', 'in-figures']],
    ['are none without a cause', [], 5, []],
    ['are none for a cause without facts', ['not-known'], 5, []],
  ])('%s', (_name, ids, most, wanted) => {
    expect(factsFor(ids, causes, most)).toEqual(wanted);
  });
});

describe('the causes that words point to', () => {
  it.each([
    ['by a word', 'The CFO was against it.', ['signer']],
    ['by a phrase over a line break and signs', 'It was: nice\nto — have!', ['value']],
    ['by "couldn\'t"', "We couldn't reach him.", ['signer']],
    ['by the curved "didn’t"', 'I didn’t meet anyone.', ['signer']],
    ['by "couldnt", typed in haste', 'we couldnt reach him', ['signer']],
    [
      'the most often named first',
      'The CFO saw no ROI; our man has left; nice to have.',
      ['value', 'signer', 'champion'],
    ],
    ['in the order of the book where named alike', 'has left, roi', ['value', 'champion']],
    ['not by a part of a word', 'The CFOs heroic decision', []],
    ['none in nothing', '', []],
  ])('%s', (_name, text, wanted) => {
    expect(causesIn(text, causes)).toEqual(wanted);
  });

  it('are at most so many', () => {
    expect(causesIn('cfo roi has left', causes, 2)).toEqual(['signer', 'value']);
  });
});

describe('money given as the reason', () => {
  it.each([
    ['Your price was too high.', true],
    ['Their prices were lower', true],
    ['PRICING', true],
    ['They were cheaper', true],
    ['It cost too much', true],
    ['the costs', true],
    ['a costing model', true],
    ['out of budget', true],
    ['budgets are frozen', true],
    ['they got discounts', true],
    ["we can't afford it", true],
    ['unaffordable', true],
    ['rather pricey', true],
    ['too expensive', true],
    ['the price-performance ratio', true],
    ['a precise answer', false],
    ['the accosting style', false],
    ['nothing of the sort', false],
  ])('"%s": %s', (text, speaks) => {
    expect(speaksOfPrice(text)).toBe(speaks);
  });
});

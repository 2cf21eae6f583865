import { describe, expect, it } from 'vitest';
import type { CheckerWeights } from '../../src/domain/checker-weights.ts';
import { spokenFor } from '../../src/domain/checker-weights.ts';

const weights: CheckerWeights = {
  rules: ['guilt', 'pressure'],
  base: [-0.5, -0.5],
  step: 0.1,
  signs: { owe: 'I?', sign: '?I', gladly: '55' },
};
const at = (...names: string[]) => new Map(names.map((name, place) => [name, { first: place, last: place }]));

describe('what speaks for a rule', () => {
  it.each<[string, string[], string[]]>([
    ['a strong sign is enough for its rule', ['owe'], ['guilt']],
    ['each rule is told by its own signs', ['owe', 'sign'], ['guilt', 'pressure']],
    ['a sign can speak against all', ['owe', 'sign', 'gladly'], []],
    ['what was never met says nothing', ['hello'], []],
    ['nothing at all breaks no rule', [], []],
    ['a name that every object has is no sign', ['constructor', 'toString'], []],
  ])('%s', (_, names, expected) => {
    expect(spokenFor(at(...names), weights).map(({ rule }) => rule)).toEqual(expected);
  });

  it('points from the first to the last of the signs that speak most', () => {
    const [guilt] = spokenFor(at('hello', 'owe', 'sign', 'hours'), {
      ...weights,
      signs: { owe: 'I?', hours: 'E?', sign: 'A?' },
    });
    expect(guilt?.told).toEqual({ first: 1, last: 3 });
    expect(guilt?.sum).toBeCloseTo(1.3);
  });
});

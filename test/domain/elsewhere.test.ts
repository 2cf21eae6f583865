import { describe, expect, it } from 'vitest';
import { wordMeant } from '../../src/domain/elsewhere.ts';

const known = ['review', 'losses', 'import', 'export', 'help'];
const elsewhere = { 'review gold': ['gold'], review: ['report', 'patterns'], snooze: ['later'] };

describe('a word that is no verb', () => {
  it.each([
    ['gold', { place: 'review gold', near: [] }],
    ['PATTERNS', { place: 'review', near: [] }],
    ['lossse', { near: ['losses'] }],
    ['imprt', { near: ['import'] }],
    ['reprot', { near: ['review'] }],
    ['paterns', { near: ['review'] }],
    ['xyzzyq', { near: [] }],
    ['__proto__', { near: [] }],
  ])('%s', (typed, meant) => {
    expect(wordMeant(typed, known, elsewhere)).toEqual(meant);
  });

  it('goes to the nearest verb where a word that leads elsewhere is no nearer', () => {
    expect(wordMeant('hel', known, { touch: ['heal'] })).toEqual({ near: ['help'] });
  });
});

import { describe, expect, it } from 'vitest';
import { causesIn, speaksOfPrice } from '../../src/domain/signs.ts';
import { causes } from '../playbook/shipped.ts';

describe('causes proposed from what a rep writes', () => {
  it.each([
    [
      'Price was never it; the CFO never saw what it saves.',
      ['value-not-proven', 'decision-maker-not-reached'],
    ],
    ['The board had never heard of us and wanted a name it knows.', ['trust', 'decision-maker-not-reached']],
    [
      'They said too expensive, but the plant manager was never asked.',
      ['deciders-not-known', 'value-not-believed'],
    ],
    ['Our champion left in August and nobody picked it up.', ['champion-left', 'champion-under-armed']],
    [
      'It was never about the price. They had no reason to move before summer.',
      ['no-compelling-event', 'not-known'],
    ],
    ['The offer was forty pages and nobody read it.', ['proposal-unclear']],
    ['The head office froze all spending.', ['corporate-decision']],
    ['They stayed with the old supplier because switching was too much work.', ['incumbent']],
    ['The others could deliver in two weeks, we needed eight.', ['delivery']],
    ['No chemistry with the head of purchasing; we argued twice.', ['personal-fit', 'terms']],
    ['I assumed it would close like the last three.', ['coasted']],
    ['They needed an SAP interface and we do not have one.', ['product-gap']],
    ['I misunderstood what they wanted: fewer forms, not a portal.', ['requirement-misread']],
    ['Honestly the other product is simply better for a small team.', ['their-offer-better']],
    ['The budget was 20,000 and the council had fixed it.', ['budget-ceiling']],
    [
      'They did not believe it would pay back, so 60k looked like a lot.',
      ['value-not-believed', 'value-not-proven'],
    ],
    ['I do not know, they never told me.', ['not-known']],
    ['Legal did not accept our liability clause.', ['terms']],
    ['IT came in at the end and blocked it.', ['deciders-not-known']],
    ['They had a bad experience with a small vendor and wanted references.', ['trust']],
  ])('%s', (text, wanted) => {
    expect(causesIn(text, causes)).toEqual(wanted);
  });

  it.each([
    ['Trust was not the issue. We never met the managing director.', 'trust'],
    ["The delivery date wasn't the problem, the contract was.", 'delivery'],
    ['Not the price: they wanted a name they know.', 'value-not-believed'],
    ['It had nothing to do with the CFO.', 'decision-maker-not-reached'],
    ['It was never really about the budget.', 'budget-ceiling'],
  ])('not what is denied: %s', (text, denied) => {
    expect(causesIn(text, causes)).not.toContain(denied);
  });

  it('count a phrase once, however many signs stand within it', () => {
    expect(causesIn('Our champion left. She has left the company.', causes)[0]).toBe('champion-left');
  });

  it('price that was never it is not spoken of', () => {
    expect(speaksOfPrice('Price was never it.')).toBe(false);
    expect(speaksOfPrice('They said the price. It never was.')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { causesIn } from '../../src/domain/signs.ts';
import { causes, repeated } from './shipped.ts';

describe('the words that propose a cause', () => {
  it.each([
    ['The CFO never saw the numbers.', 'decision-maker-not-reached'],
    ['We could not see the value in it for our site.', 'value-not-proven'],
    ['A steering committee turned up at the end, I did not know who they were.', 'deciders-not-known'],
    ['She could not defend it in the internal discussion.', 'champion-under-armed'],
    ['My contact has left, her successor started again.', 'champion-left'],
    ['They had cold feet and asked for references.', 'trust'],
    ['There is no SSO and no integration with their ERP.', 'product-gap'],
    ['There was a spending freeze, no budget at all.', 'budget-ceiling'],
    ['Too expensive, the others were cheaper.', 'value-not-believed'],
    ['Purchasing would not accept our liability clause.', 'terms'],
    ['Not now. Other priorities, maybe next year.', 'no-compelling-event'],
    ['The slides were confusing and too technical.', 'proposal-unclear'],
    ['They waited two weeks and had to chase us.', 'too-slow'],
    ["It just didn't click, the chemistry was off. Too pushy, he said.", 'personal-fit'],
    ['They wanted something else; I assumed too much.', 'requirement-misread'],
    ['I was sure of it, it was in the bag, same as last time.', 'coasted'],
    ['Our lead time was 14 weeks, they had to go live in six.', 'delivery'],
    ['They stayed with their current supplier.', 'incumbent'],
    ['The other one was simply a better fit, a specialist.', 'their-offer-better'],
    ['Head office in Lyon decided on a global standard.', 'corporate-decision'],
    ['No reason given. They just went quiet.', 'not-known'],
  ])('hear in "%s" the cause %s', (text, cause) => {
    expect(causesIn(text, causes)[0]).toBe(cause);
  });

  it('stay silent where no cause is told', () => {
    expect(causesIn('Thank you and all the best.', causes)).toEqual([]);
  });

  it('belong to one cause each, in lower case', () => {
    const plain = causes.flatMap((cause) =>
      cause.signs.map((sign) => sign.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()),
    );
    expect(repeated(plain)).toEqual([]);
    expect(plain.filter((sign) => sign !== sign.toLowerCase())).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkerOf, findingsIn } from '../../src/domain/checker.ts';
import { wholeText } from '../../src/domain/letters.ts';
import { checkerBook, checkerRuleIds } from '../playbook/checker-shipped.ts';
import { shippedForms, shippedLetter } from '../playbook/letters.ts';

const check = checkerOf(checkerBook);
const rulesIn = (text: string) => [...new Set(check(text).map((finding) => finding.rule))];

describe.each(checkerBook.rules)('$id', ({ id, bad, fine }) => {
  it.each(bad)('finds: %s', (text) => {
    expect(rulesIn(text)).toContain(id);
  });

  it.each(fine)('leaves alone: %s', (text) => {
    expect(check(text)).toEqual([]);
  });
});

describe('the message checker', () => {
  it('understands what is only hinted at (G4, G105)', () => {
    expect(rulesIn('If the figure is what stands between us, let me talk to my boss.')).toEqual([
      'price-cut',
    ]);
    expect(rulesIn('A year from now you may see it differently.')).toEqual(['disparage-decision']);
    expect(rulesIn('And we even turned down other work for this.')).toEqual(['guilt']);
  });

  it.each([
    'Thank you for telling me that cost was not it.',
    'I hear nothing but good about their installers.',
    'I am not writing to change your mind.',
    'I am sorry that we could not meet the need.',
    'If their delivery should ever slip, I would be glad to be your back-up.',
    'Would a small trial order of twenty boxes help you to compare?',
  ])('leaves a near miss alone: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('points at the very words, with the reason and a better way', () => {
    const text = 'Hello Ines,\n\nThank you for telling me. Please reconsider.';
    const [found, ...more] = findingsIn(text, checkerBook);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'pressure', source: ['G100', 'G104'], text: 'Please reconsider' });
    expect(text.slice(found?.from, found?.to)).toBe('Please reconsider');
    expect(found?.better).toMatch(/^Say that the decision stands/);
  });

  it('lets one apology stand, and points at the second (G7, G36)', () => {
    const once = 'I am sorry that we could not meet the need. Thank you for the three weeks.';
    expect(check(once)).toEqual([]);
    const [found, ...more] = check(`${once} I apologise that it took me until today.`);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'servile', text: 'I apologise that it took me until today' });
  });

  it('knows its rules', () => {
    expect(checkerBook.rules.map((rule) => rule.id)).toEqual([...checkerRuleIds]);
  });
});

describe('what we ship', () => {
  it.each(shippedForms().map(({ name }) => name))('%s passes the checker', (name) => {
    expect(check(wholeText(shippedLetter(name)))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { answerSource } from '../../src/render/fact-source.ts';
import type { FactsScreen } from '../../src/render/facts.ts';
import { factsPlain, factsShape, factsText } from '../../src/render/facts.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aFact, anId } from '../builders.ts';
import { nordhaus } from '../domain/mornings.ts';
import { facts } from '../playbook/shipped.ts';

const today = aDay('2026-11-24');
const [first] = facts;
if (first === undefined) throw new Error('There are no facts');

function aScreen(given: Partial<FactsScreen> = {}): FactsScreen {
  return { deal: nordhaus, known: [], notKnown: facts, today, width: 80, ...given };
}

describe('the facts of an open deal', () => {
  it('say that nothing is known yet, and what to ask first', () => {
    const { amount: _amount, closeDate: _day, contact: _contact, ...bare } = nordhaus;
    const deal = { ...bare, id: anId('bare'), account: 'Nordhaus Foods' };
    const text = unpainted(factsText(aScreen({ deal })));
    expect(text).toMatch(/^Nordhaus Foods\nNothing is known of this deal yet\./);
    expect(text).toContain(`recover facts nordhaus ${first.id}=yes`);
    expect(text).toContain('also: ');
  });

  it('say nothing of the unknown where all is known', () => {
    const known = [
      { fact: first, answer: aFact({ fact: first.id, quote: 'my boss signs' }), troubles: true },
    ];
    const screen = aScreen({ known, notKnown: [] });
    const text = unpainted(factsText(screen));
    expect(text).toContain(`${first.short} (you, 23 Nov): "my boss signs"`);
    expect(text).not.toContain('Not known yet');
    expect(factsShape(screen)).toMatchObject({ notKnown: [], known: [{ fact: first.id }] });
    expect(factsPlain(screen)).toMatch(new RegExp(`^${first.id}\t`));
    expect(unpainted(factsText(aScreen({ known: [], notKnown: [] })))).toContain('recover facts');
  });

  it.each([
    [{ column: 'nextStep' }, 'no next step'],
    [{ column: 'lastActivityOn', quote: '2026-10-01' }, '1 Oct'],
    [{ column: 'Push Count', quote: '3' }, 'Push Count 3'],
  ])('tell what stands in the file: %j', (where, wanted) => {
    const answer = { fact: first.id, value: 'no', on: today, from: 'crm', ...where } as const;
    expect(answerSource(answer, today)).toContain(wanted);
  });
});

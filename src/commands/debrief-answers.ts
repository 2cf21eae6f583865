import { dealsMeant } from '../domain/deals.ts';
import type { World } from '../world.ts';
import type { Given } from './answers.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';

/** The ids that the facts and the sweep may take in an answers file, and `sweep` itself by account. */
export async function possibleAnswers(world: World, view: View): Promise<readonly string[]> {
  const facts = await world.playbook.facts();
  return [
    'sweep',
    'fact',
    ...facts.map((fact) => `fact.${fact.id}`),
    ...view.deals.map((deal) => `sweep.${deal.id}`),
  ];
}

/** Answers given together (`"fact": { "signer-met": false }`, `"sweep": { "Nordhaus Foods": true }`) as one answer each, the sweep's by deal. */
export function oneByOne(given: Given, view: View): Given {
  const open = openDeals(view.deals);
  const facts = together(given.get('fact')).map(([id, value]) => [`fact.${id}`, value] as const);
  const swept = together(given.get('sweep')).flatMap(([name, value]) =>
    dealsMeant(name, open).map((deal) => [`sweep.${deal.id}`, value] as const),
  );
  return new Map([...[...given].filter(([id]) => id !== 'sweep' && id !== 'fact'), ...facts, ...swept]);
}

function together(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

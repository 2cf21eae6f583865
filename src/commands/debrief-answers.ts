import { closest } from '../domain/closest.ts';
import { accountOf, dealsMeant } from '../domain/deals.ts';
import { noSuchAnswerPart, notByName } from '../render/answer-problems.ts';
import type { World } from '../world.ts';
import type { Given } from './answers.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';

/** The ids that the facts and the sweep may take in an answers file, one by one or together. */
export async function possibleAnswers(world: World, view: View): Promise<readonly string[]> {
  const facts = await world.playbook.facts();
  return ['fact', ...facts.map((fact) => `fact.${fact.id}`), ...possibleInSweep(view)];
}

/** The ids that the sweep may take in an answers file. */
export function possibleInSweep(view: View): readonly string[] {
  return ['sweep', ...view.deals.map((deal) => `sweep.${deal.id}`)];
}

/**
 * Answers given together (`"fact": { "signer-met": false }`, `"sweep": { "Nordhaus Foods": true }`) as one answer each, the sweep's by deal.
 * Throws `Problem` answers for a fact or a deal that does not exist; one that is no longer open does not arise.
 */
export function oneByOne(given: Given, view: View, possible: readonly string[]): Given {
  const facts = together(given, 'fact').map(([name, value]) => {
    const id = `fact.${name}`;
    if (!possible.includes(id)) throw noSuchAnswerPart('fact', name, closest(name, named(possible, 'fact.')));
    return [id, value] as const;
  });
  const swept = together(given, 'sweep').flatMap(([name, value]) =>
    sweptDeals(name, view).map((id) => [`sweep.${id}`, value] as const),
  );
  return new Map([...[...given].filter(([id]) => id !== 'sweep' && id !== 'fact'), ...facts, ...swept]);
}

function sweptDeals(name: string, view: View): readonly string[] {
  if (dealsMeant(name, view.deals).length === 0)
    throw noSuchAnswerPart('sweep', name, closest(name, openDeals(view.deals).map(accountOf)));
  return dealsMeant(name, openDeals(view.deals)).map((deal) => deal.id);
}

function named(possible: readonly string[], start: string): readonly string[] {
  return possible.filter((id) => id.startsWith(start)).map((id) => id.slice(start.length));
}

function together(given: Given, id: 'fact' | 'sweep'): readonly (readonly [string, unknown])[] {
  const value = given.get(id) ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw notByName(id);
  return Object.entries(value);
}

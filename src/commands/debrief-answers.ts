import { closest } from '../domain/closest.ts';
import { accountOf, dealsMeant } from '../domain/deals.ts';
import type { PartOf } from '../render/answer-problems.ts';
import { noSuchAnswerPart, notByName } from '../render/answer-problems.ts';
import type { World } from '../world.ts';
import type { Given } from './answers.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';

/** Questions that are asked of several things at once, by what stands behind the dot of their ids. */
const askedOf: Readonly<Record<PartOf, readonly string[]>> = {
  fact: ['fact'],
  cause: ['source', 'confidence', 'control'],
  deal: ['sweep', 'thirdVoice', 'offer'],
};

const partsOf = Object.keys(askedOf) as readonly PartOf[];

/** The ids that questions asked of several things may take in an answers file, one by one or together. */
export async function possibleAnswers(world: World, view: View): Promise<readonly string[]> {
  const [facts, causes] = await Promise.all([world.playbook.facts(), world.playbook.causes()]);
  const names = { fact: facts, cause: causes, deal: view.deals };
  return partsOf.flatMap((part) => idsOf(part, names[part]));
}

/** The ids that the sweep may take in an answers file. */
export function possibleInSweep(view: View): readonly string[] {
  return ['sweep', ...view.deals.map((deal) => `sweep.${deal.id}`)];
}

function idsOf(part: PartOf, things: readonly { readonly id: string }[]): readonly string[] {
  return askedOf[part].flatMap((id) => [id, ...things.map((thing) => `${id}.${thing.id}`)]);
}

/**
 * Answers given together (`"fact": { "signer-met": false }`, `"sweep": { "Nordhaus Foods": true }`) as one answer each, those of deals by
 * their account. Throws `Problem` answers for what does not exist; a deal that is no longer open does not arise.
 */
export function oneByOne(given: Given, view: View, possible: readonly string[]): Given {
  const all = partsOf.flatMap((part) => askedOf[part].map((id) => ({ part, id })));
  const single = all.flatMap(({ part, id }) =>
    together(given, id, part).flatMap(([name, value]) =>
      meant({ part, id, name }, view, possible).map((whole) => [whole, value] as const),
    ),
  );
  const several = new Set(all.map(({ id }) => id));
  return new Map([...[...given].filter(([id]) => !several.has(id)), ...single]);
}

interface Named {
  readonly part: PartOf;
  readonly id: string;
  readonly name: string;
}

function meant(named: Named, view: View, possible: readonly string[]): readonly string[] {
  const { part, id, name } = named;
  if (part === 'deal') return dealsNamed(named, view).map((deal) => `${id}.${deal}`);
  if (possible.includes(`${id}.${name}`)) return [`${id}.${name}`];
  const near = possible.filter((one) => one.startsWith(`${id}.`)).map((one) => one.slice(id.length + 1));
  throw noSuchAnswerPart(part, id, name, closest(name, near));
}

function dealsNamed({ part, id, name }: Named, view: View): readonly string[] {
  if (dealsMeant(name, view.deals).length === 0)
    throw noSuchAnswerPart(part, id, name, closest(name, openDeals(view.deals).map(accountOf)));
  return dealsMeant(name, openDeals(view.deals)).map((deal) => deal.id);
}

function together(given: Given, id: string, part: PartOf): readonly (readonly [string, unknown])[] {
  const value = given.get(id) ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw notByName(id, part);
  return Object.entries(value);
}

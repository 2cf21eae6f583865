import type { CallBasis } from '../domain/call-sheet.ts';
import type { Letter } from '../domain/letters.ts';
import { isProblem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { aboutFact } from './draft-deal.ts';
import { letterFor } from './draft-write.ts';
import type { View } from './view.ts';

/**
 * The first words of a call, which tell of no customer that was lost (G87–88). What is not known yet, and what would give one away, is
 * a plain question; undefined where even that would, or where there is nothing to ask.
 */
export async function openingWords(
  world: World,
  view: View,
  { deal, topic }: CallBasis,
): Promise<Letter | undefined> {
  if (topic === undefined) return undefined;
  const words = (plain: boolean) => opener(world, view, { deal, topic }, plain);
  return (topic.known ? await words(false) : undefined) ?? (await words(true));
}

async function opener(
  world: World,
  view: View,
  { deal, topic }: Required<Pick<CallBasis, 'deal' | 'topic'>>,
  plain: boolean,
): Promise<Letter | undefined> {
  const [kinds, words] = await Promise.all([world.playbook.letters(), world.playbook.letterWords()]);
  const kind = kinds.find(({ draft }) => draft === 'opener');
  const about = await aboutFact(world, view, deal, topic.fact, plain);
  if (kind === undefined) return undefined;
  try {
    return (await letterFor(world, kind, about, { wanted: {}, known: about.words, words })).letter;
  } catch (error) {
    if (isProblem(error) && error.code === 'refused') return undefined;
    throw error;
  }
}

import type { Question } from '../domain/question.ts';
import { nothingChanged } from '../render/problems.ts';
import type { World } from '../world.ts';

/** Puts one choice outside an interview and answers with the value chosen, null for none. Going back leaves: throws `Problem` left. */
export async function choiceMade(world: World, question: Question): Promise<string | null> {
  const reply = await world.ask(question);
  if (reply.kind !== 'answer') throw nothingChanged();
  return typeof reply.value === 'string' ? reply.value : null;
}

/** The one of the items that is chosen. Throws `Problem` left when none is. */
export async function picked<T extends { readonly id: string }>(
  world: World,
  question: Question,
  items: readonly T[],
): Promise<T> {
  const id = await choiceMade(world, question);
  const item = items.find((one) => one.id === id);
  if (item === undefined) throw nothingChanged();
  return item;
}

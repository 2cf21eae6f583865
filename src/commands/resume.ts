import { goOnQuestion } from '../render/picking.ts';
import type { Draft, World } from '../world.ts';
import { choiceMade } from './pick.ts';

/** Takes up the interview under way about this subject, when there is one and the person wants to go on; else starts anew. */
export async function draftFor(world: World, verb: string, subject: string): Promise<Draft> {
  const [waiting] = (await world.drafts.open(verb)).filter(
    (draft) => draft.subject === subject && draft.answers.size > 0,
  );
  if (waiting === undefined) return world.drafts.start(verb, subject);
  const chosen = await choiceMade(world, goOnQuestion(waiting.answers.size, waiting.startedAt));
  if (chosen === 'go-on') return waiting;
  waiting.finish();
  return world.drafts.start(verb, subject);
}

import { Problem } from '../domain/problem.ts';
import { goOnQuestion } from '../render/picking.ts';
import type { Draft, World } from '../world.ts';

/** Takes up the interview under way about this subject, when there is one and the person wants to go on; else starts anew. */
export async function draftFor(world: World, verb: string, subject: string): Promise<Draft> {
  const [waiting] = (await world.drafts.open(verb)).filter(
    (draft) => draft.subject === subject && draft.answers.size > 0,
  );
  if (waiting === undefined) return world.drafts.start(verb, subject);
  const reply = await world.ask(goOnQuestion(waiting.answers.size, waiting.startedAt));
  if (reply.kind !== 'answer') throw new Problem('left', 'Your answers are kept as they were.');
  if (reply.value === 'go-on') return waiting;
  waiting.finish();
  return world.drafts.start(verb, subject);
}

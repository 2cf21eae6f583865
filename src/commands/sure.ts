import type { Question } from '../domain/question.ts';
import { needsYes } from '../render/care-problems.ts';
import { nothingChanged } from '../render/problems.ts';
import type { World } from '../world.ts';

/** What was typed, and whether --yes stood in it. `asks` is false where standard input holds something else than answers. */
interface Typed {
  readonly typed: string;
  readonly yes: boolean | undefined;
  readonly asks?: boolean;
}

/** Asks whether it is to be done, unless that was said. Throws `Problem` no-terminal where it cannot be asked, left on a no. */
export async function sure(world: World, question: Question, { typed, yes, asks }: Typed): Promise<void> {
  if (yes) return;
  if (!world.interactive || asks === false) throw needsYes(typed);
  const reply = await world.ask(question);
  if (reply.kind !== 'answer' || reply.value !== true) throw nothingChanged();
}

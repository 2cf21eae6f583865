import type { Id } from '../domain/ids.ts';
import type { Answer } from '../domain/question.ts';
import type { Draft, World } from '../world.ts';

/** A draft that is never written to disk, for questions so short that what is left open is asked the next time. */
export function draftInMemory(world: World, verb: string, subject: Id): Draft {
  const answers = new Map<string, Answer>();
  return {
    id: subject,
    verb,
    subject,
    startedAt: world.now(),
    answers,
    lost: 0,
    keep: (question, answer) => answers.set(question, answer),
    forget: (question) => answers.delete(question),
    finish: () => undefined,
  };
}

import { plainName } from '../domain/words.ts';
import { answersUnread, goOnElsewhere } from '../render/going-on.ts';
import { goOnQuestion } from '../render/picking.ts';
import type { Draft, World } from '../world.ts';
import { choiceMade } from './pick.ts';

/** What an interview that is about to begin is for. */
export interface Purpose {
  readonly verb: string;
  readonly subject: string;
  readonly about?: string;
  /** How much is to be asked, where that was said. */
  readonly depth?: string;
  /** True when the answers of that draft were committed before, and it was only not removed any more. */
  isKept(draft: Draft): boolean;
  /** True when the subject of that draft is gone. */
  isGone(draft: Draft): boolean;
}

/**
 * Takes up the interview under way about this subject, when there is one and the person wants to go on; else starts anew. One whose
 * subject is gone is taken up where it is about the same account.
 */
export async function draftFor(world: World, purpose: Purpose): Promise<Draft> {
  const waiting = await waitingFor(world, purpose);
  const start = () => world.drafts.start(purpose.verb, purpose.subject, purpose.about, purpose.depth);
  if (waiting === undefined) return start();
  if (waiting.answers.size > 0 && !(await goesOn(world, waiting, purpose))) {
    waiting.finish();
    return start();
  }
  tellUnread(world, waiting);
  return waiting;
}

/** Says how many answers of a draft could not be read. */
export function tellUnread(world: World, { lost }: Draft): void {
  if (lost > 0) world.err.print(answersUnread(lost, world.width));
}

/** A draft that holds something, of this subject before any other; what was committed before is removed without a word. */
async function waitingFor(world: World, purpose: Purpose): Promise<Draft | undefined> {
  const all = await world.drafts.open(purpose.verb);
  for (const draft of all) if (purpose.isKept(draft)) draft.finish();
  const waiting = all.filter((draft) => !purpose.isKept(draft) && draft.answers.size + draft.lost > 0);
  return (
    waiting.find((draft) => draft.subject === purpose.subject) ??
    waiting.find((draft) => purpose.isGone(draft) && isAbout(draft, purpose))
  );
}

function isAbout(draft: Draft, { about = '' }: Purpose): boolean {
  return about !== '' && plainName(draft.about ?? '').startsWith(plainName(about));
}

async function goesOn(world: World, draft: Draft, purpose: Purpose): Promise<boolean> {
  const { about = '', startedAt } = draft;
  const kept = draft.answers.size;
  const question =
    draft.subject === purpose.subject
      ? goOnQuestion(kept, startedAt)
      : goOnElsewhere(about, { kept, startedAt });
  return (await choiceMade(world, question)) === 'go-on';
}

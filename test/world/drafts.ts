import type { Instant } from '../../src/domain/day.ts';
import type { Id } from '../../src/domain/ids.ts';
import type { Answer } from '../../src/domain/question.ts';
import type { Draft, Drafts } from '../../src/world.ts';

/** An interview under way, kept in memory. */
export interface FakeDraft {
  readonly id: Id;
  readonly verb: string;
  readonly subject: string;
  readonly startedAt: Instant;
  readonly answers: Map<string, Answer>;
}

/** Drafts kept in a list, the newest last. */
export function fakeDrafts(kept: FakeDraft[], now: Instant, newId: () => Id): Drafts {
  return {
    open: async (verb) =>
      kept
        .filter((draft) => draft.verb === verb)
        .map((draft) => draftOf(draft, kept))
        .reverse(),
    async start(verb, subject) {
      const draft = { id: newId(), verb, subject, startedAt: now, answers: new Map<string, Answer>() };
      kept.push(draft);
      return draftOf(draft, kept);
    },
  };
}

function draftOf(draft: FakeDraft, kept: FakeDraft[]): Draft {
  return {
    ...draft,
    keep: (question, answer) => void draft.answers.set(question, answer),
    forget: (question) => void draft.answers.delete(question),
    finish: () => void kept.splice(kept.indexOf(draft), 1),
  };
}

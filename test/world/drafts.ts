import type { Instant } from '../../src/domain/day.ts';
import type { Id } from '../../src/domain/ids.ts';
import type { Answer } from '../../src/domain/question.ts';
import type { Draft, Drafts } from '../../src/world.ts';

/** An interview under way, kept in memory. */
export interface FakeDraft {
  readonly id: Id;
  readonly verb: string;
  readonly subject: string;
  readonly about?: string;
  readonly depth?: string;
  readonly startedAt: Instant;
  readonly answers: Map<string, Answer>;
  /** How many answers could not be read. */
  readonly lost?: number;
}

/** Drafts kept in a list, the newest last. */
export function fakeDrafts(kept: FakeDraft[], now: Instant, newId: () => Id): Drafts {
  return {
    open: async (verb) =>
      kept
        .filter((draft) => draft.verb === verb)
        .map((draft) => draftOf(draft, kept))
        .reverse(),
    async start(verb, subject, about, depth) {
      const answers = new Map<string, Answer>();
      const draft = {
        id: newId(),
        verb,
        subject,
        ...(about === undefined ? {} : { about }),
        ...(depth === undefined ? {} : { depth }),
        startedAt: now,
        answers,
      };
      kept.push(draft);
      return draftOf(draft, kept);
    },
  };
}

function draftOf(draft: FakeDraft, kept: FakeDraft[]): Draft {
  return {
    lost: 0,
    ...draft,
    keep: (question, answer) => void draft.answers.set(question, answer),
    forget: (question) => void draft.answers.delete(question),
    finish: () => void (kept.includes(draft) && kept.splice(kept.indexOf(draft), 1)),
  };
}

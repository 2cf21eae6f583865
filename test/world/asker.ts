import { checkAnswer } from '../../src/domain/answer.ts';
import type { Instant } from '../../src/domain/day.ts';
import { dayOf } from '../../src/domain/day.ts';
import { Problem } from '../../src/domain/problem.ts';
import type { Answer, Question, Reply } from '../../src/domain/question.ts';

/** A key that is no answer. */
interface Key {
  readonly key: 'enter' | 'back' | 'leave';
}

/** Enter: keeps what is proposed, else passes. */
export const enter: Key = { key: 'enter' };
export const back: Key = { key: 'back' };
/** Ctrl-C. */
export const leave: Key = { key: 'leave' };

type Typed = Answer | Key;

/**
 * What the person does with each question, by its id: `fact` is typed at every `fact.…` that has no reply of its own, a function
 * sees the question, and what is typed is checked as the terminal checks it.
 */
export type Replies = Readonly<Record<string, Typed | ((question: Question) => Typed)>>;

/** An asker that types what was laid down; what nobody laid down fails the test in `complain`, by the question's id. */
export function scriptedAsker(how: { readonly replies?: Replies; readonly interactive?: boolean }) {
  const interactive = how.interactive ?? how.replies !== undefined;
  const complaints: string[] = [];
  const refuse = (complaint: string): never => {
    complaints.push(complaint);
    throw new Error(complaint);
  };
  return {
    interactive,
    async ask(question: Question, now: Instant): Promise<Reply> {
      if (!interactive) refuse(`"${question.id}" was asked without a terminal`);
      const typed = typedAt(question, how.replies ?? {});
      if (typed === undefined) return refuse(`no reply was laid down for the question "${question.id}"`);
      if (isKey(typed, 'leave')) throw new Problem('left', 'You left before the last question.');
      if (isKey(typed, 'back')) return { kind: 'back' };
      return answered(question, isKey(typed, 'enter') ? (question.proposal ?? null) : typed, now, refuse);
    },
    /** Throws the first complaint: the program under test turns every error into words. */
    complain(): void {
      if (complaints[0] !== undefined) throw new Error(complaints[0]);
    },
  };
}

function answered(
  question: Question,
  typed: unknown,
  now: Instant,
  refuse: (complaint: string) => never,
): Reply {
  const checked = checkAnswer(question, typed, dayOf(now));
  return checked.ok
    ? { kind: 'answer', value: checked.value }
    : refuse(`the reply to "${question.id}" was turned down: ${checked.problem}`);
}

function typedAt(question: Question, replies: Replies): Typed | undefined {
  const kind = question.id.split('.')[0] ?? '';
  const reply = Object.hasOwn(replies, question.id) ? replies[question.id] : replies[kind];
  return typeof reply === 'function' ? reply(question) : reply;
}

function isKey(typed: unknown, key: Key['key']): boolean {
  return typeof typed === 'object' && typed !== null && 'key' in typed && typed.key === key;
}

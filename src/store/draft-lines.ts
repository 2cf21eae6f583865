import type { Instant } from '../domain/day.ts';
import { asInstant } from '../domain/day.ts';
import type { Answer } from '../domain/question.ts';

/** The first line of a draft. */
export interface DraftHead {
  readonly verb: string;
  readonly subject: string;
  readonly startedAt: Instant;
}

/** A later line: an answer given, or one taken back. */
export type DraftLine =
  | { readonly question: string; readonly answer: Answer }
  | { readonly question: string; readonly forgotten: true };

/** The head and the answers that stand, in the order given; undefined when the head is not whole. A line that is not whole never was. */
export function draftIn(
  bytes: Buffer,
): { readonly head: DraftHead; readonly answers: Map<string, Answer> } | undefined {
  const [first = '', ...rest] = bytes.toString('utf8').split('\n');
  const head = headIn(first);
  if (head === undefined) return undefined;
  const answers = new Map<string, Answer>();
  for (const line of rest) apply(answers, lineIn(line));
  return { head, answers };
}

/** What a line does to the answers: the newest comes last. */
export function apply(answers: Map<string, Answer>, line: DraftLine | undefined): void {
  if (line === undefined) return;
  answers.delete(line.question);
  if ('answer' in line) answers.set(line.question, line.answer);
}

function headIn(line: string): DraftHead | undefined {
  const { verb, subject, startedAt } = fieldsIn(line);
  if (typeof verb !== 'string' || typeof subject !== 'string' || typeof startedAt !== 'string')
    return undefined;
  const instant = asInstant(startedAt);
  return instant && { verb, subject, startedAt: instant };
}

function lineIn(line: string): DraftLine | undefined {
  const { question, answer, forgotten } = fieldsIn(line);
  if (typeof question !== 'string') return undefined;
  if (forgotten === true) return { question, forgotten };
  return isAnswer(answer) ? { question, answer } : undefined;
}

function fieldsIn(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isAnswer(value: unknown): value is Answer {
  if (Array.isArray(value)) return value.every((part) => typeof part === 'string');
  if (typeof value === 'object' && value !== null)
    return 'amount' in value && typeof value.amount === 'string';
  return value !== undefined;
}

import type { Answer } from '../domain/question.ts';
import type { DraftHead, DraftLine, Numbered } from './draft-lines.ts';
import { headIn, isCutOff, lineIn, questionIn, textsIn } from './draft-lines.ts';

/** What stands in a draft. */
export interface Standing {
  readonly head: DraftHead;
  /** In the order given. */
  readonly answers: Map<string, Answer>;
  /** How many answers could not be read, or are in doubt because of one that could not be: they are to be asked again. */
  readonly lost: number;
  /** The numbers of lines that are gone, and the first number that was never given: so the next lines are to be numbered. */
  readonly missing: readonly number[];
  readonly next: number;
}

/**
 * The head and the answers that stand; undefined when no head is whole. A line that is not whole, or whose sum is wrong, is not used.
 * Nor is what it may have replaced: the earlier answer to its question, or where that cannot be told the answer just before it.
 */
export function draftIn(bytes: Buffer): Standing | undefined {
  const texts = textsIn(bytes);
  const found = headIn(texts[0] ?? '') ?? headIn(texts[1] ?? '') ?? headIn(texts[2] ?? '');
  if (found === undefined) return undefined;
  const reading: Reading = {
    answers: new Map(),
    doubtful: new Set(),
    seen: new Set(),
    broken: [],
    next: 1,
  };
  for (const text of texts) {
    const line = lineIn(text, found.summed);
    if (line !== undefined) take(reading, line);
    else if (text !== '' && headIn(text) === undefined) reading.broken.push(text);
  }
  return { head: found.head, answers: reading.answers, ...ended(reading, texts.at(-1) ?? '') };
}

interface Reading {
  readonly answers: Map<string, Answer>;
  readonly doubtful: Set<string>;
  readonly seen: Set<number>;
  /** Lines that cannot be read, since the last one that could. */
  broken: string[];
  next: number;
}

/** Numbers that were left out tell of lines that are gone; without numbers only what a broken line names is in doubt. */
function take(reading: Reading, { at, line }: Numbered): void {
  if (at === undefined) doubtNamed(reading, reading.broken);
  else {
    doubt(reading, reading.broken, at - reading.next);
    reading.seen.add(at);
    reading.next = Math.max(reading.next, at + 1);
  }
  reading.broken = [];
  apply(reading.answers, line);
}

/** The last line of a killed process was never called kept: it puts nothing else in doubt. */
function ended(reading: Reading, tail: string): Pick<Standing, 'lost' | 'missing' | 'next'> {
  const { answers, broken, doubtful, next, seen } = reading;
  const whole = isCutOff(tail) ? broken.slice(0, -1) : broken;
  doubt(reading, whole, whole.length);
  const missing = Array.from({ length: next - 1 }, (_, at) => at + 1).filter((at) => !seen.has(at));
  const asked = [...doubtful].filter((question) => !answers.has(question)).length;
  return { lost: missing.length + broken.length + asked, missing, next };
}

/** Takes away what so many lost lines may have replaced; whoever goes back takes back the newest answer first. */
function doubt(reading: Reading, broken: readonly string[], lost: number): void {
  if (lost <= 0) return;
  const named = broken.flatMap((text) => questionIn(text) ?? []);
  for (const question of named) reading.answers.delete(question);
  for (let unnamed = lost - named.length; unnamed > 0; unnamed -= 1) {
    const newest = [...reading.answers.keys()].at(-1);
    if (newest === undefined) return;
    reading.answers.delete(newest);
    reading.doubtful.add(newest);
  }
}

function doubtNamed({ answers, doubtful }: Reading, broken: readonly string[]): void {
  for (const question of broken.flatMap((text) => questionIn(text) ?? [])) {
    answers.delete(question);
    doubtful.add(question);
  }
}

/** What a line does to the answers: the newest comes last. */
export function apply(answers: Map<string, Answer>, line: DraftLine): void {
  answers.delete(line.question);
  if ('answer' in line) answers.set(line.question, line.answer);
}

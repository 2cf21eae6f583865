import { createHash } from 'node:crypto';
import type { Instant } from '../domain/day.ts';
import { asInstant } from '../domain/day.ts';
import type { Answer } from '../domain/question.ts';

/** The first line of a draft, written twice with an empty line between: without it the answers belong to nothing. */
export interface DraftHead {
  readonly verb: string;
  readonly subject: string;
  /** The account, so that the draft can be found again when its subject is gone. */
  readonly about?: string;
  readonly depth?: string;
  readonly startedAt: Instant;
}

/** A later line: an answer given, or one taken back. */
export type DraftLine =
  | { readonly question: string; readonly answer: Answer }
  | { readonly question: string; readonly forgotten: true };

/** A line as it was found; `at` is its number in the draft, which lines of older versions do not have. */
export interface Numbered {
  readonly at: number | undefined;
  readonly line: DraftLine;
}

const start = '{"sum":"';
const signed = /^\{"sum":"([0-9a-f]{8})",(.*)\}$/s;

/** The head as a line, with its sum. */
export function headText(head: DraftHead): string {
  return withSum({ ...head });
}

/** An answer as a line, with its number and its sum. */
export function lineText(at: number, line: DraftLine): string {
  return withSum({ at, ...line });
}

/** The fields, and eight digits of the SHA-256 over all that stands behind them in the line. */
function withSum(fields: object): string {
  const rest = JSON.stringify(fields).slice(1, -1);
  return `${start}${sumOf(rest)}",${rest}}\n`;
}

function sumOf(rest: string): string {
  return createHash('sha256').update(rest).digest('hex').slice(0, 8);
}

/** The lines of a draft, not yet read. One begins also where the end of the one before was damaged: no answer holds such a beginning as it is. */
export function textsIn(bytes: Buffer): readonly string[] {
  return bytes.toString('utf8').split(/\n|(?=\{"sum":")/);
}

/** The head that a line holds; `summed` when it has a sum, and then every line of the draft must. */
export function headIn(line: string): { readonly head: DraftHead; readonly summed: boolean } | undefined {
  const fields = fieldsIn(line);
  const { verb, subject, about, depth, startedAt } = fields ?? {};
  const instant = typeof startedAt === 'string' ? asInstant(startedAt) : undefined;
  if (typeof verb !== 'string' || typeof subject !== 'string' || instant === undefined) return undefined;
  const head = {
    verb,
    subject,
    startedAt: instant,
    ...(typeof about === 'string' ? { about } : {}),
    ...(typeof depth === 'string' ? { depth } : {}),
  };
  return { head, summed: line.startsWith(start) };
}

/** The answer that a line holds; undefined when it is not whole, its sum is wrong, or it has none although `summed`. */
export function lineIn(line: string, summed: boolean): Numbered | undefined {
  if (summed && !line.startsWith(start)) return undefined;
  const { at, question, answer, forgotten } = fieldsIn(line) ?? {};
  if (typeof question !== 'string') return undefined;
  const number = typeof at === 'number' ? at : undefined;
  if (forgotten === true) return { at: number, line: { question, forgotten } };
  return isAnswer(answer) ? { at: number, line: { question, answer } } : undefined;
}

/** The question that a broken line still seems to name. */
export function questionIn(broken: string): string | undefined {
  const named = /"question":("(?:[^"\\]|\\.)*")/.exec(broken)?.[1];
  const read = named === undefined ? undefined : parsed(named);
  return typeof read === 'string' ? read : undefined;
}

/** True for the beginning of a line, as a killed process leaves it, with zeros behind it after a power cut: no answer that was called kept. */
export function isCutOff(tail: string): boolean {
  let end = tail.length;
  while (end > 0 && tail[end - 1] === '\0') end -= 1;
  if (end === 0) return tail !== '';
  return tail.startsWith(start.slice(0, end)) && tail.startsWith('{');
}

/** The fields of a line; undefined where it is not whole, or where its sum is wrong. A line without a sum is taken as it is. */
function fieldsIn(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith(start)) return record(parsed(line), 'sum');
  const [, sum, rest = ''] = signed.exec(line) ?? [];
  return sum !== undefined && sum === sumOf(rest) ? record(parsed(`{${rest}}`)) : undefined;
}

function record(value: unknown, without?: string): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return without !== undefined && Object.hasOwn(value, without) ? undefined : { ...value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAnswer(value: unknown): value is Answer {
  if (Array.isArray(value)) return value.every((part) => typeof part === 'string');
  if (typeof value === 'object' && value !== null)
    return 'amount' in value && typeof value.amount === 'string';
  return value !== undefined;
}

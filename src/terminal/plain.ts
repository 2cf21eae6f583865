import type { Checked } from '../domain/answer.ts';
import { emptying } from '../domain/answer.ts';
import type { Answer, Choice, Question, Reply } from '../domain/question.ts';
import { wrapped } from '../render/layout.ts';
import type { Check } from './lines.ts';
import type { Size } from './look.ts';
import { plainHowTo, plainOpening } from './plain-opening.ts';
import { isList } from './spoken.ts';
import type { TypedLines } from './typed-lines.ts';
import { typedLines } from './typed-lines.ts';

/** What plain questions need: whole lines in, whole lines out. */
export interface PlainTerminal {
  readonly input: NodeJS.ReadableStream;
  readonly signal?: AbortSignal;
  readonly check: Check;
  say(text: string): void;
  size(): Size;
}

/**
 * Asks in plain lines, for screen readers and terminals without a cursor: choices are numbered and the number is typed;
 * nothing on the screen ever changes. Says once what holds for every question. Throws `Problem` left when the input ends.
 */
export function plainAsker(terminal: PlainTerminal): (question: Question) => Promise<Reply> {
  let told = false;
  return async (question) => {
    const first = !told && question.title !== '';
    told ||= first;
    const say = (text: string) => terminal.say(broken(text, terminal.size().columns));
    const lines = typedLines(terminal.input, terminal.signal);
    try {
      say(`${plainOpening(question, first)}\n`);
      return await replyFrom(question, lines, { ...terminal, say });
    } finally {
      lines.close();
    }
  };
}

/** No line longer than the window, broken between words. */
function broken(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => (line === '> ' ? [line] : wrapped(line, columns - 1)))
    .join('\n');
}

async function replyFrom(question: Question, lines: TypedLines, terminal: PlainTerminal): Promise<Reply> {
  for (let kept = ''; ; ) {
    terminal.say('> ');
    const typed = await written(question, lines, terminal);
    const reply = replyTo(question, typed === '' ? kept : typed, terminal, kept !== '');
    if (reply !== undefined) return reply;
    kept = isLoneLetter(question, typed) ? typed : '';
  }
}

/** The reply in what was typed; undefined after saying why it is asked, or what is wrong. */
function replyTo(
  question: Question,
  typed: string,
  terminal: PlainTerminal,
  meant: boolean,
): Reply | undefined {
  const word = typed.trim().toLowerCase();
  if (word === 'back' && !question.nothingBehind) return { kind: 'back' };
  const told = word === whyWord(question) ? why(question) : undefined;
  const asked = !meant && isLoneLetter(question, typed) ? loneNote : undefined;
  const checked = answered(question, typed, terminal.check);
  if (told === undefined && asked === undefined && checked.ok)
    return { kind: 'answer', value: checked.value };
  terminal.say(`${told ?? asked ?? (checked.ok ? '' : checked.problem)}\n`);
  return undefined;
}

function whyWord({ unknownByMark }: Question): string {
  return unknownByMark ? 'h' : '?';
}

function why({ why: reason, example }: Question): string {
  return example ? `${reason}\nFor example: ${example}` : reason;
}

/** Elsewhere this key alone goes back, so it may not be meant as an answer. */
function isLoneLetter({ kind }: Question, typed: string): boolean {
  return (kind === 'text' || kind === 'list') && typed.trim().toLowerCase() === 'b';
}

const loneNote = 'b alone: type back to go back, or Enter again to keep b.';

/** One line; all of a paste up to the next empty line; all lines of a list up to an empty one. */
async function written({ kind }: Question, lines: TypedLines, terminal: PlainTerminal): Promise<string> {
  const first = await lines.next();
  if (kind !== 'text' && kind !== 'list') return first;
  const kept = [first, ...(await lines.rest())];
  const alone = kept.length === 1;
  if (alone && (kind === 'text' || ['', '?', 'b', 'back'].includes(first.trim().toLowerCase()))) return first;
  if (!alone && kind === 'list' && kept.at(-1) === '') return kept.join('\n');
  if (!alone) terminal.say(`${kept.length} lines kept. Enter when done.\n`);
  for (let line = await lines.next(); line !== ''; line = await lines.next()) kept.push(line);
  return kept.join('\n');
}

function answered(question: Question, typed: string, check: Check): Checked {
  if (typed.trim() === '') return afterNothing(question);
  if (question.emptied && typed.trim() === emptying) return check(question, typed);
  if (question.kind === 'yes-no') return yesOrNo(question, typed, check);
  if (question.kind === 'choice') return oneOf(question, typed);
  if (question.kind === 'choices') return someOf(question, typed);
  return check(question, typed);
}

function afterNothing({ kind, proposal = kind === 'choices' ? [] : null, required }: Question): Checked {
  const nothing = proposal === null || (isList(proposal) && proposal.length === 0);
  if (nothing && required) return { ok: false, problem: 'This one is needed to go on.' };
  return { ok: true, value: proposal };
}

function yesOrNo(question: Question, typed: string, check: Check): Checked {
  if (!question.unknownByMark && typed.trim().toLowerCase() === 'u')
    return afterNothing({ ...question, proposal: null });
  const checked = check(question, typed);
  return checked.ok ? checked : { ok: false, problem: plainHowTo(question) };
}

function oneOf({ choices = [] }: Question, typed: string): Checked {
  const choice = numbered(choices, typed);
  return choice
    ? right(choice.value)
    : { ok: false, problem: `That is no number from 1 to ${choices.length}.` };
}

function someOf({ choices = [], atMost = choices.length }: Question, typed: string): Checked {
  const numbers = typed.split(/[\s,;]+/).filter(Boolean);
  const chosen = numbers.flatMap((number) => numbered(choices, number) ?? []);
  if (chosen.length < numbers.length)
    return { ok: false, problem: `Use numbers from 1 to ${choices.length}.` };
  if (chosen.length > atMost) return { ok: false, problem: `At most ${atMost}.` };
  return right([...new Set(chosen.map(({ value }) => value))]);
}

function numbered(choices: readonly Choice[], typed: string): Choice | undefined {
  return choices[Number(typed.trim()) - 1];
}

function right(value: Answer): Checked {
  return { ok: true, value };
}

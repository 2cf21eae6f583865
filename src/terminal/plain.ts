import type { Checked } from '../domain/answer.ts';
import type { Answer, Choice, Question, Reply } from '../domain/question.ts';
import type { Check } from './lines.ts';
import { isList, spoken } from './spoken.ts';
import type { TypedLines } from './typed-lines.ts';
import { typedLines } from './typed-lines.ts';

/** What plain questions need: whole lines in, whole lines out. */
export interface PlainTerminal {
  readonly input: NodeJS.ReadableStream;
  readonly signal?: AbortSignal;
  readonly check: Check;
  say(text: string): void;
}

/**
 * Asks in plain lines, for screen readers and terminals without a cursor: choices are numbered and the number is typed;
 * nothing on the screen ever changes. Throws `Problem` left when the input ends.
 */
export async function plainAsk(question: Question, terminal: PlainTerminal): Promise<Reply> {
  const lines = typedLines(terminal.input, terminal.signal);
  try {
    terminal.say(opening(question));
    for (;;) {
      terminal.say('> ');
      const reply = replyTo(question, await written(question, lines, terminal), terminal);
      if (reply !== undefined) return reply;
    }
  } finally {
    lines.close();
  }
}

/** The reply in what was typed; undefined after saying why it is asked, or what is wrong. */
function replyTo(question: Question, typed: string, terminal: PlainTerminal): Reply | undefined {
  const word = typed.trim().toLowerCase();
  if (word === 'back') return { kind: 'back' };
  if (word === (question.kind === 'yes-no' ? 'h' : '?')) {
    terminal.say(`${why(question)}\n`);
    return undefined;
  }
  const checked = answered(question, typed, terminal.check);
  if (checked.ok) return { kind: 'answer', value: checked.value };
  terminal.say(`${checked.problem}\n`);
  return undefined;
}

function opening(question: Question): string {
  const { prompt, hint, choices = [], proposal } = question;
  const numbered = choices.map(({ label }, at) => `${at + 1}. ${label}`);
  const kept =
    proposal === undefined || proposal === null ? [] : [`Enter keeps: ${spoken(question, proposal)}`];
  return `${[prompt, hint, ...numbered, ...kept, howTo(question)].filter(Boolean).join('\n')}\n`;
}

function howTo({ kind, choices = [] }: Question): string {
  const how: Partial<Record<Question['kind'], string>> = {
    list: 'One a line; an empty line when done. ? why, back goes back.',
    choice: `Type a number from 1 to ${choices.length}. ? why, back goes back.`,
    choices: 'Type the numbers with commas between them. ? why, back goes back.',
    'yes-no': 'Type y or n, ? when it is not known. h why, back goes back.',
  };
  return how[kind] ?? 'Type it and press Enter. ? why, back goes back.';
}

function why({ why: reason, example }: Question): string {
  return example ? `${reason}\nFor example: ${example}` : reason;
}

/** One line; all of a paste up to the next empty line; all lines of a list up to an empty one. */
async function written({ kind }: Question, lines: TypedLines, terminal: PlainTerminal): Promise<string> {
  const first = await lines.next();
  if (kind !== 'text' && kind !== 'list') return first;
  const kept = [first, ...(await lines.rest())];
  const alone = kept.length === 1;
  if (alone && (kind === 'text' || ['', '?', 'back'].includes(first.trim().toLowerCase()))) return first;
  if (!alone && kind === 'list' && kept.at(-1) === '') return kept.join('\n');
  if (!alone) terminal.say(`${kept.length} lines kept. Enter when done.\n`);
  for (let line = await lines.next(); line !== ''; line = await lines.next()) kept.push(line);
  return kept.join('\n');
}

function answered(question: Question, typed: string, check: Check): Checked {
  if (typed.trim() === '') return afterNothing(question);
  if (question.kind === 'choice') return oneOf(question, typed);
  if (question.kind === 'choices') return someOf(question, typed);
  return check(question, typed);
}

function afterNothing({ kind, proposal = kind === 'choices' ? [] : null, required }: Question): Checked {
  const nothing = proposal === null || (isList(proposal) && proposal.length === 0);
  if (nothing && required) return { ok: false, problem: 'This one is needed to go on.' };
  return { ok: true, value: proposal };
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

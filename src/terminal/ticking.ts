import type { Choice, Question } from '../domain/question.ts';
import type { Asking } from './asking.ts';
import { afterLetters } from './asking.ts';
import type { Key } from './keys.ts';
import { isList } from './spoken.ts';
import { tickingFrame } from './ticking-frame.ts';

/** Choices being marked. */
export interface Ticking {
  readonly question: Question;
  /** In the order shown: what was proposed stands first. */
  readonly choices: readonly Choice[];
  readonly ticked: ReadonlySet<string>;
  readonly on: number;
  readonly helped: boolean;
  readonly note?: string;
}

/** Asks for any number of the choices; the proposal is ticked to begin with and Enter keeps what is ticked. */
export function askingChoices(question: Question): Asking {
  const { choices = [], proposal } = question;
  const ticked = new Set(isList(proposal) ? proposal : []);
  const proposed = choices.filter(({ value }) => ticked.has(value));
  const others = choices.filter(({ value }) => !ticked.has(value));
  return asking({ question, choices: [...proposed, ...others], ticked, on: 0, helped: false });
}

function asking(ticking: Ticking): Asking {
  return { after: (key) => afterKey(ticking, key), frame: (size) => tickingFrame(ticking, size) };
}

function afterKey(ticking: Ticking, key: Key): Asking {
  if (key.kind === 'typed') {
    const [letter = '', ...more] = key.text.toLowerCase();
    return afterLetters(afterLetter(ticking, letter), more.join(''));
  }
  if (key.kind === 'press' && key.press === 'enter') return afterEnter(ticking);
  const step = key.kind === 'press' ? steps[key.press] : undefined;
  const last = ticking.choices.length - 1;
  return asking({ ...ticking, on: Math.max(0, Math.min(last, ticking.on + (step ?? 0))) });
}

const steps: Readonly<Record<string, number>> = { up: -1, down: 1, home: -Infinity, end: Infinity };

function afterLetter(ticking: Ticking, letter: string): Asking {
  const { question, choices, ticked, on } = ticking;
  if (letter === 'b') return { ...asking(ticking), reply: { kind: 'back' } };
  if (letter === '?') return asking({ question, choices, ticked, on, helped: true });
  const number = letter === ' ' ? on + 1 : Number(letter);
  if (number >= 1 && number <= (letter === ' ' ? choices.length : 9) && choices[number - 1])
    return asking(turned(ticking, number - 1));
  return asking({ ...ticking, on: nextWith(letter, ticking) });
}

/** The next choice whose first word begins with the letter, else any of its words; the one it stands on when there is none. */
function nextWith(letter: string, { choices, on }: Ticking): number {
  const order = choices.map((_, at) => (on + 1 + at) % choices.length);
  const words = (at: number) => (choices[at]?.label ?? '').toLowerCase().split(/\s+/);
  const first = order.find((at) => words(at)[0]?.startsWith(letter));
  return first ?? order.find((at) => words(at).some((word) => word.startsWith(letter))) ?? on;
}

function turned({ question, choices, ticked, helped }: Ticking, at: number): Ticking {
  const value = choices[at]?.value ?? '';
  const others = [...ticked].filter((other) => other !== value);
  const next = { question, choices, helped, on: at };
  if (ticked.has(value)) return { ...next, ticked: new Set(others) };
  if (question.atMost !== undefined && others.length >= question.atMost) {
    return { ...next, ticked, note: `At most ${question.atMost}: take one off first.` };
  }
  return { ...next, ticked: new Set([...others, value]) };
}

function afterEnter(ticking: Ticking): Asking {
  const { ticked, question } = ticking;
  const value = (question.choices ?? []).map((choice) => choice.value).filter((one) => ticked.has(one));
  if (value.length === 0 && question.required)
    return asking({ ...ticking, note: 'At least one is needed to go on.' });
  return { ...asking(ticking), reply: { kind: 'answer', value } };
}

import type { Choice, Question } from '../domain/question.ts';
import { hanging } from '../render/layout.ts';
import { painted } from '../render/paint.ts';
import type { Asking } from './asking.ts';
import { afterLetters } from './asking.ts';
import type { Key } from './keys.ts';
import type { Frame, Size } from './look.ts';
import { footerRows, hintRows, noteRows, promptRows, whyRows } from './look.ts';
import { isList } from './spoken.ts';

interface Ticking {
  readonly question: Question;
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
  return asking({ question, choices, ticked, on: 0, helped: false });
}

function asking(ticking: Ticking): Asking {
  return { after: (key) => afterKey(ticking, key), frame: (size) => frame(ticking, size) };
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
  return choices[number - 1] ? asking(turned(ticking, number - 1)) : asking({ ...ticking });
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
  const { choices, ticked, question } = ticking;
  const value = choices.map((choice) => choice.value).filter((one) => ticked.has(one));
  if (value.length === 0 && question.required)
    return asking({ ...ticking, note: 'At least one is needed to go on.' });
  return { ...asking(ticking), reply: { kind: 'answer', value } };
}

function frame(ticking: Ticking, size: Size): Frame {
  const { question, helped, note } = ticking;
  const prompt = promptRows(question, size);
  const around = [...hintRows(question, size), ...(helped ? whyRows(question, size) : [])];
  const footer = [...noteRows(note, size), ...footerRows(keysFor(ticking), size)];
  const room = Math.max(3, size.rows - prompt.length - around.length - footer.length - 3);
  return {
    above: prompt.slice(0, -1),
    head: `${prompt.at(-1) ?? ''} `,
    text: '',
    at: 0,
    below: [...around, ...choiceRows(ticking, room, size), ...footer],
  };
}

/** The choices around the cursor, and how many more there are above and below. */
function choiceRows({ choices, ticked, on }: Ticking, room: number, size: Size): readonly string[] {
  const first = Math.max(0, Math.min(on - Math.floor(room / 2), choices.length - room));
  const rows = choices.slice(first, first + room).flatMap(({ value, label }, index) => {
    const at = first + index;
    const number = at < 9 ? String(at + 1) : ' ';
    const rows = hanging(
      `${at === on ? '>' : ' '} ${number} [${ticked.has(value) ? 'x' : ' '}] `,
      label,
      size.columns - 1,
    );
    return at === on ? rows.map((row) => painted('strong', row)) : rows;
  });
  const more = choices.length - first - room;
  const above = first > 0 ? [painted('quiet', `    … ${first} more above`)] : [];
  return [...above, ...rows, ...(more > 0 ? [painted('quiet', `    … ${more} more below`)] : [])];
}

function keysFor({ choices, ticked }: Ticking): readonly string[] {
  const marks = choices.length > 9 ? 'space or 1–9 marks' : `1–${choices.length} marks`;
  return [marks, ticked.size === 0 ? 'Enter: none' : 'Enter when done', '? why', 'b back'];
}

import { emptying } from '../domain/answer.ts';
import type { Answer, Question } from '../domain/question.ts';
import { hanging } from '../render/layout.ts';
import { painted } from '../render/paint.ts';
import type { Asking } from './asking.ts';
import { afterLetters } from './asking.ts';
import type { Key } from './keys.ts';
import type { Frame, Size } from './look.ts';
import { emptiesKeys, footerRows, hintRows, noteRows, promptRows, whyRows } from './look.ts';

/** One thing to choose, and the key that chooses it. */
interface Option {
  readonly key: string;
  readonly label: string;
  readonly value: Answer;
}

interface Choosing {
  readonly question: Question;
  readonly options: readonly Option[];
  /** The key that tells why it is asked. */
  readonly whyKey: string;
  /** The option the arrows stand on, -1 for none. */
  readonly on: number;
  readonly helped: boolean;
  readonly note?: string;
}

/** Asks for one of a few choices, or for yes or no, with a single key. */
export function askingChoice(question: Question): Asking {
  const options = question.kind === 'yes-no' ? yesNo(question) : numbered(question);
  const whyKey = question.unknownByMark ? 'h' : '?';
  const on = options.findIndex(({ value }) => value !== null && value === question.proposal);
  return asking({ question, options, whyKey, on, helped: false });
}

/** True for a number from a short scale, which one key answers. */
export function isScale({ kind, min, max }: Question): boolean {
  return kind === 'number' && min === 1 && max !== undefined && max <= 9;
}

function numbered(question: Question): readonly Option[] {
  const { choices = [], max = 0 } = question;
  if (isScale(question)) {
    return Array.from({ length: max }, (_, at) => ({
      key: String(at + 1),
      label: String(at + 1),
      value: at + 1,
    }));
  }
  return choices.map(({ value, label, key }, at) => ({ key: key ?? String(at + 1), label, value }));
}

function yesNo({ required, unknownByMark }: Question): readonly Option[] {
  const known: readonly Option[] = [
    { key: 'y', label: 'yes', value: true },
    { key: 'n', label: 'no', value: false },
  ];
  const unknown = unknownByMark ? { key: '?', label: 'not known' } : { key: 'u', label: 'not known yet' };
  return required ? known : [...known, { ...unknown, value: null }];
}

function asking(choosing: Choosing): Asking {
  return { after: (key) => afterKey(choosing, key), frame: (size) => frame(choosing, size) };
}

function afterKey(choosing: Choosing, key: Key): Asking {
  if (key.kind === 'typed') {
    const [letter = '', ...more] = key.text.toLowerCase();
    return afterLetters(afterLetter(choosing, letter), more.join(''));
  }
  if (key.kind === 'paste') return asking({ ...choosing });
  const { options, on, question } = choosing;
  if (key.press === 'enter') return afterEnter(choosing);
  const step = question.kind === 'choice' ? steps[key.press] : undefined;
  if (step === undefined) return asking({ ...choosing });
  return asking({ ...choosing, on: Math.max(0, Math.min(options.length - 1, on + step)) });
}

const steps: Readonly<Record<string, number>> = { up: -1, down: 1 };

function afterLetter(choosing: Choosing, letter: string): Asking {
  const { options, whyKey, question, on } = choosing;
  const chosen = options.find(({ key }) => key === letter);
  if (chosen) return answered(choosing, chosen.value);
  if (letter === emptying && question.emptied) return answered(choosing, null);
  if (letter === 'b' && !question.nothingBehind) return { ...asking(choosing), reply: { kind: 'back' } };
  if (letter === whyKey) return asking({ question, options, whyKey, on, helped: true });
  return asking({ ...choosing, note: needed(choosing) });
}

function afterEnter(choosing: Choosing): Asking {
  const { options, on, question } = choosing;
  const chosen = options[on];
  if (chosen) return answered(choosing, chosen.value);
  if (question.required || question.unknownByMark) return asking({ ...choosing, note: needed(choosing) });
  return answered(choosing, null);
}

function answered(choosing: Choosing, value: Answer): Asking {
  return { ...asking(choosing), reply: { kind: 'answer', value } };
}

function needed({ options, question }: Choosing): string {
  if (question.kind !== 'yes-no')
    return isNumbered(options)
      ? `One of the numbers from ${options[0]?.key} to ${options.at(-1)?.key}.`
      : `One of the letters ${keysOf(options)}.`;
  if (question.required) return 'y or n, please.';
  return `y or n; ${question.unknownByMark ? '?' : 'Enter'} when it is not known.`;
}

function frame(choosing: Choosing, size: Size): Frame {
  const { question, helped, note } = choosing;
  const prompt = promptRows(question, size);
  return {
    above: prompt.slice(0, -1),
    head: `${prompt.at(-1) ?? ''} `,
    text: '',
    at: 0,
    below: [
      ...hintRows(question, size),
      ...(helped ? whyRows(question, size) : []),
      ...optionRows(choosing, size),
      ...noteRows(note, size),
      ...footerRows(question, keysFor(choosing), size),
    ],
  };
}

function optionRows({ question, options, on }: Choosing, size: Size): readonly string[] {
  if (question.kind === 'yes-no' || isScale(question)) return [];
  return options.flatMap(({ key, label }, at) => {
    const rows = hanging(`${at === on ? '>' : ' '} ${key}  `, label, size.columns - 1);
    return at === on ? rows.map((row) => painted('strong', row)) : rows;
  });
}

function keysFor({ question, options, on, whyKey }: Choosing): readonly string[] {
  const rest = [`${whyKey} why`, ...(question.nothingBehind ? [] : ['b back'])];
  if (question.kind === 'yes-no') {
    const onEnter = on < 0 && !question.unknownByMark ? options.findIndex(({ key }) => key === 'u') : on;
    return [...options.map(({ key, label }, at) => `${at === onEnter ? 'Enter' : key} ${label}`), ...rest];
  }
  const chosen = options[on];
  const keys = isNumbered(options) ? `1–${options.length}` : keysOf(options);
  if (chosen) return [keys, `Enter: ${chosen.key}`, ...emptiesKeys(question), ...rest];
  return [keys, ...(question.required ? [] : ['Enter: not known yet']), ...rest];
}

function isNumbered(options: readonly Option[]): boolean {
  return options.every(({ key }) => /^\d$/.test(key));
}

function keysOf(options: readonly Option[]): string {
  return options.map(({ key }) => key).join(' ');
}

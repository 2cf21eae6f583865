import type { Question } from '../domain/question.ts';
import { wrapped } from '../render/layout.ts';
import { painted } from '../render/paint.ts';
import type { Asking } from './asking.ts';
import { afterLetters } from './asking.ts';
import type { Key } from './keys.ts';
import type { Frame, Size } from './look.ts';
import { noteRows } from './look.ts';

interface Acting {
  readonly question: Question;
  /** The number typed so far. */
  readonly number: string;
  readonly note?: string;
}

/** Asks for a line by its number and for what to do with it by its letter, in one row; Enter asks for the list anew. */
export function askingAct(question: Question): Asking {
  return asking({ question, number: '' });
}

function asking(acting: Acting): Asking {
  return { after: (key) => afterKey(acting, key), frame: (size) => frame(acting, size) };
}

function afterKey({ question, number }: Acting, key: Key): Asking {
  if (key.kind === 'typed') {
    const [letter = '', ...more] = key.text.toLowerCase();
    return afterLetters(afterLetter({ question, number }, letter), more.join(''));
  }
  if (key.kind === 'paste') return asking({ question, number });
  if (key.press === 'enter' && number === '')
    return { ...asking({ question, number }), reply: { kind: 'answer', value: null } };
  if (key.press === 'enter') return asking({ question, number, note: question.hint ?? '' });
  const left = key.press === 'backspace' ? number.slice(0, -1) : '';
  return asking({ question, number: left });
}

function afterLetter({ question, number }: Acting, letter: string): Asking {
  const { choices = [], max = 0 } = question;
  if (/\d/.test(letter)) {
    const longer = Number(number + letter);
    return longer >= 1 && longer <= max
      ? asking({ question, number: String(longer) })
      : asking({ question, number, note: question.hint ?? '' });
  }
  const chosen = choices.find(({ key }) => key === letter);
  if (chosen === undefined || (!chosen.alone && number === ''))
    return asking({ question, number, note: question.hint ?? '' });
  const value = chosen.alone ? chosen.value : `${number} ${chosen.value}`;
  return { ...asking({ question, number }), reply: { kind: 'answer', value } };
}

function frame({ question, number, note }: Acting, size: Size): Frame {
  const rows = wrapped(question.prompt, size.columns - 4).map((row) => painted('quiet', row));
  return {
    above: rows.slice(0, -1),
    head: `${rows.at(-1) ?? ''} `,
    text: number,
    at: number.length,
    below: noteRows(note, size),
  };
}

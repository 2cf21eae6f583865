import type { Checked } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import { withoutEnding } from '../domain/words.ts';
import type { Asking } from './asking.ts';
import type { Writing } from './editing.ts';
import { blank, edited, inserted, writingOf } from './editing.ts';
import type { Key, Press } from './keys.ts';
import { linesFrame } from './lines-frame.ts';
import { typedFor } from './spoken.ts';

/** Turns what was typed into an answer, or says what is wrong with it. */
export type Check = (question: Question, typed: string) => Checked;

/** A written answer as it stands. */
export interface Lines {
  readonly question: Question;
  readonly check: Check;
  readonly writing: Writing;
  readonly helped: boolean;
  readonly note?: string;
}

/** Asks for text, a list, or one line: a day, a moment, money, a number. */
export function askingLines(question: Question, check: Check): Asking {
  return asking({ question, check, writing: blank, helped: false });
}

function asking(lines: Lines): Asking {
  return { after: (key) => afterKey(lines, key), frame: (size) => linesFrame(lines, size) };
}

function afterKey(lines: Lines, key: Key): Asking {
  if (key.kind === 'paste') return afterPaste(lines, key.text, key.marked);
  const act = key.kind === 'press' ? acts[key.press] : undefined;
  return act ? act(lines) : written(lines, edited(lines.writing, key));
}

const acts: Readonly<Partial<Record<Press, (lines: Lines) => Asking>>> = {
  enter: afterEnter,
  finish: finished,
  tab: (lines) => asking(withProposal(lines)),
  'new-line': (lines) =>
    isOneLine(lines.question) ? asking(lines) : written(lines, inserted(lines.writing, '\n')),
  escape: (lines) => asking(lines),
  redraw: (lines) => asking(lines),
};

function written({ question, check, helped }: Lines, writing: Writing): Asking {
  return asking({ question, check, helped, writing });
}

/** Nothing pasted is ever lost, and no line end in it ends the answer; only a quick typist's empty line ends a list. */
function afterPaste(lines: Lines, text: string, marked: boolean): Asking {
  const kept = isOneLine(lines.question) ? text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim() : text;
  const writing = edited(lines.writing, { kind: 'paste', text: kept, marked });
  const ended = !marked && lines.question.kind === 'list' && /\n\n$/.test(text);
  return ended ? finished({ ...lines, writing }) : written(lines, writing);
}

function afterEnter(lines: Lines): Asking {
  if (lines.question.kind !== 'list') return finished(lines);
  const before = lines.writing.text.slice(0, lines.writing.at).split('\n');
  const line = lines.writing.text.split('\n')[before.length - 1] ?? '';
  if (line.trim() === '' || isWord(lines.writing.text)) return finished(lines);
  if (isLoneLetter(lines)) return asking({ ...lines, note: loneNote });
  if (line.trim() === '?')
    return asking(helping({ ...lines, writing: withoutLine(lines.writing, before.length - 1) }));
  const end = edited(lines.writing, { kind: 'press', press: 'end' });
  return written(lines, inserted(end, '\n'));
}

function finished(lines: Lines): Asking {
  const typed = lines.writing.text.trim();
  if (typed === '?') return asking(helping({ ...lines, writing: blank }));
  if (typed.toLowerCase() === 'back') return { ...asking(lines), reply: { kind: 'back' } };
  if (typed === '') return afterNothing(lines);
  if (lines.question.kind !== 'list' && isLoneLetter(lines)) return asking({ ...lines, note: loneNote });
  const checked = lines.check(lines.question, withoutEnding(lines.writing.text, '\n'));
  if (!checked.ok) return asking({ ...lines, note: checked.problem });
  return { ...asking(lines), reply: { kind: 'answer', value: checked.value } };
}

const loneNote = 'b alone: type back to go back, or Enter again to keep b.';

/** Elsewhere this key alone goes back, so it may not be meant as an answer. */
function isLoneLetter({ writing, note }: Lines): boolean {
  return writing.text.trim().toLowerCase() === 'b' && note !== loneNote;
}

function afterNothing(lines: Lines): Asking {
  const { proposal = null, required } = lines.question;
  if (proposal === null && required) return asking({ ...lines, writing: blank, note: needed });
  return { ...asking(lines), reply: { kind: 'answer', value: proposal } };
}

const needed = 'This one is needed to go on; a word or two is enough.';

function helping({ question, check, writing }: Lines): Lines {
  return { question, check, writing, helped: true };
}

function withProposal(lines: Lines): Lines {
  const { proposal = null } = lines.question;
  return lines.writing.text === ''
    ? { ...lines, writing: writingOf(typedFor(lines.question, proposal)) }
    : lines;
}

function withoutLine({ text }: Writing, line: number): Writing {
  return writingOf(text.split('\n').toSpliced(line, 1, '').join('\n'));
}

function isWord(text: string): boolean {
  return ['?', 'back'].includes(text.trim().toLowerCase());
}

/** True for the kinds whose answer never has a second line. */
function isOneLine({ kind }: Question): boolean {
  return kind !== 'text' && kind !== 'list';
}

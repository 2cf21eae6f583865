import type { Choice, Question } from '../domain/question.ts';

/** The answer that ends it. */
export const quitting = 'quit';

const acts: readonly Choice[] = [
  { value: 'done', label: 'done', key: 'd' },
  { value: 'snooze', label: 'snooze: put it off', key: 's' },
  { value: 'skip', label: 'skip: leave it out', key: 'k' },
  { value: 'write', label: 'write: a message ready to send', key: 'w' },
  { value: 'prep', label: 'prep: the call sheet', key: 'p' },
  { value: 'open', label: 'open: what you noted', key: 'o' },
  { value: 'crm', label: 'CRM: a line for it, copied', key: 'c' },
  { value: quitting, label: 'quit', key: 'q', alone: true },
];

/** Which of the lines, by its number, and what to do with it, by a letter; without an answer the list is shown anew. */
export function actQuestion(lines: number): Question {
  return actOn(lines, {
    prompt: 'Number, then [d]one [s]nooze s[k]ip [w]rite [p]rep [o]pen [c]RM; [q]uit',
    hint: `${lines === 1 ? 'First 1' : `First a number from 1 to ${lines}`}, then one of the letters d s k w p o c.`,
    why: 'The number says which line, the letter what to do with it. Enter shows the list anew.',
    choices: acts,
  });
}

/** What to do with one of so many lines that stand there, or with all of them. */
export function actOn(lines: number, words: Pick<Question, 'prompt' | 'hint' | 'why' | 'choices'>): Question {
  return { id: 'act', step: 0, steps: 0, title: '', kind: 'act', required: false, max: lines, ...words };
}

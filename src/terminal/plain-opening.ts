import type { Question } from '../domain/question.ts';
import { spoken } from './spoken.ts';

/** The question with its numbered choices, what Enter keeps and what to type; the `first` one tells what holds for all. */
export function plainOpening(question: Question, first: boolean): string {
  const { prompt, hint, choices = [], proposal, title } = question;
  const numbered = choices.map(({ label }, at) => `${at + 1}. ${label}`);
  const kept =
    proposal === undefined || proposal === null ? '' : `Enter keeps: ${spoken(question, proposal)}`;
  const how = title === '' ? `${plainHowTo(question)} ? why, back goes back.` : plainHowTo(question);
  return [first ? forAll : '', prompt, hint, ...numbered, kept, how].filter(Boolean).join('\n');
}

const forAll = [
  'An empty line keeps what is proposed; where nothing is, it means not known yet.',
  '? tells why a question is asked, back goes back. Ctrl-C leaves and keeps every answer given.',
].join('\n');

/** What to type, in one short line. */
export function plainHowTo({ kind, choices = [], unknownByMark, required }: Question): string {
  if (kind === 'yes-no' && unknownByMark) return 'Type y or n, ? when it is not known, h for why.';
  const how: Partial<Record<Question['kind'], string>> = {
    list: 'One a line; an empty line when done.',
    choice: `Type a number from 1 to ${choices.length}.`,
    choices: 'Type the numbers with commas between them.',
    'yes-no': required ? 'Type y or n.' : 'Type y or n, u when it is not known yet.',
  };
  return how[kind] ?? 'Type it and press Enter.';
}

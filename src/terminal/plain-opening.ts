import { emptying } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import { spoken } from './spoken.ts';

/** The question with its numbered choices, what Enter keeps and what to type; the `first` one tells what holds for all. */
export function plainOpening(question: Question, first: boolean): string {
  const { kind, prompt, hint, choices = [], proposal, title, emptied, nothingBehind } = question;
  const isAct = kind === 'act';
  const numbered = choices.map(({ label, key }, at) => `${(isAct ? key : undefined) ?? at + 1}. ${label}`);
  const kept =
    proposal === undefined || proposal === null ? '' : `Enter keeps: ${spoken(question, proposal)}`;
  const how = [
    plainHowTo(question),
    emptied && kept !== '' ? `${emptying} alone empties it.` : '',
    title === '' ? `? why${nothingBehind ? '' : ', back goes back'}.` : '',
  ];
  const asked = isAct ? [] : [prompt, hint];
  return [first ? forAll(question) : '', ...asked, ...numbered, kept, how.filter(Boolean).join(' ')]
    .filter(Boolean)
    .join('\n');
}

function forAll({ kept }: Question): string {
  const leaving = kept ? 'Ctrl-C leaves and keeps every answer given.' : 'Ctrl-C leaves all as it was.';
  return [
    'An empty line keeps what is proposed; where nothing is, it means not known yet.',
    `? tells why a question is asked, back goes back. ${leaving}`,
  ].join('\n');
}

/** What to type, in one short line. */
export function plainHowTo({ kind, choices = [], unknownByMark, required }: Question): string {
  if (kind === 'yes-no' && unknownByMark) return 'Type y or n, ? when it is not known, h for why.';
  const how: Partial<Record<Question['kind'], string>> = {
    act: 'Type the number of a line and a letter, like 1 d. An empty line reads the list again.',
    list: 'One a line; an empty line when done.',
    choice: `Type a number from 1 to ${choices.length}.`,
    choices: 'Type the numbers with commas between them.',
    'yes-no': required ? 'Type y or n.' : 'Type y or n, u when it is not known yet.',
  };
  return how[kind] ?? 'Type it and press Enter.';
}

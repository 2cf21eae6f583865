import type { Ledger } from '../domain/ledger.ts';
import { Problem } from '../domain/problem.ts';
import type { Question } from '../domain/question.ts';
import { didYouMean } from './did-you-mean.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { counted } from './saying.ts';

/** The tables that can be exported. */
export const tables = ['deals', 'losses', 'follow-ups', 'touches'] as const;

export type TableName = (typeof tables)[number];

const counting: Readonly<Record<TableName | 'tasks' | 'notes', readonly [one: string, many: string]>> = {
  deals: ['deal', 'deals'],
  losses: ['loss', 'losses'],
  'follow-ups': ['follow-up', 'follow-ups'],
  touches: ['touch', 'touches'],
  tasks: ['task', 'tasks'],
  notes: ['note', 'notes'],
};

/** `12 deals`. */
export function tableCount(table: keyof typeof counting, count: number): string {
  return counted(count, ...counting[table]);
}

/** `3 losses, 2 deals by hand, 14 follow-ups`: of what there is. */
export function ledgerCount(ledger: Ledger): string {
  const { losses, deals, followUps, touches, facts, lessons, absences, dismissals, wins } = ledger;
  const parts = [
    [losses.length, 'loss', 'losses'],
    [deals.length, 'deal by hand', 'deals by hand'],
    [followUps.length, 'follow-up', 'follow-ups'],
    [touches.length, 'touch', 'touches'],
    [facts.length, 'fact', 'facts'],
    [lessons.length, 'lesson', 'lessons'],
    [absences.length, 'absence', 'absences'],
    [dismissals.length, 'deal put aside', 'deals put aside'],
    [wins.length, 'won deal', 'won deals'],
  ] as const;
  const there = parts.flatMap(([count, one, many]) => (count > 0 ? [counted(count, one, many)] : []));
  return there.length === 0 ? 'Nothing is kept yet' : there.join(', ');
}

/** Where it was written, and how much. */
export function writtenText(file: string, count: string, width: number): string {
  return page(hanging('', `${painted('good', 'Written.')} ${count}, in ${file}`, width), width);
}

/** Said where a calendar was written once. */
export function calendarNext(width: number): string {
  const text = 'For one that keeps itself up to date: recover config set calendar <file>';
  return page(hanging('', painted('quiet', text), width), width);
}

/** Said beside everything: it is for the rep alone. */
export function privateNotice(width: number): string {
  const text = 'How you felt and your own part are in it too: keep it to yourself.';
  return page(hanging('', text, width), width);
}

/** Said where cells stand as they are. */
export function rawNotice(width: number): string {
  const text =
    'The cells stand as they are. A spreadsheet may run one that begins with = + - or @, so open this only with a program that does not.';
  return page(hanging('', text, width), width);
}

/** Whether a file that is there may be replaced. */
export function replaceQuestion(file: string): Question {
  return {
    id: 'replace',
    step: 0,
    steps: 0,
    title: '',
    prompt: `There is a file ${file} already. Replace it?`,
    why: 'What stands in it now would be gone.',
    kind: 'choice',
    choices: [
      { value: 'leave', label: 'leave it as it is' },
      { value: 'replace', label: 'replace it' },
    ],
    required: true,
  };
}

/** A file is there already, and nobody can be asked. */
export function alreadyThere(file: string): Problem {
  return new Problem(
    'no-terminal',
    `There is a file ${file} already; nothing was written.`,
    'Name another file, or type the same with --yes to replace it.',
  );
}

/** No export that there is. */
export function noSuchFormat(typed: string, near: readonly string[]): Problem {
  return new Problem(
    'usage',
    `There is no export called "${typed}".${didYouMean(near.map((name) => `recover export ${name}`))}`,
    'Type recover export json, csv deals, md <account>, ics follow-ups.ics, or crm tasks --for salesforce.',
  );
}

/** No table, or one that there is not. */
export function noSuchTable(typed: string | undefined, near: readonly string[]): Problem {
  const what =
    typed === undefined ? 'Which table should it be?' : `There is no table "${typed}".${didYouMean(near)}`;
  return new Problem('usage', what, `Type recover export csv with one of: ${tables.join(', ')}.`);
}

/** Everything is never printed raw or safe: it is no table. */
export function onlyForTables(): Problem {
  return new Problem('usage', '--raw is for tables.', 'Type the same without it.');
}

/** A CRM was named for something else. */
export function onlyForCrm(): Problem {
  return new Problem(
    'usage',
    '--for is for the CRM.',
    'Type recover export crm tasks, or crm notes, with it.',
  );
}

/** More words than the export takes. */
export function oneFileOnly(words: readonly string[]): Problem {
  return new Problem(
    'usage',
    `Only one file can be written at a time, not ${words.map((word) => `"${word}"`).join(' and ')}.`,
    'A name with blanks in it needs quotation marks around it.',
  );
}

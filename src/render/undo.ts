import type { Day, Instant } from '../domain/day.ts';
import { dayOf, timeOf } from '../domain/day.ts';
import type { Id } from '../domain/ids.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import type { Change } from '../domain/ledger.ts';
import { cut, hanging, page, record } from './layout.ts';
import { painted } from './paint.ts';
import { nearDay } from './saying.ts';
import { table } from './table.ts';

/** One line of what can be taken back: a change of the rep's own notes, or an import, of which only the last can be. */
export type Step =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'import'; readonly at: Instant; readonly file: string };

/** What can be taken back, the newest first. */
export interface StepsScreen {
  readonly steps: readonly Step[];
  readonly today: Day;
  readonly width: number;
}

const nameWidth = 60;

const names: Readonly<Record<string, (change: Change) => string>> = {
  add: ({ account }) => `the deal added for ${account}`,
  lost: ({ account }) => `the loss of ${account}`,
  debrief: ({ account }) => `the debrief of ${account}`,
  'debrief-use': ({ thing, account }) => `the choice of ${thing} for ${account}`,
  'debrief-later': ({ account }) => `the debrief of ${account}, put off`,
  edit: ({ account }) => `the change of ${account}`,
  touch: ({ account }) => `the contact with ${account}`,
  done: (change) => `${forAccount(change)}, marked done`,
  snooze: (change) => `${forAccount(change)}, put off`,
  skip: (change) => `${forAccount(change)}, left out`,
  remind: (change) => `the reminder for ${forAccount(change)}`,
  away: () => 'your days off',
  prep: ({ account }) => `what you noted before the call to ${account}`,
  facts: ({ account }) => `what you told of ${account}`,
  won: ({ account }) => `the win of ${account}`,
  dismiss: ({ account }) => `not this one, ${account}`,
  call: (change) => `the call list: ${change.account ?? change.thing}`,
  lesson: ({ thing, account }) => `the lesson from ${account}, ${thing}`,
  sweep: ({ thing }) => `your answers on "${thing}"`,
};

/** A change in the rep's words: `a card by post for Acme, marked done`. */
export function changeName(change: Change): string {
  return names[change.verb]?.(change) ?? `${change.verb}: ${forAccount(change)}`;
}

function forAccount({ thing, account }: Change): string {
  return [thing, account].filter((part) => part !== undefined).join(' for ');
}

/** What was taken back, or put back, and how to turn it around again. */
export function turnedText(step: Step, isBack: boolean, today: Day, width: number): string {
  const what = `${stepName(step)} (${moment(stepAt(step), today)})`;
  const done = isBack ? 'Put back' : 'Taken back';
  const again = step.kind === 'import' ? `recover import ${step.file}` : 'recover undo --redo';
  const next = isBack ? 'Take it back again: recover undo' : `Put it back: ${again}`;
  return page(
    [...hanging('', `${painted('good', `${done}:`)} ${what}.`, width), painted('quiet', next)],
    width,
  );
}

/** There is nothing left to take back, or to put back. */
export function nothingTurned(redo: boolean, width: number): string {
  const says = redo ? 'Nothing was taken back that could be put back.' : 'There is nothing to take back.';
  return page([says], width);
}

/** The list: id, when, what; what was taken back says so. */
export function stepsText({ steps, today, width }: StepsScreen): string {
  if (steps.length === 0) return nothingTurned(false, width);
  const ids = idsOf(steps);
  const rows = steps.map((step) => [
    shortOf(ids, stepId(step)),
    moment(stepAt(step), today),
    `${cut(stepName(step), nameWidth)}${isUndone(step) ? ', taken back' : ''}`,
  ]);
  const next = painted('quiet', 'Take back the last: recover undo     another one: recover undo <id>');
  return page([...table([rows], width).flat(), next], width);
}

/** One step a line, tab-separated: id, moment, what, `stands` or `taken back`. */
export function stepsPlain({ steps }: StepsScreen): string {
  return steps
    .map((step) => [stepId(step), stepAt(step), stepName(step), isUndone(step) ? 'taken back' : 'stands'])
    .map(record)
    .join('');
}

/** The stable shape of a step: no record of the rep's is in it. */
export function stepShape(step: Step) {
  if (step.kind === 'import')
    return { id: stepId(step), at: step.at, verb: 'import', thing: step.file, undone: false };
  const { id, at, verb, thing, account, undone, edits } = step.change;
  return { id, at, verb, thing, account, undone, records: edits.length };
}

function idsOf(steps: readonly Step[]): ReadonlyMap<Id, string> {
  return shortIds(steps.flatMap((step) => (step.kind === 'change' ? [step.change.id] : [])));
}

function stepId(step: Step): Id {
  return step.kind === 'change' ? step.change.id : ('import' as Id);
}

function stepAt(step: Step): Instant {
  return step.kind === 'change' ? step.change.at : step.at;
}

function stepName(step: Step): string {
  return step.kind === 'change' ? changeName(step.change) : `the import of ${step.file}`;
}

function isUndone(step: Step): boolean {
  return step.kind === 'change' && step.change.undone;
}

function moment(at: Instant, today: Day): string {
  const day = dayOf(at);
  return `${nearDay(day, today)} ${timeOf(at)}`;
}

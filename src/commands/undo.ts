import type { Command } from 'commander';
import { inTheWay, newest, turned } from '../domain/changes.ts';
import { dayOf } from '../domain/day.ts';
import { idsLike } from '../domain/ids.ts';
import type { Change, Ledger } from '../domain/ledger.ts';
import type { ImportNote } from '../domain/pipeline.ts';
import { jsonText } from '../render/json.ts';
import type { Step } from '../render/undo.ts';
import { nothingTurned, stepShape, stepsPlain, stepsText, turnedText } from '../render/undo.ts';
import {
  alreadyTurned,
  importAgain,
  importStays,
  inTheWayOf,
  noSuchChange,
} from '../render/undo-problems.ts';
import type { World } from '../world.ts';
import { keepCalendar } from './keep-calendar.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';

interface UndoOptions extends Format {
  readonly list?: boolean;
  readonly redo?: boolean;
}

/** `recover undo [change]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[change]', 'its id as --list shows it; without one, the last')
    .option('--list', 'the last 50 changes, by name')
    .option('--redo', 'put back what was taken back');
  readingOptions(command);
  examples(command, [
    ['recover undo', 'take back the last change'],
    ['recover undo --list', 'look first'],
    ['recover undo k3f9', 'take back one of them'],
    ['recover undo --redo', 'put back what was taken back last'],
  ]);
  command.action((typed: string | undefined, options: UndoOptions) => runUndo(world, typed, options));
}

async function runUndo(world: World, typed: string | undefined, options: UndoOptions): Promise<void> {
  const [ledger, { lastImport }] = [await world.ledger.read(), await world.pipeline.read()];
  const redo = options.redo ?? false;
  if (options.list) return showSteps(world, stepsOf(ledger.changes, lastImport), options);
  const step = stepMeant(typed, ledger.changes, lastImport, redo);
  if (step === undefined) return showNothing(world, redo, options);
  const turnedStep =
    step.kind === 'import' ? await takeImportBack(world, step) : await turn(world, step.change, redo);
  const today = dayOf(world.now());
  show(world, options, {
    kind: 'undo',
    shape: () => [stepShape(turnedStep)],
    plain: () => stepsPlain({ steps: [turnedStep], today, width: world.width }),
    text: () => turnedText(turnedStep, redo, today, world.width),
  });
}

function stepMeant(
  typed: string | undefined,
  changes: readonly Change[],
  lastImport: ImportNote | undefined,
  redo: boolean,
): Step | undefined {
  if (typed === undefined) {
    const change = newest(changes, redo);
    const step: Step | undefined = change && { kind: 'change', change };
    return redo ? step : laterOf(step, importStep(lastImport));
  }
  if (typed === 'import') {
    if (redo) throw importAgain(lastImport?.file ?? '<file>');
    return importStep(lastImport);
  }
  const [id, another] = idsLike(
    typed,
    changes.map((one) => one.id),
  );
  const change = changes.find((one) => one.id === id);
  if (change === undefined || another !== undefined) throw noSuchChange(typed);
  return { kind: 'change', change };
}

function importStep(note: ImportNote | undefined): Step | undefined {
  return note && { kind: 'import', at: note.at, file: note.file };
}

function laterOf(change: Step | undefined, imported: Step | undefined): Step | undefined {
  if (change?.kind !== 'change' || imported?.kind !== 'import') return change ?? imported;
  return Date.parse(imported.at) > Date.parse(change.change.at) ? imported : change;
}

function stepsOf(changes: readonly Change[], lastImport: ImportNote | undefined): readonly Step[] {
  const steps: Step[] = changes.map((change) => ({ kind: 'change', change }) as const).reverse();
  const imported = importStep(lastImport);
  if (imported?.kind !== 'import') return steps;
  const at = steps.findIndex(
    (step) => step.kind === 'change' && Date.parse(step.change.at) < Date.parse(imported.at),
  );
  return at < 0 ? [...steps, imported] : [...steps.slice(0, at), imported, ...steps.slice(at)];
}

/** Turns the change around as the ledger is by then: another window may have been at it. */
async function turn(world: World, { id }: Change, redo: boolean): Promise<Step> {
  let found: Change | undefined;
  await world.ledger.change((ledger: Ledger) => {
    const change = ledger.changes.find((one) => one.id === id);
    if (change === undefined) throw noSuchChange(id);
    if (change.undone !== redo) throw alreadyTurned(change, ledger.changes);
    const other = inTheWay(ledger.changes, change);
    if (other !== undefined) throw inTheWayOf(change, other, ledger.changes);
    found = { ...change, undone: !redo };
    return turned(ledger, change);
  }, undefined);
  if (found === undefined) throw noSuchChange(id);
  return { kind: 'change', change: found };
}

async function takeImportBack(world: World, step: Step & { kind: 'import' }): Promise<Step> {
  const before = await world.care.pipelineBefore(step.at);
  if (before === undefined) throw importStays(step.file);
  await world.pipeline.change((pipeline) => {
    if (pipeline.lastImport?.at !== step.at) throw importStays(step.file);
    return before;
  });
  await keepCalendar(world);
  return step;
}

function showSteps(world: World, steps: readonly Step[], options: UndoOptions): void {
  const screen = { steps, today: dayOf(world.now()), width: world.width };
  show(world, options, {
    kind: 'undo',
    shape: () => steps.map(stepShape),
    plain: () => stepsPlain(screen),
    text: () => stepsText(screen),
  });
}

function showNothing(world: World, redo: boolean, options: UndoOptions): void {
  if (options.json) world.out.print(jsonText('undo', []));
  else if (!options.plain) world.out.print(nothingTurned(redo, world.width));
}

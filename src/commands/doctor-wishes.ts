import { ailmentsOf, remedyFor } from '../domain/ailments.ts';
import { dayOf } from '../domain/day.ts';
import type { FileKind, Health } from '../domain/health.ts';
import { badOnly, nothingLike, stillSaving, whichFile } from '../render/care-problems.ts';
import { onlyNames } from '../render/doctor-commands.ts';
import { nothingToDoText } from '../render/doctor-done.ts';
import {
  closeQuestion,
  cureQuestion,
  unlockQuestion,
  whichFileQuestion,
} from '../render/doctor-questions.ts';
import { doctorShape } from '../render/doctor-shape.ts';
import { jsonText } from '../render/json.ts';
import type { World } from '../world.ts';
import { close, cure, unlock } from './doctor-acts.ts';
import { keepCalendar } from './keep-calendar.ts';
import { choiceMade } from './pick.ts';
import { sure } from './sure.ts';

/** What `doctor` was told to do, instead of looking. */
export interface Wishes {
  readonly accept?: boolean;
  readonly startAfresh?: boolean;
  readonly only?: string;
  readonly unlock?: boolean;
  readonly close?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Does what was wished for, one after another, each asked first; false when nothing was. Throws `Problem` no-terminal | refused | left. */
export async function fulfil(world: World, wishes: Wishes): Promise<boolean> {
  const only = fileNamed(wishes.only);
  const acts = [
    ...(wishes.unlock ? [() => unlocked(world, wishes)] : []),
    ...(wishes.close ? [() => closed(world, wishes)] : []),
    ...(wishes.accept ? [() => cured(world, wishes, 'accept', only)] : []),
    ...(wishes.startAfresh ? [() => cured(world, wishes, 'start-afresh', only)] : []),
  ];
  for (const act of acts) {
    const said = await act();
    if (!wishes.json) world.out.print(said);
  }
  if (wishes.accept || wishes.startAfresh) await keepCalendar(world);
  if (acts.length > 0 && wishes.json) world.out.print(await stateJson(world));
  return acts.length > 0;
}

async function unlocked(world: World, { yes }: Wishes): Promise<string> {
  const { lock } = await world.care.look();
  if (lock.state === 'held') throw stillSaving();
  if (lock.state !== 'elsewhere') return nothingToDoText('unlock', world.width);
  await sure(world, unlockQuestion, { typed: 'recover doctor --unlock', yes });
  return unlock(world);
}

async function closed(world: World, { yes }: Wishes): Promise<string> {
  const { open } = await world.care.look();
  if (open.length === 0) return nothingToDoText('close', world.width);
  await sure(world, closeQuestion, { typed: 'recover doctor --close', yes });
  return close(world);
}

async function cured(
  world: World,
  { yes, only: typedOnly }: Wishes,
  remedy: 'accept' | 'start-afresh',
  only: FileKind | undefined,
): Promise<string> {
  const health = await world.care.look();
  const typed = `recover doctor --${remedy}`;
  const file = await fileMeant(world, health, remedy, only);
  const asTyped = typedOnly === undefined ? typed : `${typed} --only ${onlyNames[file]}`;
  await sure(world, cureQuestion(remedy, file), { typed: asTyped, yes });
  return cure(world, remedy, file, health);
}

/** The one file to which that can be done. Throws `Problem` refused where there is none, ambiguous for two that cannot be asked about. */
async function fileMeant(
  world: World,
  { files }: Health,
  remedy: 'accept' | 'start-afresh',
  only: FileKind | undefined,
): Promise<FileKind> {
  const fitting = files.flatMap(({ kind, state }) =>
    remedyFor(state) === remedy && (only === undefined || only === kind) ? [kind] : [],
  );
  const [first] = fitting;
  if (first === undefined) throw nothingLike(remedy, only);
  if (fitting.length === 1) return first;
  if (!world.interactive) throw whichFile(`recover doctor --${remedy}`);
  const chosen = await choiceMade(world, whichFileQuestion(fitting));
  return fitting.find((kind) => kind === chosen) ?? first;
}

function fileNamed(typed: string | undefined): FileKind | undefined {
  if (typed === undefined) return undefined;
  if (typed === onlyNames.ledger) return 'ledger';
  if (typed === onlyNames.pipeline) return 'pipeline';
  throw badOnly(typed);
}

async function stateJson(world: World): Promise<string> {
  const health = await world.care.look();
  const ailments = ailmentsOf(health);
  const today = dayOf(world.now());
  return jsonText('doctor', doctorShape({ health, ailments, asks: false, today, width: world.width }));
}

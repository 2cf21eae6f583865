import type { Chance, Outcome } from '../stage.ts';
import { never, told } from '../stage.ts';
import type { Committing } from './committing.ts';
import { committing, homeBefore } from './committing.ts';
import type { Instant } from './crash-states.ts';
import { instantsOf, keyOf, statesAt } from './crash-states.ts';
import type { Before, MemoryDisk } from './memory-disk.ts';
import { memoryDisk } from './memory-disk.ts';
import { ranOn } from './stored-home.ts';
import type { Tree } from './tree.ts';
import { answersIn, heldBy, holdsBytes, inTrouble, ledgerIn, straysAfterNext } from './verdict.ts';

/** How many states of one instant are looked at where there are more, and in every how manieth another command is run. */
export interface CrashSize {
  readonly states: number;
  readonly nextInEvery: number;
}

/** What the power cut left; all but `trials` should be 0. */
export interface Crashed {
  readonly trials: number;
  readonly instants: number;
  readonly neither: number;
  readonly lost: number;
  readonly answersLost: number;
  readonly spoiltLost: number;
  readonly stuck: number;
}

const none: Crashed = {
  trials: 0,
  instants: 0,
  neither: 0,
  lost: 0,
  answersLost: 0,
  spoiltLost: 0,
  stuck: 0,
};

/** The power fails at every instant of every command that keeps something, and leaves whatever a disk may then hold. */
export async function powerFails(size: CrashSize, chance: Chance): Promise<Outcome> {
  let all = none;
  for (const command of committing) all = sumOf(all, await crashesOf(command, size, chance));
  const { trials, instants, neither, lost, answersLost, spoiltLost, stuck } = all;
  const counts = {
    commands: told(committing.length),
    instants: told(instants),
    neither: never(neither),
    lost: never(lost),
    answersLost: never(answersLost),
    spoiltLost: never(spoiltLost),
    stuck: never(stuck),
  };
  return { trials, counts };
}

/** The same for one command; `before` is what the disk does in the place of its calls. */
export async function crashesOf(
  command: Committing,
  size: CrashSize,
  chance: Chance,
  before?: Before,
): Promise<Crashed> {
  const tree = await homeBefore(command);
  const whole = memoryDisk(tree, before);
  await runOn(whole, command);
  const home = {
    command,
    tree,
    old: await heldBy(tree),
    kept: await heldBy(await undisturbed(tree, command)),
  };
  const instants = instantsOf(tree, whole.log);
  let crashed: Crashed = { ...none, instants: instants.length };
  for (const state of differentStates(instants, size, chance)) {
    const isDue = crashed.trials % size.nextInEvery === 0;
    crashed = sumOf(crashed, await judged(state, home, isDue));
  }
  return crashed;
}

/** A command in its home, and what that holds before and after it. */
interface Home {
  readonly command: Committing;
  readonly tree: Tree;
  readonly old: string;
  readonly kept: string;
}

/** What a disk may hold after a power cut, and what had been said by then. */
interface Left {
  readonly tree: Tree;
  readonly isKept: boolean;
  readonly answered: number;
}

function* differentStates(
  instants: readonly Instant[],
  { states }: CrashSize,
  chance: Chance,
): Generator<Left> {
  const seen = new Set<string>();
  for (const instant of instants) {
    const said = saidBy(instant);
    for (const tree of statesAt(instant, states, chance)) {
      const key = `${said.isKept} ${said.answered} ${keyOf(tree)}`;
      if (!seen.has(key)) yield { tree, ...said };
      seen.add(key);
    }
  }
}

async function judged(
  { tree, isKept, answered }: Left,
  { command, tree: begun, old, kept }: Home,
  isNextDue: boolean,
): Promise<Crashed> {
  const held = await heldBy(tree);
  const isOld = held === old;
  const isNew = held === kept;
  return {
    ...none,
    trials: 1,
    neither: count(!isNew && !isOld),
    lost: count(isKept && isOld),
    answersLost: count(!isNew && answersIn(tree, command.argv[0] ?? '') < answered),
    spoiltLost: count(command.spoiled !== undefined && !holdsBytes(tree, ledgerIn(begun))),
    stuck: count((isOld || isNew) && isNextDue && !(await goesOn(tree, isNew ? undefined : command))),
  };
}

function count(isSo: boolean): number {
  return isSo ? 1 : 0;
}

async function goesOn(state: Tree, begun: Committing | undefined): Promise<boolean> {
  return (await straysAfterNext(state, begun?.spoiled && begun))?.length === 0;
}

async function undisturbed(tree: Tree, command: Committing): Promise<Tree> {
  const whole = memoryDisk(tree);
  await runOn(whole, command);
  return whole.tree();
}

async function runOn({ disk, said }: MemoryDisk, command: Committing): Promise<void> {
  const answered = (count: number) => said(`answered ${count}`);
  const where = { disk, surroundings: inTrouble(), said: () => said('kept'), answered };
  const { code, err } = await ranOn(where, command);
  if (code !== 0) throw new Error(`${command.name}: ${err}`);
  said('kept');
}

function saidBy({ said }: Instant): { readonly isKept: boolean; readonly answered: number } {
  const counts = said.map((what) => Number(/^answered (\d+)$/.exec(what)?.[1] ?? 0));
  return { isKept: said.includes('kept'), answered: counts[counts.length - 1] ?? 0 };
}

function sumOf(left: Crashed, right: Crashed): Crashed {
  return {
    trials: left.trials + right.trials,
    instants: left.instants + right.instants,
    neither: left.neither + right.neither,
    lost: left.lost + right.lost,
    answersLost: left.answersLost + right.answersLost,
    spoiltLost: left.spoiltLost + right.spoiltLost,
    stuck: left.stuck + right.stuck,
  };
}

import type { Chance, Outcome } from '../stage.ts';
import { never, told } from '../stage.ts';
import type { Committing } from './committing.ts';
import { committing, homeBefore } from './committing.ts';
import type { Before } from './memory-disk.ts';
import { memoryDisk } from './memory-disk.ts';
import { ranOn } from './stored-home.ts';
import type { Tree } from './tree.ts';
import { diskError } from './tree.ts';
import { answersIn, heldBy, holdsBytes, inTrouble, ledgerIn, straysAfterNext } from './verdict.ts';

/** Every how manieth call fails, in how many of the ways, in turn, and in long commands; and how many pairs of failing calls each command meets. */
export interface FaultSize {
  readonly every: number;
  readonly each: number;
  readonly eachInLong: number;
  readonly pairs: number;
}

/** How one call fails. */
type Fault = Before;

interface Trouble {
  readonly command: Committing;
  readonly tree: Tree;
  readonly calls: number;
  readonly old: string;
  readonly kept: string;
}

/** What a trial found to be wrong; every one of them should be 0. */
const wrongs = [
  'damaged',
  'falseSaved',
  'falseFailed',
  'answersLost',
  'spoiltLost',
  'stray',
  'stuck',
  'bug',
] as const;
export type Wrong = (typeof wrongs)[number];

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'EDQUOT'];

/** Six errors instead of the call, and two of a disk that does some or all of it all the same. */
const faults: readonly Fault[] = [
  ...codes.map(
    (code): Fault =>
      (call) =>
        refuse(code, call),
  ),
  (call, _given, act) => {
    act();
    return refuse('EIO', call);
  },
  (call, [handle, bytes, offset = 0, length = 0], act) => {
    if (call === 'writeSync') act([handle, bytes, offset, Number(length) >> 1]);
    return refuse('ENOSPC', call);
  },
];

/** Every call of the disk fails once, in every way, in every command that keeps something; then pairs of them. */
export async function callsFail(size: FaultSize, chance: Chance): Promise<Outcome> {
  const found = new Map<Wrong, number>(wrongs.map((wrong) => [wrong, 0]));
  let trials = 0;
  const tried = async (trouble: Trouble, failing: ReadonlyMap<number, Fault>) => {
    trials += 1;
    for (const wrong of await wrongsOf(trouble, failing)) found.set(wrong, (found.get(wrong) ?? 0) + 1);
  };
  for (const command of committing) {
    const trouble = await troubleOf(command);
    for (let at = size.every; at <= trouble.calls; at += size.every) {
      const some = inTurn(at, command.long ? size.eachInLong : size.each);
      for (const fault of some) await tried(trouble, new Map([[at, fault]]));
    }
    for (let pair = 0; pair < size.pairs; pair += 1) await tried(trouble, twoFaults(trouble.calls, chance));
  }
  const counts = wrongs.map((wrong) => [wrong, never(found.get(wrong) ?? 0)] as const);
  return { trials, counts: { commands: told(committing.length), ...Object.fromEntries(counts) } };
}

/** So many of the faults, others at the next call. */
function inTurn(at: number, count: number): readonly Fault[] {
  const from = (at * count) % faults.length;
  return [...faults, ...faults].slice(from, from + count);
}

/** A command, and what it does when nothing fails. */
export async function troubleOf(command: Committing): Promise<Trouble> {
  const tree = await homeBefore(command);
  let calls = 0;
  const whole = memoryDisk(tree, () => {
    calls += 1;
    return undefined;
  });
  const { code, err } = await ranOn({ disk: whole.disk, surroundings: inTrouble() }, command);
  if (code !== 0) throw new Error(`${command.name}: ${err}`);
  return { command, tree, calls, old: await heldBy(tree), kept: await heldBy(whole.tree()) };
}

/** What is wrong after the command met these failing calls, counted from 1. */
export async function wrongsOf(
  trouble: Trouble,
  failing: ReadonlyMap<number, Fault>,
): Promise<readonly Wrong[]> {
  let calls = 0;
  let answered = 0;
  const { disk, tree } = memoryDisk(trouble.tree, (...given) => {
    calls += 1;
    return failing.get(calls)?.(...given);
  });
  const where = { disk, surroundings: inTrouble(), answered: (count: number) => (answered = count) };
  const { code, out } = await ranOn(where, trouble.command);
  const held = await heldBy(tree());
  const isKept = held === trouble.kept;
  const mending = trouble.command.spoiled && !isKept ? trouble.command : undefined;
  const strays = await straysAfterNext(tree(), mending);
  const verb = trouble.command.argv[0] ?? '';
  const wrong: Readonly<Record<Wrong, boolean>> = {
    damaged: !isKept && held !== trouble.old,
    falseSaved: !isKept && (code === 0 || out !== ''),
    falseFailed: isKept && code !== 0,
    answersLost: !isKept && answersIn(tree(), verb) < answered,
    spoiltLost: trouble.command.spoiled !== undefined && !holdsBytes(tree(), ledgerIn(trouble.tree)),
    stray: strays !== undefined && strays.length > 0,
    stuck: strays === undefined,
    bug: code === 70,
  };
  return wrongs.filter((one) => wrong[one]);
}

function twoFaults(calls: number, chance: Chance): ReadonlyMap<number, Fault> {
  const pick = <T>(from: readonly T[]) => from[Math.floor(chance() * from.length)];
  const places = Array.from({ length: calls }, (_, at) => at + 1);
  const chosen = [pick(places), pick(places)].map((at) => [at ?? 1, pick(faults) ?? refuseAll] as const);
  return new Map(chosen);
}

function refuseAll(call: string): never {
  return refuse('EIO', call);
}

function refuse(code: string, call: string): never {
  throw diskError(code, call);
}

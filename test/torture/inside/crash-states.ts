import { createHash } from 'node:crypto';
import type { Chance } from '../stage.ts';
import type { Step } from './step.ts';
import type { FileNode, Tree } from './tree.ts';
import { filesIn, folderWith } from './tree.ts';

type Entry = Extract<Step, { kind: 'entry' }>;

/** What is on the disk for good, what a power cut may still undo, and what was said by then. */
export interface Instant {
  readonly settled: Tree;
  /** Changes of names that no one confirmed yet, in the order in which they were made. */
  readonly names: readonly Entry[];
  /** The bytes that files have for the processes, but not yet for good. */
  readonly bytes: ReadonlyMap<bigint, Buffer>;
  readonly said: readonly string[];
}

/** What a power cut may leave of bytes that were not confirmed: nothing, half, all as NULs, the second half as NULs, all. */
const remains: readonly ((before: Buffer, after: Buffer) => Buffer)[] = [
  (before) => before,
  (before, after) => after.subarray(0, (before.length + after.length) >> 1),
  (before, after) => Buffer.concat([before, Buffer.alloc(Math.max(0, after.length - before.length))]),
  (before, after) => {
    const half = (before.length + after.length) >> 1;
    return Buffer.concat([after.subarray(0, half), Buffer.alloc(after.length - half)]);
  },
  (_before, after) => after,
];

/** Every instant at which the power may fail: before the first step, and after each. */
export function instantsOf(begun: Tree, log: readonly Step[]): readonly Instant[] {
  const instants: Instant[] = [{ settled: begun, names: [], bytes: new Map(), said: [] }];
  for (const step of log) instants.push(after(instants[instants.length - 1] ?? never(), step));
  return instants;
}

/**
 * What a disk may hold when the power fails at that instant: any of the unconfirmed names with any remains of the unconfirmed bytes.
 * Where that is more than `most`, each alone, each left out alone, all that came before each, and the rest by chance.
 */
export function* statesAt(instant: Instant, most: number, chance: Chance): Generator<Tree> {
  const radices = [...instant.names.map(() => 2), ...[...instant.bytes].map(() => remains.length)];
  const all = radices.reduce((product, radix) => product * radix, 1);
  if (all <= most) {
    for (let at = 0; at < all; at += 1) yield stateOf(instant, digitsOf(at, radices));
    return;
  }
  for (const digits of telling(radices)) yield stateOf(instant, digits);
  for (let at = 0; at < most; at += 1)
    yield stateOf(
      instant,
      radices.map((radix) => Math.floor(chance() * radix)),
    );
}

/** A text that is the same for trees whose files are the same. */
export function keyOf(tree: Tree): string {
  return filesIn(tree)
    .map(({ path, file }) => `${path} ${createHash('sha1').update(file.bytes).digest('base64')}`)
    .join('\n');
}

function after(instant: Instant, step: Step): Instant {
  const { settled, names, bytes, said } = instant;
  if (step.kind === 'said') return { ...instant, said: [...said, step.what] };
  if (step.kind === 'entry') return { ...instant, names: [...names, step] };
  if (step.kind === 'made') return { ...instant, settled: new Map(settled).set(step.number, step.node) };
  if (step.kind === 'bytes') return { ...instant, bytes: new Map(bytes).set(step.number, step.bytes) };
  const left = new Map(bytes);
  left.delete(step.number);
  const confirmed = names.filter((entry) => entry.folder === step.number);
  const content = bytes.get(step.number);
  const holding = content === undefined ? settled : withContent(settled, step.number, content);
  return {
    said,
    settled: confirmed.reduce(withEntry, holding),
    names: names.filter((entry) => entry.folder !== step.number),
    bytes: left,
  };
}

/** The first digits are for the names (0 undone, 1 done), the others for the bytes. */
function stateOf({ settled, names, bytes }: Instant, digits: readonly number[]): Tree {
  const done = names.filter((_, at) => digits[at] === 1);
  let tree = done.reduce(withEntry, settled);
  for (const [at, [number, content]] of [...bytes].entries()) {
    const remain = remains[digits[names.length + at] ?? 0] ?? never();
    tree = withContent(tree, number, remain(fileOf(settled, number).bytes, content));
  }
  return tree;
}

function digitsOf(at: number, radices: readonly number[]): readonly number[] {
  let rest = at;
  return radices.map((radix) => {
    const digit = rest % radix;
    rest = Math.floor(rest / radix);
    return digit;
  });
}

/** Nothing, all; and at each place: it alone, all but it, all up to it. */
function telling(radices: readonly number[]): readonly (readonly number[])[] {
  const last = radices.map((radix) => radix - 1);
  const places = radices.flatMap((radix, place) =>
    Array.from({ length: radix }, (_, digit) => [place, digit] as const),
  );
  return places.flatMap(([place, digit]) => [
    radices.map((_, at) => (at === place ? digit : 0)),
    last.map((most, at) => (at === place ? digit : most)),
    [...last.slice(0, place), digit, ...last.slice(place + 1).fill(0)],
  ]);
}

function withEntry(tree: Tree, { names }: Entry): Tree {
  const changed = new Map(tree);
  for (const change of names) changed.set(change.folder, folderWith(changed.get(change.folder), change, 0n));
  return changed;
}

function withContent(tree: Tree, number: bigint, bytes: Buffer): Tree {
  return new Map(tree).set(number, { ...fileOf(tree, number), bytes });
}

function fileOf(tree: Tree, number: bigint): FileNode {
  const node = tree.get(number);
  return node?.kind === 'file' ? node : never();
}

function never(): never {
  throw new Error('the log speaks of what is not there');
}

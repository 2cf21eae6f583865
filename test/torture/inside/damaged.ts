import { endingOf } from '../../../src/exit.ts';
import type { Disk } from '../../../src/store/disk.ts';
import { openLedger, openPipeline } from '../../../src/store/stores.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never, told } from '../stage.ts';
import type { Fixture } from './fixtures.ts';
import { fixtures, piecesOf } from './fixtures.ts';
import { memoryDisk } from './memory-disk.ts';
import type { Mutation } from './mutations.ts';
import { mutations } from './mutations.ts';
import { processNumbered } from './process.ts';
import { openingOn } from './stored-home.ts';
import { bytesAt, withBytes } from './tree.ts';

/** A file and how it was damaged. */
export interface Damaged {
  readonly fixture: Fixture;
  readonly way: string;
  readonly bytes: Buffer;
}

/** Of so many damaged files how many are small ones. */
const smallOnesIn = 20;
/** What the reading of a damaged file may not do: take it for whole, keep silent or at a loss, quote what is in it, touch it. */
const wrongs = ['accepted', 'untold', 'quoting', 'changed'] as const;
type Wrong = (typeof wrongs)[number];

/** Damages every fixture in every way, so many times in all; every one is refused, told of without a word of what is in it, and left as it is. */
export async function damageIsTold(trials: number, chance: Chance): Promise<Outcome> {
  const found = new Map<Wrong, number>(wrongs.map((wrong) => [wrong, 0]));
  for await (const damaged of damagedFiles(trials, chance)) {
    for (const wrong of await wrongsOf(damaged)) found.set(wrong, (found.get(wrong) ?? 0) + 1);
  }
  const counts = wrongs.map((wrong) => [wrong, never(found.get(wrong) ?? 0)] as const);
  return { trials, counts: { ways: told(Object.keys(mutations).length), ...Object.fromEntries(counts) } };
}

async function wrongsOf({ fixture, bytes }: Damaged): Promise<readonly Wrong[]> {
  const { disk, tree } = memoryDisk(withBytes(fixture.tree, fixture.path, bytes));
  const ending = await endingOfReading(disk, fixture);
  const wrong: Readonly<Record<Wrong, boolean>> = {
    accepted: ending === undefined,
    untold: ending !== undefined && (ending.exit !== 65 || !ending.hint),
    quoting: ending !== undefined && quotes(`${ending.message} ${ending.hint}`, fixture),
    changed: !bytesAt(tree(), fixture.path)?.equals(bytes),
  };
  return wrongs.filter((one) => wrong[one]);
}

/** That many damaged files, a fixture and a way after the other; damage that changes nothing is no damage. */
export async function* damagedFiles(trials: number, chance: Chance): AsyncGenerator<Damaged> {
  const all = await fixtures();
  const ways = Object.entries(mutations);
  const [small, large] = [all.slice(0, 2), all.slice(2)];
  for (let trial = 0; trial < trials; trial += 1) {
    const from = trial % smallOnesIn === 0 ? large : small;
    const fixture = from[Math.floor(chance() * from.length)];
    const way = ways[trial % ways.length];
    if (fixture !== undefined && way !== undefined)
      yield { fixture, way: way[0], bytes: otherBytes(fixture, way[1], chance) };
  }
}

function otherBytes(fixture: Fixture, mutation: Mutation, chance: Chance): Buffer {
  for (;;) {
    const bytes = mutation(fixture.bytes, chance);
    if (!bytes.equals(fixture.bytes)) return bytes;
  }
}

async function endingOfReading(disk: Disk, { kind }: Fixture) {
  const opening = openingOn({ disk, surroundings: processNumbered(44) });
  try {
    await (kind === 'ledger' ? openLedger(opening) : openPipeline(opening)).read();
    return undefined;
  } catch (error) {
    return endingOf(error, '');
  }
}

/** True when some run of letters of the message stands in the file's records. */
function quotes(message: string, { pieces }: Fixture): boolean {
  return piecesOf(message).some((piece) => pieces.has(piece));
}

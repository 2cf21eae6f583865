import { isProblem } from '../../../src/domain/problem.ts';
import { openDrafts } from '../../../src/store/drafts.ts';
import { openLedger, openPipeline } from '../../../src/store/stores.ts';
import { memoryDisk } from './memory-disk.ts';
import { processNumbered } from './process.ts';
import { openingOn, ranOn } from './stored-home.ts';
import type { Tree } from './tree.ts';

/** The number of the process that comes to a home after another ended there; and of that other one. */
const [heir, late] = [33, 22];

/** The process in which commands meet trouble. */
export const inTrouble = processNumbered.bind(undefined, late, []);

/** All that a home holds, as one text to compare: ids are told apart by their order alone, for a change made anew draws new ones. Undefined when any of it cannot be read whole. */
export async function heldBy(tree: Tree): Promise<string | undefined> {
  const opening = openingOn({ disk: memoryDisk(tree).disk, surroundings: processNumbered(heir, [late]) });
  try {
    const held = [await openLedger(opening).read(), await openPipeline(opening).read()];
    return withoutNames(JSON.stringify(held));
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

/** How many answers of an interview are still in its draft. */
export function answersIn(tree: Tree, verb: string): number {
  const { disk } = memoryDisk(tree);
  const stamps = { now: () => never(), newId: () => never() };
  const drafts = openDrafts({
    ...openingOn({ disk, surroundings: processNumbered(heir, [late]) }),
    ...stamps,
  }).open(verb);
  return Math.max(0, ...drafts.map((draft) => draft.answers.size));
}

/** Runs one more command in the home; what then lies there that should not, or undefined when the command failed. */
export async function straysAfterNext(tree: Tree): Promise<readonly string[] | undefined> {
  const { disk, tree: now } = memoryDisk(tree);
  const line = { argv: ['add', 'Next'], at: '2026-12-01T09:00:00' };
  const { code } = await ranOn({ disk, surroundings: processNumbered(heir, [late]) }, line);
  return code === 0 ? hiddenNames(now()) : undefined;
}

function withoutNames(text: string): string {
  const seen = new Map<string, string>();
  return text.replace(/\bk\d{4}[0-9a-z]{11}\b/g, (id) => {
    const name = seen.get(id) ?? `id ${seen.size}`;
    seen.set(id, name);
    return name;
  });
}

function hiddenNames(tree: Tree): readonly string[] {
  const folders = [...tree.values()].flatMap((node) =>
    node.kind === 'folder' ? [...node.names.keys()] : [],
  );
  return folders.filter((name) => name.startsWith('.'));
}

function never(): never {
  throw new Error('nothing is begun here');
}

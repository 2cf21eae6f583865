import { isProblem } from '../../../src/domain/problem.ts';
import { openDrafts } from '../../../src/store/drafts.ts';
import { openLedger, openPipeline } from '../../../src/store/stores.ts';
import { memoryDisk } from './memory-disk.ts';
import { processNumbered } from './process.ts';
import type { CommandLine } from './stored-home.ts';
import { folder, openingOn, ranOn } from './stored-home.ts';
import type { Tree } from './tree.ts';
import { bytesAt, filesIn } from './tree.ts';

/** The number of the process that comes to a home after another ended there; and of that other one. */
const [heir, late] = [33, 22];

/** The process in which commands meet trouble. */
export const inTrouble = processNumbered.bind(undefined, late, []);

/** All that a home holds, as one text to compare: ids are told apart by their order alone, for a change made anew draws new ones. What cannot be read whole is told by its bytes. */
export async function heldBy(tree: Tree): Promise<string> {
  const opening = openingOn({ disk: memoryDisk(tree).disk, surroundings: processNumbered(heir, [late]) });
  try {
    const held = [await openLedger(opening).read(), await openPipeline(opening).read()];
    return withoutNames(JSON.stringify(held));
  } catch (error) {
    if (!isProblem(error)) throw error;
    const bytes = ['ledger', 'pipeline'].map((kind) =>
      bytesAt(tree, `${folder}/${kind}.json`)?.toString('base64'),
    );
    return `${error.code} ${bytes.join(' ')}`;
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

/** Runs one more command in the home, the same once more where it is to mend it; what then lies there that should not, or undefined when that failed. */
export async function straysAfterNext(
  tree: Tree,
  mending?: CommandLine,
): Promise<readonly string[] | undefined> {
  const { disk, tree: now } = memoryDisk(tree);
  const line = mending ?? { argv: ['add', 'Next'], at: '2026-12-01T09:00:00' };
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

/** The ledger's bytes. */
export function ledgerIn(tree: Tree): Buffer {
  return bytesAt(tree, `${folder}/ledger.json`) ?? Buffer.alloc(0);
}

/** True where these very bytes are still in some file. */
export function holdsBytes(tree: Tree, bytes: Buffer): boolean {
  return filesIn(tree).some(({ file }) => file.bytes.equals(bytes));
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

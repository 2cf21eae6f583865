import { basename } from 'node:path';
import { readText } from '../../../bin/files.ts';
import { debriefReplies, lostReplies } from '../../world/replies.ts';
import { memoryDisk } from './memory-disk.ts';
import { processNumbered } from './process.ts';
import type { CommandLine } from './stored-home.ts';
import { folder, ranOn } from './stored-home.ts';
import type { Tree } from './tree.ts';
import { bytesAt, emptyTree, filesIn, withBytes, withFolder } from './tree.ts';

/** A command that keeps something, and the commands that were run in the home before it. */
export interface Committing extends CommandLine {
  readonly name: string;
  /** Takes ten times as long as the others. */
  readonly long?: boolean;
  readonly after: readonly CommandLine[];
  /** What somebody did to the ledger then, outside recover. */
  readonly spoiled?: (bytes: Buffer) => Buffer;
}

const nextMorning = '2026-11-24T09:40:00';
const ledger = `${folder}/ledger.json`;
const csv = await readText('sample/pipeline.csv');
const lostAnswers = await readText('sample/answers-lost-thornbury.json');
const debriefAnswers = await readText('sample/answers-debrief-thornbury.json');

const imported: CommandLine = {
  argv: ['import', 'pipeline.csv'],
  at: '2026-11-16T09:00:00',
  files: { 'pipeline.csv': csv },
};
const lost: CommandLine = {
  argv: ['lost', '--answers', '-'],
  at: '2026-11-23T15:40:00',
  files: { '-': lostAnswers },
};
const debriefed: CommandLine = {
  argv: ['debrief', 'thornbury', '--answers', '-'],
  at: '2026-11-23T18:12:00',
  files: { '-': debriefAnswers },
};
const added: CommandLine = {
  argv: ['add', 'Nørgaard 工業', '--name', 'Renewal', '--amount', '1000'],
  at: nextMorning,
};

const worked = [imported, lost, debriefed];
const again: CommandLine = {
  argv: ['import', 'pipeline.csv'],
  at: '2026-11-30T09:00:00',
  files: { 'pipeline.csv': csv.replaceAll('Negotiation', 'Final offer') },
};
const later = '2026-11-30T10:00:00';

/** Every command that keeps something. A new one is one line. */
export const committing: readonly Committing[] = [
  { name: 'add, the first of all', ...added, after: [] },
  { name: 'add', ...added, after: [imported, lost] },
  { name: 'lost by answers', ...lost, after: [imported] },
  {
    name: 'lost, asked',
    long: true,
    ...lost,
    argv: ['lost', 'thornbury'],
    replies: lostReplies,
    after: [imported],
  },
  { name: 'debrief by answers', long: true, ...debriefed, after: [imported, lost] },
  {
    name: 'debrief, asked',
    long: true,
    ...debriefed,
    argv: ['debrief', 'thornbury'],
    replies: debriefReplies,
    after: [imported, lost],
  },
  {
    name: 'done',
    argv: ['done', 'k0004', 'talked', '--note', 'price was never it'],
    at: '2026-11-27T10:00:00',
    after: [imported, lost, debriefed],
  },
  ...namedAlike({
    touch: ['touch', 'thornbury', 'they wrote', '--channel', 'email', '--signal', 'a new buyer'],
    'edit of a loss': ['edit', 'thornbury', '--winner', 'Somebody Else', '--stands', 'nobody'],
    snooze: ['snooze', 'k0004', 'in 3 days'],
    skip: ['skip', 'k0004'],
    remind: ['remind', 'thornbury', 'in 3 days', 'send the drawings'],
    away: ['away', '--from', '2026-12-21', '--until', '2027-01-04'],
    facts: ['facts', 'calder', 'signer-met=yes', 'budget=no', '--quote', 'no money this year'],
    won: ['won', 'thornbury', '--worry', 'trust', '--settled-by', 'a visit', '--thanks-to', 'thornbury'],
    'similar, not this one': ['similar', 'thornbury', '--not', 'calder'],
  }),
  {
    name: 'similar, the call list',
    argv: ['similar', '--call'],
    at: nextMorning,
    after: [...worked, { argv: ['facts', 'tarn', 'signer-met=no'], at: '2026-11-24T09:30:00' }],
  },
  {
    name: 'similar, the sweep',
    argv: ['similar', '--answers', '-'],
    at: nextMorning,
    files: { '-': '{ "sweep": { "Pellworm Shipyard": false, "Tarn Hotels": true } }' },
    after: [imported, lost, debriefed],
  },
  { name: 'import, the first of all', ...imported, after: [] },
  { name: 'import, once more', ...again, after: [imported, lost] },
  { name: 'undo', argv: ['undo'], at: later, after: worked },
  {
    name: 'undo --redo',
    argv: ['undo', '--redo'],
    at: later,
    after: [...worked, { argv: ['undo'], at: later }],
  },
  { name: 'undo of an import', argv: ['undo'], at: later, after: [imported, lost, again] },
  { name: 'restore', argv: ['restore', await copyOf(worked), '--yes'], at: later, after: worked },
  {
    name: 'restore, of a damaged ledger',
    argv: ['restore', await copyOf(worked), '--yes'],
    at: later,
    after: worked,
    spoiled: (bytes) => bytes.subarray(0, bytes.length >> 1),
  },
  {
    name: 'doctor --accept',
    argv: ['doctor', '--accept', '--yes'],
    at: later,
    after: worked,
    spoiled: (bytes) => Buffer.from(bytes.toString().replaceAll('Thornbury', 'Thornbery')),
  },
  {
    name: 'doctor --start-afresh',
    argv: ['doctor', '--start-afresh', '--yes'],
    at: later,
    after: worked,
    spoiled: (bytes) => bytes.subarray(1),
  },
];

/** Commands with a name each, run the morning after the debrief. */
function namedAlike(lines: Readonly<Record<string, readonly string[]>>): readonly Committing[] {
  return Object.entries(lines).map(([name, argv]) => ({
    name,
    argv,
    at: nextMorning,
    after: worked,
  }));
}

/** The home in which that command is to be run. Throws when one of the commands before it fails. */
export async function homeBefore({ after, spoiled }: Pick<Committing, 'after' | 'spoiled'>): Promise<Tree> {
  let tree = withFolder(emptyTree, '/home/robin');
  for (const line of after) {
    const { disk, tree: now } = memoryDisk(tree);
    const { code, err } = await ranOn({ disk, surroundings: processNumbered(11) }, line);
    if (code !== 0) throw new Error(`${line.argv.join(' ')}: ${err}`);
    tree = now();
  }
  return spoiled === undefined
    ? tree
    : withBytes(tree, ledger, spoiled(bytesAt(tree, ledger) ?? Buffer.alloc(0)));
}

/** The name of the newest copy of the ledger there. */
async function copyOf(after: readonly CommandLine[]): Promise<string> {
  const paths = filesIn(await homeBefore({ after })).map(({ path }) => path);
  return basename(paths.filter((path) => path.includes('backups/ledger')).at(-1) ?? '');
}

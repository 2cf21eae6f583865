import { enter } from '../../world/asker.ts';
import { readText } from '../../world.ts';
import { memoryDisk } from './memory-disk.ts';
import { processNumbered } from './process.ts';
import type { CommandLine } from './stored-home.ts';
import { ranOn } from './stored-home.ts';
import type { Tree } from './tree.ts';
import { emptyTree, withFolder } from './tree.ts';

/** A command that keeps something, and the commands that were run in the home before it. */
export interface Committing extends CommandLine {
  readonly name: string;
  /** Takes ten times as long as the others. */
  readonly long?: boolean;
  readonly after: readonly CommandLine[];
}

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
  at: '2026-11-24T09:40:00',
};

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
    replies: lostReplies(),
    after: [imported],
  },
  { name: 'debrief by answers', long: true, ...debriefed, after: [imported, lost] },
  {
    name: 'debrief, asked',
    long: true,
    ...debriefed,
    argv: ['debrief', 'thornbury'],
    replies: debriefReplies(),
    after: [imported, lost],
  },
  {
    name: 'done',
    argv: ['done', 'k0004', 'talked', '--note', 'price was never it'],
    at: '2026-11-27T10:00:00',
    after: [imported, lost, debriefed],
  },
  {
    name: 'similar, the sweep',
    argv: ['similar', '--answers', '-'],
    at: '2026-11-24T09:40:00',
    files: { '-': '{ "sweep": { "Pellworm Shipyard": false, "Tarn Hotels": true } }' },
    after: [imported, lost, debriefed],
  },
  { name: 'import, the first of all', ...imported, after: [] },
  {
    name: 'import, once more',
    argv: ['import', 'pipeline.csv'],
    at: '2026-11-30T09:00:00',
    files: { 'pipeline.csv': csv.replaceAll('Negotiation', 'Final offer') },
    after: [imported, lost],
  },
];

/** The home in which that command is to be run. Throws when one of the commands before it fails. */
export async function homeBefore({ after }: Pick<Committing, 'after'>): Promise<Tree> {
  let tree = withFolder(emptyTree, '/home/robin');
  for (const line of after) {
    const { disk, tree: now } = memoryDisk(tree);
    const { code, err } = await ranOn({ disk, surroundings: processNumbered(11) }, line);
    if (code !== 0) throw new Error(`${line.argv.join(' ')}: ${err}`);
    tree = now();
  }
  return tree;
}

function lostReplies() {
  return {
    channel: 'phone',
    courtesy: 'thanks',
    toldBy: enter,
    stands: 'signed',
    winner: 'Ferrowan Systems',
    said: 'The board decided.',
  };
}

function debriefReplies() {
  return {
    pulse: 4,
    theirGoal: 'Stop the queue on Monday.',
    reasons: ['one supplier', 'live in six weeks'],
    theirs: ['live in six weeks'],
    believed: 'The managing director never met us.',
    causes: ['decision-maker-not-reached'],
    fact: false,
    ownMoment: true,
    lastMoment: 'Friday',
    sign: 'My contact takes it up alone.',
    wouldDo: 'Ask to come along.',
    didWell: 'The list was answered the same evening.',
    partner: 'Norah Beck',
    partnerOn: enter,
    lesson: enter,
    sweep: false,
    calls: enter,
    plan: enter,
  };
}

import { join } from 'node:path';
import { readBytes, readText } from '../../../bin/files.ts';
import { asInstant } from '../../../src/domain/day.ts';
import type { Id } from '../../../src/domain/ids.ts';
import { settingsFrom } from '../../../src/domain/settings.ts';
import { createIntake } from '../../../src/intake/intake.ts';
import { main } from '../../../src/main.ts';
import { crmLayouts } from '../../../src/playbook/layouts.ts';
import { createPlaybook } from '../../../src/playbook/playbook.ts';
import { unreadableFile } from '../../../src/render/file-problems.ts';
import { openCare } from '../../../src/store/care.ts';
import type { Disk } from '../../../src/store/disk.ts';
import { codeOf } from '../../../src/store/disk.ts';
import { openDrafts } from '../../../src/store/drafts.ts';
import type { Opening } from '../../../src/store/ground.ts';
import { openMappings } from '../../../src/store/mappings.ts';
import { remembering } from '../../../src/store/remembering.ts';
import { openLedger, openPipeline } from '../../../src/store/stores.ts';
import type { Surroundings } from '../../../src/store/surroundings.ts';
import { doorFor } from '../../../src/terminal/door.ts';
import type { Drafts, World } from '../../../src/world.ts';
import type { Replies } from '../../world/asker.ts';
import { scriptedAsker } from '../../world/asker.ts';
import { configOf, deskOf, filesOf } from '../../world/shelf.ts';

/** The data folder on every disk in memory. */
export const folder = '/home/robin/recover';

/** Where this computer remembers what it saw of it. */
const state = '/home/robin/state';

/** How a store is opened there. */
export function openingOn({ disk, surroundings }: Pick<Where, 'disk' | 'surroundings'>): Opening {
  return { folder, state, disk, surroundings };
}

/** One command line, and what it meets. */
export interface CommandLine {
  readonly argv: readonly string[];
  readonly at: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly replies?: Replies;
}

/** Where it is run; `said` is told of each text to stdout, `answered` of each answer that is in the draft for good. */
export interface Where {
  readonly disk: Disk;
  readonly surroundings: Surroundings;
  said?(text: string): void;
  answered?(count: number): void;
}

const playbook = createPlaybook({ readBytes, readText });

/** Runs a command through `main` with the real store on the disk given; the same ids each time. Answers its exit code and what it said. */
export async function ranOn(
  where: Where,
  line: CommandLine,
): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const asker = scriptedAsker(line.replies === undefined ? {} : { replies: line.replies });
  const code = await main(line.argv, worldOn(where, line, asker, said));
  asker.complain();
  return { code, ...said };
}

function worldOn(
  where: Where,
  line: CommandLine,
  asker: ReturnType<typeof scriptedAsker>,
  said: { out: string; err: string },
): World {
  const now = asInstant(line.at);
  if (now === undefined) throw new Error(`not a moment: ${line.at}`);
  const opening = openingOn(where);
  const newId = countedIds(line);
  const print = (which: 'out' | 'err') => (text: string) => {
    said[which] += text;
    if (which === 'out') where.said?.(text);
  };
  return {
    now: () => now,
    newId,
    out: doorFor({ write: print('out'), colour: 0 }),
    err: doorFor({ write: print('err'), colour: 0 }),
    progress: { tell: () => undefined, end: () => undefined },
    width: 80,
    height: 24,
    draws: true,
    interactive: asker.interactive,
    onScreen: asker.interactive,
    ask: (question) => asker.ask(question, now),
    ledger: remembering(openLedger(opening), { now: () => now, newId }),
    pipeline: openPipeline(opening),
    brief: async () => ({ last: undefined, keep: () => undefined }),
    care: openCare({ ...opening, now: () => now }),
    drafts: telling(openDrafts({ ...opening, now: () => now, newId }), where),
    playbook,
    intake: createIntake({ layouts: crmLayouts }),
    mappings: openMappings({ ...opening, folder: join(folder, 'config') }),
    settings: async () => settingsFrom({ file: {}, around: {} }),
    config: configOf(new Map(), {}, {}),
    files: filesBeside(where, line),
    ownLetters: { folder: '', names: async () => [], read: async () => undefined },
    desk: deskOf({}),
    home: folder,
    version: '0.0.0',
    system: 'linux x64, Node.js 20.20.0',
    rehearse: () => Promise.reject(new Error('nothing is rehearsed here')),
  };
}

/** The files that were laid down for the command; those of the data folder are on the disk. */
function filesBeside({ disk }: Where, line: CommandLine): World['files'] {
  const laid = filesOf(line.files ?? {}, new Map());
  return {
    ...laid,
    async read(path) {
      if (!path.startsWith(folder)) return laid.read(path);
      try {
        return disk.readFileSync(path);
      } catch (error) {
        throw unreadableFile(path, codeOf(error) ?? '');
      }
    },
  };
}

/** The drafts, which say of each answer kept that it is. */
function telling(drafts: ReturnType<typeof openDrafts>, { answered }: Where): Drafts {
  const tellingOf = (draft: ReturnType<typeof drafts.start>) => ({
    ...draft,
    keep(...given: Parameters<typeof draft.keep>) {
      draft.keep(...given);
      answered?.(draft.answers.size);
    },
  });
  return {
    open: async (verb) => drafts.open(verb).map(tellingOf),
    start: async (...given) => tellingOf(drafts.start(...given)),
  };
}

/** Ids that tell by their middle which command made them. */
function countedIds({ argv, at }: CommandLine): () => Id {
  const mark = `${argv.join('')}${at}`.toLowerCase().replace(/[^a-hjkmnp-tv-z0-9]/g, '');
  let count = 0;
  return () => {
    count += 1;
    return `k${String(count).padStart(4, '0')}${mark.padEnd(11, '0').slice(-11)}` as Id;
  };
}

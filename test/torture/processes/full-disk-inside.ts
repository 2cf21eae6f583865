import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  debriefOfSample,
  fillWithLosses,
  fillWithSample,
  isSampleDebriefed,
  layRows,
  rowsAmong,
} from '../homes.ts';
import { keptIn } from '../kept.ts';
import { environment, mustRun, program, straysIn } from '../program.ts';
import type { Outcome } from '../stage.ts';
import { never, told } from '../stage.ts';
import type { Fullness } from './full-disk.ts';
import { mayNotMount } from './full-disk.ts';

/** Run in a name space of mounts of its own: `full-disk-inside.ts <folder> <size>`; prints the outcome as JSON. */
const [, , folder = '', size = ''] = process.argv;
const disk = join(folder, 'disk');
const rows = 300;
const page = 4096;

mkdirSync(disk);
if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status !== 0)
  process.exit(mayNotMount);
const csv = layRows(join(folder, 'beside'), rows);

/** What is saved, and how it shows that it was. */
const commands = {
  add: {
    args: ['add', 'Squeezed in'],
    isThere: (home: string) => keptIn(home, 'ledger')?.accounts.includes('Squeezed in') ?? false,
  },
  import: {
    args: ['import', csv],
    isThere: (home: string) => rowsAmong(keptIn(home, 'pipeline')?.accounts ?? []) === rows,
  },
  debrief: { args: debriefOfSample, isThere: isSampleDebriefed },
} as const;

type Command = (typeof commands)[keyof typeof commands];

/** One save under want of room. */
interface Squeeze {
  readonly command: Command;
  /** Of the room that it needs, 1 being the whole. */
  readonly share: number;
  readonly by: 'disk' | 'limit';
}

const found = { damaged: 0, falselySaved: 0, falselyFailed: 0, wordless: 0, stray: 0, saved: 0, refused: 0 };

void run(JSON.parse(size)).then((outcome) => console.log(JSON.stringify(outcome)));

async function run({ levels, verbs }: Fullness): Promise<Outcome> {
  const squeezes = verbs.flatMap((verb) => [
    ...squeezesOf(commands[verb], 'disk', levels),
    ...squeezesOf(commands[verb], 'limit', levels / 3),
  ]);
  for (const squeeze of squeezes) await trial(squeeze);
  return {
    trials: squeezes.length,
    counts: {
      acknowledged: told(found.saved),
      lost: never(found.falselySaved),
      unreadable: never(found.damaged),
      stray: never(found.stray),
      refused: told(found.refused),
      'refused, yet kept': never(found.falselyFailed),
      'refused without a word': never(found.wordless),
    },
  };
}

function squeezesOf(command: Command, by: Squeeze['by'], levels: number): readonly Squeeze[] {
  return Array.from({ length: levels }, (_, level) => ({ command, by, share: (level / (levels - 1)) * 1.4 }));
}

async function trial({ command, share, by }: Squeeze): Promise<void> {
  const home = join(disk, 'home');
  const filler = join(disk, 'filler');
  await fillWithLosses(home, 40);
  fillWithSample(home);
  const need = Math.max(statSync(join(home, 'ledger.json')).size, statSync(csv).size * 1.5) + 6 * page;
  if (by === 'disk') fill(filler, share * need);
  const { code, out, err } =
    by === 'disk' ? ran(home, command.args) : limited(home, command.args, share * need);
  rmSync(filler, { force: true });
  judge(home, command, { code, out, err });
  for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
}

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function judge(home: string, command: Command, said: Said): void {
  const isWhole = keptIn(home, 'ledger') !== undefined && keptIn(home, 'pipeline') !== undefined;
  count(said, isWhole && command.isThere(home));
  if (!isWhole) {
    found.damaged += 1;
    return;
  }
  mustRun(home, ['add', 'Next']);
  mustRun(home, ['import', csv]);
  found.stray += straysIn(home).length;
}

function count({ code, out, err }: Said, isThere: boolean): void {
  if (code === 0) {
    found.saved += 1;
    if (!isThere) found.falselySaved += 1;
    return;
  }
  found.refused += 1;
  if (isThere) found.falselyFailed += 1;
  if (err === '' || out.includes('Kept.')) found.wordless += 1;
}

/** Leaves that many bytes free on the disk. */
function fill(filler: string, free: number): void {
  const { bfree, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bfree * bsize - Math.floor(free / page) * page)));
}

function ran(home: string, args: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: environment(home),
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same in a shell that lets no file grow beyond that many bytes. */
function limited(home: string, args: readonly string[], bytes: number): Said {
  const line = `ulimit -f ${Math.max(1, Math.floor(bytes / 1024))}; exec "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line, process.execPath, program, ...args], {
    env: environment(home),
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

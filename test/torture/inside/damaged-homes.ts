import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { program } from '../program.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never } from '../stage.ts';
import type { Damaged } from './damaged.ts';
import { damagedFiles } from './damaged.ts';
import { piecesOf } from './fixtures.ts';
import { folder } from './stored-home.ts';
import { filesIn } from './tree.ts';

/** What is typed at a damaged home, by the file that is damaged. */
const typed = {
  ledger: [['due'], ['deals', '--json'], ['losses'], ['add', 'Acme'], ['similar']],
  pipeline: [['due'], ['deals'], ['deals', '--json'], ['similar', '--json']],
} as const;

/** Before anything falls due: a morning that looks into the pipeline for want of anything else. */
const early = '2020-01-02T09:00:00';

const wrongs = ['accepted', 'shown', 'untold', 'quoting', 'changed'] as const;
type Wrong = (typeof wrongs)[number];

/** The same with the built program as a process: it ends with 65, prints nothing to stdout, and says what to type next. */
export async function damageIsToldByTheProgram(trials: number, chance: Chance): Promise<Outcome> {
  const found = new Map<Wrong, number>(wrongs.map((wrong) => [wrong, 0]));
  let trial = 0;
  for await (const damaged of damagedFiles(trials, chance)) {
    for (const wrong of wrongsOf(damaged, trial)) found.set(wrong, (found.get(wrong) ?? 0) + 1);
    trial += 1;
  }
  const counts = wrongs.map((wrong) => [wrong, never(found.get(wrong) ?? 0)] as const);
  return { trials, counts: Object.fromEntries(counts) };
}

function wrongsOf(damaged: Damaged, trial: number): readonly Wrong[] {
  const { fixture, bytes } = damaged;
  const home = mkdtempSync(join(tmpdir(), 'recover-torture-'));
  try {
    lay(damaged, home);
    const path = join(home, basename(fixture.path));
    const { code, out, err } = ran(
      home,
      typed[fixture.kind][trial % typed[fixture.kind].length] ?? [],
      trial,
    );
    const wrong: Readonly<Record<Wrong, boolean>> = {
      accepted: code === 0,
      shown: out !== '',
      untold: code !== 65 || !err.includes(home),
      quoting: piecesOf(err).some((piece) => fixture.pieces.has(piece)),
      changed: !readFileSync(path).equals(bytes),
    };
    return wrongs.filter((one) => wrong[one]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function lay({ fixture, bytes }: Damaged, home: string): void {
  const kept = filesIn(fixture.tree).filter(({ path }) => path.startsWith(`${folder}/`));
  for (const { path, file } of kept) {
    const target = join(home, path.slice(folder.length));
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    writeFileSync(target, path === fixture.path ? bytes : file.bytes, { mode: 0o600 });
  }
}

/** The program in that home, every other time under a NODE_ENV that makes some stores write nothing. */
function ran(
  home: string,
  argv: readonly string[],
  trial: number,
): { code: number | null; out: string; err: string } {
  const env = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    RECOVER_HOME: home,
    HOME: home,
    COLUMNS: '500',
    RECOVER_NOW: early,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    env: trial % 2 === 0 ? env : { ...env, NODE_ENV: 'test' },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

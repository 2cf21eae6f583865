import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from '../program.ts';
import { start } from '../program.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never, stage, upTo } from '../stage.ts';
import { inFreshHome } from '../tally.ts';
import { harmIn } from './judge.ts';
import type { NastyFile } from './nasty-files.ts';
import { nastyFiles } from './nasty-files.ts';
import { randomFile } from './random-files.ts';

interface Size {
  /** So many of the odd files, the larger ones last. */
  readonly odd: number;
  readonly random: number;
}

/** Files of any kind through the built program: all of one is kept, or nothing, and the person is told in words. */
export const csvProgram = stage<Size>({
  name: 'CSV files through the program',
  short: { odd: 14, random: 8 },
  full: { odd: 99, random: 60 },
  beside: true,
  run: async ({ odd, random }, chance) => {
    const wrong: string[] = [];
    let worst = 0;
    const files = [...someOf(nastyFiles, odd), ...randomFiles(random, chance)];
    for (const file of files) {
      const bytes = file.make();
      const { milliseconds, size, faults } = await inFreshHome((home) => importedBy(home, bytes));
      wrong.push(...faults.map((fault) => `${file.name}: ${fault}`));
      worst = Math.max(worst, milliseconds / Math.max(1, size / megabyte));
    }
    wrong.push(...(await inFreshHome(otherThings)));
    for (const line of wrong.slice(0, 10)) console.error(line);
    return outcomeOf(files.length + others, wrong, worst);
  },
});

const megabyte = 1024 * 1024;
const others = 2;
const patience = 60_000;

/** Spread over all of them, so that a few show every kind. */
function someOf(files: readonly NastyFile[], count: number): readonly NastyFile[] {
  const step = Math.max(1, files.length / count);
  return Array.from(
    { length: Math.min(count, files.length) },
    (_, at) => files[Math.floor(at * step)],
  ).flatMap((file) => file ?? []);
}

function randomFiles(count: number, chance: Chance): readonly NastyFile[] {
  return Array.from({ length: count }, (_, at) => {
    const bytes = randomFile(chance);
    return { name: `random file ${at}`, make: () => bytes };
  });
}

/** What came of an import; `size` is the bytes that were read, or kept where those are more. */
interface Import {
  readonly milliseconds: number;
  readonly size: number;
  readonly faults: readonly string[];
}

async function importedBy(home: string, bytes: Uint8Array): Promise<Import> {
  mkdirSync(home, { recursive: true });
  const file = join(home, 'deals.csv');
  const pipeline = join(home, 'home/pipeline.json');
  writeFileSync(file, bytes);
  const ended = await start(join(home, 'home'), ['import', file, '--dates', 'dmy']).ended;
  const kept = existsSync(pipeline) ? readFileSync(pipeline, 'utf8') : '';
  const { milliseconds } = ended;
  return { milliseconds, size: Math.max(bytes.length, kept.length), faults: faultsOf(ended, kept) };
}

function faultsOf({ code, out, err }: Ended, pipeline: string): readonly string[] {
  const faults: string[] = [];
  if (code !== 0 && code !== 1 && code !== 2) faults.push(`exit ${code}: ${err.slice(0, 200)}`);
  const harm = harmIn(out) ?? harmIn(err);
  if (harm !== undefined) faults.push(`printed ${harm}`);
  const said = Number((/^Kept\. ([\d,]+) deal/.exec(out)?.[1] ?? '0').replaceAll(',', ''));
  const kept = pipeline.split('\n').filter(isDeal).length;
  if (said !== kept) faults.push(`partly kept: said ${said}, kept ${kept}`);
  if (code !== 0 && kept > 0) faults.push(`partly kept: ${kept} deals, though it was refused`);
  return faults;
}

/** Every record of the file has a line of its own. */
function isDeal(line: string): boolean {
  return line.startsWith('{"') && line.includes('"inLastImport":');
}

/** A folder, and a pipe with a name. */
async function otherThings(folder: string): Promise<readonly string[]> {
  const home = join(folder, 'home');
  mkdirSync(join(folder, 'deals'), { recursive: true });
  const asked = await start(home, ['import', join(folder, 'deals')]).ended;
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  const running = start(home, ['import', pipe]);
  spawn('sh', ['-c', 'printf "Account,Stage\\nAcme,Won\\n" > "$0"', pipe], { timeout: patience });
  const fromPipe = await running.ended;
  return [
    ...(asked.code === 1 && asked.err.includes('it is a folder') ? [] : [`a folder: exit ${asked.code}`]),
    ...(fromPipe.code === 0 && fromPipe.out.includes('1 deal') ? [] : [`a pipe: exit ${fromPipe.code}`]),
  ];
}

function outcomeOf(trials: number, wrong: readonly string[], worst: number): Outcome {
  const partly = wrong.filter((line) => line.includes('partly kept')).length;
  const leaks = wrong.filter((line) => line.includes('printed ')).length;
  return {
    trials,
    counts: {
      partial: never(partly),
      escapes: never(leaks),
      'own faults': never(wrong.length - partly - leaks),
      'worst a MB': upTo(2_000, Math.round(worst), 'ms'),
    },
  };
}

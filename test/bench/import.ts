import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asDay } from '../../src/domain/day.ts';
import { exportedDeals } from './exported.ts';
import { layOut } from './homes.ts';
import { morningIn } from './morning.ts';
import type { Contender } from './ratio.ts';
import { inTurn, median, ownEnvironment, quantile } from './ratio.ts';
import type { Usage } from './usage.ts';
import { usageIn } from './usage.ts';

/** A file to be imported, and the flags it needs. */
interface Given {
  readonly name: string;
  readonly file: string;
  readonly flags: readonly string[];
}

/** A process to be measured; `goal` is the ratio to csv-parse, `most` the megabytes it may hold. */
interface Measured extends Contender {
  readonly most?: number;
}

/** As much of `import --json` as is looked at. */
interface Said {
  readonly data: { readonly rows: number; readonly rejected: readonly unknown[] };
}

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/recover.js');
const sales: Given = {
  name: 'Sales wins and losses',
  file: join(root, '../shared/data/ibm-winloss/WA_Fn-UseC_-Sales-Win-Loss.csv'),
  flags: ['Opportunity Number=crmId', 'Opportunity Result=status', 'Opportunity Amount USD=amount'].flatMap(
    (pair) => ['--map', pair],
  ),
};
const parser = createRequire(import.meta.url).resolve('csv-parse/sync');
const onlyRead = `const { parse } = require(${JSON.stringify(parser)});
  const text = require('node:fs').readFileSync(process.argv[1]);
  parse(text, { bom: true, relax_column_count: true, relax_quotes: true });`;
const today = '2026-11-21';
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, rows: { type: 'string', default: '100000' } },
});
const folder = mkdtempSync(join(tmpdir(), 'recover-import-'));
const [place, model] = [join(folder, 'place'), join(folder, 'model')];
const environment = {
  HOME: place,
  RECOVER_HOME: join(place, 'home'),
  RECOVER_NOW: `${today}T09:00:00`,
  TZ: 'UTC',
  XDG_STATE_HOME: join(place, 'state'),
};

if (!existsSync(program)) throw new Error('There is no dist/recover.js: run "npm run build" first.');
try {
  const usage = usageIn(folder);
  console.log(
    `Whole processes, ${values.rounds} rounds in turn; the median ratio to csv-parse counts. The middle half of the`,
  );
  console.log('ratios lies between the two behind it; "work" is the same of the time on all processors.');
  report(generated(Number(values.rows)), usage);
  if (existsSync(sales.file)) report(sales, usage);
  else console.log('\nThe file of sales wins and losses is not here and was left out.');
} finally {
  rmSync(folder, { recursive: true });
}

function generated(rows: number): Given {
  const day = asDay(today);
  if (day === undefined) throw new Error(`${today} is no day`);
  const file = join(folder, 'deals.csv');
  writeFileSync(file, exportedDeals(rows, day));
  return { name: 'A report made here', file, flags: [] };
}

function report(given: Given, usage: (contender: Contender) => Usage): void {
  const rows = importOnce(given);
  const contenders = contendersFor(given);
  const rounds = inTurn(contenders, Number(values.rounds) + 1, usage);
  const size = (statSync(given.file).size / 1e6).toFixed(0);
  console.log(`\n${given.name}: ${rows.toLocaleString('en')} rows, ${size} MB\n`);
  console.log(line('', ['rows/s', 'ratio', 'from', 'to', 'goal', 'work', 'ms', 'MB', 'goal']));
  for (const [at, contender] of contenders.entries()) console.log(lineOf(contender, at, rounds, rows));
  layOut(model, place);
  const morning = { program, home: environment.RECOVER_HOME, env: environment };
  console.log(`\nA morning after it\n\n${morningIn(morning, Number(values.rounds))}`);
}

/** Lays out a home that has this file already; answers how many rows it has. */
function importOnce({ file, flags }: Given): number {
  rmSync(model, { recursive: true, force: true });
  afresh();
  const argv = [program, 'import', file, ...flags, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    env: { ...ownEnvironment(), ...environment },
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`The first import ended with ${status}: ${stderr}`);
  const { data }: Said = JSON.parse(stdout);
  if (data.rejected.length > 0) throw new Error(`${data.rejected.length} rows of ${file} were left out`);
  renameSync(place, model);
  return data.rows;
}

function contendersFor({ file, flags }: Given): readonly Measured[] {
  const again = (): void => layOut(model, place);
  const goals = { goal: 2.5, most: 400 };
  const argv = [program, 'import', file, ...flags];
  const known = { env: environment, before: again };
  return [
    { name: 'csv-parse alone', argv: ['-e', onlyRead, file] },
    { name: 'recover import', argv, env: environment, before: afresh, ...goals },
    { name: 'recover import, again', argv, ...known, ...goals },
    {
      name: 'recover import --dry-run',
      argv: [...argv, '--dry-run'],
      env: environment,
      before: afresh,
      ...goals,
    },
  ];
}

function afresh(): void {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { mode: 0o700 });
}

function lineOf(
  { name, goal, most }: Measured,
  at: number,
  rounds: readonly (readonly Usage[])[],
  rows: number,
): string {
  const own = rounds.flatMap((round) => round[at] ?? []);
  const ratiosOf = (part: 'wall' | 'work'): readonly number[] =>
    rounds.map((round) => (round[at]?.[part] ?? Number.NaN) / (round[0]?.[part] ?? Number.NaN));
  const ratios = ratiosOf('wall');
  const time = median(own.map(({ wall }) => wall));
  const memory = median(own.map((one) => one.memory));
  const isOver = median(ratios) > (goal ?? Infinity) || memory > (most ?? Infinity);
  const spread = [median(ratios), quantile(ratios, 0.25), quantile(ratios, 0.75), goal];
  return line(name, [
    Math.round((rows / time) * 1000).toLocaleString('en'),
    ...[...spread, median(ratiosOf('work'))].map((cell) => cell?.toFixed(2) ?? ''),
    ...[time, memory, most].map((cell) => cell?.toFixed(0) ?? ''),
    isOver ? 'over' : '',
  ]);
}

function line(name: string, cells: readonly string[]): string {
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(8)).join('')}`.trimEnd();
}

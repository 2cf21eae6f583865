import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asDay } from '../../src/domain/day.ts';
import { keepLedger } from './homes.ts';
import type { Contender } from './ratio.ts';
import { bareNode, table, timings } from './ratio.ts';
import { yearsOf } from './years.ts';

const program = join(import.meta.dirname, '../../dist/recover.js');
const today = asDay('2026-11-21');
const ground = mkdtempSync(join(tmpdir(), 'recover-bench-'));
/** Losses, with the goal of a morning over them; the largest takes minutes to lay out, and is asked for by `--large`. */
const sizes = [
  { losses: 10, goal: 1.8 },
  { losses: 1000, goal: 2.2 },
  { losses: 10_000, goal: 4.2 },
  ...(process.argv.includes('--large') ? [{ losses: 100_000, goal: undefined }] : []),
];

const floor = `const text = require('node:fs').readFileSync(process.argv[1], 'utf8');
  const { data } = JSON.parse(text);
  const open = data.followUps.filter((one) => one.status === 'open' && one.due <= '2026-11-21');
  process.stdout.write(open.map((one) => one.account + ' ' + one.play).join('\\n'));`;

if (!existsSync(program)) throw new Error('There is no dist/recover.js: run "npm run build" first.');
try {
  const contenders: Contender[] = [bareNode];
  for (const { losses, goal } of sizes)
    contenders.push(...(await morningsOver(losses, goal)), ...others(losses));
  const rounds = 21;
  const results = timings(contenders, rounds);
  console.log(`Whole processes, ${rounds - 1} rounds in turn; the median ratio to a bare Node counts.`);
  console.log('The floor reads the file, takes it apart, and prints what is open.\n');
  console.log(table(results));
} finally {
  rmSync(ground, { recursive: true });
}

/** The morning over so many losses, its line for a shell prompt, and the floor under both. */
async function morningsOver(losses: number, goal: number | undefined): Promise<readonly Contender[]> {
  if (today === undefined) throw new Error('that is no day');
  const home = join(ground, `home${losses}`);
  await keepLedger(home, yearsOf(losses, today));
  const env = { RECOVER_HOME: home, RECOVER_NOW: `${today}T09:00:00`, TZ: 'UTC' };
  const about = `${losses.toLocaleString('en')} losses`;
  return [
    { name: `the floor, ${about}`, argv: ['-e', floor, join(home, 'ledger.json')] },
    { name: `recover due, ${about}`, argv: [program, 'due'], env, ...(goal === undefined ? {} : { goal }) },
    {
      name: `recover due --brief, ${about}`,
      argv: [program, 'due', '--brief'],
      env,
      ...(losses === 1000 ? { goal: 1.6 } : {}),
    },
  ];
}

/** What else shows what is due, where it is installed: as many tasks, as many entries of a journal. */
function others(losses: number): readonly Contender[] {
  const numbers = Array.from({ length: losses }, (_, at) => at);
  const about = `${losses.toLocaleString('en')} entries`;
  const isThere = (name: string) => spawnSync(name, ['--version']).status === 0;
  const found: Contender[] = [];
  if (losses > 1000) return found;
  if (isThere('task')) {
    const env = { TASKDATA: join(ground, `task${losses}`), TASKRC: '/dev/null' };
    const input = numbers
      .map((at) =>
        JSON.stringify({ description: `Account ${at}`, status: 'pending', due: '20261121T090000Z' }),
      )
      .join('\n');
    spawnSync('task', ['rc.confirmation=no', 'import', '-'], { input, env: { ...process.env, ...env } });
    found.push({ name: `task next, ${about}`, run: 'task', argv: ['rc.verbose=nothing', 'next'], env });
  }
  if (isThere('hledger')) {
    const journal = join(ground, `${losses}.journal`);
    writeFileSync(journal, numbers.map((at) => `2026-11-21 Account ${at}\n  a  1\n  b\n`).join('\n'));
    found.push({
      name: `hledger register, ${about}`,
      run: 'hledger',
      argv: ['-f', journal, 'register', 'a'],
    });
  }
  return found;
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
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
const losses = 10_000;
/** The screen and the page, of the last year and of all that is kept. */
const ways = [
  { words: ['review'], goal: 5 },
  { words: ['review', '--html', '-'], goal: 15 },
  { words: ['review', '--period', 'all'], goal: 5 },
  { words: ['review', '--period', 'all', '--html', '-'], goal: 15 },
];

const floor = `const text = require('node:fs').readFileSync(process.argv[1], 'utf8');
  const { data } = JSON.parse(text);
  process.stdout.write(String(data.losses.length));`;

if (!existsSync(program)) throw new Error('There is no dist/recover.js: run "npm run build" first.');
if (today === undefined) throw new Error('that is no day');
try {
  await keepLedger(ground, yearsOf(losses, today));
  const env = { RECOVER_HOME: ground, RECOVER_NOW: `${today}T09:00:00`, TZ: 'UTC' };
  const about = `${losses.toLocaleString('en')} losses`;
  const contenders: readonly Contender[] = [
    bareNode,
    { name: `the floor, ${about}`, argv: ['-e', floor, join(ground, 'ledger.json')] },
    ...ways.map(({ words, goal }) => ({
      name: `recover ${words.join(' ')}, ${about}`,
      argv: [program, ...words],
      env,
      goal,
    })),
  ];
  const rounds = 21;
  const results = timings(contenders, rounds);
  console.log(`Whole processes, ${rounds - 1} rounds in turn; the median ratio to a bare Node counts.`);
  console.log('The floor reads the file, takes it apart, and counts the losses.\n');
  console.log(table(results));
} finally {
  rmSync(ground, { recursive: true });
}

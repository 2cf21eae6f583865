import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asDay } from '../../src/domain/day.ts';
import { keepLedger } from './homes.ts';
import type { Contender } from './ratio.ts';
import { bareNode, table, timings } from './ratio.ts';
import { yearsOf } from './years.ts';

const program = join(import.meta.dirname, '../../dist/recover.js');
const today = '2026-11-21';

if (!existsSync(program)) throw new Error('There is no dist/recover.js: run "npm run build" first.');
const homes = { few: await homeWith(10), many: await homeWith(1000) };
try {
  const rounds = 21;
  const results = timings(contenders(), rounds);
  console.log(`Whole processes, ${rounds - 1} rounds in turn; the median ratio to a bare Node counts.\n`);
  console.log(table(results));
} finally {
  for (const home of Object.values(homes)) rmSync(home, { recursive: true });
}

function contenders(): readonly Contender[] {
  return [
    bareNode,
    recover('--version', homes.few, 1.6),
    recover('--help', homes.few, 1.6),
    recover('due', homes.few, 1.8, ', 10 losses'),
    recover('due', homes.many, 2.2, ', 1,000 losses'),
  ];
}

function recover(argument: string, home: string, goal: number, about = ''): Contender {
  const env = { RECOVER_HOME: home, RECOVER_NOW: `${today}T09:00:00`, TZ: 'UTC' };
  return { name: `recover ${argument}${about}`, argv: [program, argument], env, goal };
}

/** A RECOVER_HOME whose ledger holds that many losses. */
async function homeWith(losses: number): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'recover-bench-'));
  const day = asDay(today);
  if (day === undefined) throw new Error(`${today} is no day`);
  await keepLedger(home, yearsOf(losses, day));
  return home;
}

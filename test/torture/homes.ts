import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Day } from '../../src/domain/day.ts';
import { openLedger } from '../../src/store/stores.ts';
import type { Surroundings } from '../../src/store/surroundings.ts';
import { yearsOf } from '../bench/years.ts';
import { mustRun } from './program.ts';

const sample = join(import.meta.dirname, '../../data/sample');

/** This process, as a store is told of it. */
export const surroundingsHere: Surroundings = {
  pid: process.pid,
  platform: process.platform,
  random: (bytes) => randomBytes(bytes),
  monotonic: () => performance.now(),
  pause,
  alive(pid) {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  },
  notice: () => undefined,
};

/** Keeps that many debriefed losses in a home, and nothing else, by the store itself: 500 of them are about a megabyte. */
export async function fillWithLosses(home: string, losses: number): Promise<void> {
  if (losses === 0) return;
  const ledger = openLedger({ folder: home, surroundings: surroundingsHere });
  await ledger.change(() => yearsOf(losses, '2026-11-23' as Day));
}

/** The pipeline of the sample in a home, and one loss of it that waits for its debrief. */
export function fillWithSample(home: string): void {
  mustRun(home, ['import', join(sample, 'pipeline.csv')]);
  mustRun(home, ['lost', '--answers', join(sample, 'answers-lost-thornbury.json')]);
}

/** The command that debriefs the loss of the sample. */
export const debriefOfSample = [
  'debrief',
  'thornbury',
  '--answers',
  join(sample, 'answers-debrief-thornbury.json'),
];

/** True when the loss of the sample has its debrief. */
export function isSampleDebriefed(home: string): boolean {
  return JSON.parse(mustRun(home, ['show', 'thornbury', '--json'])).data.debrief !== undefined;
}

/** Writes a file of that many deals as a CRM gives it, beside the home, and answers with its path. */
export function layRows(home: string, rows: number): string {
  const path = join(home, '..', `rows-${rows}.csv`);
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `006T${String(at).padStart(11, '0')},${rowAccount(at)},"Licence, ${at % 40} seats",Negotiation,${1000 + at},EUR,2027-03-${String((at % 28) + 1).padStart(2, '0')}`,
  );
  const head = 'Opportunity ID,Account Name,Opportunity Name,Stage,Amount,Amount Currency,Close Date';
  writeFileSync(path, `${[head, ...lines].join('\n')}\n`);
  return path;
}

/** The account in the row of that number, from 0. */
function rowAccount(at: number): string {
  return `Row ${at}`;
}

/** How many of the deals in a pipeline came of such a file. */
export function rowsAmong(accounts: readonly string[]): number {
  return accounts.filter((account) => account.startsWith('Row ')).length;
}

import type { Instant } from '../../../src/domain/day.ts';
import type { Id } from '../../../src/domain/ids.ts';
import { emptyPipeline } from '../../../src/domain/pipeline.ts';
import { isFileRefused } from '../../../src/domain/refusal.ts';
import { mergeImport } from '../../../src/domain/reimport.ts';
import { imported } from '../../../src/intake/intake.ts';
import { refusedFile } from '../../../src/render/file-refusals.ts';
import { checkPipeline } from '../../../src/store/pipeline-shape.ts';
import { layouts } from '../../intake/reading.ts';
import type { Outcome } from '../stage.ts';
import { never, stage, told, upTo } from '../stage.ts';
import { nastyFiles } from './nasty-files.ts';
import { randomFile } from './random-files.ts';

interface Size {
  readonly random: number;
  /** Whether the files beyond measure are read too. */
  readonly large: boolean;
}

/** Files of any kind through the reader: each is read or refused in words, soon, and what was read can be kept. */
export const csvFiles = stage<Size>({
  name: 'CSV files, odd and random',
  short: { random: 2_000, large: false },
  full: { random: 50_000, large: true },
  beside: true,
  run: async ({ random, large }, chance) => {
    const tally = { read: 0, refused: 0, faults: 0, hanging: 0, worst: 0 };
    const look = (name: string, bytes: Uint8Array) => add(tally, name, readOnce(bytes), bytes.length);
    for (const file of nastyFiles) if (large || !file.large) look(file.name, file.make());
    for (let at = 0; at < random; at += 1) look(`random file ${at}`, randomFile(chance));
    return outcomeOf(tally);
  },
});

/** Larger pipelines take long to merge, and tell no more. */
const mergedAtMost = 20_000;

/** What came of one file: how many deals, a refusal, or what broke; the milliseconds are those the processor was busy with it. */
export interface Once {
  readonly deals?: number;
  readonly refusal?: string;
  readonly fault?: string;
  readonly milliseconds: number;
}

/** Reads a file and makes deals of it that the store would take; a second import must change nothing. */
export function readOnce(bytes: Uint8Array): Once {
  const started = process.cpuUsage();
  const ended = () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000;
  };
  try {
    const found = imported(bytes, { file: 'deals.csv', map: new Map(), dates: 'dmy' }, layouts);
    const milliseconds = ended();
    if (found.rows !== found.deals.length + found.rejected.length)
      return { fault: `${found.rows} rows are not all deals or rejects`, milliseconds };
    const order = { at: '2026-11-21T09:00:00+00:00' as Instant, file: 'deals.csv', newId: idsInTurn() };
    if (found.deals.length > mergedAtMost) return { deals: found.deals.length, milliseconds };
    const { pipeline } = mergeImport(emptyPipeline, found, order);
    const again = mergeImport(pipeline, found, order);
    checkPipeline(again.pipeline);
    const changed = again.changes.length + again.missing;
    return changed === 0
      ? { deals: found.deals.length, milliseconds }
      : { fault: `a second import changed ${changed} deals`, milliseconds };
  } catch (error) {
    const milliseconds = ended();
    return isFileRefused(error)
      ? { refusal: refusedFile(error, 'deals.csv').message, milliseconds }
      : { fault: String(error), milliseconds };
  }
}

function idsInTurn(): () => Id {
  let count = 0;
  return () => {
    count += 1;
    return `k${String(count).padStart(15, '0')}` as Id;
  };
}

interface Tally {
  read: number;
  refused: number;
  faults: number;
  hanging: number;
  worst: number;
}

const megabyte = 1024 * 1024;

function add(tally: Tally, name: string, once: Once, size: number): void {
  if (once.deals !== undefined) tally.read += 1;
  if (once.refusal !== undefined) tally.refused += 1;
  if (once.fault !== undefined) {
    tally.faults += 1;
    console.error(`${name}: ${once.fault}`);
  }
  const each = once.milliseconds / Math.max(1, size / megabyte);
  if (each > 2_000) tally.hanging += 1;
  tally.worst = Math.max(tally.worst, each);
}

function outcomeOf({ read, refused, faults, hanging, worst }: Tally): Outcome {
  return {
    trials: read + refused + faults,
    counts: {
      read: told(read),
      refused: told(refused),
      crashes: never(faults),
      hanging: never(hanging),
      'worst a MB': upTo(2_000, Math.round(worst), 'ms'),
    },
  };
}

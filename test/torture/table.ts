import type { Count, Outcome } from './stage.ts';
import { isGood } from './stage.ts';

/** A stage that ran. */
export interface Ran {
  readonly name: string;
  readonly outcome: Outcome;
  readonly seconds: number;
}

const columns = ['acknowledged', 'lost', 'doubled', 'unreadable', 'stray', 'failed', 'worst wait'] as const;

/** The stages as a table, each figure with its goal in brackets behind it; below it what only some of them count. */
export function tableOf(all: readonly Ran[]): string {
  const heads = ['stage', 'trials', ...columns, 'seconds', ''];
  const rows = all.map(({ name, outcome, seconds }) => [
    name,
    String(outcome.trials),
    ...columns.map((column) => cellOf(outcome.counts[column])),
    seconds.toFixed(0),
    verdictOf(outcome),
  ]);
  const widths = heads.map((_, at) => Math.max(...[heads, ...rows].map((row) => row[at]?.length ?? 0)));
  const lines = [heads, ...rows].map((row) =>
    row.map((cell, at) =>
      at === 0 || at === heads.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    ),
  );
  return [...lines.map((cells) => cells.join('  ').trimEnd()), '', ...all.flatMap(othersOf)].join('\n');
}

/** One line for a stage that has just ended. */
export function lineOf({ name, outcome, seconds }: Ran): string {
  const missed = missedIn(outcome);
  const why = outcome.skipped ?? (missed.length > 0 ? missed.join(' · ') : `${outcome.trials} trials`);
  return `${verdictOf(outcome).padEnd(7)}  ${seconds.toFixed(0).padStart(4)} s  ${name}: ${why}`;
}

function verdictOf(outcome: Outcome): string {
  if (outcome.skipped !== undefined) return 'skipped';
  return isGood(outcome) ? 'good' : 'short';
}

function othersOf({ name, outcome }: Ran): readonly string[] {
  if (outcome.skipped !== undefined) return [`${name}: skipped, ${outcome.skipped}`];
  const shown: readonly string[] = columns;
  const others = Object.entries(outcome.counts).filter(([count]) => !shown.includes(count));
  return others.length === 0
    ? []
    : [`${name}: ${others.map(([count, found]) => `${count} ${cellOf(found)}`).join(' · ')}`];
}

function missedIn(outcome: Outcome): readonly string[] {
  return Object.entries(outcome.counts)
    .filter(([, count]) => !isGood({ trials: 0, counts: { count } }))
    .map(([name, count]) => `${name} ${cellOf(count)}`);
}

function cellOf(count: Count | undefined): string {
  if (count === undefined) return '';
  const figure = Number.isInteger(count.found)
    ? String(count.found)
    : count.found.toFixed(count.found < 10 ? 2 : 0);
  return `${figure}${count.unit === undefined ? '' : ` ${count.unit}`}${goalOf(count)}`;
}

function goalOf({ most, least }: Count): string {
  if (most === 0) return ' (0)';
  if (most !== undefined) return ` (≤ ${Math.round(most)})`;
  return least === undefined ? '' : ` (≥ ${least})`;
}

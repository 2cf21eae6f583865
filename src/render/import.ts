import type { Day } from '../domain/day.ts';
import type { OlderFile } from '../domain/file-age.ts';
import type { Imported } from '../domain/intake.ts';
import type { Merged } from '../domain/reimport.ts';
import { changesLines } from './import-changes.ts';
import { decisionLines } from './import-decisions.ts';
import { cut, hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { rejectReason } from './reject-reasons.ts';
import { counted, dayNear, number } from './saying.ts';

/** What an import found and changed. */
export interface ImportReport {
  readonly file: string;
  readonly imported: Imported;
  readonly merged: Merged;
  /** Groups of accounts that look the same and are not. */
  readonly lookalikes: readonly (readonly string[])[];
  readonly dryRun: boolean;
  /** Each changed deal is to be shown. */
  readonly withChanges: boolean;
  /** The name under which its columns were kept. */
  readonly savedMapping?: string;
  /** Where the rows that were left out were written. */
  readonly rejectsFile?: string;
  readonly today: Day;
  readonly width: number;
  /** How many rows the screen has, where it is one. */
  readonly rows?: number;
}

const rejectsShown = 20;
const rejectsOnScreen = 5;
const decisionsShown = 2;

/** What was kept, and what comes next. */
export function importText(report: ImportReport): string {
  const { merged, imported, today, width } = report;
  const kept = `${painted('good', 'Kept.')} ${counted(imported.deals.length, 'deal')} from ${baseName(report.file)}: ${changes(merged)}.`;
  const lines = [
    ...hanging('', kept, width),
    `In it: ${number(merged.open)} open, ${number(merged.won)} won, ${number(merged.lost)} lost.`,
    ...currencyLine(imported, width),
    ...decisionLines(imported.decisions, decisionsShown, '--dry-run shows them all', width),
    ...rejectSummary(report),
    ...oldHint(report),
    ...accountHint(imported, width),
    ...lookalikeLines(report),
    ...(report.withChanges ? changesLines(merged, today, width) : []),
    ...keptBeside(report),
    painted(
      'quiet',
      merged.lost > 0
        ? 'Next: recover debrief <account>, for one that you lost'
        : 'Next: recover deals --open',
    ),
  ];
  return page(lines, width);
}

/** Where the rows that were left out went, and the columns as they were named. */
export function keptBeside({ savedMapping, rejectsFile, width }: ImportReport): readonly string[] {
  return [
    ...(rejectsFile === undefined
      ? []
      : hanging('', `The rows that were left out stand in ${rejectsFile}.`, width)),
    ...(savedMapping === undefined
      ? []
      : hanging(
          '',
          `How it was read is kept as "${savedMapping}": next time --mapping ${savedMapping}`,
          width,
        )),
  ];
}

/** Where amounts are in several currencies, or in none beside some: they are never added up together. */
export function currencyLine({ deals }: Imported, width: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { amount } of deals) {
    const currency = amount && (amount.currency ?? 'no currency');
    if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  const parts = [...counts].sort(([, left], [, right]) => right - left);
  const words = parts.map(([currency, count]) => `${currency} (${number(count)})`);
  return hanging('', `Amounts are in ${words.join(', ')}; sums keep them apart.`, width);
}

/** Where a file knows its accounts only by their ids, the file of accounts helps. */
export function accountHint({ mapping, deals }: Imported, width: number): readonly string[] {
  const byId =
    mapping.some(({ field }) => field === 'accountId') && deals.every((deal) => deal.account === undefined);
  const hint =
    'The accounts stand there as ids only. With their names: the same again with --accounts <file of accounts>';
  return byId ? hanging('', hint, width) : [];
}

/** Where the file looks older than the one before, or every open deal should have closed before today. */
export function oldHint({ imported, merged, today, width }: ImportReport): readonly string[] {
  if (merged.older !== undefined) return hanging('', olderWords(merged.older, today), width);
  const open = imported.deals.filter((deal) => deal.status === 'open');
  const old = open.length > 0 && open.every(({ closeDate }) => closeDate !== undefined && closeDate < today);
  const what = open.length === 1 ? 'The one open deal' : `All ${number(open.length)} open deals`;
  return old ? hanging('', `${what} should have closed already: is this an old export?`, width) : [];
}

function olderWords({ by, day, before }: OlderFile, today: Day): string {
  const [own, last] = [dayNear(day, today), dayNear(before, today)];
  const what =
    by === 'name'
      ? `By its name this file is of ${own}, and the one before of ${last} or later`
      : `The newest day in this file is ${own}, in the one before it was ${last}`;
  return `${what}: is this an older export? To take it back: recover undo import`;
}

const groupsShown = 5;

/** Accounts that no eye tells apart: one line for each group. */
export function lookalikeLines({ lookalikes, width }: ImportReport): readonly string[] {
  const shown = lookalikes.slice(0, groupsShown).flatMap((names) => {
    const said = `${counted(names.length, 'account')} look the same but are spelled with different characters: `;
    return hanging('', said + names.map((name) => cut(name, 40)).join(', '), width);
  });
  const more = lookalikes.length - groupsShown;
  return more > 0 ? [...shown, `${counted(more, 'more group')} like that; --json lists them all`] : shown;
}

/** A path's last part; standard input by name. */
function baseName(path: string): string {
  return path === '-' ? 'standard input' : (path.split(/[\\/]/).at(-1) ?? path);
}

/** `3 new, 1 changed, 8 as before`. */
export function changes(merged: Merged): string {
  const parts = [
    `${number(merged.added)} new`,
    `${number(merged.updated)} changed`,
    `${number(merged.unchanged)} as before`,
  ];
  return [
    ...parts,
    ...(merged.missing === 0
      ? []
      : [counted(merged.missing, 'no longer in the file stays', 'no longer in the file stay')]),
  ].join(', ');
}

/** How many rows were left out and how many lines skipped, and what such lines are. */
export function leftOut({ rejected, dropped }: Imported): string {
  const what = dropped === 0 ? '' : ' (blank, totals, headers again, or more of a deal)';
  return `${counted(rejected.length, 'row')} left out, ${counted(dropped, 'line')} skipped${what}.`;
}

function rejectSummary({ imported }: ImportReport): readonly string[] {
  const { length } = imported.rejected;
  return length === 0
    ? []
    : [
        `${counted(length, 'row')} could not be read and ${length === 1 ? 'was' : 'were'} left out, named above.`,
      ];
}

/**
 * One line for each row that was left out: `file:line: reason`; fewer where a preview is to fit below. On a screen a long one goes on
 * further in; elsewhere it stays one line, as editors and scripts read it.
 */
export function rejectLines({ file, imported, dryRun, rows, width }: ImportReport): string {
  const most = dryRun && rows !== undefined ? rejectsOnScreen : rejectsShown;
  const shown = imported.rejected
    .slice(0, most)
    .map((reject) => `${file}:${reject.line}: ${rejectReason(reject.reason)}`);
  const rest = imported.rejected.length - shown.length;
  const more = `${file}: and ${counted(rest, 'more row')}; --rejects <file> writes them all`;
  const lines = rest > 0 ? [...shown, more] : shown;
  if (lines.length === 0) return '';
  return rows === undefined ? `${lines.join('\n')}\n` : page(lines, width);
}

/** While a file is read: `Reading deals.csv: 40,000 of 100,000 rows`. */
export function readingWords(file: string, done?: number, all?: number): string {
  const rows = done === undefined || all === undefined ? '' : `: ${number(done)} of ${counted(all, 'row')}`;
  return `Reading ${baseName(file)}${rows}`;
}

/** While what was read is kept. */
export function keepingWords(count: number): string {
  return `Keeping ${counted(count, 'deal')}`;
}

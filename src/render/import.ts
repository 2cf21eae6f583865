import type { Day } from '../domain/day.ts';
import type { Imported } from '../domain/intake.ts';
import type { Merged } from '../domain/reimport.ts';
import { cut, hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { counted, number } from './saying.ts';

/** What an import found and changed. */
export interface ImportReport {
  readonly file: string;
  readonly imported: Imported;
  readonly merged: Merged;
  /** Groups of accounts that look the same and are not. */
  readonly lookalikes: readonly (readonly string[])[];
  readonly dryRun: boolean;
  readonly today: Day;
  readonly width: number;
}

const rejectsShown = 20;

/** What was kept, and what comes next. */
export function importText(report: ImportReport): string {
  const { merged, imported, width } = report;
  const kept = `${painted('good', 'Kept.')} ${counted(imported.deals.length, 'deal')} from ${baseName(report.file)}: ${changes(report)}.`;
  const lines = [
    ...hanging('', kept, width),
    `In it: ${number(merged.open)} open, ${number(merged.won)} won, ${number(merged.lost)} lost.`,
    ...rejectSummary(report),
    ...oldHint(report),
    ...accountHint(imported, width),
    ...lookalikeLines(report),
    painted(
      'quiet',
      merged.lost > 0
        ? 'Next: recover debrief <account>, for one that you lost'
        : 'Next: recover deals --open',
    ),
  ];
  return page(lines, width);
}

/** Where a file knows its accounts only by their ids, the file of accounts helps. */
export function accountHint({ mapping, deals }: Imported, width: number): readonly string[] {
  const byId =
    mapping.some(({ field }) => field === 'accountId') && deals.every((deal) => deal.account === undefined);
  const hint =
    'The accounts stand there as ids only. With their names: the same again with --accounts <file of accounts>';
  return byId ? hanging('', hint, width) : [];
}

/** Where every open deal should have closed before today, the file may be an old one. */
export function oldHint({ imported, today, width }: ImportReport): readonly string[] {
  const open = imported.deals.filter((deal) => deal.status === 'open');
  const old = open.length > 0 && open.every(({ closeDate }) => closeDate !== undefined && closeDate < today);
  const what = open.length === 1 ? 'The one open deal' : `All ${number(open.length)} open deals`;
  return old ? hanging('', `${what} should have closed already: is this an old export?`, width) : [];
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
export function changes({ merged }: ImportReport): string {
  const parts = [
    `${number(merged.added)} new`,
    `${number(merged.updated)} changed`,
    `${number(merged.unchanged)} as before`,
  ];
  return [
    ...parts,
    ...(merged.missing === 0 ? [] : [`${number(merged.missing)} no longer in the file, kept`]),
  ].join(', ');
}

function rejectSummary({ imported }: ImportReport): readonly string[] {
  const { length } = imported.rejected;
  return length === 0
    ? []
    : [
        `${counted(length, 'row')} could not be read and ${length === 1 ? 'was' : 'were'} left out, named above.`,
      ];
}

/** One line for each row that was left out: `file:line: reason`. */
export function rejectLines({ file, imported }: ImportReport): string {
  const shown = imported.rejected
    .slice(0, rejectsShown)
    .map((reject) => `${file}:${reject.line}: ${reject.reason}\n`);
  const rest = imported.rejected.length - shown.length;
  return (
    shown.join('') + (rest > 0 ? `${file}: and ${counted(rest, 'more row')}; --json lists them all\n` : '')
  );
}

/** The stable shape of `import --json`. */
export function importShape({ file, imported, merged, lookalikes }: ImportReport) {
  const { crm, encoding, delimiter, dateOrder, mapping, rows, dropped, rejected } = imported;
  const { added, updated, unchanged, missing, open, won, lost } = merged;
  return {
    file,
    crm,
    encoding,
    delimiter,
    dateOrder,
    mapping,
    rows,
    dropped,
    rejected,
    added,
    updated,
    unchanged,
    missing,
    open,
    won,
    lost,
    lookalikes,
  };
}

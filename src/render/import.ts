import type { Day } from '../domain/day.ts';
import type { Imported } from '../domain/intake.ts';
import type { Merged } from '../domain/reimport.ts';
import { columns, cut } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayNear, money, number } from './saying.ts';

/** What an import found and changed. */
export interface ImportReport {
  readonly file: string;
  readonly imported: Imported;
  readonly merged: Merged;
  readonly dryRun: boolean;
  readonly today: Day;
  readonly width: number;
}

const rejectsShown = 20;
const sampleDeals = 3;
const headerWidth = 30;

/** What was kept, and what comes next. */
export function importText(report: ImportReport): string {
  const { merged } = report;
  const lines = [
    `${painted('good', 'Kept.')} ${counted(report.imported.deals.length, 'deal')} from ${baseName(report.file)}: ${changes(report)}.`,
    `In it: ${number(merged.open)} open, ${number(merged.won)} won, ${number(merged.lost)} lost.`,
    ...rejectSummary(report),
    painted(
      'quiet',
      merged.lost > 0
        ? 'Next: recover debrief <account>, for one that you lost'
        : 'Next: recover deals --open',
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** A path's last part; standard input by name. */
function baseName(path: string): string {
  return path === '-' ? 'standard input' : (path.split(/[\\/]/).at(-1) ?? path);
}

function changes({ merged }: ImportReport): string {
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

/** How a file would be read: the columns, three deals, and what would change; nothing is kept. */
export function previewText(report: ImportReport): string {
  const { imported } = report;
  const read = [
    `Read as ${imported.crm}`,
    imported.encoding,
    `columns parted by ${delimiterWords[imported.delimiter] ?? imported.delimiter}`,
    ...(imported.dateOrder === undefined ? [] : [`days as ${orderWords[imported.dateOrder]}`]),
  ];
  const lines = [
    `${read.join(', ')}.`,
    '',
    painted('strong', 'Column → what it is taken for'),
    ...columns(imported.mapping.map(({ header, field }) => [`  ${cut(header, headerWidth)}`, field])),
    '',
    painted('strong', 'The first deals, as they would be kept'),
    ...columns(imported.deals.slice(0, sampleDeals).map((deal) => sampleRow(deal, report))),
    '',
    `${counted(imported.deals.length, 'deal')}: ${changes(report)}. ${counted(imported.rejected.length, 'row')} left out, ${counted(imported.dropped, 'line')} skipped.`,
    'Nothing was kept. If it looks right, type the same without --dry-run.',
    `If a column is wrong, add for example: --map "${imported.mapping[0]?.header ?? 'Close Date'}=closeDate"`,
  ];
  return `${lines.join('\n')}\n`;
}

function sampleRow(deal: Imported['deals'][number], report: ImportReport): readonly string[] {
  const name = deal.account ?? deal.name ?? deal.crmId ?? '';
  const closes = deal.closeDate === undefined ? '' : dayNear(deal.closeDate, report.today);
  return [`  ${cut(name, headerWidth)}`, money(deal.amount), deal.status, deal.stage ?? '', closes];
}

const delimiterWords: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};
const orderWords = { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' } as const;

/** The stable shape of `import --json`. */
export function importShape({ file, imported, merged }: ImportReport) {
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
  };
}

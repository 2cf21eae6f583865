import type { Imported } from '../domain/intake.ts';
import { fieldWords } from './field-words.ts';
import type { ImportReport } from './import.ts';
import {
  accountHint,
  changes,
  currencyLine,
  keptBeside,
  leftOut,
  lookalikeLines,
  oldHint,
} from './import.ts';
import { cardLines, statusLines } from './import-cards.ts';
import { changesLines } from './import-changes.ts';
import { decisionLines } from './import-decisions.ts';
import { mappingLines } from './import-mapping.ts';
import { hanging, page, rowsTaken } from './layout.ts';
import { painted } from './paint.ts';
import { counted } from './saying.ts';

/** How much of a preview is shown: names in a list, decisions, and whether its parts stand apart. */
interface Fullness {
  readonly names: number;
  readonly decisions: number;
  readonly airy: boolean;
}

const fullest: Fullness = { names: 12, decisions: 12, airy: true };
const shorter: readonly Fullness[] = [
  { names: 6, decisions: 4, airy: true },
  { names: 6, decisions: 4, airy: false },
  { names: 3, decisions: 3, airy: false },
  { names: 1, decisions: 1, airy: false },
];

/** How a file would be read: the columns, three deals, what was decided, and what would change; nothing is kept. On a screen of `rows` as much as fits. */
export function previewText(report: ImportReport): string {
  const { width, rows } = report;
  const whole = previewLines(report, fullest);
  if (rows === undefined || rowsTaken(whole, width) < rows) return page(whole, width);
  const tries = shorter.map((fullness) => previewLines(report, fullness));
  return page(tries.find((lines) => rowsTaken(lines, width) < rows) ?? tries.at(-1) ?? whole, width);
}

function previewLines(report: ImportReport, { names, decisions, airy }: Fullness): readonly string[] {
  const { imported, merged, today, width } = report;
  const apart = airy ? [''] : [];
  const decided = decisionLines(imported.decisions, decisions, '--json lists them all', width);
  return [
    ...hanging('', readAs(imported), width),
    ...apart,
    painted('strong', 'Columns, and what each is taken for'),
    ...mappingLines(imported, names, width),
    ...apart,
    painted('strong', 'As they would be kept'),
    ...cardLines(imported.deals, today, width),
    ...statusLines(imported, width),
    ...currencyLine(imported, width),
    ...(decided.length === 0 ? [] : [...apart, painted('strong', 'Decided on the way'), ...decided]),
    ...(report.withChanges ? [...apart, ...changesLines(merged, today, width)] : []),
    ...apart,
    ...endLines(report),
  ];
}

function endLines(report: ImportReport): readonly string[] {
  const { imported, merged, width } = report;
  const sum = `${counted(imported.deals.length, 'deal')}: ${changes(merged)}.`;
  return [
    ...hanging('', `${sum} ${leftOut(imported)}`, width),
    ...oldHint(report),
    ...accountHint(imported, width),
    ...lookalikeLines(report),
    ...keptBeside(report),
    'Nothing was kept. If it looks right, type the same without --dry-run.',
    ...hanging('', `If a column is taken wrongly: --map "${example(imported)}"`, width),
  ];
}

/** A column of this very file, where one looks like what is missed. */
function example({ mapping, deals }: Imported): string {
  const told = new Set(mapping.map(({ field }) => field));
  const known = new Set(mapping.map(({ header }) => header));
  const missed = (['amount', 'closeDate'] as const).find((field) => !told.has(field));
  const free = Object.entries(deals[0]?.attributes ?? {}).filter(([name]) => !known.has(name));
  const fitting = free.find(([, value]) => missed !== undefined && looks[missed].test(value));
  return `${fitting?.[0] ?? 'Column'}=${fieldWords[missed ?? 'closeDate']}`;
}

const looks = {
  amount: /^[^\d]{0,4}\d[\d.,' ]*[^\d]{0,4}$/,
  closeDate: /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b/,
} as const;

function readAs({ crm, encoding, delimiter, dateOrder }: Imported): string {
  const parts = [
    `Read as ${crm}`,
    encoding,
    ...(delimiter === '' ? [] : [`columns parted by ${delimiterWords[delimiter] ?? delimiter}`]),
    ...(dateOrder === undefined ? [] : [`days as ${orderWords[dateOrder]}`]),
  ];
  return `${parts.join(', ')}.`;
}

const delimiterWords: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

const orderWords = { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' } as const;

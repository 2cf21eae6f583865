import type { DealField, Imported } from '../domain/intake.ts';
import type { ImportReport } from './import.ts';
import { accountHint, changes, lookalikeLines, oldHint } from './import.ts';
import { cut, hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayNear, money } from './saying.ts';
import { table } from './table.ts';

const sampleDeals = 3;
const headerWidth = 30;
const unusedShown = 12;

/** How a file would be read: the columns, three deals, and what would change; nothing is kept. */
export function previewText(report: ImportReport): string {
  const { imported, width } = report;
  const { rejected, dropped } = imported;
  const sum = `${counted(imported.deals.length, 'deal')}: ${changes(report)}. ${counted(rejected.length, 'row')} left out, ${counted(dropped, 'line')} skipped.`;
  const lines = [
    ...hanging('', readAs(imported), width),
    '',
    painted('strong', 'Column, and what it is taken for'),
    ...mappingLines(imported, width),
    ...unusedLines(imported, width),
    ...missingLines(imported),
    '',
    painted('strong', 'The first deals, as they would be kept'),
    ...table([imported.deals.slice(0, sampleDeals).map((deal) => sampleRow(deal, report))], width).flat(),
    '',
    ...hanging('', sum, width),
    ...oldHint(report),
    ...accountHint(imported, width),
    ...lookalikeLines(report),
    'Nothing was kept. If it looks right, type the same without --dry-run.',
    ...hanging('', `If a column is taken wrongly: --map "Column=field", with a field from above.`, width),
  ];
  return page(lines, width);
}

function mappingLines({ mapping }: Imported, width: number): readonly string[] {
  const rows = mapping.map(({ header, field }) => [
    `  ${cut(header, headerWidth)}`,
    fieldWords[field],
    field,
  ]);
  return table([rows, rows.map(([header = '', , field = '']) => [header, field])], width).flat();
}

function readAs({ crm, encoding, delimiter, dateOrder }: Imported): string {
  const parts = [
    `Read as ${crm}`,
    encoding,
    `columns parted by ${delimiterWords[delimiter] ?? delimiter}`,
    ...(dateOrder === undefined ? [] : [`days as ${orderWords[dateOrder]}`]),
  ];
  return `${parts.join(', ')}.`;
}

/** Columns that tell nothing the program knows by name; they are kept beside the deal. */
function unusedLines({ deals, mapping }: Imported, width: number): readonly string[] {
  const taken = new Set(mapping.map(({ header }) => header));
  const kept = new Set<string>();
  for (const { attributes } of deals) for (const name of Object.keys(attributes)) kept.add(name);
  const names = [...kept].filter((name) => !taken.has(name));
  if (names.length === 0) return [];
  const shown = names.slice(0, unusedShown).map((name) => cut(name, headerWidth));
  const rest = names.length - shown.length;
  return hanging('  kept as they are: ', [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', '), width);
}

/** What no column tells, where a rep would miss it. */
function missingLines({ mapping }: Imported): readonly string[] {
  const told = new Set(mapping.map(({ field }) => field));
  const missed = (['amount', 'closeDate'] as const).filter((field) => !told.has(field));
  return missed.map((field) => `  no column was taken for the ${fieldWords[field]} (${field})`);
}

function sampleRow(deal: Imported['deals'][number], report: ImportReport): readonly string[] {
  const name = deal.account ?? deal.name ?? deal.crmId ?? '';
  const closes = deal.closeDate === undefined ? '' : dayNear(deal.closeDate, report.today);
  return [
    `  ${cut(name, headerWidth)}`,
    money(deal.amount),
    deal.status,
    cut(deal.stage ?? '', headerWidth),
    closes,
  ];
}

const delimiterWords: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

const orderWords = { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' } as const;

const fieldWords: Readonly<Record<DealField, string>> = {
  recoverId: 'its id here',
  crmId: 'its id in the CRM',
  account: 'account',
  accountId: 'id of the account',
  name: 'name of the deal',
  status: 'open, won or lost',
  isWon: 'whether it is won',
  isLost: 'whether it is lost',
  isClosed: 'whether it is closed',
  isActive: 'whether it is active',
  isDeleted: 'whether it is deleted',
  stage: 'stage',
  amount: 'amount',
  currency: 'currency',
  closeDate: 'close date',
  wonOn: 'day it was won',
  lostOn: 'day it was lost',
  closedOn: 'day it was closed',
  createdOn: 'day it began',
  lastActivityOn: 'last activity',
  owner: 'owner',
  contactName: 'contact',
  contactPhone: 'phone',
  contactEmail: 'e-mail',
  contactAddress: 'address',
  nextStep: 'next step',
  notes: 'notes',
  stated: 'the reason they gave',
  closingReason: 'the reason, where it was lost',
  competitor: 'competitor',
  product: 'product',
  source: 'where the lead came from',
};

import { asId } from '../domain/ids.ts';
import type { DealField, RowDeal } from '../domain/intake.ts';
import type { Contact } from '../domain/pipeline.ts';
import type { Account } from './accounts.ts';
import type { Blanks } from './blanks.ts';
import type { Column } from './columns.ts';
import { oneLine } from './plain.ts';
import type { TableRow } from './records.ts';
import { nameless, notReadable, tooLong } from './refusals.ts';
import type { StatusReader } from './status.ts';
import { cellIn } from './tally.ts';
import type { Texts } from './texts.ts';
import type { Amounts, DayField, Days } from './values.ts';
import { dayFields } from './values.ts';

/** A deal being put together. */
type Growing = { -readonly [Key in keyof RowDeal]: RowDeal[Key] };

/** All that is needed to read one row. */
export interface DealReader {
  readonly columns: ReadonlyMap<DealField, readonly Column[]>;
  /** Columns that can leave an attribute. */
  readonly others: readonly Column[];
  readonly width: number;
  readonly blanks: Blanks;
  readonly texts: Texts;
  readonly days: Days;
  readonly amounts: Amounts;
  readonly statusOf: StatusReader;
  /** Status columns that hold a value somewhere; one that is empty throughout tells nothing. */
  readonly telling: ReadonlySet<DealField>;
  readonly accounts: ReadonlyMap<string, Account>;
}

const lineFields = ['account', 'name', 'stage', 'owner', 'competitor', 'product', 'source'] as const;
const dayNames: Readonly<Record<DayField, string>> = {
  closeDate: 'close date',
  createdOn: 'created date',
  lastActivityOn: 'last activity',
};

/** The deal that a row tells, or the reason why it tells none. */
export function dealIn(row: TableRow, reader: DealReader): RowDeal | string {
  if (row.cells.slice(reader.width).some((cell) => cell.trim() !== ''))
    return tooLong(row.cells.length, reader.width);
  const cell = (field: DealField): string => cellIn(row, reader.columns, field);
  const id = asId(cell('recoverId'));
  const deal: Growing = {
    ...(id === undefined ? {} : { id }),
    status: statusIn(cell, reader),
    attributes: attributesIn(row, reader),
  };
  const reason = addDays(deal, cell, reader) ?? addAmount(deal, cell, reader);
  if (reason !== undefined) return reason;
  addTexts(deal, row, cell, reader);
  addAccount(deal, cell, reader);
  const named = [deal.account, deal.name, deal.crmId, deal.id].some((name) => name !== undefined);
  return named ? deal : nameless;
}

/** Every filled cell that no field took, and those that a field could not understand. */
function attributesIn(row: TableRow, reader: DealReader): Record<string, string> {
  const attributes: [label: string, value: string][] = [];
  for (const { at, label, field } of reader.others) {
    const value = reader.texts.block(row.cells[at] ?? '');
    const understood =
      (field === 'currency' && reader.amounts.currency(value) !== undefined) ||
      (field === 'crmId' && !isDamagedId(value)) ||
      (field !== undefined &&
        reader.days.keeping.has(field) &&
        !reader.days.isKept(field, row.cells[at] ?? ''));
    if (value !== '' && !understood) attributes.push([label, value]);
  }
  // Set one by one, they would take four times the memory.
  return Object.fromEntries(attributes);
}

function statusIn(cell: (field: DealField) => string, reader: DealReader): RowDeal['status'] {
  const told = (field: DealField): string | undefined =>
    reader.telling.has(field) ? cell(field) : undefined;
  return reader.statusOf({
    stage: told('stage'),
    status: told('status'),
    isWon: told('isWon'),
    isLost: told('isLost'),
    isClosed: told('isClosed'),
  });
}

function addDays(deal: Growing, cell: (field: DealField) => string, reader: DealReader): string | undefined {
  for (const field of dayFields) {
    const text = cell(field);
    const day = reader.days.day(field, text);
    if (day === undefined && (reader.blanks.value(text) || reader.days.isKept(field, text))) continue;
    if (day === undefined) return notReadable(dayNames[field], text, 'a date');
    deal[field] = day;
  }
  return undefined;
}

function addAmount(
  deal: Growing,
  cell: (field: DealField) => string,
  reader: DealReader,
): string | undefined {
  const text = cell('amount');
  const currency = cell('currency');
  if (!reader.blanks.value(text)) {
    const money = reader.amounts.money(text, currency);
    if (money === undefined) return notReadable('amount', text, 'an amount');
    deal.amount = money;
  }
  return undefined;
}

function addTexts(
  deal: Growing,
  row: TableRow,
  cell: (field: DealField) => string,
  reader: DealReader,
): void {
  const { line, block, isBlank } = reader.texts;
  for (const field of lineFields) {
    const text = line(cell(field));
    if (!isBlank(text)) deal[field] = text;
  }
  const crmId = line(cell('crmId'));
  if (!isBlank(crmId) && !isDamagedId(crmId)) deal.crmId = crmId;
  const nextStep = block(cell('nextStep'));
  if (!isBlank(nextStep)) deal.nextStep = nextStep;
  const notes = together(row, reader, 'notes', '\n\n');
  if (notes !== '') deal.notes = notes;
  const stated = together(row, reader, 'stated', '; ');
  if (stated !== '') deal.stated = stated;
}

/** A long id that a spreadsheet has rounded, as 5.70306E+17, names many deals and so none. */
function isDamagedId(id: string): boolean {
  return /^\d(?:[.,]\d+)?E\+\d+$/i.test(id);
}

function together(row: TableRow, reader: DealReader, field: 'notes' | 'stated', between: string): string {
  const columns = reader.columns.get(field) ?? [];
  const parts = columns
    .map(({ at }) => reader.texts.block(row.cells[at] ?? ''))
    .filter((part) => !reader.texts.isBlank(part));
  return [...new Set(parts)].join(between);
}

/** The account and the person there; what the row does not tell comes from the table of accounts. */
function addAccount(deal: Growing, cell: (field: DealField) => string, reader: DealReader): void {
  const account = reader.accounts.get(oneLine(cell('accountId')));
  if (deal.account === undefined && account && account.name !== '') deal.account = account.name;
  const value = (field: DealField, instead = ''): string => {
    const text = reader.texts.line(cell(field));
    return reader.texts.isBlank(text) ? instead : text;
  };
  const contact = filledIn({
    name: value('contactName'),
    phone: value('contactPhone', account?.phone),
    email: value('contactEmail'),
    address: value('contactAddress', account?.address),
  });
  if (contact) deal.contact = contact;
  if (account && account.website !== '') deal.attributes = { Website: account.website, ...deal.attributes };
}

function filledIn(contact: Required<Contact>): Contact | undefined {
  const parts = Object.entries(contact).filter(([, value]) => value !== '');
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

import { asId } from '../domain/ids.ts';
import type { DealField, RowDeal } from '../domain/intake.ts';
import type { Contact } from '../domain/pipeline.ts';
import type { Account } from './accounts.ts';
import { attributesIn } from './attributes.ts';
import { isDamagedId, shortId } from './crm-ids.ts';
import type { DealReader, GrowingDeal } from './deal-reader.ts';
import { oneLine } from './plain.ts';
import type { TableRow } from './records.ts';
import { nameless, notReadable, tooLong } from './refusals.ts';
import type { RowDays } from './row-days.ts';
import { closeDayOf, daysIn } from './row-days.ts';
import { cellIn } from './tally.ts';

const lineFields = ['account', 'name', 'stage', 'owner', 'competitor', 'product', 'source'] as const;
/** The deal that a row tells, or the reason why it tells none. */
export function dealIn(row: TableRow, reader: DealReader): RowDeal | string {
  if (row.cells.slice(reader.width).some((cell) => cell.trim() !== ''))
    return tooLong(row.cells.length, reader.width);
  const cell = (field: DealField): string => cellIn(row, reader.columns, field);
  const id = asId(cell('recoverId'));
  const deal: GrowingDeal = {
    ...(id === undefined ? {} : { id }),
    status: statusIn(cell, reader),
    attributes: {},
  };
  const days = daysIn(cell, reader);
  const reason = typeof days === 'string' ? days : addAmount(deal, cell, reader);
  if (typeof days === 'string' || reason !== undefined) return reason ?? '';
  addDays(deal, days);
  deal.attributes = attributesIn(row, deal, days, reader);
  addTexts(deal, row, cell, reader);
  const stageSince = deal.stage === undefined ? undefined : reader.stageSince(row);
  if (stageSince !== undefined) deal.stageSince = stageSince;
  addAccount(deal, cell, reader);
  const named = [deal.account, deal.name, deal.crmId, deal.id].some((name) => name !== undefined);
  return named ? deal : nameless;
}

function statusIn(cell: (field: DealField) => string, reader: DealReader): RowDeal['status'] {
  const told = (field: DealField): string | undefined =>
    reader.telling.has(field) ? cell(field) : undefined;
  const day = (field: DealField): string | undefined => {
    const text = told(field);
    return text === undefined || reader.blanks.value(text) ? undefined : text;
  };
  return reader.statusOf({
    stage: told('stage'),
    status: told('status'),
    isWon: told('isWon'),
    isLost: told('isLost'),
    isClosed: told('isClosed'),
    isActive: told('isActive'),
    wonOn: day('wonOn'),
    lostOn: day('lostOn'),
  });
}

function addDays(deal: GrowingDeal, days: RowDays): void {
  const closeDate = closeDayOf(deal.status, days);
  if (closeDate !== undefined) deal.closeDate = closeDate;
  if (days.createdOn !== undefined) deal.createdOn = days.createdOn;
  if (days.lastActivityOn !== undefined) deal.lastActivityOn = days.lastActivityOn;
}

function addAmount(
  deal: GrowingDeal,
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
  deal: GrowingDeal,
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
  if (!isBlank(crmId) && !isDamagedId(crmId)) deal.crmId = reader.plainId(crmId);
  const nextStep = block(cell('nextStep'));
  if (!isBlank(nextStep)) deal.nextStep = nextStep;
  const notes = together(row, reader, ['notes'], '\n\n');
  if (notes !== '') deal.notes = notes;
  const reasons = deal.status === 'lost' ? (['stated', 'closingReason'] as const) : (['stated'] as const);
  const stated = together(row, reader, reasons, '; ');
  if (stated !== '') deal.stated = stated;
}

function together(row: TableRow, reader: DealReader, fields: readonly DealField[], between: string): string {
  const parts: string[] = [];
  for (const field of fields) {
    for (const { at } of reader.columns.get(field) ?? []) {
      const part = reader.texts.block(row.cells[at] ?? '');
      if (!reader.texts.isBlank(part) && !parts.includes(part)) parts.push(part);
    }
  }
  return parts.join(between);
}

/** The account and the person there; what the row does not tell comes from the table of accounts. */
function addAccount(deal: GrowingDeal, cell: (field: DealField) => string, reader: DealReader): void {
  const account = accountOf(oneLine(cell('accountId')), reader);
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

function accountOf(id: string, { accounts, plainId }: DealReader): Account | undefined {
  return accounts.size === 0 ? undefined : (accounts.get(plainId(id)) ?? accounts.get(shortId(id) ?? ''));
}

function filledIn(contact: Required<Contact>): Contact | undefined {
  const parts = Object.entries(contact).filter(([, value]) => value !== '');
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

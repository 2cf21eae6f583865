import { asId } from '../domain/ids.ts';
import type { DealField, RejectReason, RowDeal } from '../domain/intake.ts';
import type { Contact } from '../domain/pipeline.ts';
import type { Account } from './accounts.ts';
import { attributesIn } from './attributes.ts';
import type { Column } from './columns.ts';
import { isDamagedId, shortId } from './crm-ids.ts';
import type { DealReader, GrowingDeal } from './deal-reader.ts';
import { oneLine } from './plain.ts';
import type { TableRow } from './records.ts';
import type { RowDays } from './row-days.ts';
import { closeDayOf, daysIn } from './row-days.ts';
import { cellIn } from './tally.ts';

const lineFields = ['account', 'name', 'stage', 'owner', 'competitor', 'product', 'source'] as const;
const noteFields: readonly DealField[] = ['notes'];
const statedFields: readonly DealField[] = ['stated'];
const lossFields: readonly DealField[] = ['stated', 'closingReason'];
const none: readonly Column[] = [];

const contactParts = ['name', 'phone', 'email', 'address'] as const;
const contactFields = {
  name: 'contactName',
  phone: 'contactPhone',
  email: 'contactEmail',
  address: 'contactAddress',
} as const satisfies Readonly<Record<keyof Contact, DealField>>;

/** The deal that a row tells, or the reason why it tells none. */
export function dealIn(row: TableRow, reader: DealReader): RowDeal | RejectReason {
  if (row.cells.length > reader.width && row.cells.slice(reader.width).some((cell) => cell.trim() !== ''))
    return { kind: 'tooLong', cells: row.cells.length, headers: reader.width };
  const id = asId(cellIn(row, reader.columns, 'recoverId'));
  const status = statusIn(row, reader);
  const deal: GrowingDeal = id === undefined ? { status, attributes: {} } : { id, status, attributes: {} };
  const days = daysIn(row, reader);
  if ('kind' in days) return days;
  const noAmount = addAmount(deal, row, reader);
  if (noAmount !== undefined) return noAmount;
  addDays(deal, days);
  deal.attributes = attributesIn(row, deal, days, reader);
  addTexts(deal, row, reader);
  const stageSince = deal.stage === undefined ? undefined : reader.stageSince(row);
  if (stageSince !== undefined) deal.stageSince = stageSince;
  addAccount(deal, row, reader);
  const name = deal.account ?? deal.name ?? deal.crmId ?? deal.id;
  return name === undefined ? { kind: 'nameless' } : deal;
}

function statusIn(row: TableRow, reader: DealReader): RowDeal['status'] {
  return reader.statusOf({
    stage: told('stage', row, reader),
    status: told('status', row, reader),
    isWon: told('isWon', row, reader),
    isLost: told('isLost', row, reader),
    isClosed: told('isClosed', row, reader),
    isActive: told('isActive', row, reader),
    wonOn: toldDay('wonOn', row, reader),
    lostOn: toldDay('lostOn', row, reader),
  });
}

function told(field: DealField, row: TableRow, reader: DealReader): string | undefined {
  return reader.telling.has(field) ? cellIn(row, reader.columns, field) : undefined;
}

function toldDay(field: DealField, row: TableRow, reader: DealReader): string | undefined {
  const text = told(field, row, reader);
  return text === undefined || reader.blanks.value(text) ? undefined : text;
}

function addDays(deal: GrowingDeal, days: RowDays): void {
  const closeDate = closeDayOf(deal.status, days);
  if (closeDate !== undefined) deal.closeDate = closeDate;
  if (days.createdOn !== undefined) deal.createdOn = days.createdOn;
  if (days.lastActivityOn !== undefined) deal.lastActivityOn = days.lastActivityOn;
}

function addAmount(deal: GrowingDeal, row: TableRow, reader: DealReader): RejectReason | undefined {
  const text = cellIn(row, reader.columns, 'amount');
  if (text === '') return undefined;
  const money = reader.amounts.money(text, cellIn(row, reader.columns, 'currency'));
  if (money !== undefined) deal.amount = money;
  return money !== undefined || reader.blanks.value(text) ? undefined : { kind: 'noAmount', cell: text };
}

function addTexts(deal: GrowingDeal, row: TableRow, reader: DealReader): void {
  const { line, block, isBlank } = reader.texts;
  for (const field of lineFields) {
    const text = line(cellIn(row, reader.columns, field));
    if (!isBlank(text)) deal[field] = text;
  }
  const crmId = line(cellIn(row, reader.columns, 'crmId'));
  if (!isBlank(crmId) && !isDamagedId(crmId)) deal.crmId = reader.plainId(crmId);
  const nextStep = block(cellIn(row, reader.columns, 'nextStep'));
  if (!isBlank(nextStep)) deal.nextStep = nextStep;
  const notes = together(row, reader, noteFields, '\n\n');
  if (notes !== '') deal.notes = notes;
  const stated = together(row, reader, deal.status === 'lost' ? lossFields : statedFields, '; ');
  if (stated !== '') deal.stated = stated;
}

/** What several columns say together, each thing once. */
function together(row: TableRow, reader: DealReader, fields: readonly DealField[], between: string): string {
  const parts: string[] = [];
  for (const field of fields) {
    for (const { at } of reader.columns.get(field) ?? none) {
      const part = reader.texts.block(row.cells[at] ?? '');
      if (!reader.texts.isBlank(part) && !parts.includes(part)) parts.push(part);
    }
  }
  return parts.join(between);
}

/** The account and the person there; what the row does not tell comes from the table of accounts. */
function addAccount(deal: GrowingDeal, row: TableRow, reader: DealReader): void {
  const account = accountOf(row, reader);
  if (deal.account === undefined && account && account.name !== '') deal.account = account.name;
  const contact = contactIn(row, reader, account);
  if (contact) deal.contact = contact;
  if (account && account.website !== '') deal.attributes = { Website: account.website, ...deal.attributes };
}

function contactIn(row: TableRow, reader: DealReader, account: Account | undefined): Contact | undefined {
  const contact: { -readonly [Part in keyof Contact]: Contact[Part] } = {};
  for (const part of contactParts) {
    const text = reader.texts.line(cellIn(row, reader.columns, contactFields[part]));
    const instead = part === 'phone' || part === 'address' ? account?.[part] : undefined;
    const value = reader.texts.isBlank(text) ? instead : text;
    if (value) contact[part] = value;
  }
  return Object.keys(contact).length === 0 ? undefined : contact;
}

function accountOf(row: TableRow, { accounts, columns, plainId }: DealReader): Account | undefined {
  if (accounts.size === 0) return undefined;
  const id = oneLine(cellIn(row, columns, 'accountId'));
  return accounts.get(plainId(id)) ?? accounts.get(shortId(id) ?? '');
}

import type { Money } from '../domain/money.ts';
import type { ExportedField } from '../domain/own-table.ts';
import { attributeHeader, dealHeaders } from '../domain/own-table.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Cell } from './csv.ts';

/** A table with its headers, ready to be written. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What the table of deals is headed by where its cells stand as they are: reading it takes no apostrophe away then. */
const rawId = 'ID in recover';

const cells: Readonly<Record<ExportedField, (deal: Deal) => Cell>> = {
  recoverId: (deal) => deal.id,
  crmId: (deal) => deal.crmId,
  account: (deal) => deal.account,
  name: (deal) => deal.name,
  status: (deal) => deal.status,
  stage: (deal) => deal.stage,
  amount: (deal) => amountCell(deal.amount),
  currency: (deal) => deal.amount?.currency,
  closeDate: (deal) => deal.closeDate,
  createdOn: (deal) => deal.createdOn,
  lastActivityOn: (deal) => deal.lastActivityOn,
  owner: (deal) => deal.owner,
  contactName: (deal) => deal.contact?.name,
  contactPhone: (deal) => deal.contact?.phone,
  contactEmail: (deal) => deal.contact?.email,
  contactAddress: (deal) => deal.contact?.address,
  nextStep: (deal) => deal.nextStep,
  notes: (deal) => deal.notes,
  stated: (deal) => deal.stated,
  competitor: (deal) => deal.competitor,
  product: (deal) => deal.product,
  source: (deal) => deal.source,
};

/** The deals in their order, every column of the CRM behind ours in the order in which they first come up. */
export function dealTable(deals: readonly Deal[], raw: boolean): Table {
  const found = new Set<string>();
  for (const { attributes } of deals) for (const name of Object.keys(attributes)) found.add(name);
  const names = [...found];
  const own = dealHeaders.map(([field, header]) => (raw && field === 'recoverId' ? rawId : header));
  return {
    headers: [...own, ...names.map(attributeHeader)],
    rows: deals.map((deal) => [
      ...dealHeaders.map(([field]) => cells[field](deal)),
      ...names.map((name) => (Object.hasOwn(deal.attributes, name) ? deal.attributes[name] : undefined)),
    ]),
  };
}

/** An amount as a number; three places become four, for "1.234" is a thousand to some readers. */
export function amountCell(money: Money | undefined): Cell {
  if (money === undefined) return undefined;
  return { digits: /\.\d{3}$/.test(money.amount) ? `${money.amount}0` : money.amount };
}

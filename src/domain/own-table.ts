import type { DealField } from './intake.ts';

/** What the exported table of deals tells, in the order of its columns; data/crm/recover.json knows the same headers. */
export const dealHeaders = [
  ['recoverId', 'Recover ID'],
  ['crmId', 'CRM ID'],
  ['account', 'Account Name'],
  ['name', 'Deal Name'],
  ['status', 'Status'],
  ['stage', 'Stage'],
  ['amount', 'Amount'],
  ['currency', 'Currency'],
  ['closeDate', 'Close Date'],
  ['createdOn', 'Created Date'],
  ['lastActivityOn', 'Last Activity'],
  ['owner', 'Deal Owner'],
  ['contactName', 'Contact Name'],
  ['contactPhone', 'Contact Phone'],
  ['contactEmail', 'Contact Email'],
  ['contactAddress', 'Contact Address'],
  ['nextStep', 'Next Step'],
  ['notes', 'Notes'],
  ['stated', 'Loss Reason'],
  ['competitor', 'Competitor'],
  ['product', 'Product'],
  ['source', 'Lead Source'],
] as const satisfies readonly (readonly [DealField, string])[];

/** A thing that the exported table of deals tells. */
export type ExportedField = (typeof dealHeaders)[number][0];

const taken: ReadonlySet<string> = new Set(dealHeaders.map(([, header]) => header));
const fromCrm = 'CRM: ';

/** The header of a further column of the CRM; one that would be taken for a column of ours says whose it is. */
export function attributeHeader(name: string): string {
  return taken.has(name) || name.startsWith(fromCrm) ? `${fromCrm}${name}` : name;
}

/** What `attributeHeader` was made of. */
export function attributeName(header: string): string {
  return header.startsWith(fromCrm) ? header.slice(fromCrm.length) : header;
}

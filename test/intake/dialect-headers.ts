import type { DealField } from '../../src/domain/intake.ts';
import { layouts, read } from './reading.ts';

const fields = ['account', 'name', 'stage', 'amount', 'currency', 'closeDate', 'createdOn', 'notes'] as const;
type Field = (typeof fields)[number];

/** The headers that a CRM gives to what a deal has. */
export interface DialectHeaders {
  readonly crm: string;
  readonly headers: Readonly<Record<Field, string>>;
}

/** One for every layout that is shipped, but for our own, which is taken to the letter. */
export function dialectHeaders(): readonly DialectHeaders[] {
  return layouts.flatMap(({ name, exact }) => (exact ? [] : headersOf(name)));
}

/** The best header of each field that the layout or the shared one gives, all of which together are recognised. */
function headersOf(crm: string): readonly DialectHeaders[] {
  const own = layouts.filter(({ name }) => name === crm);
  const shared = layouts.filter(({ tells }) => tells.length === 0);
  const chosen = new Map<Field, string>();
  for (const field of fields) {
    const known = [...own, ...shared].flatMap((layout) => layout.headers[field] ?? []);
    const fitting = known.find((header) => areTold(new Map([...chosen, [field, header]])));
    if (fitting === undefined) return [];
    chosen.set(field, fitting);
  }
  const at = (field: Field): string => chosen.get(field) ?? '';
  const deal = { account: at('account'), name: at('name'), stage: at('stage'), notes: at('notes') };
  const values = { amount: at('amount'), currency: at('currency'), closeDate: at('closeDate') };
  return [{ crm, headers: { ...deal, ...values, createdOn: at('createdOn') } }];
}

/** True where these headers, with a stage, are taken for these fields. */
function areTold(wanted: ReadonlyMap<DealField, string>): boolean {
  const header = [...wanted.values(), ...(wanted.has('stage') ? [] : ['Deal Stage']), 'Zone'];
  const row = header.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const { mapping } = read(`${row}\n`);
  return [...wanted].every(([field, name]) =>
    mapping.some((column) => column.field === field && column.header === name),
  );
}

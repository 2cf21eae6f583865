import type { Money } from './money.ts';
import type { Contact, Deal } from './pipeline.ts';
import type { DealChange } from './reimport.ts';

/** One thing that differs: where it stands in the deal (`stage`, `contact.phone`, `attributes.Region`), and both values; absent is empty. */
export interface FieldChange {
  readonly field: string;
  readonly before?: string | Money;
  readonly after?: string | Money;
}

/** What a rep looks at first. */
const telling = ['status', 'stage', 'amount', 'closeDate'] as const;

const others = [
  'crmId',
  'account',
  'name',
  'createdOn',
  'lastActivityOn',
  'owner',
  'nextStep',
  'notes',
  'stated',
  'competitor',
  'product',
  'source',
] as const satisfies readonly (keyof Deal)[];

const contactParts = ['name', 'phone', 'email', 'address'] as const satisfies readonly (keyof Contact)[];

/** What differs between a deal before and after an import, what matters most first. */
export function fieldChanges(before: Deal, after: Deal): readonly FieldChange[] {
  return [
    ...[...telling, ...others].flatMap((field) => change(field, before[field], after[field])),
    ...contactParts.flatMap((part) =>
      change(`contact.${part}`, before.contact?.[part], after.contact?.[part]),
    ),
    ...attributeChanges(before.attributes, after.attributes),
  ];
}

/** Updated deals, those whose status, stage, amount or close date changed before the rest; each as the file has them. */
export function updatedDeals(changes: readonly DealChange[]): readonly Required<DealChange>[] {
  const updated = changes.flatMap(({ deal, before }) => (before === undefined ? [] : [{ deal, before }]));
  const tells = updated.filter((one) => isTelling(one));
  return [...tells, ...updated.filter((one) => !isTelling(one))];
}

function isTelling({ deal, before }: Required<DealChange>): boolean {
  return telling.some((field) => change(field, before[field], deal[field]).length > 0);
}

function attributeChanges(before: Deal['attributes'], after: Deal['attributes']): readonly FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => change(`attributes.${name}`, own(before, name), own(after, name)));
}

function own(attributes: Deal['attributes'], name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

function change(
  field: string,
  before: string | Money | undefined,
  after: string | Money | undefined,
): readonly FieldChange[] {
  if (textOf(before) === textOf(after)) return [];
  return [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function textOf(value: string | Money | undefined): string | undefined {
  return typeof value === 'object' ? `${value.amount} ${value.currency ?? ''}` : value;
}

import fc from 'fast-check';
import type { Day, Instant } from '../../src/domain/day.ts';
import type { Id } from '../../src/domain/ids.ts';
import type { Deal, ImportNote, PastValue, Pipeline } from '../../src/domain/pipeline.ts';

type Arbitraries<T> = { readonly [Key in keyof T]-?: fc.Arbitrary<Exclude<T[Key], undefined>> };

export const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('\u2028', '\ud800', '\u001b[2J', '"\\'),
);
export const flag = fc.boolean();
const letters = fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz');
export const id = fc.string({ unit: letters, minLength: 15, maxLength: 15 }).map((rest) => `a${rest}` as Id);
export const day = fc.integer({ min: 0, max: 40_000 }).map((count) => dayAfter(count));
export const instant = fc
  .tuple(day, fc.constantFrom('09:00:00Z', '23:59:59+05:30', '00:00:00-03:30'))
  .map((parts) => parts.join('T') as Instant);
const amount = fc.tuple(fc.constantFrom('', '-'), fc.nat(), fc.constantFrom('00', '50', '125'));
export const money = some(
  { amount: amount.map(([sign, whole, places]) => `${sign}${whole}.${places}`), currency: text },
  'amount',
);
export const contact = some({ name: text, phone: text, email: text, address: text });
const hostile = fc.constantFrom('__proto__', 'constructor', 'toString', '');
export const texts = fc
  .array(fc.tuple(fc.oneof(text, hostile), text), { maxLength: 3 })
  .map((entries): Readonly<Record<string, string>> => Object.fromEntries(entries));

const anyPast: fc.Arbitrary<PastValue> = fc.oneof(
  pastOf('stage', text),
  pastOf('amount', money),
  pastOf('closeDate', day),
);

/** Any deal that its type allows. */
export const anyDeal: fc.Arbitrary<Deal> = some(
  {
    id,
    crmId: text,
    account: text,
    name: text,
    status: fc.constantFrom('open', 'won', 'lost'),
    stage: text,
    stageSince: day,
    amount: money,
    closeDate: day,
    createdOn: day,
    lastActivityOn: day,
    owner: text,
    contact,
    nextStep: text,
    notes: text,
    stated: text,
    competitor: text,
    product: text,
    source: text,
    attributes: texts,
    inLastImport: flag,
    firstSeenOn: day,
    history: few(anyPast),
  },
  'id',
  'status',
  'attributes',
  'inLastImport',
);

/** Any pipeline that its type allows. */
export const anyPipeline: fc.Arbitrary<Pipeline> = some(
  {
    schema: fc.constant(2 as const),
    lastImport: some<ImportNote>(
      { at: instant, file: text, crm: text, rows: fc.nat(), named: day, newest: day },
      'at',
      'file',
      'crm',
      'rows',
    ),
    afterClosing: few(text),
    deals: few(anyDeal),
  },
  'schema',
  'deals',
);

/** Up to three of them. */
export function few<T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc.array(one, { maxLength: 3 });
}

/** Records with these parts, of which only `needed` are always there. */
export function some<T>(parts: Arbitraries<T>, ...needed: readonly (keyof T)[]): fc.Arbitrary<T> {
  return fc.record(parts, { requiredKeys: [...needed], noNullPrototype: true }) as unknown as fc.Arbitrary<T>;
}

/** Records with all of these parts. */
export function every<T>(parts: Arbitraries<T>): fc.Arbitrary<T> {
  return fc.record(parts, { noNullPrototype: true }) as unknown as fc.Arbitrary<T>;
}

function pastOf<Field extends PastValue['field']>(
  field: Field,
  was: fc.Arbitrary<NonNullable<Extract<PastValue, { readonly field: Field }>['was']>>,
): fc.Arbitrary<PastValue> {
  const parts = { field: fc.constant(field), until: day, was };
  return fc.record(parts, {
    requiredKeys: ['field', 'until'],
    noNullPrototype: true,
  }) as fc.Arbitrary<PastValue>;
}

function dayAfter(count: number): Day {
  return new Date(count * 86_400_000).toISOString().slice(0, 10) as Day;
}

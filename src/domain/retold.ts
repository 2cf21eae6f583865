import type { Day } from './day.ts';
import type { DealField, Imported, RowDeal } from './intake.ts';
import { historyAfter } from './past.ts';
import type { Deal } from './pipeline.ts';

/** Fields of a deal that one column tells. */
const ownFields = [
  'crmId',
  'account',
  'name',
  'stage',
  'amount',
  'closeDate',
  'createdOn',
  'lastActivityOn',
  'owner',
  'nextStep',
  'notes',
  'stated',
  'competitor',
  'product',
  'source',
] as const satisfies readonly (DealField & keyof Deal)[];

const statusFields: readonly DealField[] = [
  'stage',
  'status',
  'isWon',
  'isLost',
  'isClosed',
  'isActive',
  'wonOn',
  'lostOn',
];
const contactFields: readonly DealField[] = ['contactName', 'contactPhone', 'contactEmail', 'contactAddress'];

/** What the columns of a file tell: the fields that none does, and whether one tells how a deal stands and whom it is with. */
export interface Told {
  readonly untold: readonly (typeof ownFields)[number][];
  readonly status: boolean;
  readonly contact: boolean;
}

/** What the columns of that file tell. */
export function toldIn({ mapping }: Imported): Told {
  const told = new Set(mapping.map(({ field }) => field));
  return {
    untold: ownFields.filter((field) => !told.has(field)),
    status: statusFields.some((field) => told.has(field)),
    contact: contactFields.some((field) => told.has(field)),
  };
}

/** The deal as the row tells it, with what this file has no column for kept, and what was replaced remembered; itself where nothing changed. */
export function retold(before: Deal, row: RowDeal, told: Told, on: Day): Deal {
  if (isAsBefore(before, row, told)) return before;
  const after = asTold(before, row, told);
  const history = historyAfter(before, after, on);
  return history === after.history || history === undefined ? after : { ...after, history };
}

/** True when the row brings nothing new; most rows of a file do not, and to look is quicker than to make the deal anew and compare. */
function isAsBefore(before: Deal, row: RowDeal, told: Told): boolean {
  if (!before.inLastImport || (told.status && row.status !== before.status)) return false;
  if (row.stageSince !== undefined && row.stageSince !== before.stageSince) return false;
  const isUntold = !told.contact && row.contact === undefined;
  if (!isUntold && !isSame(row.contact, before.contact)) return false;
  return tellsAsBefore(before, row, told) && isSame(row.attributes, before.attributes);
}

/** True when all that one column tells is as before, or not told. */
function tellsAsBefore(before: Deal, row: RowDeal, { untold }: Told): boolean {
  for (const field of ownFields) {
    if (isSame(row[field], before[field])) continue;
    if (row[field] !== undefined || !untold.includes(field)) return false;
  }
  return true;
}

function asTold(before: Deal, row: RowDeal, told: Told): Deal {
  const { id, firstSeenOn, history } = before;
  const untold = told.untold.filter((field) => before[field] !== undefined && row[field] === undefined);
  const ours = {
    inLastImport: true,
    ...(firstSeenOn === undefined ? {} : { firstSeenOn }),
    ...(history === undefined ? {} : { history }),
    ...stageSinceOf(before, row, told),
    ...(untold.length === 0 ? {} : Object.fromEntries(untold.map((field) => [field, before[field]]))),
    ...(told.contact || row.contact || !before.contact ? {} : { contact: before.contact }),
  };
  // The row comes last: to add to a copy of it takes ten times as long.
  return { ...ours, ...row, id, ...(told.status ? {} : { status: before.status }) };
}

/** As long as the stage is the same, a file that does not tell since when changes nothing. */
function stageSinceOf(before: Deal, row: RowDeal, told: Told): Pick<Deal, 'stageSince'> {
  const stage = told.untold.includes('stage') ? before.stage : row.stage;
  const { stageSince = stage === before.stage ? before.stageSince : undefined } = row;
  return stageSince === undefined ? {} : { stageSince };
}

/** True when both hold the same, whatever the order of their keys. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isRecord(left) || !isRecord(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

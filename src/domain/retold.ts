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
  const after = asTold(before, row, told);
  if (isSame(before, after)) return before;
  const history = historyAfter(before, after, on);
  return history === after.history || history === undefined ? after : { ...after, history };
}

function asTold(before: Deal, row: RowDeal, told: Told): Deal {
  const { firstSeenOn, history } = before;
  const untold = told.untold.filter((field) => before[field] !== undefined && row[field] === undefined);
  // The row comes first: to copy one object is quick, to put one over another is not.
  return {
    ...row,
    id: before.id,
    inLastImport: true,
    ...(firstSeenOn === undefined ? {} : { firstSeenOn }),
    ...(history === undefined ? {} : { history }),
    ...stageSinceOf(before, row, told),
    ...(untold.length === 0 ? {} : Object.fromEntries(untold.map((field) => [field, before[field]]))),
    ...(told.status ? {} : { status: before.status }),
    ...(told.contact || row.contact || !before.contact ? {} : { contact: before.contact }),
  };
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

import type { DateOrder } from './dates.ts';
import type { Decision } from './decision.ts';
import type { Id } from './ids.ts';
import type { Deal } from './pipeline.ts';

/** What a column can tell about a deal, in the order in which columns are given to them. */
export const dealFields = [
  'recoverId',
  'crmId',
  'account',
  'accountId',
  'name',
  'status',
  'isWon',
  'isLost',
  'isClosed',
  'isActive',
  'isDeleted',
  'stage',
  'amount',
  'currency',
  'closeDate',
  'wonOn',
  'lostOn',
  'closedOn',
  'createdOn',
  'lastActivityOn',
  'owner',
  'contactName',
  'contactPhone',
  'contactEmail',
  'contactAddress',
  'nextStep',
  'notes',
  'stated',
  'closingReason',
  'competitor',
  'product',
  'source',
] as const;

/** One of the things a column can tell. */
export type DealField = (typeof dealFields)[number];

/** How the rep wants a file read. */
export interface Reading {
  /** Shown in messages. */
  readonly file: string;
  /** `--map "Close Date=closeDate"`: header → field, over what is detected. */
  readonly map: ReadonlyMap<string, DealField>;
  /** `--dates`: the order where no value decides. */
  readonly dates?: DateOrder;
  /** Header → the order of that column, where `dates` does not fit it. */
  readonly columnDates?: ReadonlyMap<string, DateOrder>;
  /** `--accounts Account.csv`: the table that tells whose account an account id is. */
  readonly accounts?: Uint8Array;
  /** The currency of amounts that name none, from the config: an ISO 4217 code. */
  readonly currency?: string;
  /** The rows that cannot be read are to be kept as they are. */
  readonly keepsRejects?: boolean;
  /** Told now and then how many rows were read, and of how many. */
  readonly onRows?: (done: number, all: number) => void;
}

/** A deal as one row tells it; only a table that was exported here knows our id of it. */
export type RowDeal = Omit<Deal, 'id' | 'inLastImport' | 'firstSeenOn' | 'history'> & { readonly id?: Id };

/** The most bytes that are read of one file: 200 MB. */
export const largestFile = 200 * 1024 * 1024;

/** Why a row cannot be kept; a cell is as it stands in the file. */
export type RejectReason =
  | { readonly kind: 'noDay'; readonly field: DealField; readonly cell: string }
  | { readonly kind: 'noAmount'; readonly cell: string }
  | { readonly kind: 'nameless' }
  | { readonly kind: 'tooLong'; readonly cells: number; readonly headers: number };

/** A row that could not be kept, and why. */
export interface Reject {
  /** Physical line on which the record starts, from 1; in a list without lines its place there. */
  readonly line: number;
  readonly reason: RejectReason;
  /** Its cells as they stand in the file, where they are to be kept. */
  readonly cells?: readonly string[];
}

/** A column that tells something about the deals: recognised by its header (or named with `--map`), else by what stands in it. */
export interface MappedColumn {
  readonly header: string;
  readonly field: DealField;
  readonly by: 'name' | 'content';
}

/**
 * What a file was found to hold. `rows` are the deals and rejects; `dropped` are lines that are neither
 * (blank, totals, footers, repeated headers), rows of deals that the CRM has deleted, and further lines of a deal already seen.
 */
export interface Imported {
  /** The name of the layout that was recognised. */
  readonly crm: string;
  readonly encoding: string;
  /** The character itself; empty where the file is no table of lines. */
  readonly delimiter: string;
  /** The order of the close date, else of the first date column that has one. */
  readonly dateOrder: DateOrder | undefined;
  /** Of every column, in the order of the file. */
  readonly headers: readonly string[];
  readonly mapping: readonly MappedColumn[];
  readonly decisions: readonly Decision[];
  /** What is known only once a deal is closed: names of attributes, and of the fields `competitor`, `product` and `source`. */
  readonly afterClosing: readonly string[];
  readonly rows: number;
  readonly dropped: number;
  readonly rejected: readonly Reject[];
  /** Every CRM id once. */
  readonly deals: readonly RowDeal[];
}

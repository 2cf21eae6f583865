import type { DateOrder } from './dates.ts';
import type { Deal } from './pipeline.ts';

/** The columns a deal can come from. */
export type DealField = keyof Omit<Deal, 'id' | 'attributes' | 'inLastImport' | 'contact'> | 'contactName' | 'contactPhone' | 'contactEmail' | 'contactAddress' | 'currency' | 'isWon' | 'isClosed' | 'accountId';

/** How the rep wants a file read. */
export interface Reading {
  /** Shown in messages. */
  readonly file: string;
  /** `--map "Close Date=closeDate"`: header → field, over what is detected. */
  readonly map: ReadonlyMap<string, DealField>;
  /** `--dates`: the order where no value decides. */
  readonly dates?: DateOrder;
}

/** A deal as one row tells it, not yet known by an id of ours. */
export type RowDeal = Omit<Deal, 'id' | 'inLastImport'>;

export interface Reject {
  /** Physical line on which the record starts, from 1. */
  readonly line: number;
  readonly reason: string;
}

/** What a file was found to hold. */
export interface Imported {
  readonly crm: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly dateOrder: DateOrder | undefined;
  readonly mapping: readonly { readonly header: string; readonly field: DealField }[];
  readonly rows: number;
  readonly dropped: number;
  readonly rejected: readonly Reject[];
  readonly deals: readonly RowDeal[];
}

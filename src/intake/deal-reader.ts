import type { DealField, RowDeal } from '../domain/intake.ts';
import type { Account } from './accounts.ts';
import type { Labelled } from './alike.ts';
import type { Blanks } from './blanks.ts';
import type { Column } from './columns.ts';
import type { Amounts } from './money.ts';
import type { StageSince } from './stage-since.ts';
import type { StatusReader } from './status.ts';
import type { Texts } from './texts.ts';
import type { Days } from './values.ts';

/** A deal being put together. */
export type GrowingDeal = { -readonly [Key in keyof RowDeal]: RowDeal[Key] };

/** All that is needed to read one row. */
export interface DealReader {
  readonly columns: ReadonlyMap<DealField, readonly Column[]>;
  /** Columns that can leave an attribute. */
  readonly others: readonly Column[];
  readonly labelled: Labelled;
  readonly width: number;
  readonly blanks: Blanks;
  readonly texts: Texts;
  readonly days: Days;
  readonly amounts: Amounts;
  readonly statusOf: StatusReader;
  readonly stageSince: StageSince;
  /** Status columns that hold a value somewhere; one that is empty throughout tells nothing. */
  readonly telling: ReadonlySet<DealField>;
  readonly accounts: ReadonlyMap<string, Account>;
  /** An id as it is compared. */
  readonly plainId: (id: string) => string;
}

import type { Day, Instant } from './day.ts';
import type { Id } from './ids.ts';
import type { Money } from './money.ts';

/** The person spoken to at an account. */
export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
}

export type DealStatus = 'open' | 'won' | 'lost';

/** One chance to sell to an account, as the CRM last said or as added by hand. `stated` is the reason the CRM or the buyer gives. */
export interface Deal {
  readonly id: Id;
  readonly crmId?: string;
  readonly account?: string;
  readonly name?: string;
  readonly status: DealStatus;
  readonly stage?: string;
  readonly amount?: Money;
  readonly closeDate?: Day;
  readonly createdOn?: Day;
  readonly lastActivityOn?: Day;
  readonly owner?: string;
  readonly contact?: Contact;
  readonly nextStep?: string;
  readonly notes?: string;
  readonly stated?: string;
  readonly competitor?: string;
  readonly product?: string;
  readonly source?: string;
  /** Every other column of the CRM, by its header. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly inLastImport: boolean;
}

/** Where the pipeline came from: `crm` is the name of the layout that was recognised. */
export interface ImportNote {
  readonly at: Instant;
  readonly file: string;
  readonly crm: string;
  readonly rows: number;
}

/** What the CRM said, written by import alone. */
export interface Pipeline {
  readonly schema: 1;
  readonly lastImport?: ImportNote;
  readonly deals: readonly Deal[];
}

export const emptyPipeline: Pipeline = { schema: 1, deals: [] };

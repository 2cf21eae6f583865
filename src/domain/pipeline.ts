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

/** What a deal had until that day, when an import brought something else; `was` is missing where there was nothing. */
export type PastValue =
  | { readonly field: 'stage'; readonly until: Day; readonly was?: string }
  | { readonly field: 'amount'; readonly until: Day; readonly was?: Money }
  | { readonly field: 'closeDate'; readonly until: Day; readonly was?: Day };

/** One chance to sell to an account, as the CRM last said or as added by hand. `stated` is the reason the CRM or the buyer gives. */
export interface Deal {
  readonly id: Id;
  readonly crmId?: string;
  readonly account?: string;
  readonly name?: string;
  readonly status: DealStatus;
  readonly stage?: string;
  /** The day from which it has that stage, where the CRM tells it. */
  readonly stageSince?: Day;
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
  /** The day of the import that first brought it; unknown for deals of old. */
  readonly firstSeenOn?: Day;
  /** The oldest first, the last twenty; missing where nothing changed. */
  readonly history?: readonly PastValue[];
}

/** Where the pipeline came from: `crm` is the name of the layout that was recognised. */
export interface ImportNote {
  readonly at: Instant;
  readonly file: string;
  readonly crm: string;
  readonly rows: number;
  /** The day in the file's name. */
  readonly named?: Day;
  /** The newest day on which something had happened to a deal by then. */
  readonly newest?: Day;
}

/** What the CRM said, written by import alone. */
export interface Pipeline {
  readonly schema: 2;
  readonly lastImport?: ImportNote;
  /** Names of attributes, and of the fields `competitor`, `product` and `source`, that are known only once a deal is closed: nothing about an open deal can be learned from them. */
  readonly afterClosing?: readonly string[];
  readonly deals: readonly Deal[];
}

export const emptyPipeline: Pipeline = { schema: 2, deals: [] };

import type { DealField } from './intake.ts';

/** Words that tell something: `whole` must be all of a cell or header, `within` may stand among other whole words. */
export interface TellingWords {
  readonly whole?: readonly string[];
  readonly within?: readonly string[];
}

/** Headers of what is told of one line of a deal, such as one product: amounts of the whole line, and prices of one piece, apart. */
export interface LineHeaders {
  readonly columns: readonly string[];
  readonly amounts: readonly string[];
  readonly prices: readonly string[];
}

/** Headers of the table of accounts that a CRM exports beside its deals, best first; the parts of an address are joined. */
export interface AccountHeaders {
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly phone: readonly string[];
  readonly website: readonly string[];
  readonly address: readonly string[];
}

/** A table that is not one of deals, told by headers that stand in it together. */
export interface OtherTable {
  readonly called: string;
  readonly headers: readonly string[];
}

/**
 * How one CRM writes its deals, as kept in data/crm. A layout without `tells` is shared by all the others; what a layout
 * leaves out it has none of. Headers and words are compared without case, accents and punctuation.
 */
export interface CrmLayout {
  readonly name: string;
  /** True for the table that this program writes itself: its cells are taken to the letter, but for one apostrophe in front. */
  readonly exact?: boolean;
  /** Sets of headers; a file that has the whole of one is this CRM's. */
  readonly tells: readonly (readonly string[])[];
  /** By field, the best header first. */
  readonly headers: Readonly<Partial<Record<DealField, readonly string[]>>>;
  /** What may stand before any header about the deal: "Deal -". */
  readonly prefixes?: readonly string[];
  /** `open` is looked at first: "verbally won" is not won. */
  readonly status?: Readonly<Partial<Record<'open' | 'won' | 'lost', TellingWords>>>;
  /** Statuses and stages of deals that are closed, but do not say how: "closed". */
  readonly closedWords?: readonly string[];
  /** What a true boolean looks like. */
  readonly yes?: readonly string[];
  /** What a false one looks like, besides an empty cell. */
  readonly no?: readonly string[];
  /** What, besides yes, says of a row that it was thrown away or put away. */
  readonly gone?: readonly string[];
  /** Cells that stand for "nothing" in any column. */
  readonly blanks?: readonly string[];
  /** Further ones in dates and amounts. */
  readonly notYet?: readonly string[];
  /** First cells of lines that add up the others. */
  readonly totals?: readonly string[];
  /** Beginnings of lines that belong to the report, not to its rows. */
  readonly footers?: readonly string[];
  /** What is written beside amounts → ISO 4217 code, or all the codes it may mean parted by blanks. */
  readonly currencies?: Readonly<Record<string, string>>;
  /** What is written behind amounts → how many zeros it stands for. */
  readonly scales?: Readonly<Record<string, number>>;
  /** Headers of amounts in hundredths, as long as none of their cells has a decimal mark. */
  readonly hundredths?: readonly string[];
  /** What stands before the ids in some exports and not in others. */
  readonly idPrefixes?: readonly string[];
  /** Headers of the day from which a deal has its stage. */
  readonly stageSince?: readonly string[];
  /** Headers of columns that are filled or settled only once a deal is closed: nothing about an open deal can be learned from them. */
  readonly afterClosing?: TellingWords;
  /** Words in headers of columns that are never taken for a field by their values alone. */
  readonly notByContent?: readonly string[];
  readonly lines?: LineHeaders;
  /** Words that names of companies end in: "GmbH". */
  readonly companyWords?: readonly string[];
  readonly accounts?: Partial<AccountHeaders>;
  readonly otherTables?: readonly OtherTable[];
}

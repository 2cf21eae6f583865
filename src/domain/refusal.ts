/** Kinds of files that people save or mail in the place of a table. */
export type OtherKind =
  | 'excel'
  | 'old excel'
  | 'spreadsheet'
  | 'zip'
  | 'packed twice'
  | 'pdf'
  | 'web page'
  | 'xml';

/** A column of dates that nothing in its file decides, with at most two of its cells. */
export interface UndecidedColumn {
  readonly header: string;
  readonly cells: readonly string[];
}

interface OnLine {
  readonly line: number;
}

/** Each reason why a whole file is not read, with what is needed to tell of it. */
export interface Refusals {
  readonly empty: object;
  readonly tooLarge: object;
  readonly tooMuchPacked: object;
  readonly damagedPacking: object;
  readonly noText: object;
  readonly otherKind: { readonly looksLike: OtherKind };
  readonly ownCopy: object;
  readonly noList: object;
  readonly cutShort: object;
  readonly openQuote: OnLine;
  readonly beyondMeasure: OnLine & { readonly has: 'columns' | 'cell' | 'record' };
  /** The line is the first that is too many. */
  readonly tooManyRows: OnLine;
  readonly noDeals: { readonly headers: readonly string[] };
  readonly otherList: { readonly called: string };
  readonly noAccounts: object;
  readonly noSuchColumn: { readonly header: string; readonly headers: readonly string[] };
  readonly undecidedDates: UndecidedColumn;
  readonly mixedDates: UndecidedColumn;
}

/** Why a whole file is not read. */
export type Refusal = {
  readonly [Kind in keyof Refusals]: Refusals[Kind] & { readonly kind: Kind };
}[keyof Refusals];

/** A file that is not read; `of` is what it was given for. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly refusal: Refusal;
  readonly of: 'deals' | 'accounts';

  constructor(refusal: Refusal, of: FileRefused['of'] = 'deals') {
    super(refusal.kind);
    this.refusal = refusal;
    this.of = of;
  }
}

/** True for `FileRefused` from any copy of this module: each chunk has its own. */
export function isFileRefused(error: unknown): error is FileRefused {
  return error instanceof Error && error.name === 'FileRefused' && 'refusal' in error;
}

/** The column whose dates only the person can settle, where the file is refused for it. */
export function undecidedIn(refusal: Refusal): UndecidedColumn | undefined {
  return refusal.kind === 'undecidedDates' || refusal.kind === 'mixedDates' ? refusal : undefined;
}

import type { Day } from './day.ts';
import type { DealField } from './intake.ts';

/** What tells how a date was taken: a cell of its column, the header of another column, or one of the reasons without more. */
export type DateReason =
  | { readonly by: 'cell' | 'column'; readonly like: string }
  | { readonly by: 'person' | 'itself' | 'year in front' | 'least change' | 'year last' };

/** What tells how the mark of an amount was taken: one cell, two that differ, the program that wrote the file, or nothing. */
export type MarkReason =
  | { readonly by: 'cell'; readonly like: string }
  | { readonly by: 'two cells'; readonly like: readonly [string, string] }
  | { readonly by: 'program' | 'nothing' };

interface Cell {
  readonly cell: string;
}

/** `rows` are all that are like it. */
interface CellOfRows extends Cell {
  readonly rows: number;
}

/** A cell and the amount that it was taken for. */
interface CellAmount extends Cell {
  readonly amount: string;
}

/** How many deals, and what the first few are called. */
interface SomeDeals {
  readonly deals: number;
  readonly names: readonly string[];
}

/** Each kind of decision with what is needed to tell of it. */
export interface Takings {
  readonly guessedColumn: { readonly field: DealField };
  readonly fewAccounts: { readonly accounts: number; readonly deals: number };
  readonly deletedRows: { readonly rows: number };
  readonly closedSomehow: { readonly word: string; readonly deals: number };
  readonly date: Cell & { readonly day: Day; readonly reason: DateReason };
  readonly serialDay: Cell & { readonly day: Day };
  readonly month: CellOfRows & { readonly day: Day };
  readonly noDay: CellOfRows;
  readonly mark: CellAmount & { readonly not?: string; readonly reason: MarkReason };
  readonly rounded: CellAmount;
  readonly hundredths: CellAmount;
  readonly noCurrency: CellOfRows;
  readonly currencyBeside: Cell & { readonly kept: string; readonly beside: string };
  readonly currencyInHeader: { readonly currency: string };
  readonly lines: { readonly rows: number; readonly deals: number; readonly by: 'id' | 'content' };
  readonly lineAmounts: { readonly by: 'repeated' | 'deal' | 'line' | 'piece' };
  readonly mixedCurrencies: SomeDeals;
  readonly contradicted: SomeDeals;
  readonly lostLetters: { readonly letters: number };
  readonly alphabet: { readonly of: 'central' | 'western'; readonly word: string };
  readonly innerList: object;
}

/** How something in the file was taken that could be taken otherwise. */
export type Decision = {
  readonly [Kind in keyof Takings]: Takings[Kind] & {
    readonly kind: Kind;
    /** The header of the column it is about; empty where it is about the whole file. */
    readonly column: string;
    /** False where nothing in the file rules another reading out: a rep should look. */
    readonly sure: boolean;
  };
}[keyof Takings];

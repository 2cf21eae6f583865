import { writtenDate } from '../domain/dates.ts';
import type { DealField } from '../domain/intake.ts';
import type { DealStatus } from '../domain/pipeline.ts';
import { amountFrom, amountWordsOf, markIn, writtenAmount } from './amounts.ts';
import { blanksOf } from './blanks.ts';
import type { Dialect } from './dialect.ts';
import { wordsOf } from './dialect.ts';
import { plainWords } from './plain.ts';
import type { Sample } from './sample.ts';
import { statusTeller } from './status-words.ts';

/** What the values of the columns say, in some rows of the file. */
export interface Evidence {
  /** False where the file has no rows to judge by. */
  readonly hasRows: boolean;
  /** The cells of a column that say something. */
  filled(at: number): readonly string[];
  /** Those of a column of dates or amounts: "TBD" says nothing there. */
  values(at: number): readonly string[];
  isDate(cell: string): boolean;
  isAmount(cell: string): boolean;
  statusIn(cell: string): DealStatus | undefined;
  /** True for a word that a box to tick leaves. */
  isYesOrNo(cell: string): boolean;
}

/** The evidence of these rows, read with the words of a dialect. */
export function evidenceOf(sample: Sample, dialect: Dialect): Evidence {
  const blanks = blanksOf(dialect);
  const cellsOf = (at: number): readonly string[] => sample.map((cells) => cells[at] ?? '');
  const words = amountWordsOf(dialect);
  const ticks = [...wordsOf(dialect, (layout) => layout.yes), ...wordsOf(dialect, (layout) => layout.no)];
  const ticked = new Set(ticks.map(plainWords));
  return {
    hasRows: sample.length > 0,
    filled: (at) => cellsOf(at).filter((cell) => !blanks.text(cell)),
    values: (at) => cellsOf(at).filter((cell) => !blanks.value(cell)),
    isDate: (cell) => writtenDate(cell) !== undefined,
    isAmount(cell) {
      const amount = writtenAmount(cell, words);
      return amount !== undefined && amountFrom(amount, markIn(amount.digits) ?? '.') !== undefined;
    },
    statusIn: statusTeller(dialect),
    isYesOrNo: (cell) => ticked.has(plainWords(cell.slice(0, 40))),
  };
}

const days: readonly DealField[] = [
  'closeDate',
  'wonOn',
  'lostOn',
  'closedOn',
  'createdOn',
  'lastActivityOn',
];
const ticks: readonly DealField[] = ['isWon', 'isLost', 'isClosed', 'isActive'];
const names: readonly DealField[] = ['account', 'name', 'owner', 'contactName', 'competitor', 'product'];

/**
 * The column that is taken for a field among those whose header would do, the best first: the first whose values suit it, else one
 * that is empty, else the first of all – but a column of yes and no is never a name, nor any other one a box to tick.
 */
export function bestColumn(
  field: DealField,
  candidates: readonly number[],
  evidence: Evidence,
): number | undefined {
  if (!evidence.hasRows) return candidates[0];
  const hasValues = days.includes(field) || field === 'amount';
  const judged = candidates.map((at) => ({
    at,
    cells: hasValues ? evidence.values(at) : evidence.filled(at),
  }));
  const suiting = judged.find(({ cells }) => cells.length > 0 && suits(field, cells, evidence));
  const empty = judged.find(({ cells }) => cells.length === 0);
  const strict = ticks.includes(field) || names.includes(field);
  return (suiting ?? empty)?.at ?? (strict ? undefined : candidates[0]);
}

function suits(field: DealField, cells: readonly string[], evidence: Evidence): boolean {
  if (days.includes(field)) return most(cells, evidence.isDate);
  if (field === 'amount') return most(cells, evidence.isAmount);
  if (field === 'status') return cells.some((cell) => evidence.statusIn(cell) !== undefined);
  if (ticks.includes(field)) return cells.every(evidence.isYesOrNo);
  return !names.includes(field) || !cells.every(evidence.isYesOrNo);
}

function most(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.filter(fits).length * 2 >= cells.length;
}

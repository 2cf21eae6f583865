import type { DealField } from '../domain/intake.ts';
import type { DealStatus } from '../domain/pipeline.ts';
import type { Dialect } from './dialect.ts';
import { wordsOf } from './dialect.ts';
import { plainWords } from './plain.ts';
import { statusTeller } from './status-words.ts';

/** The fields that tell how a deal stands. */
export const statusFields = [
  'stage',
  'status',
  'isWon',
  'isLost',
  'isClosed',
  'isActive',
  'wonOn',
  'lostOn',
] as const satisfies readonly DealField[];

/** The cells that tell it; undefined where the file has no such column, or one that tells nothing. A day tells by being there. */
export type StatusCells = Readonly<Record<(typeof statusFields)[number], string | undefined>>;

/**
 * How a deal stands: booleans first, then the status column, then the words of the stage, then the day on which it was won or lost;
 * open where nothing tells.
 */
export type StatusReader = (cells: StatusCells) => DealStatus;

const ticked: ReadonlySet<DealField> = new Set(['isWon', 'isLost', 'isClosed', 'isActive']);

/** The reader with the words of a dialect. */
export function statusReader(dialect: Dialect): StatusReader {
  const yes = new Set(wordsOf(dialect, (layout) => layout.yes).map(plainWords));
  const told = statusTeller(dialect);
  const holds = (cell: string | undefined): boolean | undefined =>
    cell === undefined ? undefined : yes.has(plainWords(cell));
  return (cells) => {
    const fromStage = told(cells.stage ?? '');
    const words = told(cells.status ?? '') ?? fromStage ?? dated(cells);
    const flags = { won: holds(cells.isWon), lost: holds(cells.isLost), closed: holds(cells.isClosed) };
    if (cells.isActive && !holds(cells.isActive) && words !== 'won' && !flags.won) return 'lost';
    return flagged(flags, fromStage) ?? stated(flags, words ?? 'open');
  };
}

/** True when a column tells something: it is filled somewhere, and a boolean one holds nothing but yes and no. */
export function tellsStatus(
  field: (typeof statusFields)[number],
  cells: ReadonlyMap<string, number>,
  dialect: Dialect,
): boolean {
  const filled = [...cells.keys()].map(plainWords).filter((cell) => cell !== '');
  if (!ticked.has(field)) return filled.length > 0;
  const either = new Set(
    [...wordsOf(dialect, (layout) => layout.yes), ...wordsOf(dialect, (layout) => layout.no)].map(plainWords),
  );
  return filled.length > 0 && filled.every((cell) => either.has(cell));
}

/** What the days say: one of the two, where only one is there. */
function dated({ wonOn = '', lostOn = '' }: StatusCells): DealStatus | undefined {
  if ((wonOn === '') === (lostOn === '')) return undefined;
  return wonOn === '' ? 'lost' : 'won';
}

interface Flags {
  readonly won: boolean | undefined;
  readonly lost: boolean | undefined;
  readonly closed: boolean | undefined;
}

/** What the booleans decide alone: closed and not won is lost, unless only the stage can say that it was won. */
function flagged({ won, lost, closed }: Flags, fromStage: DealStatus | undefined): DealStatus | undefined {
  if (won) return 'won';
  if (lost) return 'lost';
  if (closed) return won === undefined && fromStage === 'won' ? 'won' : 'lost';
  return closed === false ? 'open' : undefined;
}

/** What words say, unless a boolean denies it. */
function stated({ won, lost }: Flags, words: DealStatus): DealStatus {
  const denied = (words === 'won' && won === false) || (words === 'lost' && lost === false);
  return denied ? 'open' : words;
}

import type { TellingWords } from '../domain/crm-layout.ts';
import type { DealField } from '../domain/intake.ts';
import type { DealStatus } from '../domain/pipeline.ts';
import type { Dialect } from './dialect.ts';
import { statusWordsOf, wordsOf } from './dialect.ts';
import { plainWords } from './plain.ts';

/** The fields that tell how a deal stands. */
export const statusFields = [
  'stage',
  'status',
  'isWon',
  'isLost',
  'isClosed',
] as const satisfies readonly DealField[];

/** The cells that tell it; undefined where the file has no such column, or one that tells nothing. */
export type StatusCells = Readonly<Record<(typeof statusFields)[number], string | undefined>>;

/** How a deal stands: booleans first, then the status column, then the words of the stage; open where nothing tells. */
export type StatusReader = (cells: StatusCells) => DealStatus;

/** The reader with the words of a dialect. */
export function statusReader(dialect: Dialect): StatusReader {
  const yes = new Set(wordsOf(dialect, (layout) => layout.yes).map(plainWords));
  const told = remembered(statusTeller(dialect));
  const holds = (cell: string | undefined): boolean | undefined =>
    cell === undefined ? undefined : yes.has(plainWords(cell));
  return (cells) => {
    const fromStage = told(cells.stage ?? '');
    const flags = { won: holds(cells.isWon), lost: holds(cells.isLost), closed: holds(cells.isClosed) };
    return flagged(flags, fromStage) ?? stated(flags, told(cells.status ?? '') ?? fromStage ?? 'open');
  };
}

/** True when a column tells something: it is filled somewhere, and a boolean one holds nothing but yes and no. */
export function tellsStatus(
  field: (typeof statusFields)[number],
  cells: ReadonlyMap<string, number>,
  dialect: Dialect,
): boolean {
  const filled = [...cells.keys()].map(plainWords).filter((cell) => cell !== '');
  if (field === 'stage' || field === 'status') return filled.length > 0;
  const either = new Set(
    [...wordsOf(dialect, (layout) => layout.yes), ...wordsOf(dialect, (layout) => layout.no)].map(plainWords),
  );
  return filled.length > 0 && filled.every((cell) => either.has(cell));
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

function statusTeller(dialect: Dialect): (text: string) => DealStatus | undefined {
  const statuses = (['open', 'won', 'lost'] as const).map((status) => ({
    status,
    ...compared(statusWordsOf(dialect, status)),
  }));
  return (text) => {
    // A number in front only orders the stages: "06 - Closed Won".
    const words = plainWords(text).replace(/^\d+ /, '');
    const exact = statuses.find(({ whole }) => whole.has(words));
    if (exact) return exact.status;
    return statuses.find(({ within }) => within.some((phrase) => ` ${words} `.includes(phrase)))?.status;
  };
}

function compared(words: Required<TellingWords>): { whole: ReadonlySet<string>; within: readonly string[] } {
  return {
    whole: new Set(words.whole.map(plainWords)),
    within: words.within.map((phrase) => ` ${plainWords(phrase)} `),
  };
}

/** The same answers; stages repeat in every row. */
function remembered<T>(answer: (text: string) => T | undefined): (text: string) => T | undefined {
  const known = new Map<string, T | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, answer(text));
    return known.get(text);
  };
}

import type { DateReason, MarkReason, Takings } from '../domain/decision.ts';
import type { DealField } from '../domain/intake.ts';
import { fieldWords } from './field-words.ts';

/** The field of a column that its values told, as the end of `taken for`. */
export function guessedFields(field: DealField): string {
  return field === 'status' ? fieldWords.status : `the ${fieldWords[field]}`;
}

/** Why a date was taken for its day; it tells the flag where another order is possible. */
export function dateReason(reason: DateReason): string {
  if (reason.by === 'cell') return `${reason.like} can be read in no other way`;
  if (reason.by === 'column') return `"${reason.like}" is written that way`;
  return dateReasons[reason.by];
}

const dateReasons = {
  person: 'you said so',
  itself: 'it can be read in no other way',
  'year in front': 'its year can only stand in front',
  'least change': 'what stands in front changes least; otherwise say --dates dmy',
  'year last': 'its year could stand in front too; if it does, say --dates ymd',
} as const;

/** Why the mark in an amount was taken for thousands or decimals. */
export function markReason(reason: MarkReason): string {
  if (reason.by === 'cell') return `as in ${reason.like}`;
  if (reason.by === 'two cells') return `it holds ${reason.like.join(' as well as ')}`;
  return markReasons[reason.by];
}

const markReasons = {
  program: 'programs write it that way',
  nothing: 'no amount of the column tells what its mark means',
} as const;

/** Why the amounts of lines were added up, or one taken, by whose amount it is. */
export const lineReasons: Readonly<Record<Takings['lineAmounts']['by'], string>> = {
  repeated: 'every line repeats the same amount',
  deal: 'they differ between the lines of a deal',
  line: 'a column of that name has the amount of one line',
  piece: 'it is the price of one piece, and how many there are was not counted',
};

import { causeLabel } from '../domain/cause-label.ts';
import type { Figure, FigureKind } from '../domain/figures.ts';
import { certaintyOf } from '../domain/figures.ts';
import type { Interval } from '../domain/interval.ts';
import type { Cause } from '../domain/playbook.ts';

/** The headings of a review. */
export const headings: Readonly<Record<FigureKind, string>> = {
  causes: 'Why',
  rivals: 'Who won it',
  stages: 'Where it ended',
  channels: 'How you heard',
  guess: 'What they said first',
  clock: 'The first 24 hours',
  'heard-in-time': 'The first 24 hours',
  'heard-late': 'The first 24 hours',
  relations: 'You and them',
  own: 'Your own part, for you alone',
};

const plainWords: Readonly<Record<string, string>> = {
  phone: 'by phone',
  email: 'by e-mail',
  meeting: 'in a meeting',
  portal: 'through a portal',
  silence: 'by silence',
  guess: 'was not what decided it',
  clock: 'your reply was out in time',
  'heard-in-time': 'heard of them later, after a reply in time',
  'heard-late': 'heard of them later, after a late one',
  warmer: 'warmer',
  kept: 'as before',
  colder: 'cooler',
};

const worded: readonly FigureKind[] = [
  'channels',
  'guess',
  'clock',
  'heard-in-time',
  'heard-late',
  'relations',
];

/** What a figure is about, in words. */
export function figureWords({ kind, what }: Pick<Figure, 'kind' | 'what'>, causes: readonly Cause[]): string {
  if (kind === 'causes' || kind === 'own') return causeLabel(what, causes);
  return worded.includes(kind) ? (plainWords[what] ?? what) : what;
}

/** `5 of 12`. */
export function countOf({ some, of }: Pick<Figure, 'some' | 'of'>): string {
  return `${some.length} of ${of.length}`;
}

/** `few`, or where it may well lie: `2 to 7 in 10`. */
export function certaintyWords(figure: Pick<Figure, 'some' | 'of'>): string {
  const { interval } = certaintyOf(figure);
  return interval === undefined ? 'few' : inTen(interval);
}

/** The interval in tenths, the low end down and the high end up: `2 to 7 in 10`. */
export function inTen({ low, high }: Interval): string {
  return `${Math.floor(low * 10)} to ${Math.ceil(high * 10)} in 10`;
}

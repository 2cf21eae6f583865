import { closest } from '../domain/closest.ts';
import type { LetterChannel, LetterKind, LetterWord, WordsKnown } from '../domain/letters.ts';
import { noTenth, notSettable, unitsOnlyForTrial } from '../render/letter-problems.ts';
import { tenthWords } from '../render/message-words.ts';

/** What is to be written, as it was typed. */
export interface Wanted {
  readonly channel?: LetterChannel;
  readonly which?: string;
  readonly set?: readonly string[];
  readonly withCustomer?: boolean;
  readonly units?: string;
  readonly unit?: string;
}

/** The words that were typed for that letter. Throws `Problem` usage for one that no letter holds. */
export function wordsGiven(kind: LetterKind, wanted: Wanted, words: readonly LetterWord[]): WordsKnown {
  return { ...trialWords(kind, wanted), ...wordsSet(wanted.set ?? [], words) };
}

/** Whoever says how many they need means the trial order (G16). */
export function trial({ units, channel }: Wanted): Wanted {
  return units === undefined || channel === 'phone' ? {} : { which: 'trial' };
}

/** About a tenth of what they need, by its units. */
function trialWords({ letters }: LetterKind, { units, unit }: Wanted): WordsKnown {
  if (units === undefined && unit === undefined) return {};
  if (!letters.some(({ which }) => which === 'trial')) throw unitsOnlyForTrial();
  const tenth = tenthWords({ count: Number(units), unit: unit?.trim() || 'units' });
  if (tenth === undefined) throw noTenth(units);
  return { tenth };
}

/** `name=value`, each name one that letters hold. */
function wordsSet(typed: readonly string[], words: readonly LetterWord[]): WordsKnown {
  return Object.fromEntries(
    typed.map((one) => {
      const [, name = '', value = ''] = /^([A-Za-z]+)=\s*(\S[\s\S]*)$/.exec(one) ?? [];
      const names = words.filter(({ fixed }) => !fixed).map((word) => word.name);
      if (!names.includes(name)) throw notSettable(one, closest(name, names));
      return [name, value.trim()];
    }),
  );
}

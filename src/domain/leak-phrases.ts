import type { Harmless, Stretch } from './leak-names.ts';
import type { SpokenWord } from './leak-words.ts';
import { isNamed, spokenWords } from './leak-words.ts';

const telling = 3;
const rare = 2;
const long = 6;

/**
 * Where a text repeats what they said: six words in a row, three of which two are not everyone's, or a name that they used and a
 * word with figures in it, such as the name of a project.
 */
export function phrasesIn(
  words: readonly SpokenWord[],
  said: readonly string[],
  harmless: Harmless,
): readonly Stretch[] {
  const theirs = said.map(spokenWords);
  const names = new Set(
    theirs
      .flat()
      .filter((word) => isProper(word, harmless))
      .map(({ plain }) => plain),
  );
  const runs = new Set(theirs.flatMap((spoken) => runsOf(spoken, harmless)));
  return words.flatMap((word, first) => {
    if (names.has(word.plain)) return [{ first, last: first }];
    const size = [telling, long].find((one) => runs.has(runAt(words, first, one) ?? ''));
    return size === undefined ? [] : [{ first, last: first + size - 1 }];
  });
}

function isProper(word: SpokenWord, harmless: Harmless): boolean {
  if (word.plain.length < 3 || isEveryones(word, harmless)) return false;
  return isNamed(word) || (/\p{L}/u.test(word.raw) && /\d/.test(word.raw));
}

function runsOf(spoken: readonly SpokenWord[], harmless: Harmless): readonly string[] {
  return spoken.flatMap((_, first) => {
    const short = spoken.slice(first, first + telling);
    const tells = short.filter((word) => !isEveryones(word, harmless)).length >= rare;
    const runs = [tells ? runAt(spoken, first, telling) : undefined, runAt(spoken, first, long)];
    return runs.filter((run) => run !== undefined);
  });
}

function isEveryones({ plain }: SpokenWord, { common, own }: Harmless): boolean {
  return common.has(plain) || own.has(plain);
}

/** So many words in a row by their sound; fewer are never alike. */
function runAt(words: readonly SpokenWord[], first: number, size: number): string | undefined {
  const run = words.slice(first, first + size).map(({ plain }) => plain);
  return run.length < size ? undefined : run.join(' ');
}

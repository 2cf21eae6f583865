import type { Numbered } from './numbered.ts';
import { numbered } from './numbered.ts';
import { foundIn, searched } from './word-search.ts';
import type { WordTable } from './word-sense.ts';
import { likenessTo, ownSenses, sensesOf } from './word-sense.ts';

/** What is known of words: which are one by their stem, which say nothing, and the senses of English ones. */
export interface WordBook {
  stemOf(word: string): string;
  readonly empty: ReadonlySet<string>;
  readonly table?: WordTable;
}

/**
 * Makes texts comparable, once, each given as its words: answers for any other how near each of them is to it – by the words they share,
 * BM25 as a share of the best that could be, and by their sense, the cosine, added.
 */
export function comparing(
  texts: readonly (readonly string[])[],
  book: WordBook,
): (words: readonly string[]) => Float64Array {
  const all = numbered(texts);
  const stems = searched(
    all,
    all.words.map((word) => stemIn(book, word)),
  );
  const alike = alikeTo(all, book.table);
  return (words) => {
    const shared = foundIn(
      stems,
      words.flatMap((word) => stemIn(book, word) ?? []),
    );
    const sense = alike?.(words);
    return sense === undefined ? shared : shared.map((part, at) => part + (sense[at] ?? 0));
  };
}

/** Undefined for a word that says nothing. */
function stemIn({ stemOf, empty }: WordBook, word: string): string | undefined {
  return empty.has(word) ? undefined : stemOf(word);
}

/** Less than this share of known words: another language. */
const mostlyKnown = 0.5;

/** Answers how alike in sense each of these texts is to some words, undefined for those of another language; there must be a table. */
function alikeTo(texts: Numbered, table: WordTable | undefined) {
  if (table === undefined) return undefined;
  const own = ownSenses(sensesOf(texts, table));
  return (words: readonly string[]): Float64Array | undefined => {
    const known = words.filter((word) => table.senseOf(word) !== undefined).length;
    if (known < words.length * mostlyKnown) return undefined;
    return likenessTo(sensesOf(numbered([words]), table).row, own);
  };
}

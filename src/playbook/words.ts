import stem from 'wink-porter2-stemmer';
import type { WordBook } from '../domain/concern.ts';
import type { WordTable } from '../domain/word-sense.ts';
import type { PlaybookSource } from './playbook.ts';

const headBytes = 8;
const zero = 8;
const levels = 7;

/** What is known of words; the stems are those of Porter's second stemmer for English, which leaves other languages nearly as they are. */
export async function wordBook(source: PlaybookSource): Promise<WordBook> {
  const [empty, table] = await Promise.all([source.readText('words/empty.txt'), wordTable(source)]);
  const stems = new Map<string, string>();
  return { stemOf, empty: new Set(empty.trim().split(/\s+/)), table };

  /** The stemmer answers "constructor" and its like with no word at all. */
  function stemOf(word: string): string {
    const before = stems.get(word);
    if (before !== undefined) return before;
    const found = stem(word);
    const kept = typeof found === 'string' ? found : word;
    stems.set(word, kept);
    return kept;
  }
}

/** The senses of common English words, from data/words/ (LICENCE there); what is asked for is unpacked then. */
async function wordTable({ readText, readBytes }: PlaybookSource): Promise<WordTable> {
  const [list, bytes] = await Promise.all([readText('words/words.txt'), readBytes('words/senses.bin')]);
  const words = list.trimEnd().split('\n');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [longest, dimensions] = [view.getFloat32(0, true), view.getUint32(4, true)];
  const known = new Map<string, { readonly direction: Float32Array; readonly rank: number }>();
  return { dimensions, size: words.length, senseOf };

  function senseOf(word: string) {
    const before = known.get(word);
    if (before !== undefined) return before;
    const place = placeOf(words, word);
    if (place === undefined) return undefined;
    const start = headBytes + place * (3 + dimensions / 2);
    const found = { direction: unpacked(start + 2), rank: view.getUint16(start, true) };
    known.set(word, found);
    return found;
  }

  /** The parts of one word's direction: two to a byte behind a byte that tells how long the longest is. */
  function unpacked(start: number): Float32Array {
    const unit = ((bytes[start] ?? 0) / 255) * (longest / levels);
    const direction = new Float32Array(dimensions);
    for (let at = 0; at < dimensions; at += 2) {
      const pair = bytes[start + 1 + at / 2] ?? 0;
      direction[at] = ((pair & 15) - zero) * unit;
      direction[at + 1] = ((pair >> 4) - zero) * unit;
    }
    return direction;
  }
}

/** Where a word stands in a list in order; most are looked for once, so that no index pays. */
function placeOf(words: readonly string[], word: string): number | undefined {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return words[from] === word ? from : undefined;
}

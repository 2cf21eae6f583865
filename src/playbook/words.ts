import stem from 'wink-porter2-stemmer';
import type { WordBook } from '../domain/comparing.ts';
import type { WordTable } from '../domain/word-sense.ts';
import type { PlaybookSource } from './playbook.ts';

const headBytes = 8;
/** Where the word begins in the list; then come its rank in two bytes and the length of its longest part in one. */
const lineBytes = 3;
const lineMask = 0xff_ff_ff;
const beforeParts = 6;
const zero = 8;
const levels = 7;
const lineEnd = 10;

/** What is known of words; the stems are those of Porter's second stemmer for English, which leaves other languages nearly as they are. */
export async function wordBook(source: PlaybookSource): Promise<WordBook> {
  const [empty, table] = await Promise.all([source.readText('words/empty.txt'), wordTable(source)]);
  return { stemOf, empty: new Set(empty.trim().split(/\s+/)), table };
}

/** The stemmer answers "constructor" and its like with no word at all. */
function stemOf(word: string): string {
  const found = stem(word);
  return typeof found === 'string' ? found : word;
}

/** The senses of common English words, from data/words/ (LICENCE there); only what is asked for is looked up and unpacked. */
async function wordTable({ readBytes }: PlaybookSource): Promise<WordTable> {
  const [list, senses] = await Promise.all([readBytes('words/words.txt'), readBytes('words/senses.bin')]);
  const view = new DataView(senses.buffer, senses.byteOffset, senses.byteLength);
  const [longest, dimensions] = [view.getFloat32(0, true), view.getUint32(4, true)];
  const each = beforeParts + dimensions / 2;
  const size = (senses.length - headBytes) / each;
  return { dimensions, size, senseOf };

  function senseOf(word: string) {
    const start = placeOf(word);
    if (start === undefined) return undefined;
    return { direction: unpacked(start + beforeParts), rank: view.getUint16(start + lineBytes, true) };
  }

  /** Where the word's sense begins; they stand in the order of the words, and few words are ever made into text. */
  function placeOf(word: string): number | undefined {
    let [from, to] = [0, size];
    while (from < to) {
      const middle = (from + to) >> 1;
      const start = headBytes + middle * each;
      const order = orderOf(word, list, view.getUint32(start, true) & lineMask);
      if (order === 0) return start;
      if (order > 0) from = middle + 1;
      else to = middle;
    }
    return undefined;
  }

  /** The parts of one word's direction: two to a byte behind a byte that tells how long the longest is. */
  function unpacked(start: number): Float32Array {
    const unit = ((senses[start - 1] ?? 0) / 255) * (longest / levels);
    const direction = new Float32Array(dimensions);
    for (let at = 0; at < dimensions; at += 2) {
      const pair = senses[start + at / 2] ?? 0;
      direction[at] = ((pair & 15) - zero) * unit;
      direction[at + 1] = ((pair >> 4) - zero) * unit;
    }
    return direction;
  }
}

/** Above 0 where the word stands behind the one whose line begins there, 0 where it is that one; the list is of plain letters. */
function orderOf(word: string, list: Uint8Array, start: number): number {
  for (let at = 0; at < word.length; at += 1) {
    const letter = list[start + at] ?? lineEnd;
    if (word.charCodeAt(at) !== letter) return word.charCodeAt(at) - letter;
  }
  return list[start + word.length] === lineEnd ? 0 : -1;
}

import stem from 'wink-porter2-stemmer';
import type { WordBook } from '../domain/comparing.ts';
import type { WordTable } from '../domain/word-sense.ts';
import type { PlaybookSource } from './playbook.ts';

const file = 'words/senses.bin';
const headBytes = 12;
const lineBytes = 3;
/** A word's rank in two bytes, and the length of its longest part in one. */
const beforeParts = 3;
const zero = 8;
const levels = 7;
const lineEnd = 10;

/** What is known of words; the stems are those of Porter's second stemmer for English, which leaves other languages nearly as they are. */
export async function wordBook(source: PlaybookSource): Promise<WordBook> {
  const empty = await source.readText('words/empty.txt');
  return { stemOf, empty: new Set(empty.trim().split(/\s+/)), table: wordTable(source) };
}

const digits = /^\d+$/;

/** The stemmer makes other signs of a number's threes, and answers "constructor" and its like with no word at all. */
function stemOf(word: string): string {
  if (digits.test(word)) return word;
  const found = stem(word);
  return typeof found === 'string' ? found : word;
}

/** The senses of common English words, from data/words/ (LICENCE there); only what is asked for is read and unpacked. */
function wordTable({ readBytes }: PlaybookSource): WordTable {
  const list = readBytes('words/words.txt');
  const head = viewOf(readBytes(file, 0, headBytes));
  const [longest, dimensions, size] = [
    head.getFloat32(0, true),
    head.getUint32(4, true),
    head.getUint32(8, true),
  ];
  const lines = readBytes(file, headBytes, lineBytes * size);
  const each = beforeParts + dimensions / 2;
  return { dimensions, size, senseOf };

  function senseOf(word: string) {
    const place = placeOf(word);
    if (place === undefined) return undefined;
    const sense = readBytes(file, headBytes + lineBytes * size + place * each, each);
    return { direction: unpacked(sense), rank: viewOf(sense).getUint16(0, true) };
  }

  /** They stand in the order of the words; few of these are ever made into text. */
  function placeOf(word: string): number | undefined {
    let [from, to] = [0, size];
    while (from < to) {
      const middle = (from + to) >> 1;
      const order = orderOf(word, list, lineAt(middle * lineBytes));
      if (order === 0) return middle;
      if (order > 0) from = middle + 1;
      else to = middle;
    }
    return undefined;
  }

  function lineAt(at: number): number {
    return (lines[at] ?? 0) | ((lines[at + 1] ?? 0) << 8) | ((lines[at + 2] ?? 0) << 16);
  }

  /** The parts of one word's direction: two to a byte behind a byte that tells how long the longest is. */
  function unpacked(sense: Uint8Array): Float32Array {
    const unit = ((sense[beforeParts - 1] ?? 0) / 255) * (longest / levels);
    const direction = new Float32Array(dimensions);
    for (let at = 0; at < dimensions; at += 2) {
      const pair = sense[beforeParts + at / 2] ?? 0;
      direction[at] = ((pair & 15) - zero) * unit;
      direction[at + 1] = ((pair >> 4) - zero) * unit;
    }
    return direction;
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Above 0 where the word stands behind the one whose line begins there, 0 where it is that one; the list is of plain letters. */
function orderOf(word: string, list: Uint8Array, start: number): number {
  for (let at = 0; at < word.length; at += 1) {
    const letter = list[start + at] ?? lineEnd;
    if (word.charCodeAt(at) !== letter) return word.charCodeAt(at) - letter;
  }
  return list[start + word.length] === lineEnd ? 0 : -1;
}

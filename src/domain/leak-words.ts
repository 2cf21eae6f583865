/** One word of a text: where it stands, as it is written, and by its sound alone. */
export interface SpokenWord {
  readonly from: number;
  readonly to: number;
  readonly raw: string;
  /** Lower case without accents, apostrophes and a possessive; ä, ae and a are one. */
  readonly plain: string;
  /** True at the head of a sentence or a line, where a capital tells nothing. */
  readonly begins: boolean;
}

const wordShape = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Of the four characters before a word. */
const opens = /(?:^|[.?!:\n]["”’)]{0,2}\s{1,3}|\n|["“„(])$/;

/** The words of a text in their order; what a hyphen, a dot or a blank parts are two. */
export function spokenWords(text: string): readonly SpokenWord[] {
  return [...text.matchAll(wordShape)].map(({ 0: raw, index }) => ({
    from: index,
    to: index + raw.length,
    raw,
    plain: plainWord(raw),
    begins: opens.test(text.slice(Math.max(0, index - 4), index)),
  }));
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

function plainWord(raw: string): string {
  return raw
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '')
    .replace(/[ßøæœłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/([aou])e/g, '$1');
}

/** The words of a name by their sound, in their order. */
export function plainWords(text: string): readonly string[] {
  return spokenWords(text).map(({ plain }) => plain);
}

/** True for a word written with a capital where a small letter would do. */
export function isNamed({ raw, begins }: SpokenWord): boolean {
  return !begins && /^\p{Lu}/u.test(raw);
}

/** The same word with or without the s of a plural or a possessive. */
export function spellings(plain: string): readonly string[] {
  return plain.length > 3 && plain.endsWith('s') ? [plain, plain.slice(0, -1)] : [plain];
}

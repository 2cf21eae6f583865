import { withoutEnding } from './words.ts';

/** A word of a text, with its place there. `end` marks the end of a sentence, which is a word of its own: ".", "?" or "!". */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** Lower case, contractions written out: "n't" is "not". */
  readonly form: string;
  /** The form and all that it may be a form of: "prices" is also "price". */
  readonly stems: readonly string[];
  readonly end: boolean;
  /** Has a capital where no sentence begins, and none behind it. */
  readonly name: boolean;
  /** True right behind a comma, a dash or another break within the sentence. */
  readonly apart: boolean;
}

const piece = /\r?\n[ \t]*\r?\n|[.!?]+|[\p{L}\p{N}\p{M}$€£'&%]+|[,;:()"–—]/gu;
const shortened = new Set(
  'mr mrs ms dr mx st no nos vs etc jr sr prof approx ltd inc co pte eg ie e.g i.e'.split(' '),
);
const endings: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'d": 'would',
  "'m": 'am',
};
const whole: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  cant: ['can', 'not'],
  "won't": ['will', 'not'],
  wont: ['will', 'not'],
  "shan't": ['shall', 'not'],
  dont: ['do', 'not'],
  "let's": ['let', 'us'],
  gonna: ['going', 'to'],
};
const isHolders = new Set(
  'it that there here what who where he she how everything nothing something everybody nobody this'.split(
    ' ',
  ),
);

/** The words of a text in their order, each sentence closed by its end; a blank line closes one too. `stemsOf` tells what a form may come from. */
export function wordsIn(text: string, stemsOf: (form: string) => readonly string[]): readonly Word[] {
  const words: Word[] = [];
  let apart = false;
  for (const { 0: found, index } of straight(text).matchAll(piece)) {
    const last = words.at(-1);
    const isWord = !/^[\r\n.!?,;:()"–—]/.test(found);
    if (isWord) words.push(...wordsOf(found, index, { first: last?.end ?? true, apart, stemsOf }));
    else if (closes(found, index, last, text)) words.push(endOf(found, index));
    apart = /^[,;:()"–—]/.test(found) || (apart && !isWord);
  }
  if (words.at(-1)?.end === false) words.push(endOf('.', text.length));
  return words;
}

function closes(found: string, at: number, last: Word | undefined, text: string): boolean {
  if (last === undefined || last.end || !/^[\r\n.!?]/.test(found)) return false;
  return found !== '.' || !isInside(text, at, last);
}

function endOf(found: string, from: number): Word {
  const form = /[?!]/.exec(found)?.[0] ?? '.';
  return { from, to: from + found.length, form, stems: [form], end: true, name: false, apart: false };
}

/** Curly quotes and odd spaces as the plain ones, one for one, so that places stay. */
function straight(text: string): string {
  return text.replace(/[‘’ʼ`´]/g, "'").replace(/[“”„«»]/g, '"');
}

/** A full stop in a number, in an abbreviation or behind an initial ends nothing. */
function isInside(text: string, at: number, last: Word): boolean {
  if (last.to !== at) return false;
  return /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) || shortened.has(last.form) || /^\p{L}$/u.test(last.form);
}

interface Around {
  readonly first: boolean;
  readonly apart: boolean;
  stemsOf(form: string): readonly string[];
}

function wordsOf(found: string, index: number, { first, apart, stemsOf }: Around): readonly Word[] {
  const lead = /^'*/.exec(found)?.[0].length ?? 0;
  const body = withoutEnding(found.slice(lead), "'");
  if (body === '') return [];
  const from = index + lead;
  const to = from + body.length;
  const name = !first && /^\p{Lu}\p{Ll}/u.test(body);
  return formsOf(body.toLowerCase()).map((form, at) => ({
    from,
    to,
    form,
    stems: stemsOf(form),
    end: false,
    name: name && at === 0,
    apart: apart && at === 0,
  }));
}

function formsOf(body: string): readonly string[] {
  const known = Object.hasOwn(whole, body) ? whole[body] : undefined;
  if (known !== undefined) return known;
  const at = body.endsWith("n't") ? body.length - 3 : body.lastIndexOf("'");
  if (at <= 0) return [body];
  const [stem, ending] = [body.slice(0, at), body.slice(at)];
  if (ending === "'s") return isHolders.has(stem) ? [stem, 'is'] : [stem, "'s"];
  const meant = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  return meant === undefined ? [body.replaceAll("'", '')] : [stem, meant];
}

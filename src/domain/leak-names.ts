import type { SpokenWord } from './leak-words.ts';
import { isNamed, plainWords, spellings } from './leak-words.ts';

/** From one word to another, both counted. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

const legalForms = new Set(
  'gmbh ag kg kgaa ohg gbr ug se ev ltd limited inc incorporated llc llp plc corp corporation co company bv nv sa sas sarl srl spa ab as oy oyj aps sl slu pty pte kft sro zoo group holding holdings international'.split(
    ' ',
  ),
);
const joiners = new Set([
  'and',
  'und',
  'et',
  'y',
  'og',
  'och',
  'of',
  'the',
  'de',
  'van',
  'von',
  'der',
  'for',
]);
/** Two capitals that stand for something else in every letter. */
const everyday = new Set(
  'it hr pr uk us eu ai ok cv tv pc hq id ip os pm am qa vp md po vs ceo cfo cio coo cto erp crm sso api kpi roi rfp faq pdf usb gps vat'.split(
    ' ',
  ),
);

/** What gives a name away: whole or in a part of its own, and its initials. Words that everyone uses tell only as names, with a capital. */
export interface NameKeys {
  readonly sure: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
}

/** Words that give nobody away: those that everyone uses, and those that belong to the reader, by their sound. */
export interface Harmless {
  readonly common: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

/** The keys of companies and people. What is the reader's own name gives nobody away. */
export function keysOf(names: readonly string[], harmless: Harmless): NameKeys {
  const cores = names.map(coreOf).filter((core) => core.some((word) => !harmless.own.has(word)));
  const parts = names.flatMap(partsOf).filter((word) => word.length > 2 && !harmless.own.has(word));
  const wholes = cores.map((core) => ({
    whole: core.join(''),
    plain: core.every((word) => tellsLittle(word, harmless)),
  }));
  const shortened = cores.map((core) => core.filter((word) => !tellsLittle(word, harmless)).join(''));
  return {
    sure: new Set([
      ...parts.filter((word) => !tellsLittle(word, harmless)),
      ...wholes.filter(({ plain }) => !plain).map(({ whole }) => whole),
      ...shortened.filter((whole) => whole !== ''),
    ]),
    named: new Set([
      ...parts.filter((word) => tellsLittle(word, harmless)),
      ...wholes.filter(({ plain }) => plain).map(({ whole }) => whole),
    ]),
    initials: new Set([...cores, ...names.map(wordsOf)].map(initialsOf).filter(isTelling)),
  };
}

function wordsOf(name: string): readonly string[] {
  return plainWords(name).filter((word) => !legalForms.has(word));
}

/** Each word by itself, those that an apostrophe joins too. */
function partsOf(name: string): readonly string[] {
  return [...coreOf(name), ...coreOf(name.replace(/['’]/g, ' '))];
}

function coreOf(name: string): readonly string[] {
  return wordsOf(name).filter((word) => !joiners.has(word));
}

function tellsLittle(word: string, { common, own }: Harmless): boolean {
  return word.length < 3 || /^\d+$/.test(word) || common.has(word) || own.has(word);
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

function isTelling(initials: string): boolean {
  return initials.length > 1 && !everyday.has(initials);
}

const mostParts = 6;

/** Where a text names one of them: in one word or several, however they are joined. */
export function namesIn(words: readonly SpokenWord[], keys: NameKeys): readonly Stretch[] {
  return words.flatMap((_, first) => {
    const last = lastOfName(words, first, keys);
    return last === undefined ? [] : [{ first, last }];
  });
}

function lastOfName(words: readonly SpokenWord[], first: number, keys: NameKeys): number | undefined {
  let joined = '';
  let found: number | undefined;
  for (let last = first; last < Math.min(words.length, first + mostParts); last += 1) {
    const word = words[last];
    if (word === undefined || (last > first && joiners.has(word.plain))) continue;
    joined += word.plain;
    if (isName(joined, words.slice(first, last + 1), keys)) found = last;
  }
  return found;
}

function isName(joined: string, parts: readonly SpokenWord[], { sure, named, initials }: NameKeys): boolean {
  if (initials.has(joined)) return parts.every(({ raw }) => raw === raw.toUpperCase()) || joined.length > 3;
  const ways = spellings(joined);
  if (ways.some((way) => sure.has(way))) return true;
  return ways.some((way) => named.has(way)) && parts.every(isCapital) && parts.some(isNamed);
}

function isCapital({ raw }: SpokenWord): boolean {
  return /^\p{Lu}/u.test(raw);
}

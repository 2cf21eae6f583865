import { numbersIn, tellsAmount } from './leak-amounts.ts';
import type { Harmless, Stretch } from './leak-names.ts';
import { keysOf, namesIn } from './leak-names.ts';
import { phrasesIn } from './leak-phrases.ts';
import type { SpokenWord } from './leak-words.ts';
import { plainWords, spokenWords } from './leak-words.ts';

/** What is known of a customer, and must not be told to another. */
export interface Known {
  /** The account, the winner, and whatever else goes by a name. */
  readonly names: readonly string[];
  readonly people: readonly string[];
  readonly emails: readonly string[];
  readonly domains: readonly string[];
  readonly phones: readonly string[];
  readonly amounts: readonly number[];
  readonly places: readonly string[];
  /** What they said, and what was written down of it. */
  readonly said: readonly string[];
}

export type LeakKind = 'name' | 'person' | 'email' | 'domain' | 'phone' | 'amount' | 'place' | 'phrase';

/** Words that give the customer away; `from` and `to` are places in the text. */
export interface Leak {
  readonly kind: LeakKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Everything in a text that would tell a reader whom it came from, in its order (G88). A name is found whole, in part, by its
 * initials, with hyphens, accents, possessives and legal forms; an amount in any writing; four words in a row of what they said.
 */
export function leaksIn(text: string, known: Known, harmless: Harmless): readonly Leak[] {
  const words = spokenWords(text);
  const named = (names: readonly string[]) => inText(namesIn(words, keysOf(names, harmless)), words);
  const found: Readonly<Record<LeakKind, readonly Place[]>> = {
    name: named(known.names),
    person: named(known.people),
    place: named(known.places),
    email: known.emails.flatMap((email) => placesOf(email, text)),
    domain: [
      ...known.domains.flatMap((domain) => placesOf(domain, text)),
      ...named(known.domains.flatMap((domain) => domain.split('.').slice(0, -1))),
    ],
    phone: phonesIn(text, known.phones),
    amount: numbersIn(text).filter((told) => known.amounts.some((amount) => tellsAmount(told, amount))),
    phrase: inText(phrasesIn(words, known.said, harmless), words),
  };
  const all = (Object.keys(found) as LeakKind[]).flatMap((kind) =>
    found[kind].map(({ from, to }) => ({ kind, from, to, text: text.slice(from, to) })),
  );
  return withoutRepeats(all);
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function inText(stretches: readonly Stretch[], words: readonly SpokenWord[]): readonly Place[] {
  return stretches.map(({ first, last }) => ({ from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 }));
}

/** A text as it stands, whatever its case. */
function placesOf(wanted: string, text: string): readonly Place[] {
  const [small, whole] = [wanted.toLowerCase(), text.toLowerCase()];
  const at = small === '' ? -1 : whole.indexOf(small);
  return at < 0 ? [] : [{ from: at, to: at + small.length }];
}

const tellingDigits = 7;

/** A number is known by its last seven digits, however they are set apart. */
function phonesIn(text: string, phones: readonly string[]): readonly Place[] {
  const ends = phones.map((phone) => phone.replace(/\D/g, '').slice(-tellingDigits));
  const telling = ends.filter((end) => end.length === tellingDigits);
  return [...text.matchAll(/\+?\d[\d ()/.-]{5,30}\d/g)].flatMap(({ 0: run, index }) => {
    const number = run.replace(/\D/g, '');
    return telling.some((end) => number.includes(end)) ? [{ from: index, to: index + run.length }] : [];
  });
}

/** In their order; of those that lie in one another the longest, and of those in one place the first kind. */
function withoutRepeats(leaks: readonly Leak[]): readonly Leak[] {
  const sorted = [...leaks].sort((left, right) => left.from - right.from || right.to - left.to);
  const kept: Leak[] = [];
  for (const leak of sorted) if (leak.to > (kept.at(-1)?.to ?? -1)) kept.push(leak);
  return kept;
}

/** The words of names and texts by their sound, for `Harmless`. */
export function soundsOf(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => plainWords(text ?? '')));
}

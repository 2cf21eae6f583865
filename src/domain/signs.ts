import { withoutDenials } from './denials.ts';
import type { FactValue } from './ledger.ts';
import type { Cause, Fact } from './playbook.ts';

/** A fact that let a cause strike: what to look for in the open deals. */
export interface Sign {
  readonly cause: string;
  readonly fact: string;
}

/**
 * The signs of a loss, its surest first: for each cause the facts that were answered the troubling way; a cause none of whose
 * facts was answered stands by its first fact. Facts that were well do not count (G73–77, G83).
 */
export function signsOf(
  causeIds: readonly string[],
  answered: ReadonlyMap<string, FactValue>,
  causes: readonly Cause[],
  facts: readonly Fact[],
): readonly Sign[] {
  const signs = new Map(facts.map((fact) => [fact.id, fact.sign]));
  const all = causeIds.flatMap((id) => {
    const known = causes.find((cause) => cause.id === id)?.facts ?? [];
    const struck = known.filter((fact) => answered.has(fact) && answered.get(fact) === signs.get(fact));
    const open = known.some((fact) => answered.has(fact)) ? [] : known.slice(0, 1);
    return [...struck, ...open].map((fact) => ({ cause: id, fact, sure: struck.includes(fact) }));
  });
  const ordered = [...all.filter((sign) => sign.sure), ...all.filter((sign) => !sign.sure)];
  return ordered
    .filter((sign, at) => ordered.findIndex((other) => other.fact === sign.fact) === at)
    .map(({ cause, fact }) => ({ cause, fact }));
}

/** The facts to ask of the lost deal, by cause: every cause's first fact before any second one, at most `most` (G74–77). */
export function factsFor(
  causeIds: readonly string[],
  causes: readonly Cause[],
  most: number,
): readonly string[] {
  const lists = causeIds.map((id) => causes.find((cause) => cause.id === id)?.facts ?? []);
  const depth = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = Array.from({ length: depth }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
  return [...new Set(inTurn)].slice(0, most);
}

/** True when the text says one of these phrases, spelled as reps do; what it denies does not count. */
export function saysOneOf(text: string, phrases: readonly string[]): boolean {
  const words = ` ${plainSign(withoutDenials(text))} `;
  return phrases.some((phrase) => words.includes(` ${plainSign(phrase)} `));
}

/** The causes that the words point to, the most often named first, at most `most`; ties keep the book's order. */
export function causesIn(text: string, causes: readonly Cause[], most = 3): readonly string[] {
  return causeFinder(causes, most)(text);
}

/** As `causesIn`, for many texts: the signs are made plain once, and only those are looked for whose first word is there. */
export function causeFinder(causes: readonly Cause[], most = 3): (text: string) => readonly string[] {
  const book = signBook(causes);
  return (text) => {
    const plain = plainSign(withoutDenials(text));
    const words = ` ${plain} `;
    const said = new Map<number, string[]>();
    for (const first of new Set(plain.split(' '))) {
      for (const { cause, sign, sought } of book.get(first) ?? [])
        if (words.includes(sought)) said.set(cause, [...(said.get(cause) ?? []), sign]);
    }
    return [...said]
      .map(([cause, signs]) => ({ cause, hits: apart(signs).length }))
      .sort((left, right) => right.hits - left.hits || left.cause - right.cause)
      .slice(0, most)
      .flatMap(({ cause }) => causes[cause]?.id ?? []);
  };
}

interface SoughtSign {
  /** Its place in the book. */
  readonly cause: number;
  readonly sign: string;
  readonly sought: string;
}

/** The signs of the causes by their first words. */
function signBook(causes: readonly Cause[]): ReadonlyMap<string, readonly SoughtSign[]> {
  const book = new Map<string, SoughtSign[]>();
  for (const [cause, { signs }] of causes.entries()) {
    for (const sign of signs) {
      const plain = plainSign(sign);
      const [first = ''] = plain.split(' ');
      book.set(first, [...(book.get(first) ?? []), { cause, sign, sought: ` ${plain} ` }]);
    }
  }
  return book;
}

/** Phrases of which none stands within another: "our champion" is not named twice. */
function apart(signs: readonly string[]): readonly string[] {
  return signs.filter((sign) => !signs.some((other) => other !== sign && ` ${other} `.includes(` ${sign} `)));
}

function plainSign(sign: string): string {
  return spelledOut(sign.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reps write "couldn't" or "couldnt", the signs say "could not". */
function spelledOut(text: string): string {
  return text
    .replaceAll('\u2019', "'")
    .replace(/\bcan't\b/g, 'cannot')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/\b(could|would|should|did|does|do|was|were|is|are|had|has|have)nt\b/g, '$1 not');
}

const priceWords =
  /\b(?:pric(?:e[sdy]?|ing|ey|ier)|cost(?:s|ly|ing)?|expensive|cheap(?:er|est)?|budgets?|discounts?|(?:un)?afford(?:able)?)\b/i;

/** True where money is given as the reason. */
export function speaksOfPrice(text: string): boolean {
  return priceWords.test(withoutDenials(text));
}

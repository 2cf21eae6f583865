import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { neutral } from '../../src/domain/checker-weights.ts';
import { wholeText } from '../../src/domain/letters.ts';
import { checkerBook, checkerRuleIds } from '../playbook/checker-shipped.ts';
import { shippedForms, shippedLetter } from '../playbook/letters.ts';
import type { Example, Learned } from './learner.ts';
import { learn, sumOf } from './learner.ts';
import type { Passage } from './passages.ts';
import { passagesOf } from './passages.ts';
import { filesOf } from './reader.ts';

/** Placeholders are told by their shape, not by their words. */
const rules = checkerRuleIds.filter((rule) => rule !== 'placeholder');
/** A sign that stands in one passage alone teaches nothing. */
const fewest = 2;
/** Of what is found in texts by a hand that was not learned from, so much is to be right. */
const rightly = 0.9;
/** Places on the scale of weights that one character stands for. */
const step = 0.1;
/** Characters that need no escape in JSON stand between these two. */
const [lowest, highest] = [35, 91];

/** So often the corpus is learned without a part of it, to see how well that part is told. */
const hands = 5;

/** How much what was learned elsewhere speaks for each rule in a passage, and whether it breaks it. */
interface Scored {
  readonly sums: readonly number[];
  readonly breaks: readonly boolean[];
}

/** The examples in data/checker/ are to be told, and the letters of data/messages/ to pass, whatever else is learned. */
const told = 12;

const examples = checkerBook.rules.flatMap(({ id, bad, fine }) => [
  ...bad.map((text) => ({ text, rules: [id] })),
  ...fine.map((text) => ({ text, rules: [] })),
]);
const ours = shippedForms().map(({ name }) => ({ text: wholeText(shippedLetter(name)), rules: [] }));
const taught = Array.from({ length: told }, () => passagesOf([...examples, ...ours])).flat();
const files = [...filesOf('learn'), ...filesOf('seen')].map(passagesOf);
const scored = scoredApart();
const limits = limitsBy(scored);
for (const [at, file] of scored.entries()) tell(at, file);
const all = numbered([...files.flat(), ...taught]);
const learned = learn(all.examples, all.numbers.size, rules.length);
const file = join(import.meta.dirname, '../../data/checker/weights.json');
const kept = { rules, base: baseOf(learned, limits), step, signs: signsOf(learned, all.numbers) };
writeFileSync(file, `${JSON.stringify(kept, null, 1).replaceAll('\n  ', '\n ')}\n`);
console.log(`${files.flat().length} passages, ${Object.keys(kept.signs).length} signs kept`);

/** The passages of each file by what is learned from others: the files are dealt out in a few hands, and each hand is told by the rest. */
function scoredApart(): readonly (readonly Scored[])[] {
  const byHand = Array.from({ length: hands }, (_, hand) => {
    const others = numbered(files.filter((_file, at) => at % hands !== hand).flat());
    return { numbers: others.numbers, apart: learn(others.examples, others.numbers.size, rules.length) };
  });
  return files.map((file, at) => {
    const hand = byHand[at % hands];
    if (hand === undefined) return [];
    return file.map((passage) => {
      const { signs, breaks } = exampleOf(passage, hand.numbers);
      return { breaks, sums: rules.map((_, rule) => sumOf(hand.apart, signs, rule)) };
    });
  });
}

/** For each rule the lowest sum from which on enough of what is found is right. */
function limitsBy(scored: readonly (readonly Scored[])[]): readonly number[] {
  return rules.map((name, rule) => {
    const sorted = scored
      .flat()
      .map(({ sums, breaks }) => ({ sum: sums[rule] ?? 0, breaks: breaks[rule] ?? false }))
      .sort((left, right) => right.sum - left.sum);
    let [right, limit, found] = [0, Number.POSITIVE_INFINITY, 0];
    for (const [at, { sum, breaks }] of sorted.entries()) {
      right += breaks ? 1 : 0;
      if (right / (at + 1) >= rightly) [limit, found] = [sum, right];
    }
    const there = sorted.filter(({ breaks }) => breaks).length;
    console.log(`${name.padEnd(22)}limit ${limit.toFixed(2)}  found apart ${(found / there).toFixed(3)}`);
    return limit;
  });
}

/** How well the passages of one file are told by what was learned from the others. */
function tell(at: number, file: readonly Scored[]): void {
  const cells = file.flatMap(({ sums, breaks }) =>
    rules.map((_, rule) => ({
      told: (sums[rule] ?? 0) >= (limits[rule] ?? 0),
      breaks: breaks[rule] ?? false,
    })),
  );
  const both = cells.filter(({ told, breaks }) => told && breaks).length;
  const precision = both / cells.filter(({ told }) => told).length;
  const recall = both / cells.filter(({ breaks }) => breaks).length;
  console.log(`file ${at + 1}: precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`);
}

/** The signs that stand in enough passages get a number. */
function numbered(passages: readonly Passage[]) {
  const counts = new Map<string, number>();
  for (const { signs } of passages) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const [sign, count] of counts) if (count >= fewest) numbers.set(sign, numbers.size);
  return { numbers, examples: passages.map((passage) => exampleOf(passage, numbers)) };
}

function exampleOf({ signs, rules: broken }: Passage, numbers: ReadonlyMap<string, number>): Example {
  return {
    signs: signs.flatMap((sign) => numbers.get(sign) ?? []),
    breaks: rules.map((rule) => broken.includes(rule)),
  };
}

function baseOf({ base }: Learned, limits: readonly number[]): readonly number[] {
  return rules.map((_, rule) => Number(((base[rule] ?? 0) - (limits[rule] ?? 0)).toFixed(3)));
}

/** The signs that weigh more than one step for any rule, in order. */
function signsOf(
  { weights }: Learned,
  numbers: ReadonlyMap<string, number>,
): Readonly<Record<string, string>> {
  const written = [...numbers].map(([sign, number]) => {
    const own = weights.subarray(number * rules.length, (number + 1) * rules.length);
    return [sign, String.fromCharCode(...Array.from(own, characterOf))] as const;
  });
  return Object.fromEntries(written.filter(([, text]) => /[^>?@]/.test(text)).sort());
}

/** Between # and [, without the two signs that JSON escapes. */
function characterOf(weight: number): number {
  return Math.min(highest, Math.max(lowest, neutral + Math.round(weight / step)));
}

import { parseArgs } from 'node:util';
import { checkerOf } from '../../src/domain/checker.ts';
import type { Labelled } from '../corpus/reader.ts';
import { filesOf } from '../corpus/reader.ts';
import { checkerBook, checkerRuleIds } from '../playbook/checker-shipped.ts';

/** How often a rule was found where it is, found where it is not, and missed. */
interface Tally {
  readonly found: number;
  readonly wrongly: number;
  readonly missed: number;
}

const goals = { precision: 0.95, recall: 0.85 };
const { values } = parseArgs({ options: { seen: { type: 'boolean', default: false } } });
const check = checkerOf(checkerBook);

for (const part of values.seen ? ['seen'] : ['seen', 'kept']) report(part, filesOf(part).flat());

/** Counts alone: what stands in the kept part is not to be read. */
function report(part: string, texts: readonly Labelled[]): void {
  const found = texts.map(({ text }) => new Set(check(text).map(({ rule }) => rule)));
  const tallies = checkerRuleIds.map((rule) => ({
    rule,
    found: count((at) => found[at]?.has(rule) === true && texts[at]?.rules.includes(rule) === true),
    wrongly: count((at) => found[at]?.has(rule) === true && texts[at]?.rules.includes(rule) === false),
    missed: count((at) => found[at]?.has(rule) === false && texts[at]?.rules.includes(rule) === true),
  }));
  console.log(
    `\n${part}: ${texts.length} texts; goals: precision ${goals.precision}, recall ${goals.recall}`,
  );
  for (const tally of tallies) console.log(row(tally.rule, tally));
  console.log(row('all', sum(tallies)));
  const fine = texts.flatMap(({ rules }, at) => (rules.length === 0 ? [found[at]?.size ?? 0] : []));
  console.log(`of ${fine.length} fine texts, ${fine.filter((size) => size === 0).length} are left alone`);

  function count(holds: (at: number) => boolean): number {
    return texts.filter((_, at) => holds(at)).length;
  }
}

function sum(tallies: readonly Tally[]): Tally {
  const total = (of: (tally: Tally) => number) => tallies.reduce((so, tally) => so + of(tally), 0);
  return {
    found: total((one) => one.found),
    wrongly: total((one) => one.wrongly),
    missed: total((one) => one.missed),
  };
}

function row(name: string, { found, wrongly, missed }: Tally): string {
  const precision = share(found, found + wrongly);
  const recall = share(found, found + missed);
  const kept = precision >= goals.precision && recall >= goals.recall;
  const counts = `${found} found, ${wrongly} wrongly, ${missed} missed`;
  return `${name.padEnd(22)}precision ${figure(precision)}  recall ${figure(recall)}  ${kept ? 'kept  ' : 'missed'}  ${counts}`;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function figure(value: number): string {
  return value.toFixed(3);
}

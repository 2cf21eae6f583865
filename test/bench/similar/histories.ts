import { areaUnder } from '../../../src/domain/by-chance.ts';
import { chanceFrom } from '../../torture/chance.ts';
import { quantile } from '../ratio.ts';
import type { Method, Told } from './methods.ts';
import { methods } from './methods.ts';
import type { DealSet } from './sets.ts';
import { dealSets, drawn } from './sets.ts';
import type { Line } from './table.ts';

const sizes = [5, 20, 50, 200];

/** The mean area under the curve to be reached, by set and losses. */
const goals: Readonly<Record<string, number>> = {
  'salvirt 20': 0.81,
  'salvirt 50': 0.82,
  'ibm 50': 0.61,
  'ibm 200': 0.66,
};
const mostWorse = 0.013;
const mostPatterns = 0.7;
const mostShown = 0.1;
const silent = new Set(['maven', 'noise']);

/** Every method on every set, with histories of 5 to 200 losses drawn so many times. */
export function historyLines(draws: number, seed: number): readonly Line[] {
  return dealSets(chanceFrom(seed, 'noise')).flatMap((set) =>
    sizes.flatMap((losses) => linesFor(set, losses, draws, seed)),
  );
}

interface Judged extends Told {
  readonly area: number;
  readonly worse: number | undefined;
}

function linesFor(set: DealSet, losses: number, draws: number, seed: number): readonly Line[] {
  const chance = chanceFrom(seed, `${set.name}${losses}`);
  const judged = new Map<Method, Judged[]>(methods.map((method) => [method, []]));
  for (let draw = 0; draw < draws; draw += 1) {
    const some = drawn(set.rows, losses, chance);
    if (some === undefined) return [];
    for (const method of methods) judged.get(method)?.push(judge(method.tell(some, set.one), some.lost));
  }
  return [...judged].map(([method, all]) => lineOf(set.name, losses, method, all));
}

function judge(told: Told, lost: readonly boolean[]): Judged {
  const share = lost.filter(Boolean).length / lost.length;
  const constant = -(share * Math.log(share) + (1 - share) * Math.log(1 - share));
  const loss = told.risks?.reduce((sum, risk, at) => sum - Math.log(lost[at] ? risk : 1 - risk), 0);
  return {
    ...told,
    area: areaUnder(told.scores, lost),
    worse: loss === undefined ? undefined : loss / lost.length - constant,
  };
}

function lineOf(set: string, losses: number, { name }: Method, all: readonly Judged[]): Line {
  const areas = all.map(({ area }) => area);
  const worse = all.every((one) => one.worse !== undefined)
    ? meanOf(all.map((one) => one.worse ?? 0))
    : undefined;
  const cells = [meanOf(areas), quantile(areas, 0.05), quantile(areas, 0.95)].map((area) => area.toFixed(3));
  const told = worse === undefined ? '' : `${worse < 0 ? '' : '+'}${worse.toFixed(3)}`;
  const line = { name: `${set}, ${losses} losses, ${name}`, cells: [...cells, '', told], falls: [] };
  return all.some(({ shown }) => shown !== undefined) ? withGoals(line, set, losses, all, worse ?? 0) : line;
}

/** Our own line: with its goal, how often a ranking is shown, and how many sentences call something a pattern. */
function withGoals(line: Line, set: string, losses: number, all: readonly Judged[], worse: number): Line {
  const goal = goals[`${set} ${losses}`];
  const shown = meanOf(all.map((one) => (one.shown ? 1 : 0)));
  const patterns = meanOf(all.map((one) => one.patterns ?? 0));
  const isSilent = silent.has(set) && losses >= 20;
  const tests: readonly (readonly [string, boolean])[] = [
    ['AUC', goal !== undefined && meanOf(all.map(({ area }) => area)) < goal],
    ['log-loss', worse > mostWorse],
    ['patterns', isSilent && patterns > mostPatterns],
    ['shown', isSilent && shown > mostShown],
  ];
  const [area, low, high, , told] = line.cells;
  return {
    name: line.name,
    cells: [
      area,
      low,
      high,
      goal?.toFixed(2),
      told,
      `${(shown * 100).toFixed(0)} %`,
      patterns.toFixed(2),
    ].map((cell) => cell ?? ''),
    falls: tests.flatMap(([what, falls]) => (falls ? [what] : [])),
  };
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}

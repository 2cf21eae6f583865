import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chanceFrom } from './chance.ts';
import { insideStages } from './inside/stages.ts';
import { besideEachOther, serve } from './lanes.ts';
import { outsideStages } from './outside/stages.ts';
import { processStages } from './processes/stages.ts';
import { program } from './program.ts';
import type { Length, Outcome, Stage } from './stage.ts';
import { isGood, never } from './stage.ts';
import type { Ran } from './table.ts';
import { lineOf, tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
    lane: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const length: Length = values.full ? 'full' : 'short';
const words = values.only.toLowerCase().split(' ');
const stages = [...processStages, ...insideStages, ...outsideStages].filter(
  ({ name, sizes }) =>
    sizes[length] !== undefined && words.every((word) => name.toLowerCase().includes(word)),
);

const begun = performance.now();
const brokenOff: Outcome = { trials: 0, counts: { 'broke off': never(1) } };

if (values.lane) serve(named);
else void main();

async function main(): Promise<void> {
  if (!existsSync(program)) throw new Error('There is no dist/recover.js: run "npm run build" first.');
  if (stages.length === 0) throw new Error(`No stage is called "${values.only}".`);
  console.log(`torture, ${length}: ${stages.length} stages, seed ${values.seed}`);
  const all: Ran[] = [];
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(show(stop(all))));
  const tell = (one: Ran) => console.log(lineOf(one));
  const inTurn = stages.filter(({ beside }) => !beside);
  for (const stage of inTurn) {
    all.push(await ran(stage));
    all.slice(-1).forEach(tell);
  }
  const beside = stages.filter((stage) => stage.beside);
  const [script = ''] = process.argv.slice(1);
  all.push(...(await besideEachOther(beside, script, lane(), tell)));
  process.exitCode = show(all);
}

/** The words by which this run is begun once more, to run the stages that it is told. */
function lane(): readonly string[] {
  return ['--lane', '--seed', values.seed, ...(values.full ? ['--full'] : [])];
}

/** The stage of that name, run in a lane. */
async function named(name: string): Promise<Ran> {
  const found = stages.find((stage) => stage.name === name);
  if (found === undefined) throw new Error(`No stage is called "${name}".`);
  return ran(found);
}

/** What ran when the run is ended from outside: the stage under way falls short. */
function stop(all: readonly Ran[]): readonly Ran[] {
  const name = stages.find((stage) => !all.some((one) => one.name === stage.name))?.name ?? 'the end';
  return [...all, { name, seconds: 0, outcome: brokenOff }];
}

/** Shows the table, writes the record, and answers with the exit code. */
function show(all: readonly Ran[]): number {
  const seconds = (performance.now() - begun) / 1000;
  console.log(`\n${tableOf(all)}\n\nseed ${values.seed}, ${seconds.toFixed(0)} s`);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify(recordOf(all, seconds), null, 2)}\n`);
  return all.every(({ outcome }) => isGood(outcome)) ? 0 : 1;
}

async function ran(stage: Stage): Promise<Ran> {
  const started = performance.now();
  const outcome = await outcomeOf(stage);
  return { name: stage.name, outcome, seconds: (performance.now() - started) / 1000 };
}

/** A stage that breaks off falls short, and the others go on. */
async function outcomeOf(stage: Stage): Promise<Outcome> {
  try {
    return await stage.run(length, chanceFrom(Number(values.seed), stage.name));
  } catch (error) {
    console.error(error);
    return brokenOff;
  }
}

function recordOf(all: readonly Ran[], seconds: number) {
  return {
    length,
    seed: Number(values.seed),
    seconds,
    stages: all.map(({ name, outcome, seconds }) => ({
      name,
      size: stages.find((stage) => stage.name === name)?.sizes[length],
      seconds,
      good: isGood(outcome),
      ...outcome,
    })),
  };
}

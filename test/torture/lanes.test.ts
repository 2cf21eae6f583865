import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { besideEachOther } from './lanes.ts';
import type { Stage } from './stage.ts';
import { stage } from './stage.ts';
import { inFreshHome } from './tally.ts';

const stages: readonly Stage[] = ['slow', 'quick', 'last'].map((name) =>
  stage({ name, full: 1, beside: true, run: async () => ({ trials: 0, counts: {} }) }),
);

/** A script that answers each stage with seven trials, the slow one late; or dies at the first. */
async function besideIn(body: string, tell: (name: string) => void) {
  return inFreshHome(async (folder) => {
    const script = join(`${folder}.cjs`);
    writeFileSync(script, `process.on('message', (name) => { ${body} });`);
    return besideEachOther(stages, script, [], ({ name }) => tell(name));
  });
}

const answer = `const outcome = { trials: 7, counts: { bugs: { found: name.length, most: 0 } } };
  setTimeout(() => process.send({ name, seconds: 1, outcome }), name === 'slow' ? 300 : 0);`;

it('stages beside each other are told as they end and come back in their order', async () => {
  const told: string[] = [];
  const all = await besideIn(answer, (name) => told.push(name));
  expect(all.map(({ name }) => name)).toEqual(['slow', 'quick', 'last']);
  expect(all[1]?.outcome).toEqual({ trials: 7, counts: { bugs: { found: 5, most: 0 } } });
  expect([...told].sort()).toEqual(['last', 'quick', 'slow']);
});

it('a stage that left no record ends the run', async () => {
  await expect(besideIn('process.exit(1);', () => undefined)).rejects.toThrow('left no record');
});

import { expect, it } from 'vitest';
import { besideEachOther } from './lanes.ts';
import type { Stage } from './stage.ts';
import { stage } from './stage.ts';

const stages: readonly Stage[] = ['slow', 'quick', 'last'].map((name) =>
  stage({ name, full: 1, timeless: true, run: async () => ({ trials: 0, counts: {} }) }),
);

/** A process that keeps a record of so many trials, or none. */
function keeping(trials: number | undefined) {
  return (name: string, record: string) => {
    const told = { stages: [{ seconds: 1, trials, counts: { bugs: { found: name.length, most: 0 } } }] };
    const written = `require('fs').writeFileSync(${JSON.stringify(record)}, ${JSON.stringify(JSON.stringify(told))})`;
    const after = name === 'slow' ? 300 : 0;
    return ['-e', trials === undefined ? '' : `setTimeout(() => ${written}, ${after})`];
  };
}

it('stages beside each other are told as they end and come back in their order', async () => {
  const told: string[] = [];
  const all = await besideEachOther(stages, keeping(7), ({ name }) => told.push(name));
  expect(all.map(({ name }) => name)).toEqual(['slow', 'quick', 'last']);
  expect(all[1]?.outcome).toEqual({ trials: 7, counts: { bugs: { found: 5, most: 0 } } });
  expect([...told].sort()).toEqual(['last', 'quick', 'slow']);
});

it('a stage that left no record ends the run', async () => {
  await expect(besideEachOther(stages, keeping(undefined), () => undefined)).rejects.toThrow();
});

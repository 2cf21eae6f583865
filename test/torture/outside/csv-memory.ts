import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Outcome } from '../stage.ts';
import { never, stage, told, upTo } from '../stage.ts';
import { inFreshHome } from '../tally.ts';
import { nastyFiles } from './nasty-files.ts';

/** Files beyond measure through the reader alone, each in a process of its own: how much memory it takes. */
export const csvMemory = stage<{ readonly files: number }>({
  name: 'CSV files beyond measure, memory',
  short: { files: 6 },
  full: { files: 99 },
  beside: true,
  run: ({ files }) => inFreshHome((folder) => memoryIn(folder, files)),
});

async function memoryIn(folder: string, files: number): Promise<Outcome> {
  mkdirSync(folder, { recursive: true });
  const reader = join(folder, 'reader.mjs');
  const entry = join(import.meta.dirname, 'read-alone.ts');
  await build({ entryPoints: [entry], outfile: reader, bundle: true, platform: 'node', format: 'esm' });
  const large = nastyFiles.filter((file) => file.large).slice(0, files);
  let worst = 0;
  let broken = 0;
  for (const file of large) {
    const path = join(folder, 'deals.csv');
    writeFileSync(path, file.make());
    const { status, stdout } = spawnSync(process.execPath, [reader, path], { encoding: 'utf8' });
    if (status === 0) worst = Math.max(worst, Number(JSON.parse(stdout).megabytes));
    else broken += 1;
  }
  return {
    trials: large.length,
    counts: { broken: never(broken), 'worst memory': upTo(300, worst, 'MB'), files: told(large.length) },
  };
}

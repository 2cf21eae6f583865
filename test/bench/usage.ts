import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from './ratio.ts';
import { ownEnvironment } from './ratio.ts';

/** What one process took: milliseconds from its start to its end, milliseconds of the processors' work, and the most memory it held, in MB. */
export interface Usage {
  readonly wall: number;
  readonly work: number;
  readonly memory: number;
}

// On Linux the figure of the system counts what the parent held, too.
const telling = `process.on('exit', () => {
  const { readFileSync, writeSync } = require('node:fs');
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const own = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const most = Number(/^VmHWM:\\s*(\\d+)/m.exec(own)?.[1] ?? maxRSS);
  writeSync(3, JSON.stringify([(userCPUTime + systemCPUTime) / 1000, most / 1024]));
});
`;

/** Measures one process at a time; keeps a small file below that folder, which each of them loads first. */
export function usageIn(folder: string): (contender: Contender) => Usage {
  const teller = join(folder, 'telling.cjs');
  writeFileSync(teller, telling);
  return ({ name, argv, env, before }) => {
    before?.();
    const start = performance.now();
    const { status, stderr, output } = spawnSync(process.execPath, ['-r', teller, ...argv], {
      env: { ...ownEnvironment(), ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    const wall = performance.now() - start;
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    const told: unknown = JSON.parse(String(output[3]));
    if (!Array.isArray(told)) throw new Error(`${name} did not tell what it took`);
    const [work, memory] = told.map(Number);
    return { wall, work: work ?? Number.NaN, memory: memory ?? Number.NaN };
  };
}

import { spawn } from '@lydell/node-pty';
import type { Timing } from './ratio.ts';
import { compared, ownEnvironment } from './ratio.ts';

/** A program in a real terminal, and the letters by which one sees that it is ready. */
interface Shown {
  readonly name: string;
  readonly argv: readonly string[];
  readonly until: string;
  readonly env: Readonly<Record<string, string>>;
  readonly goal?: number;
  /** Makes the ground ready for one more run; not timed. */
  before?(): void;
}

/** How long each takes until it shows what it should, in turn in a terminal of 80 × 24; ratios are to the first of them. */
export async function shownAfter(programs: readonly Shown[], rounds: number): Promise<readonly Timing[]> {
  const taken: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = [];
    for (let turn = 0; turn < programs.length; turn += 1) {
      const at = (turn + round) % programs.length;
      const program = programs[at];
      if (program !== undefined) times[at] = await timeTo(program);
    }
    if (round > 0) taken.push(times);
  }
  return compared(programs, taken);
}

function timeTo({ argv, until, env, before }: Shown): Promise<number> {
  before?.();
  const around = { ...ownEnvironment(), TERM: 'xterm-256color', ...env } as Record<string, string>;
  const start = performance.now();
  const program = spawn(process.execPath, [...argv], {
    cols: 80,
    rows: 24,
    name: 'xterm-256color',
    env: around,
  });
  let shown = '';
  return new Promise((resolve, reject) => {
    let time: number | undefined;
    program.onData((data) => {
      shown += data;
      if (time !== undefined || !shown.includes(until)) return;
      time = performance.now() - start;
      program.kill('SIGTERM');
    });
    program.onExit(() =>
      time === undefined ? reject(new Error(`"${until}" was never shown:\n${shown}`)) : resolve(time),
    );
  });
}

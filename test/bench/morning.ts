import { join } from 'node:path';
import type { Contender } from './ratio.ts';
import { bareNode, table, timings } from './ratio.ts';

/** A home with a pipeline, and the program that shows its day. */
interface Morning {
  readonly program: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
}

const summing = `const file = require('node:fs').readFileSync(process.argv[1]);
  require('node:crypto').createHash('sha256').update(file).digest('hex');`;

/**
 * What a morning takes in that home, as lines. No file is believed before its sum was found to be right, so the ratios are to reading and
 * summing pipeline.json alone; the shortest Node stands beside it.
 */
export function morningIn({ program, home, env }: Morning, rounds: number): string {
  const contenders: readonly Contender[] = [
    { name: 'its file read and summed', argv: ['-e', summing, join(home, 'pipeline.json')] },
    bareNode,
    { name: 'recover due', argv: [program, 'due'], env, goal: 2 },
    { name: 'recover', argv: [program], env, goal: 2 },
  ];
  return table(timings(contenders, rounds + 1));
}

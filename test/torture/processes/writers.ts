import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Added, Running } from '../program.ts';
import type { WindowOfAdds } from './windows.ts';

/** What a writer is told beside the home and its name: how many deals it adds, and the number of the first. */
interface Work {
  readonly from?: number;
  readonly count?: number;
  readonly nodeEnv?: string | undefined;
}

/** A process that does nothing but save, and says the account of each deal once it is kept. */
export interface Writer extends Omit<Running, 'ended'> {
  /** What it says is kept, as it says so. */
  readonly kept: readonly Added[];
  /** Once it has said something, or has ended. */
  readonly begun: Promise<void>;
  /** Whether it was killed, or ended with another code than 0. */
  readonly ended: Promise<{ readonly killed: boolean; readonly failed: boolean }>;
}

/** Builds the writer in that folder, and answers with its path. */
export async function buildWriter(folder: string): Promise<string> {
  const outfile = join(folder, 'writer.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'writer.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    define: { 'import.meta.dirname': '""' },
  });
  return outfile;
}

/** Starts a writer; without a count it saves until it is killed. */
export function startWriter(
  script: string,
  home: string,
  name: string,
  { from = 0, count, nodeEnv }: Work = {},
): Writer {
  const words = [script, home, name, String(from), ...(count === undefined ? [] : [String(count)])];
  const env = { ...process.env, ...(nodeEnv === undefined ? {} : { NODE_ENV: nodeEnv }) };
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const kept: Added[] = [];
  let [rest, last] = ['', performance.now()];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    const now = performance.now();
    kept.push(
      ...lines.map((account) => ({ ...plain, account, acknowledged: true, milliseconds: now - last })),
    );
    last = now;
  });
  const begun = new Promise<void>((resolve) => {
    child.stdout.once('data', () => resolve());
    child.once('close', () => resolve());
  });
  const ended = new Promise<{ killed: boolean; failed: boolean }>((resolve) => {
    child.on('close', (code, signal) =>
      resolve({ killed: signal === 'SIGKILL', failed: signal !== 'SIGKILL' && code !== 0 }),
    );
  });
  return { pid: child.pid, kill: (signal = 'SIGKILL') => void child.kill(signal), kept, begun, ended };
}

const plain = { acknowledged: false, killed: false, milliseconds: 0, complaint: '', warned: false };

/** The deal that a writer was at when it was killed: it may be there or not. */
export function cutOff(name: string, number: number): Added {
  return { ...plain, account: `${name}, ${number}`, killed: true };
}

/** As `addInTurn`, by a writer that is started anew behind the deal at which it was killed. */
export function writeInTurn(
  script: string,
  home: string,
  name: string,
  { count, nodeEnv }: { readonly count: number; readonly nodeEnv: string | undefined },
): WindowOfAdds {
  let current: Writer | undefined;
  const turns = async () => {
    const all: Added[] = [];
    while (all.length < count) {
      current = startWriter(script, home, name, { from: all.length, count: count - all.length, nodeEnv });
      const { killed, failed } = await current.ended;
      all.push(...current.kept);
      if (failed)
        return [...all, { ...plain, account: `${name}, ${all.length}`, complaint: 'it ended of itself' }];
      if (killed && all.length < count) all.push(cutOff(name, all.length));
    }
    return all;
  };
  return { all: turns(), current: () => current };
}

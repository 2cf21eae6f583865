import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The built program. */
export const program = join(import.meta.dirname, '../../dist/recover.js');

/** One `recover add` as a process of its own. */
export interface Adding {
  readonly account: string;
  readonly ended: Promise<Added>;
  /** Kills it as nothing can prevent (SIGKILL). */
  kill(): void;
}

/** How it ended: `acknowledged` when it said that the deal is kept, or ended well. */
export interface Added {
  readonly account: string;
  readonly acknowledged: boolean;
  readonly killed: boolean;
  readonly milliseconds: number;
  readonly complaint: string;
}

/** Starts `recover add` for that account in that home, with NODE_ENV as given (a value once made stores write nothing). */
export function add(home: string, account: string, nodeEnv?: string): Adding {
  const started = performance.now();
  const argv = [program, 'add', account, '--name', 'Renewal', '--amount', '1000'];
  const child = spawn(process.execPath, argv, {
    env: environment(home, nodeEnv),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (bytes: Buffer) => {
    said.out += bytes;
  });
  child.stderr.on('data', (bytes: Buffer) => {
    said.err += bytes;
  });
  const ended = new Promise<Added>((resolve) => {
    child.on('close', (code, signal) =>
      resolve({
        account,
        acknowledged: code === 0 || said.out !== '',
        killed: signal === 'SIGKILL',
        milliseconds: performance.now() - started,
        complaint: code === 0 ? '' : said.err,
      }),
    );
  });
  return { account, ended, kill: () => void child.kill('SIGKILL') };
}

/** The account of every deal the home holds; undefined when the program cannot read it. */
export function accountsIn(home: string): readonly string[] | undefined {
  const { status, stdout } = spawnSync(process.execPath, [program, 'deals', '--json'], {
    env: environment(home),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) return undefined;
  const { data }: { data: readonly { account: string }[] } = JSON.parse(stdout);
  return data.map((deal) => deal.account);
}

/** What lies in a home that should not: locks, claims, copies in the making. */
export function straysIn(home: string): readonly string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((path) => /(?:^|\/)\./.test(path));
}

function environment(home: string, nodeEnv?: string): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, TZ: 'UTC', RECOVER_HOME: home, ...(nodeEnv === undefined ? {} : { NODE_ENV: nodeEnv }) };
}

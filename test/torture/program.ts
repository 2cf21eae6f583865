import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The built program. */
export const program = join(import.meta.dirname, '../../dist/recover.js');

/** Milliseconds after which a process that does not end counts as hanging, and is ended. */
const patience = 120_000;

/** A command of the built program as a process of its own. */
export interface Running {
  readonly pid: number | undefined;
  readonly ended: Promise<Ended>;
  kill(signal?: NodeJS.Signals): void;
}

/** How it ended; `killed` when by SIGKILL. */
export interface Ended {
  readonly code: number | null;
  readonly killed: boolean;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
}

/** What a process is given beside its words: `nodeEnv` is a value that once made stores write nothing. */
interface Given {
  readonly nodeEnv?: string | undefined;
  readonly input?: string;
}

/** One `recover add`. */
export interface Adding extends Pick<Running, 'pid' | 'kill'> {
  readonly account: string;
  readonly ended: Promise<Added>;
}

/** How it ended: `acknowledged` when it said that the deal is kept, or ended well. */
export interface Added {
  readonly account: string;
  readonly acknowledged: boolean;
  readonly killed: boolean;
  readonly milliseconds: number;
  readonly complaint: string;
  /** True when it ended well and yet said a word of trouble; that another window is saving is none. */
  readonly warned: boolean;
}

/** Starts a command in that home. */
export function start(home: string, args: readonly string[], { nodeEnv, input = '' }: Given = {}): Running {
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...args], {
    env: environment(home, nodeEnv),
    timeout: patience,
    killSignal: 'SIGABRT',
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) =>
      resolve({ code, killed: signal === 'SIGKILL', ...said, milliseconds: performance.now() - started }),
    );
  });
  return { pid: child.pid, ended, kill: (signal = 'SIGKILL') => void child.kill(signal) };
}

/** Starts `recover add` for that account in that home, with NODE_ENV as given. */
export function add(home: string, account: string, nodeEnv?: string): Adding {
  const { pid, kill, ended } = start(home, ['add', account, '--name', 'Renewal', '--amount', '1000'], {
    nodeEnv,
  });
  return { account, pid, kill, ended: ended.then((how) => addedBy(account, how)) };
}

function addedBy(account: string, { code, killed, out, err, milliseconds }: Ended): Added {
  return {
    account,
    acknowledged: code === 0 || out !== '',
    killed,
    milliseconds,
    complaint: code === 0 || killed ? '' : `exit ${code}: ${err}`,
    warned: code === 0 && isWarning(err),
  };
}

/** True when the text holds more than that it had to wait. */
export function isWarning(err: string): boolean {
  return err.replace(/^Another window is saving just now; waiting for it\.\s*/, '') !== '';
}

/** Runs a command in that home to its end; throws when it does not end well. */
export function mustRun(home: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: environment(home),
    encoding: 'utf8',
    maxBuffer: 1e9,
    input,
  });
  if (status !== 0) throw new Error(`recover ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
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

/** What lies in a home or beside it that should not: locks, claims, copies in the making. */
export function straysIn(home: string): readonly string[] {
  const around = readdirSync(dirname(home), { recursive: true, encoding: 'utf8' });
  const within = readdirSync(home, { recursive: true, encoding: 'utf8' });
  return [...within.filter((path) => /(?:^|\/)\./.test(path)), ...around.filter(isOutsideCopy(home))];
}

function isOutsideCopy(home: string): (path: string) => boolean {
  return (path) => path.endsWith('.tmp') && !path.startsWith(`${basename(home)}/`);
}

/** When the sample's loss is told: its days lie ahead of that, whatever the day is here. */
const timeOfSample = '2026-11-23T15:40:00';

/** Nothing of the machine but where programs are found; the person's own folder is the one around the home. */
export function environment(home: string, nodeEnv?: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: dirname(home),
    TZ: 'UTC',
    RECOVER_HOME: home,
    RECOVER_NOW: timeOfSample,
    ...(nodeEnv === undefined ? {} : { NODE_ENV: nodeEnv }),
  };
}

import { fstatSync, statSync, writeSync } from 'node:fs';
import { codeOf } from './error-code.ts';

/** Standard output or standard error, with no more of it loaded than the moment needs: Node's own streams cost a tenth of a start. */
export interface Stream {
  /** True on a terminal. */
  isTerminal(): boolean;
  columns(): number | undefined;
  rows(): number | undefined;
  write(text: string): void;
}

const pauseWhenFull = 5;

/** The stream with that number; to a file or a pipe it writes at once, to a terminal as Node does. */
export function streamOf(descriptor: 1 | 2): Stream {
  let known: boolean | undefined;
  const isTerminal = () => {
    known ??= isTerminalAt(descriptor);
    return known;
  };
  return {
    isTerminal,
    columns: () => (isTerminal() ? terminalAt(descriptor).columns : undefined),
    rows: () => (isTerminal() ? terminalAt(descriptor).rows : undefined),
    write: (text) => (isTerminal() ? void terminalAt(descriptor).write(text) : writeAll(descriptor, text)),
  };
}

/** Only a device can be a terminal, and only for a device that is not the one that swallows all is Node's own check loaded. */
export function isTerminalAt(descriptor: 0 | 1 | 2): boolean {
  try {
    const state = fstatSync(descriptor);
    if (!state.isCharacterDevice() || state.rdev === swallowing()) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** The number of /dev/null; none where there is no such thing. */
function swallowing(): number | undefined {
  return statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

function terminalAt(descriptor: 1 | 2): NodeJS.WriteStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  if (stream.listenerCount('error') === 0) stream.on('error', leave);
  return stream;
}

/** Everything is written before this answers; a reader who is slow is waited for. */
function writeAll(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') leave(error);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseWhenFull);
    }
  }
}

/** Nobody reads any more: that is no trouble. A full disk is, and is told where it can be. */
function leave(error: unknown): never {
  if (codeOf(error) === 'EPIPE') process.exit(0);
  try {
    writeSync(2, 'The output could not be written: the disk may be full.\n');
  } finally {
    process.exit(1);
  }
}

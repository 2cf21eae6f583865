import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { onTestFinished } from 'vitest';
import type { Window } from './window.ts';
import { openWindow } from './window.ts';

/** What is run, and in how large a window. `command` is the built program unless another is named. */
export interface TerminalOptions {
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly home: string;
  readonly columns?: number;
  readonly rows?: number;
  /** The program's clock, local: `2026-11-21T09:00:00`. */
  readonly now?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A program running in a real pseudo-terminal, with what a person would see and do there. */
export interface TestTerminal extends Window {
  resize(columns: number, rows: number): void;
  kill(signal: string): void;
  /** The exit code, or 128 and the signal's number. */
  exit(): Promise<number>;
}

/** Starts the program; it is killed at the end of the test when it still runs. */
export function openTerminal(
  options: TerminalOptions,
  whenDone: (clean: () => void) => void = onTestFinished,
): TestTerminal {
  const { columns = 80, rows = 24, command = built, args: more = [] } = options;
  const [file = process.execPath, ...args] = [...command, ...more];
  const program = spawn(file, args, {
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: environment(options),
  });
  const window = openWindow(columns, rows, (text) => program.write(text));
  let running = true;
  const left = new Promise<number>((resolve) => {
    program.onExit(({ exitCode, signal }) => {
      running = false;
      window.end(() => resolve(signal ? 128 + signal : exitCode));
    });
  });
  program.onData((data) => window.feed(data));
  whenDone(() => {
    if (running) program.kill('SIGKILL');
  });
  return {
    ...window,
    resize(width, height) {
      window.resize(width, height);
      program.resize(width, height);
    },
    kill: (signal) => program.kill(signal),
    exit: () => left,
  };
}

const built = [process.execPath, join(import.meta.dirname, '../../dist/recover.js')];

/** Nothing of the machine's own surroundings but where programs are found. */
function environment({ home, now, env = {} }: TerminalOptions): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    RECOVER_HOME: home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    TERM: 'xterm-256color',
    ...(now === undefined ? {} : { RECOVER_NOW: now }),
    ...env,
  };
}

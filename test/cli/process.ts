import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

const program = join(import.meta.dirname, '../../dist/recover.js');
/** A folder for the files of one test file. */
export const ground = mkdtempSync(join(tmpdir(), 'recover-bad-input-'));
afterAll(() => rmSync(ground, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function environment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    RECOVER_HOME: home,
    RECOVER_NOW: '2026-11-24T09:40:00',
    HOME: ground,
  };
}

/** Runs the built program without a terminal, in the folder that holds the files below. */
export function recover(home: string, args: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: ground,
    timeout: 20_000,
    env: environment(home),
    input,
  });
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

/** Runs a line of shell in which `$recover` is the program. */
export function shell(home: string, line: string): Ended {
  const env = { ...environment(home), recover: `${process.execPath} ${program}` };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: ground, timeout: 20_000, env });
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

/** The text without its line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Writes a file into the folder and gives its name there. */
export function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(ground, name), content);
  return name;
}

let homes = 0;

/** A home with one loss in it. */
export function homeWithLoss(): string {
  homes += 1;
  const home = join(ground, `home-${homes}`);
  const kept = recover(
    home,
    ['lost', '--answers', '-'],
    '{ "account": "Brandt Logistics", "channel": "email", "stands": "no" }',
  );
  expect(kept.code, kept.err).toBe(0);
  return home;
}

/** Everything in a folder, by name. */
export function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'latin1'),
    ]),
  );
}

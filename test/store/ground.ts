import { createHash } from 'node:crypto';
import fs, { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Disk } from '../../src/store/disk.ts';
import type { Surroundings } from '../../src/store/surroundings.ts';

/** A folder of this test's own, gone when it is over. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recover-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

let processes = 0;

/** A process as the store sees it: its clock moves only while it pauses, and `alive` says which others there are. */
export function processWith(
  pid: number,
  alive: (pid: number) => boolean = () => true,
  whilePausing: (clock: number) => void = () => undefined,
): Surroundings & { readonly notices: string[] } {
  const notices: string[] = [];
  let clock = 0;
  let drawn = 0;
  processes += 1;
  const seed = processes;
  return {
    pid,
    platform: process.platform,
    random(bytes) {
      drawn += 1;
      return createHash('sha256').update(`${seed} ${drawn}`).digest().subarray(0, bytes);
    },
    monotonic: () => clock,
    async pause(milliseconds) {
      clock += milliseconds;
      whilePausing(clock);
      await new Promise((resolve) => setImmediate(resolve));
    },
    alive,
    notice: (text) => notices.push(text),
    notices,
  };
}

/** The process that a test runs in. */
export function thisProcess(): Surroundings & { readonly notices: string[] } {
  return processWith(process.pid);
}

/** A disk that asks `before` ahead of each of its calls; what that throws, the call throws. */
export function diskThat(
  before: (call: keyof Disk, path: unknown, target: unknown) => void,
  inner: Disk = fs,
): Disk {
  return new Proxy(inner, {
    get: (real, call: keyof Disk) =>
      new Proxy(real[call], {
        apply(target, self, given: unknown[]) {
          before(call, given[0], given[1]);
          return Reflect.apply(target, self, given);
        },
      }),
  });
}

/** A disk with calls of its own in the place of some. */
export function diskWith(calls: Partial<Disk>): Disk {
  return { ...fs, ...calls };
}

/** An error as node:fs throws it. */
export function diskError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: an error of the test, ${syscall}`), { code, syscall, errno: -1 });
}

/** What was thrown, or undefined. */
export async function thrownBy(act: () => unknown): Promise<unknown> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The permissions of a path, in octal. */
export function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

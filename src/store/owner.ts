import { hostname } from 'node:os';
import type { Disk } from './disk.ts';
import { unless } from './disk.ts';
import type { Ground } from './ground.ts';
import { newId } from './ids.ts';

/** Who holds a lock: enough to prove later that this very process is gone. */
export interface Owner {
  readonly machine: string;
  /** What people call that computer. */
  readonly host?: string;
  readonly boot?: string;
  readonly pidNamespace?: string;
  readonly pid: number;
  readonly startTime?: string;
  readonly token: string;
  readonly at: string;
}

/** This process, with a fresh token. */
export function ownerHere({ disk, surroundings }: Ground): Owner {
  const { pid } = surroundings;
  const boot = textOf(disk, '/proc/sys/kernel/random/boot_id');
  const pidNamespace = unless([], () => disk.readlinkSync('/proc/self/ns/pid'));
  const startTime = processOf(disk, pid)?.startTime;
  return {
    machine: textOf(disk, '/etc/machine-id') ?? hostname(),
    host: hostname(),
    ...(boot === undefined ? {} : { boot }),
    ...(pidNamespace === undefined ? {} : { pidNamespace }),
    pid,
    ...(startTime === undefined ? {} : { startTime }),
    token: newId(surroundings.random),
    at: new Date().toISOString(),
  };
}

/** The owner written in a lock, or undefined when its text is no such thing. */
export function ownerIn(text: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(text);
    return isOwner(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** True where `us` can tell whether the owner still runs. */
export function isWithinSight(owner: Owner, us: Owner): boolean {
  return owner.machine === us.machine && (isOtherBoot(owner, us) || owner.pidNamespace === us.pidNamespace);
}

/** True only when it is proved that the owner no longer runs; age proves nothing. Not to be asked of what we hold ourselves. */
export function isGone(owner: Owner, us: Owner, { disk, surroundings }: Ground): boolean {
  if (!isWithinSight(owner, us)) return false;
  if (isOtherBoot(owner, us) || owner.pid === us.pid || !surroundings.alive(owner.pid)) return true;
  const running = processOf(disk, owner.pid);
  if (running === undefined) return false;
  return running.ended || (owner.startTime !== undefined && owner.startTime !== running.startTime);
}

function isOtherBoot(owner: Owner, us: Owner): boolean {
  return owner.boot !== undefined && us.boot !== undefined && owner.boot !== us.boot;
}

/** What Linux tells of a process: when it started, in clock ticks since the boot; undefined on other systems. */
function processOf(disk: Disk, pid: number): { startTime: string | undefined; ended: boolean } | undefined {
  const line = textOf(disk, `/proc/${pid}/stat`);
  if (line === undefined) return undefined;
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { startTime: fields[19], ended: fields[0] === 'Z' || fields[0] === 'X' };
}

function textOf(disk: Disk, path: string): string | undefined {
  return unless([], () => disk.readFileSync(path, 'utf8').trim()) || undefined;
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const texts = ['host', 'boot', 'pidNamespace', 'startTime', 'at'].map((name) => fields[name]);
  return (
    typeof fields['machine'] === 'string' &&
    Number.isSafeInteger(fields['pid']) &&
    /^[0-9a-z]{16}$/.test(String(fields['token'])) &&
    texts.every((text) => text === undefined || typeof text === 'string')
  );
}

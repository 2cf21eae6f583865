import { join, resolve } from 'node:path';
import type { Brief } from '../domain/brief.ts';
import type { Instant } from '../domain/day.ts';
import type { KeptBrief } from '../world.ts';
import type { Disk } from './disk.ts';
import { codeOf, unless } from './disk.ts';
import type { Ground } from './ground.ts';
import { putQuietly } from './quietly.ts';
import { isNumber, isText, recordOf } from './record.ts';

/** What the line is counted from besides the data; `config` is the path of the settings. */
export interface Around {
  readonly version: string;
  readonly config: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

interface Kept {
  readonly grounds: string;
  readonly brief: Brief;
}

const isBrief = recordOf<Brief>({ text: isText, from: isMoment }, { until: isMoment });

const isKept = recordOf<Kept>({ grounds: isText, brief: isBrief }, {});

const isWritten = recordOf<{ readonly sum: number; readonly kept: Kept }>(
  { sum: isNumber, kept: isKept },
  {},
);

/**
 * The line for a shell prompt as it is kept in the state folder, where it can be deleted at any time: in any doubt whether it is still what
 * would be counted, there is none. What it is counted from is looked at now, so that whatever changes from here on is not taken for known.
 */
export function keptBrief(ground: Ground, around: Around): KeptBrief {
  const { state, disk } = ground;
  const grounds = groundsOf(ground, around);
  if (state === undefined || grounds === undefined) return { last: undefined, keep: () => undefined };
  const kept = keptIn(unless([], () => disk.readFileSync(join(state, 'brief.json'), 'utf8')) ?? '');
  return {
    last: kept?.grounds === grounds ? kept.brief : undefined,
    keep: (brief) => putQuietly(ground, 'brief', writtenAs({ grounds, brief })),
  };
}

function writtenAs(kept: Kept): string {
  return `${JSON.stringify({ sum: sumOf(JSON.stringify(kept)), kept })}\n`;
}

function keptIn(text: string): Kept | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isWritten(value) && value.sum === sumOf(JSON.stringify(value.kept)) ? value.kept : undefined;
  } catch {
    return undefined;
  }
}

function isMoment(value: unknown): value is Instant {
  return isText(value) && !Number.isNaN(Date.parse(value));
}

/** Everything that the line depends on besides the moment; undefined where something of it cannot be looked at, or nothing is kept yet. */
function groundsOf({ folder, disk }: Ground, { version, config, environment }: Around): string | undefined {
  const names = Object.keys(environment).filter((name) => meant.test(name) && name !== 'RECOVER_NOW');
  const said = names.sort().map((name) => [name, environment[name]]);
  const ledger = lookOf(disk, join(folder, 'ledger.json'));
  const looks = [folder, join(folder, 'pipeline.json'), config].map((path) => lookOf(disk, path));
  if (ledger === nothing || [ledger, ...looks].includes(undefined)) return undefined;
  return JSON.stringify([version, resolve(folder), sumOf(JSON.stringify(said)), ledger, ...looks]);
}

/** What of the environment counts: the settings in it, and the zone. */
const meant = /^(?:RECOVER_\w+|TZ)$/;

const nothing = 'nothing';

/** What tells a file as it is now from any other that has or had its name; undefined where it cannot be told. */
function lookOf(disk: Disk, path: string): string | undefined {
  try {
    const state = disk.statSync(path, { bigint: true });
    const stamp = [state.ino, state.size, state.mtimeNs, state.ctimeNs].join(' ');
    return state.isFile() ? `${stamp} ${sumOf(beginningOf(disk, path))}` : stamp;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? nothing : undefined;
  }
}

/** Enough for the head of a file, in which its own sum stands, and for all of usual settings. */
const enough = 1024;

function beginningOf(disk: Disk, path: string): string {
  const handle = disk.openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(enough);
    return bytes.toString('latin1', 0, disk.readSync(handle, bytes, 0, enough, 0));
  } finally {
    disk.closeSync(handle);
  }
}

/** Any one changed letter changes it. */
function sumOf(text: string): number {
  let sum = text.length;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 16_777_619);
  return sum;
}

import type { Care, Condition, Copy, FileKind, Health } from '../../../src/domain/health.ts';
import { anInstant } from '../../builders.ts';

const at = anInstant('2026-11-20 09:00');
const kinds: readonly FileKind[] = ['ledger', 'pipeline'];
const states = ['damaged', 'edited', 'unreadable', 'missing', 'newer'] as const;
const sources = ['backup', 'sync', 'quarantine'] as const;

/** A home in every kind of trouble at once, with the attack in each path and name that a disk or another computer may give. */
export function hostileCare(attack: string): Care {
  const path = `/home/${attack}/recover`;
  const offered = { kind: 'ledger', counts: { losses: 1 }, writtenAt: at, setAside: `${path}/x` } as const;
  return {
    look: async () => healthOf(path, attack),
    open: async () => offered,
    restore: async () => offered,
    accept: async () => offered,
    startAfresh: async () => offered,
    unlock: async () => undefined,
    close: async () => [path],
    pipelineBefore: async () => undefined,
  };
}

function healthOf(path: string, attack: string): Health {
  return {
    folders: { home: path, backups: path, quarantine: path, drafts: path, state: path },
    files: kinds.flatMap((kind) => states.map((state) => conditionOf(kind, state, path, attack))),
    copies: sources.map((from) => copyFrom(from, path, attack)),
    lock: { state: 'elsewhere', path, pid: 7, machine: attack, since: at },
    drafts: [{ path, verb: attack, answers: 2, lost: 1 }],
    open: [path],
    strays: [`${path}/.x`],
    syncedBy: attack,
  };
}

function conditionOf(kind: FileKind, state: Condition['state'], path: string, attack: string): Condition {
  const seen = { rev: 3, counts: { deals: 2 } };
  return { kind, path: `${path}/${kind}.json`, state, reason: attack, seen };
}

function copyFrom(from: Copy['from'], path: string, attack: string): Copy {
  const counts = { losses: 1 };
  return {
    kind: 'ledger',
    path: `${path}/${attack}.json`,
    from,
    isGood: true,
    rev: 2,
    writtenAt: at,
    counts,
  };
}

import fs from 'node:fs';
import type { Disk } from '../../../src/store/disk.ts';
import { MemoryCalls } from './memory-calls.ts';
import { MemoryState } from './memory-state.ts';
import type { Step } from './step.ts';
import type { Tree } from './tree.ts';
import { emptyTree } from './tree.ts';

/** A disk in memory: `log` is what it was told since it was made, `tree` what a process sees on it now. */
export interface MemoryDisk {
  readonly disk: Disk;
  readonly log: readonly Step[];
  tree(): Tree;
  /** Puts a mark into the log. */
  said(what: string): void;
}

/**
 * Is asked ahead of each call: what it throws, the call throws, and what it answers, the call answers; undefined lets the call be.
 * `act` makes the call, perhaps with less than was given.
 */
export type Before = (
  call: keyof Disk,
  given: readonly unknown[],
  act: (given?: readonly unknown[]) => unknown,
) => { readonly answer: unknown } | undefined;

/** Opens a disk in memory that begins with that tree. It knows the calls of `Disk`, and throws at a use of them that it does not know. */
export function memoryDisk(begun: Tree = emptyTree, before: Before = () => undefined): MemoryDisk {
  const state = new MemoryState(begun);
  return {
    disk: diskOver(state, before),
    log: state.log,
    tree: () => new Map(state.nodes),
    said: (what) => void state.log.push({ kind: 'said', what }),
  };
}

/** One more process' view of what a disk in memory holds. */
export function diskOver(state: MemoryState, before: Before): Disk {
  const calls = new MemoryCalls(state);
  const known = new Map<PropertyKey, unknown>();
  return new Proxy(fs, {
    get(real, call: keyof Disk) {
      if (!known.has(call)) known.set(call, replaced(real, call, calls, before));
      return known.get(call);
    },
  });
}

function replaced(real: Disk, call: keyof Disk, calls: MemoryCalls, before: Before): unknown {
  const own: ((...given: never[]) => unknown) | undefined = calls[call];
  if (own === undefined) throw new Error(`the disk in memory knows no ${call}`);
  return new Proxy(real[call], {
    apply(_target, _self, given: unknown[]) {
      const act = (taken: readonly unknown[] = given) => Reflect.apply(own, calls, taken);
      const instead = before(call, given, act);
      return instead === undefined ? act() : instead.answer;
    },
  });
}

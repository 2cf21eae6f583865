import type { Instant } from './day.ts';
import type { PartName } from './ledger.ts';
import type { Pipeline } from './pipeline.ts';

/** The two files: what the rep said, and what the CRM said. */
export type FileKind = 'ledger' | 'pipeline';

/** How many records of each kind a file holds, and how many of its losses have their debrief; a pipeline holds deals alone. */
export type Counts = Readonly<Partial<Record<CountName, number>>>;

export type CountName = PartName | 'debriefs';

/** What is counted, in the order in which it is told. */
export const countNames = [
  'losses',
  'debriefs',
  'followUps',
  'deals',
  'facts',
  'touches',
  'lessons',
  'absences',
  'dismissals',
  'wins',
] as const satisfies readonly CountName[];

/**
 * How a file was found. `none`: there never was one · `missing`: this computer saw one here before · `edited`: still in order, but changed
 * outside recover · `rolled-back`: older than what this computer saw last · `replaced`: another one than it saw last.
 */
export type FileState =
  | 'well'
  | 'none'
  | 'missing'
  | 'damaged'
  | 'edited'
  | 'newer'
  | 'unreadable'
  | 'rolled-back'
  | 'replaced';

/** One of the two files as it lies there; `seen` is what this computer saw of it last. */
export interface Condition {
  readonly kind: FileKind;
  readonly path: string;
  readonly state: FileState;
  /** Why it cannot be read, in the rep's words. */
  readonly reason?: string;
  readonly rev?: number;
  readonly bytes?: number;
  readonly writtenAt?: Instant;
  readonly counts?: Counts;
  readonly seen?: { readonly rev: number; readonly counts: Counts };
}

/** A copy of one of the files that lies about: a generation kept, one that a synced folder made, one set aside. */
export interface Copy {
  readonly kind: FileKind;
  readonly path: string;
  readonly from: 'backup' | 'sync' | 'quarantine';
  readonly isGood: boolean;
  readonly rev?: number;
  readonly writtenAt?: Instant;
  readonly counts?: Counts;
}

/** Who is saving now. `gone`: its owner is provably dead, the next save clears it · `elsewhere`: another computer, of which nothing can be proved here. */
export interface LockState {
  readonly state: 'free' | 'held' | 'gone' | 'elsewhere';
  readonly path: string;
  readonly pid?: number;
  readonly machine?: string;
  readonly since?: Instant;
}

/** Everything there is to know of a home: what `doctor` tells. */
export interface Health {
  readonly folders: {
    readonly home: string;
    readonly backups: string;
    readonly quarantine: string;
    readonly drafts: string;
    readonly state: string;
  };
  readonly files: readonly Condition[];
  /** The newest first, each kind apart. */
  readonly copies: readonly Copy[];
  readonly lock: LockState;
  readonly drafts: readonly {
    readonly path: string;
    readonly verb?: string;
    readonly answers: number;
    readonly lost: number;
  }[];
  /** What others on this computer can look into. */
  readonly open: readonly string[];
  /** What killed processes left; the next save clears it. */
  readonly strays: readonly string[];
  /** The program that syncs this folder with other computers, as far as its path tells. */
  readonly syncedBy?: string;
}

/** What a file offered to be put in place holds. */
export interface Offered {
  readonly kind: FileKind;
  readonly counts: Counts;
  readonly writtenAt?: Instant;
}

/** Looking after a home: the only way to read copies, and to put one in the place of a file that may be damaged. */
export interface Care {
  look(): Promise<Health>;
  /** What the bytes hold: a file of recover's own, or what `export json` wrote. Throws `Problem` refused when neither, or newer. */
  open(bytes: Uint8Array, path: string): Promise<Offered>;
  /** Puts it in place as the next revision; what lies there is first set aside in quarantine/ when it is not whole, else kept as a generation. */
  restore(bytes: Uint8Array, path: string): Promise<Offered & { readonly setAside?: string }>;
  /** Takes a file that was changed outside recover as it is now, once its shape is right; the old one stays in quarantine/. Its changes can no longer be taken back one by one. */
  accept(kind: FileKind): Promise<Offered>;
  /** Lets a missing or set-aside file begin anew: what was seen of it is forgotten. A damaged one is set aside first, never deleted. */
  startAfresh(kind: FileKind): Promise<{ readonly setAside?: string }>;
  /** Removes a lock whose owner nothing here can prove dead. */
  unlock(): Promise<void>;
  /** Closes folder and files to others. */
  close(): Promise<readonly string[]>;
  /** The pipeline as it was before the import of that moment; undefined where its copy is no longer kept. */
  pipelineBefore(importedAt: Instant): Promise<Pipeline | undefined>;
}

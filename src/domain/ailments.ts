import type { Condition, Copy, Counts, FileKind, FileState, Health, LockState } from './health.ts';
import { countNames } from './health.ts';

/** Something in a home that needs the rep. `copies` are good ones, the newest first. */
export type Ailment =
  | { readonly kind: 'lock'; readonly lock: LockState }
  | { readonly kind: 'file'; readonly condition: Condition; readonly copies: readonly Copy[] }
  | { readonly kind: 'twins'; readonly file: FileKind; readonly copies: readonly Copy[] }
  | { readonly kind: 'open'; readonly paths: readonly string[] }
  | { readonly kind: 'drafts'; readonly drafts: Health['drafts'] };

/** What is to be done about a file in that state; `leave` where only the rep can do it, or nothing at all need be done. */
export type Remedy = 'accept' | 'start-afresh' | 'leave';

const remedies: Readonly<Record<FileState, Remedy>> = {
  well: 'leave',
  none: 'leave',
  missing: 'start-afresh',
  damaged: 'start-afresh',
  edited: 'accept',
  newer: 'leave',
  unreadable: 'leave',
  'rolled-back': 'leave',
  replaced: 'leave',
};

/** What can be done about a file in that state besides putting a copy in its place. */
export function remedyFor(state: FileState): Remedy {
  return remedies[state];
}

/** All that needs the rep, in the order in which it is best seen to: a lock held elsewhere would keep the rest from being done. */
export function ailmentsOf(health: Health): readonly Ailment[] {
  const drafts = health.drafts.filter((draft) => draft.lost > 0);
  return [
    ...(health.lock.state === 'elsewhere' ? [{ kind: 'lock', lock: health.lock } as const] : []),
    ...health.files.flatMap((condition): readonly Ailment[] =>
      isWell(condition.state)
        ? []
        : [{ kind: 'file', condition, copies: goodCopies(health, condition.kind) }],
    ),
    ...health.files.flatMap(({ kind }) => twinsOf(health, kind)),
    ...(health.open.length > 0 ? [{ kind: 'open', paths: health.open } as const] : []),
    ...(drafts.length > 0 ? [{ kind: 'drafts', drafts } as const] : []),
  ];
}

/** The copies of that file that can be put in its place, in the order given: the newest first. */
export function goodCopies(health: Health, kind: FileKind): readonly Copy[] {
  return health.copies.filter((copy) => copy.kind === kind && copy.isGood);
}

/** True for a file with which one can work as if nothing were. */
export function isWell(state: FileState): boolean {
  return state === 'well' || state === 'none';
}

/** How many records of each kind are missing against the fullest of the others; only kinds of which some are. */
export function shortfall(counts: Counts, others: readonly Counts[]): Counts {
  const missing = countNames.map((name) => {
    const most = Math.max(0, ...others.map((other) => other[name] ?? 0));
    return [name, most - (counts[name] ?? 0)] as const;
  });
  return Object.fromEntries(missing.filter(([, count]) => count > 0));
}

function twinsOf(health: Health, file: FileKind): readonly Ailment[] {
  const copies = goodCopies(health, file).filter((copy) => copy.from === 'sync');
  return copies.length === 0 ? [] : [{ kind: 'twins', file, copies }];
}

import type { Condition, Copy, FileKind, Health } from '../../src/domain/health.ts';
import { aDay, anInstant } from '../builders.ts';

/** The Tuesday on which every home here is looked at. */
export const today = aDay('2026-11-24');

const home = '/home/robin/recover';

/** What the notes of a healthy home hold. */
export const notes = { losses: 2, debriefs: 2, followUps: 14, deals: 1, facts: 9, touches: 3, lessons: 2 };

/** The notes as they were, with one loss and two follow-ups fewer. */
export const fewerNotes = { ...notes, losses: 1, debriefs: 1, followUps: 12 };

/** A file that is well, saved today at 18:12; name what matters. */
export function aCondition(kind: FileKind, given: Partial<Condition> = {}): Condition {
  const counts = kind === 'ledger' ? notes : { deals: 40 };
  return {
    kind,
    path: `${home}/${kind}.json`,
    state: 'well',
    rev: 42,
    bytes: 20_480,
    writtenAt: anInstant('2026-11-24 08:12'),
    counts,
    seen: { rev: 42, counts },
    ...given,
  };
}

/** A good generation of the notes, kept today at 8:12; name what matters. */
export function aCopy(given: Partial<Copy> = {}): Copy {
  return {
    kind: 'ledger',
    path: `${home}/backups/ledger.41.0f3a91c2.json`,
    from: 'backup',
    isGood: true,
    rev: 41,
    writtenAt: anInstant('2026-11-24 08:02'),
    counts: notes,
    ...given,
  };
}

/** The copies of that home: two of the notes, one of the deals. */
export const copies: readonly Copy[] = [
  aCopy(),
  aCopy({
    path: `${home}/backups/ledger.40.77aa01bc.json`,
    rev: 40,
    writtenAt: anInstant('2026-11-20 15:40'),
    counts: fewerNotes,
  }),
  aCopy({
    kind: 'pipeline',
    path: `${home}/backups/pipeline.3.5c11d0e9.json`,
    rev: 3,
    writtenAt: anInstant('2026-11-16 09:00'),
    counts: { deals: 38 },
  }),
];

/** A home in which all is well; name what matters. `ledger` and `pipeline` name what is so of the files. */
export function aHealth(
  given: Partial<Health> & { ledger?: Partial<Condition>; pipeline?: Partial<Condition> } = {},
): Health {
  const { ledger, pipeline, ...rest } = given;
  return {
    folders: {
      home,
      backups: `${home}/backups`,
      quarantine: `${home}/quarantine`,
      drafts: `${home}/drafts`,
      state: '/home/robin/.local/state/recover',
    },
    files: [aCondition('ledger', ledger), aCondition('pipeline', pipeline)],
    copies,
    lock: { state: 'free', path: `${home}/.~lock.recover` },
    drafts: [],
    open: [],
    strays: [],
    ...rest,
  };
}

/** A home that was never written to. */
export function anEmptyHealth(): Health {
  const nothing = { state: 'none', rev: undefined, bytes: undefined, writtenAt: undefined } as const;
  const bare = (kind: FileKind): Condition => {
    const { path } = aCondition(kind);
    return { kind, path, state: nothing.state };
  };
  return aHealth({ files: [bare('ledger'), bare('pipeline')], copies: [] });
}

/** A file as it stands when it cannot be read: nothing is known of what it holds. */
export function unread(
  kind: FileKind,
  state: 'damaged' | 'missing' | 'newer' | 'unreadable' | 'edited',
  reason?: string,
): Condition {
  const { path, seen, writtenAt } = aCondition(kind);
  const known = { kind, path, state, ...(seen === undefined ? {} : { seen }) };
  return {
    ...known,
    ...(state === 'missing' || writtenAt === undefined ? {} : { writtenAt, bytes: 512 }),
    ...(reason === undefined ? {} : { reason }),
  };
}

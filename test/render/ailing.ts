import type { Health } from '../../src/domain/health.ts';
import { anInstant } from '../builders.ts';
import { aCopy, aHealth, anEmptyHealth, copies, fewerNotes, notes, unread } from './healths.ts';

/** A lock of another computer, since seven. */
export const elsewhere = { state: 'elsewhere', path: 'x', since: anInstant('2026-11-24 07:00') } as const;
const twin = aCopy({
  from: 'sync',
  path: "/home/robin/recover/ledger (Robin's conflicted copy).json",
  counts: { ...notes, losses: 3, facts: 1 },
});

/** The homes that something is to be told of, and two in which all is well, by what is so there. */
export const homes: Readonly<Record<string, Health>> = {
  well: aHealth(),
  empty: anEmptyHealth(),
  damaged: aHealth({
    files: [unread('ledger', 'damaged', 'it was cut short.'), unread('pipeline', 'missing')],
  }),
  'without a copy': aHealth({ files: [unread('ledger', 'damaged')], copies: [] }),
  edited: aHealth({ ledger: { state: 'edited' } }),
  'not to be read': aHealth({
    files: [unread('ledger', 'newer'), unread('pipeline', 'unreadable', 'it is not a file')],
  }),
  'rolled back': aHealth({
    ledger: { state: 'rolled-back', counts: fewerNotes },
    pipeline: { state: 'replaced' },
  }),
  'locked elsewhere': aHealth({ lock: elsewhere }),
  'with a twin': aHealth({ copies: [...copies, twin], syncedBy: 'Dropbox' }),
  'with twins': aHealth({ copies: [twin, { ...twin, path: 'ledger 2.json' }] }),
  'open to others': aHealth({ open: ['a', 'b', 'c', 'd', 'e', 'f'], strays: ['x', 'y'] }),
  'with broken drafts': aHealth({
    drafts: [
      { path: 'p', verb: 'debrief', answers: 4, lost: 2 },
      { path: 'q', answers: 0, lost: 1 },
      { path: 'r', verb: 'lost', answers: 1, lost: 0 },
      { path: 's', verb: 'lost', answers: 2, lost: 0 },
    ],
  }),
};

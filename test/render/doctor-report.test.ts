import { describe, expect, it } from 'vitest';
import type { Health } from '../../src/domain/health.ts';
import { reportText } from '../../src/render/doctor-report.ts';
import { anInstant } from '../builders.ts';
import { aCopy, aHealth, copies, unread } from './healths.ts';

const now = anInstant('2026-11-24 09:40');
const machine = { version: '0.2.0', system: 'linux x64, Node.js 20.20.2', now, width: 80 };

describe('the report', () => {
  it('tells versions, states, sizes and counts', () => {
    const health = aHealth({
      files: [unread('ledger', 'damaged', 'it was cut short'), ...aHealth().files.slice(1)],
      copies: [...copies, aCopy({ isGood: false, from: 'sync' })],
      lock: { state: 'elsewhere', path: 'x', machine: 'robins-laptop', since: now },
      drafts: [{ path: 'd', verb: 'debrief', answers: 4, lost: 1 }],
      syncedBy: 'Dropbox',
    });
    expect(reportText({ ...machine, health })).toMatchInlineSnapshot(`
      "For somebody who helps you. In it are versions, states, sizes and counts: no
      name, no account, no amount, no note, and no folder name of yours.

      recover 0.2.0, linux x64, Node.js 20.20.2, 2026-11-24
      ledger.json: damaged, 512 bytes, at 2026-11-24T08:12:00Z, last seen: rev 42, 2
        losses, 2 debriefs, 14 followUps, 1 deals, 9 facts, 3 touches, 2 lessons
      pipeline.json: well, rev 42, 20480 bytes, at 2026-11-24T08:12:00Z, 40 deals,
        last seen: rev 42, 40 deals
      copy 1: ledger, backup, good, rev 41, at 2026-11-24T08:02:00Z, 2 losses, 2
        debriefs, 14 followUps, 1 deals, 9 facts, 3 touches, 2 lessons
      copy 2: ledger, backup, good, rev 40, at 2026-11-20T15:40:00Z, 1 losses, 1
        debriefs, 12 followUps, 1 deals, 9 facts, 3 touches, 2 lessons
      copy 3: pipeline, backup, good, rev 3, at 2026-11-16T09:00:00Z, 38 deals
      copy 4: ledger, sync, damaged, rev 41, at 2026-11-24T08:02:00Z, 2 losses, 2
        debriefs, 14 followUps, 1 deals, 9 facts, 3 touches, 2 lessons
      saving: elsewhere, at 2026-11-24T09:40:00Z
      draft: debrief, 4 answers, 1 lost
      open to others: 0
      left over: 0
      synced by: Dropbox
      folder home: ~
      folder backups: ~/backups
      folder quarantine: ~/quarantine
      folder drafts: ~/drafts
      folder state: elsewhere
      "
    `);
  });

  it('gives away nothing that stands in any text of the home', () => {
    const secret = 'Brandt-Logistics-EUR-45000';
    expect(reportText({ ...machine, health: planted(secret) })).not.toMatch(/Brandt|45000|Logistics/);
  });

  it('would be found to give something away', () => {
    expect(JSON.stringify(planted('Brandt'))).toMatch(/Brandt/);
    const told = reportText({ ...machine, health: aHealth({ lock: { state: 'free', path: 'Brandt' } }) });
    expect(told).not.toContain('Brandt');
    expect(reportText({ ...machine, version: 'Brandt', health: aHealth() })).toContain('Brandt');
  });
});

/** A home with that word in every text that is not one of a few known ones. */
function planted(word: string): Health {
  const path = `/home/${word}/${word}`;
  const file = { path, reason: word, seen: { rev: 1, counts: { losses: 1 } } };
  return {
    folders: {
      home: path,
      backups: `${path}/${word}`,
      quarantine: word,
      drafts: `C:\\${word}`,
      state: `${path}${word}`,
    },
    files: aHealth({ ledger: { ...file, state: 'unreadable' }, pipeline: { ...file, state: 'damaged' } })
      .files,
    copies: (['backup', 'sync', 'quarantine'] as const).map((from) =>
      aCopy({ from, path: `${path}.${from}.json` }),
    ),
    lock: { state: 'elsewhere', path, machine: word, pid: 7 },
    drafts: [{ path, verb: word, answers: 3, lost: 1 }],
    open: [path],
    strays: [path],
    syncedBy: word,
  };
}

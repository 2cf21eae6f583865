import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/domain/health.ts';
import { restorePreview, restoreQuestion } from '../../src/render/restore.ts';
import { anInstant } from '../builders.ts';
import { aCondition, fewerNotes, today, unread } from './healths.ts';

const offered = { kind: 'ledger', counts: fewerNotes, writtenAt: anInstant('2026-11-20 15:40') } as const;

function previewOf(now: Condition | undefined, given = {}): string {
  return restorePreview({
    file: 'old/ledger.json',
    offered: { ...offered, ...given },
    now,
    today,
    width: 80,
  });
}

describe('before a copy is put in place', () => {
  it('what is in it stands beside what is there, and what would be fewer', () => {
    expect(previewOf(aCondition('ledger'))).toMatchInlineSnapshot(`
      "In ledger.json: your notes, saved Fri 20 Nov at 15:40
        1 loss, 1 debrief, 12 follow-ups, 1 deal added by hand
      There now: saved today at 08:12; 2 losses, 2 debriefs, 14 follow-ups, 1 deal
      added by hand
      It holds 1 loss, 1 debrief, 2 follow-ups fewer than that.
      "
    `);
  });

  it.each<[string, Condition | undefined, string]>([
    ['nothing is there', undefined, 'There now: nothing yet\n'],
    ['there never was anything', { kind: 'ledger', path: 'p', state: 'none' }, 'There now: nothing yet\n'],
    [
      'it is damaged',
      unread('ledger', 'damaged'),
      'There now: damaged; saved today at 08:12; last seen here with 2 losses',
    ],
    ['it is gone', unread('ledger', 'missing'), 'There now: not there; last seen here with 2 losses'],
    ['nothing is known of it', { kind: 'ledger', path: 'p', state: 'damaged' }, 'There now: damaged\n'],
    [
      'it holds no more',
      aCondition('ledger', { counts: fewerNotes }),
      '\nBy number, it holds no less than that.\n',
    ],
  ])('when %s', (_name, now, wanted) => {
    expect(previewOf(now)).toContain(wanted);
  });

  it('a file without its time, from standard input', () => {
    const text = restorePreview({
      file: '-',
      offered: { kind: 'pipeline', counts: { deals: 1 } },
      now: undefined,
      today,
      width: 80,
    });
    expect(text).toBe('In standard input: your deals from the CRM\n  1 deal\nThere now: nothing yet\n');
  });

  it.each([
    ['well', 'stays among the copies'],
    ['rolled-back', 'stays among the copies'],
    ['damaged', 'set aside, never deleted'],
  ] as const)('the question about a file that is %s tells what becomes of it', (state, words) => {
    const now = aCondition('ledger', { state });
    expect(restoreQuestion({ file: 'x', offered, now, today, width: 80 }).why).toContain(words);
  });
});

import { describe, expect, it } from 'vitest';
import { ailmentQuestion } from '../../src/render/doctor-questions.ts';
import { aCondition, aCopy, aHealth, fewerNotes, notes, today } from './healths.ts';

describe('the questions of doctor', () => {
  const many = Array.from({ length: 7 }, (_, at) => aCopy({ path: `backups/ledger.${at}.json` }));

  it.each([
    ['missing', 3, 'start-afresh'],
    ['damaged', 3, 'start-afresh'],
    ['edited', 3, 'accept'],
    ['rolled-back', 4, undefined],
    ['replaced', 4, undefined],
  ] as const)(
    'about a file that is %s offers %i copies at most, and to leave all as it is',
    (state, count, remedy) => {
      const condition = aCondition('ledger', { state });
      const question = ailmentQuestion({ kind: 'file', condition, copies: many }, aHealth(), today);
      const values = question?.choices?.map(({ value }) => value);
      expect(values).toEqual([
        ...many.slice(0, count).map(({ path }) => path),
        ...(remedy ? [remedy] : []),
        'leave',
      ]);
      expect(question?.proposal).toBe('leave');
    },
  );

  it.each(['newer', 'unreadable', 'rolled-back'] as const)(
    'about a file that is %s, without a copy, are none',
    (state) => {
      const condition = aCondition('ledger', { state });
      expect(ailmentQuestion({ kind: 'file', condition, copies: [] }, aHealth(), today)).toBeUndefined();
    },
  );

  it('name each copy by its day, what it holds, and what it lacks', () => {
    const condition = aCondition('ledger', { state: 'rolled-back', seen: { rev: 42, counts: notes } });
    const copies = [aCopy({ counts: fewerNotes })];
    const labels = ailmentQuestion({ kind: 'file', condition, copies }, aHealth(), today)?.choices?.map(
      ({ label }) => label,
    );
    expect(labels).toMatchInlineSnapshot(`
      [
        "the copy of today at 08:02: 1 loss, 1 debrief, 12 follow-ups, 1 deal added by hand; 1 loss, 1 debrief, 2 follow-ups fewer than there were",
        "leave everything as it is",
      ]
    `);
  });

  it('leave out a file of which nothing is known beside its twins', () => {
    const copies = [aCopy({ from: 'sync' })];
    const question = ailmentQuestion(
      { kind: 'twins', file: 'ledger', copies },
      aHealth({ files: [] }),
      today,
    );
    expect(question?.choices?.[0]?.label).toBe(
      'the copy of today at 08:02: 2 losses, 2 debriefs, 14 follow-ups, 1 deal added by hand',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTheWay, newest, noted, turned } from '../../src/domain/changes.ts';
import type { Instant } from '../../src/domain/day.ts';
import type { Id } from '../../src/domain/ids.ts';
import type { Change, Ledger, PartName } from '../../src/domain/ledger.ts';
import { emptyLedger } from '../../src/domain/ledger.ts';
import { anyLedger } from '../store/arbitrary-ledger.ts';

const names: readonly PartName[] = ['deals', 'losses', 'facts', 'touches', 'followUps', 'lessons'];

/** What one step does to one part: it takes some records over from `from`, in any place, drops some and alters some. */
interface Doing {
  readonly part: PartName;
  readonly from: Ledger;
  readonly at: number;
  readonly drop: number;
  readonly alter: number;
}

const doing: fc.Arbitrary<Doing> = fc.record({
  part: fc.constantFrom(...names),
  from: anyLedger,
  at: fc.nat(9),
  drop: fc.nat(9),
  alter: fc.nat(9),
});
const step = fc.array(doing, { minLength: 1, maxLength: 3 });

function did(ledger: Ledger, { part, from, at, drop, alter }: Doing): Ledger {
  const known = new Set(ledger[part].map((record) => record.id));
  const taken = new Map(from[part].filter((record) => !known.has(record.id)).map((one) => [one.id, one]));
  const kept = ledger[part].filter((_, place) => place !== drop);
  const altered = kept.map((record, place) => (place === alter ? { ...record, rev: 1 + alter } : record));
  return { ...ledger, [part]: [...altered.slice(0, at), ...taken.values(), ...altered.slice(at)] };
}

function grownBy(steps: readonly (readonly Doing[])[]): Ledger {
  return steps.reduce(
    (ledger, doings, at) =>
      noted(ledger, doings.reduce(did, ledger), {
        id: `c${at}` as Id,
        at: '2026-11-24T09:40:00Z' as Instant,
        verb: 'done',
      }),
    emptyLedger,
  );
}

function withoutLog({ changes: _changes, ...rest }: Ledger) {
  return rest;
}

function allTurned(ledger: Ledger, undone: boolean): Ledger {
  for (let current = ledger; ; ) {
    const change = newest(current.changes, undone);
    if (change === undefined) return current;
    expect(inTheWay(current.changes, change)).toBeUndefined();
    current = turned(current, change);
  }
}

describe('the changes of a ledger', () => {
  test('taken back one after the other lead to the letter to where it began, and put back to where it was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const grown = grownBy(steps);
        const back = allTurned(grown, false);
        expect(withoutLog(back)).toEqual(withoutLog(emptyLedger));
        expect(withoutLog(allTurned(back, true))).toEqual(withoutLog(grown));
      }),
      { numRuns: 300 },
    );
  });

  test('leave a record alone that none of them touched, whichever is taken back', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), fc.nat(), (steps, pick) => {
        const grown = grownBy(steps);
        const change = grown.changes[pick % Math.max(1, grown.changes.length)];
        if (change === undefined || inTheWay(grown.changes, change) !== undefined) return;
        const touched = new Set(change.edits.map(({ part, id }) => `${part} ${id}`));
        const back = turned(grown, change);
        for (const part of names) {
          const others = (ledger: Ledger) => ledger[part].filter(({ id }) => !touched.has(`${part} ${id}`));
          expect(others(back)).toEqual(others(grown));
        }
        const again = back.changes.find((one) => one.id === change.id);
        expect(again?.undone).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('are remembered up to the fiftieth, and nothing is remembered where nothing differs', () => {
    const lesson = (at: number) => ({
      id: `l${at}` as Id,
      rev: 1,
      loss: 'k' as Id,
      text: `${at}`,
      on: '2026-11-24' as Ledger['lessons'][number]['on'],
      retired: false,
    });
    const stamp = (at: number) => ({
      id: `c${at}` as Id,
      at: '2026-11-24T09:40:00Z' as Instant,
      verb: 'done',
    });
    let ledger = emptyLedger;
    for (let at = 0; at < 60; at += 1)
      ledger = noted(ledger, { ...ledger, lessons: [...ledger.lessons, lesson(at)] }, stamp(at));
    expect(ledger.changes.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, at) => `c${at + 10}`));
    expect(noted(ledger, { ...ledger, lessons: [...ledger.lessons] }, stamp(61))).toBe(ledger);
  });

  test('taken back are forgotten once the same record is changed anew, and only then', () => {
    const deal = (at: number): Ledger['deals'][number] => ({
      id: `k${at}` as Id,
      status: 'open',
      attributes: {},
      inLastImport: false,
    });
    const stamp = (id: string) => ({ id: id as Id, at: '2026-11-24T09:40:00Z' as Instant, verb: 'add' });
    const adding = (ledger: Ledger, at: number, id: string) =>
      noted(ledger, { ...ledger, deals: [...ledger.deals, deal(at)] }, stamp(id));
    const added = adding(emptyLedger, 1, 'c1');
    const back = added.changes.reduce(turned, added);
    expect(adding(back, 1, 'c2').changes.map(({ id }) => id)).toEqual(['c2']);
    expect(adding(back, 2, 'c2').changes.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  test('that a later one builds on wait until that is taken back', () => {
    const first: Change = {
      id: 'c1' as Id,
      at: '2026-11-24T09:40:00Z' as Instant,
      verb: 'lost',
      undone: false,
      edits: [{ part: 'losses', id: 'k1' as Id }],
    };
    const second: Change = { ...first, id: 'c2' as Id, verb: 'debrief' };
    expect(inTheWay([first, second], first)).toBe(second);
    expect(inTheWay([first, second], second)).toBeUndefined();
    const undone = { ...first, undone: true };
    const both = { ...second, undone: true };
    expect(inTheWay([first, both], first)).toBeUndefined();
    expect(inTheWay([undone, both], both)).toBe(undone);
    expect(inTheWay([undone, both], undone)).toBeUndefined();
    expect(newest([undone, both], true)).toBe(undone);
    expect(newest([first, both], false)).toBe(first);
  });
});

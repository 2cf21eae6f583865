import { describe, expect, it } from 'vitest';
import { ailmentsOf, goodCopies, isWell, remedyFor, shortfall } from '../../src/domain/ailments.ts';
import type { FileState, Health } from '../../src/domain/health.ts';
import { aCopy, aHealth, anEmptyHealth, copies } from '../render/healths.ts';

const kindsIn = (health: Health) => ailmentsOf(health).map(({ kind }) => kind);

const lock = { path: '.~lock.recover' };
const draft = { path: 'drafts/k1.jsonl', verb: 'debrief', answers: 3 };

describe('what needs the rep', () => {
  it.each<[string, Health, readonly string[]]>([
    ['a home in which all is well', aHealth(), []],
    ['a home that is empty', anEmptyHealth(), []],
    ['a window of this computer that is saving', aHealth({ lock: { ...lock, state: 'held' } }), []],
    ['a lock whose owner is gone', aHealth({ lock: { ...lock, state: 'gone' } }), []],
    ['a lock of another computer', aHealth({ lock: { ...lock, state: 'elsewhere' } }), ['lock']],
    ['a draft that is whole', aHealth({ drafts: [{ ...draft, lost: 0 }] }), []],
    ['a draft with lines that cannot be read', aHealth({ drafts: [{ ...draft, lost: 1 }] }), ['drafts']],
    ['what a cut-off window left', aHealth({ strays: ['a'] }), []],
    ['a folder that others can look into', aHealth({ open: ['a'] }), ['open']],
    ['a folder that is synced', aHealth({ syncedBy: 'Dropbox' }), []],
    ['a copy of a synced folder', aHealth({ copies: [...copies, aCopy({ from: 'sync' })] }), ['twins']],
    ['a broken copy of one', aHealth({ copies: [...copies, aCopy({ from: 'sync', isGood: false })] }), []],
    ['a broken generation', aHealth({ copies: [aCopy({ isGood: false })] }), []],
    ['what was set aside', aHealth({ copies: [aCopy({ from: 'quarantine' })] }), []],
  ])('%s', (_name, health, kinds) => {
    expect(kindsIn(health)).toEqual(kinds);
  });

  it.each<[FileState, boolean, string]>([
    ['well', true, 'leave'],
    ['none', true, 'leave'],
    ['missing', false, 'start-afresh'],
    ['damaged', false, 'start-afresh'],
    ['edited', false, 'accept'],
    ['newer', false, 'leave'],
    ['unreadable', false, 'leave'],
    ['rolled-back', false, 'leave'],
    ['replaced', false, 'leave'],
  ])('a file that is %s: well %s, and what can be done is to %s', (state, well, remedy) => {
    expect(isWell(state)).toBe(well);
    expect(remedyFor(state)).toBe(remedy);
    expect(kindsIn(aHealth({ pipeline: { state } }))).toEqual(well ? [] : ['file']);
  });

  it('stands with the lock first, then the files, with their good copies alone', () => {
    const health = aHealth({
      ledger: { state: 'damaged' },
      lock: { ...lock, state: 'elsewhere' },
      copies: [aCopy({ isGood: false }), ...copies, aCopy({ from: 'sync' })],
      open: ['a'],
      drafts: [{ ...draft, lost: 1 }],
    });
    expect(kindsIn(health)).toEqual(['lock', 'file', 'twins', 'open', 'drafts']);
    expect(goodCopies(health, 'ledger').map(({ rev }) => rev)).toEqual([41, 40, 41]);
    expect(goodCopies(health, 'pipeline').map(({ rev }) => rev)).toEqual([3]);
  });
});

describe('what a copy lacks', () => {
  it('is counted against the fullest of the others, kind by kind', () => {
    expect(shortfall({ losses: 2, facts: 4 }, [{ losses: 3 }, { losses: 1, facts: 4, touches: 2 }])).toEqual({
      losses: 1,
      touches: 2,
    });
  });

  it('is nothing without others', () => {
    expect(shortfall({ losses: 2 }, [])).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import { chanceFrom } from './chance.ts';
import { noteOfCopies } from './holders.ts';
import type { Added } from './program.ts';
import { isWarning } from './program.ts';
import type { Count } from './stage.ts';
import { isGood, never, skippedBecause, told, upTo } from './stage.ts';
import { lineOf, tableOf } from './table.ts';
import { counted, noneYet, outcomeOf } from './tally.ts';

const kept: Added = {
  account: 'Acme',
  acknowledged: true,
  killed: false,
  milliseconds: 90,
  complaint: '',
  warned: false,
};

function ran(name: string, counts: Readonly<Record<string, Count>>) {
  return { name, seconds: 4, outcome: { trials: 2, counts } };
}

describe('what a stage counts', () => {
  it.each<[string, Partial<Added>, readonly string[] | undefined, readonly string[], object]>([
    ['nothing when what was said is there', {}, ['Acme'], [], {}],
    ['as lost what was said to be kept and is not there', {}, [], [], { lost: 1 }],
    ['nothing when what was killed is not there', { acknowledged: false, killed: true }, [], [], {}],
    ['as doubled what is there twice', {}, ['Acme', 'Acme'], [], { doubled: 1 }],
    ['a home that cannot be read, and all that was in it', {}, undefined, [], { unreadable: 1, lost: 1 }],
    ['what lies about afterwards', {}, ['Acme'], ['.ledger.json.7.tmp'], { stray: 1 }],
    ['what ended with a complaint', { acknowledged: false, complaint: 'exit 1' }, [], [], { failed: 1 }],
    ['what ended well with a word of trouble', { warned: true }, ['Acme'], [], { warned: 1 }],
  ])('%s', (_, added, found, strays, wrong) => {
    const zero = { lost: 0, doubled: 0, unreadable: 0, stray: 0, failed: 0, warned: 0 };
    const tally = counted(noneYet, [{ ...kept, ...added }], found, strays);
    expect(tally).toMatchObject({ ...zero, ...wrong });
    expect(isGood(outcomeOf(tally))).toBe(Object.keys(wrong).length === 0);
  });

  it('takes having waited for no trouble', () => {
    expect(isWarning('Another window is saving just now; waiting for it.\n')).toBe(false);
    expect(isWarning('Saved, but the disk did not confirm it.\n')).toBe(true);
  });
});

describe('two at work at once', () => {
  it.each([
    ['are seen when a second copy begins before the first is gone', 'a b a b', 1],
    ['are none when one follows the other', 'a a b b', 0],
    ['are none when the next clears away what a killed one left', 'a a b b c c', 0],
  ])('%s', (_, order, overlaps) => {
    const note = noteOfCopies();
    for (const who of order.split(' ')) note.cameOrWent(`.ledger.json.${who}.tmp`);
    note.cameOrWent('.~lock.recover');
    expect(note.overlaps()).toBe(overlaps);
  });
});

describe('the table', () => {
  it('shows each figure beside its goal, and whether it was reached', () => {
    const text = tableOf([
      ran('killed', { lost: never(0), 'worst wait': told(812.4, 'ms'), killed: told(3) }),
      ran('forged locks', { lost: never(1), worst: upTo(1000, 1200.7, 'ms'), taken: { found: 3, least: 2 } }),
      { name: 'full disk', seconds: 0, outcome: skippedBecause('no mount here') },
    ]);
    expect(text).toMatchInlineSnapshot(`
      "stage         trials  acknowledged   lost  doubled  unreadable  stray  failed  worst wait  seconds
      killed             2                0 (0)                                          812 ms        4  good
      forged locks       2                1 (0)                                                        4  short
      full disk          0                                                                             0  skipped

      killed: killed 3
      forged locks: worst 1201 ms (≤ 1000) · taken 3 (≥ 2)
      full disk: skipped, no mount here"
    `);
  });

  it('says in one line why a stage falls short', () => {
    expect(lineOf(ran('killed', { lost: never(2), stray: never(0) }))).toBe(
      'short       4 s  killed: lost 2 (0)',
    );
    expect(lineOf(ran('killed', { lost: never(0) }))).toBe('good        4 s  killed: 2 trials');
  });
});

describe('chance', () => {
  const rowOf = (seed: number, name: string) => {
    const chance = chanceFrom(seed, name);
    return [chance(), chance(), chance()];
  };

  it('is the same for the same seed and stage, and another for others', () => {
    expect(rowOf(7, 'killed')).toEqual(rowOf(7, 'killed'));
    expect(rowOf(7, 'killed')).not.toEqual(rowOf(8, 'killed'));
    expect(rowOf(7, 'killed')).not.toEqual(rowOf(7, 'together'));
  });
});

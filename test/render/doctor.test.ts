import { describe, expect, it } from 'vitest';
import { ailmentsOf } from '../../src/domain/ailments.ts';
import type { Health } from '../../src/domain/health.ts';
import { doctorText } from '../../src/render/doctor.ts';
import { copiesText } from '../../src/render/doctor-copies.ts';
import { unpainted } from '../../src/render/paint.ts';
import { widthOf } from '../../src/render/width.ts';
import { anInstant } from '../builders.ts';
import { elsewhere, homes } from './ailing.ts';
import { aCopy, aHealth, anEmptyHealth, copies, today } from './healths.ts';

function textOf(health: Health, { asks = false, width = 80 } = {}): string {
  return unpainted(doctorText({ health, ailments: ailmentsOf(health), asks, today, width }));
}

describe('the screen of a home', () => {
  it('in which all is well is one calm screen', () => {
    const text = textOf(homes['well'] ?? aHealth());
    expect(text.split('\n').length).toBeLessThanOrEqual(24);
    expect(text).toMatchInlineSnapshot(`
      "All is well.
      Your notes   in order, saved today at 08:12
                   2 losses, 2 debriefs, 14 follow-ups, 1 deal added by hand
      Your deals   in order, saved today at 08:12
                   40 deals
      Copies       2 of your notes, from Fri 20 Nov to today; 1 of your deals, from
                   Mon 16 Nov
                   Each by its name: recover doctor --copies
      Begun        nothing left half-way
      Saving now   nobody
      Open to      you alone, as far as recover sees
      Synced by    no program that recover knows
      Set aside    nothing
      Where it lies
        all of it  /home/robin/recover
        copies     /home/robin/recover/backups
        begun      /home/robin/recover/drafts
        set aside  /home/robin/recover/quarantine
        last seen  /home/robin/.local/state/recover
      Next: recover due
      "
    `);
  });

  it('that is empty says so', () => {
    expect(textOf(anEmptyHealth())).toMatchInlineSnapshot(`
      "All is well.
      Your notes   nothing yet
      Your deals   nothing yet
      Copies       none yet; each change keeps the one before it
      Begun        nothing left half-way
      Saving now   nobody
      Open to      you alone, as far as recover sees
      Synced by    no program that recover knows
      Set aside    nothing
      Where it lies
        all of it  /home/robin/recover
        copies     /home/robin/recover/backups
        begun      /home/robin/recover/drafts
        set aside  /home/robin/recover/quarantine
        last seen  /home/robin/.local/state/recover
      Next: recover due
      "
    `);
  });

  it.each([30, 40, 60, 80, 200])('keeps within %i columns, whatever it tells', (width) => {
    for (const health of Object.values(homes)) {
      for (const asks of [true, false]) {
        const wide = textOf(health, { asks, width })
          .split('\n')
          .filter((line) => widthOf(line) > width);
        expect(wide).toEqual([]);
      }
      const wide = copiesText(health, today, width)
        .split('\n')
        .filter((line) => widthOf(line) > width);
      expect(wide).toEqual([]);
    }
  });

  it.each(Object.keys(homes).slice(2))('%s speaks the words of a rep', (name) => {
    const words = textOf(homes[name] ?? aHealth()).replace(/recover restore .*|\/\S+/g, '');
    expect(words).not.toMatch(
      /!|undefined|error|invalid|fail|parse|schema|JSON|stack|\block\b|ledger|pipeline|\brev\b|checksum|quarantine|\bstore\b/i,
    );
  });
});

describe('the rows of a home', () => {
  const rowOf = (head: string, health: Health) => {
    const [, after = ''] = textOf(health).split(`\n${head}`);
    return after
      .split(/\n(?! )/)[0]
      ?.replace(/\s+/g, ' ')
      .trim();
  };

  it.each<[string, string, Health, string]>([
    [
      'Saving now',
      'held',
      aHealth({ lock: { ...elsewhere, state: 'held' } }),
      'another window on this computer, since today at 07:00',
    ],
    [
      'Saving now',
      'held for an unknown time',
      aHealth({ lock: { state: 'held', path: 'x' } }),
      'another window on this computer',
    ],
    [
      'Saving now',
      'gone',
      aHealth({ lock: { ...elsewhere, state: 'gone' } }),
      'nobody; a window was cut off while saving, and the next save clears up after it',
    ],
    [
      'Copies',
      'some broken',
      aHealth({ copies: [aCopy(), aCopy({ isGood: false })] }),
      '1 of your notes, from today; 1 more that cannot be read Each by its name: recover doctor --copies',
    ],
    [
      'Copies',
      'of unknown days',
      aHealth({ copies: [{ kind: 'ledger', path: 'a', from: 'backup', isGood: true }] }),
      '1 of your notes Each by its name: recover doctor --copies',
    ],
    [
      'Set aside',
      'two',
      aHealth({
        copies: [
          aCopy({ from: 'quarantine' }),
          aCopy({ from: 'quarantine', writtenAt: anInstant('2025-11-01 08:00') }),
        ],
      }),
      '2 files, the latest saved today at 08:02',
    ],
    [
      'Set aside',
      'of an unknown day',
      aHealth({ copies: [{ kind: 'ledger', path: 'a', from: 'quarantine', isGood: false }] }),
      '1 file',
    ],
    [
      'Begun',
      'many',
      homes['with broken drafts'] ?? aHealth(),
      'debrief, 4 answers; one unknown, 0 answers; lost, 1 answer; 1 more',
    ],
    [
      'Your deals',
      'saved yesterday',
      aHealth({ pipeline: { writtenAt: anInstant('2026-11-23 08:00') } }),
      'in order, saved yesterday at 08:00 40 deals',
    ],
    [
      'Your deals',
      'saved long ago',
      aHealth({ pipeline: { writtenAt: anInstant('2025-01-02 08:00'), counts: { deals: 1 } } }),
      'in order, saved 2 Jan 2025 at 08:00 1 deal',
    ],
    [
      'Your deals',
      'of which nothing is known',
      aHealth({ files: [{ kind: 'pipeline', path: 'p', state: 'well' }] }),
      'in order nothing yet',
    ],
  ])('%s, %s', (head, _how, health, wanted) => {
    expect(rowOf(head, health)).toBe(wanted);
  });
});

describe('the copies', () => {
  it('stand with what to type, the broken ones too', () => {
    const health = aHealth({
      copies: [
        ...copies,
        aCopy({ isGood: false, from: 'quarantine' }),
        { kind: 'ledger', path: 'x/$a b.json', from: 'sync', isGood: true },
      ],
    });
    expect(copiesText(health, today, 80)).toMatchInlineSnapshot(`
      "Your notes
        today at 08:02: 2 losses, 2 debriefs, 14 follow-ups, 1 deal added by hand
          recover restore ledger.41.0f3a91c2.json
        Fri 20 Nov at 15:40: 1 loss, 1 debrief, 12 follow-ups, 1 deal added by hand
          recover restore ledger.40.77aa01bc.json
        cannot be read, set aside: ledger.41.0f3a91c2.json
        saved at an unknown time: nothing yet, made by a synced folder
          recover restore '$a b.json'
      Your deals from the CRM
        Mon 16 Nov at 09:00: 38 deals
          recover restore pipeline.3.5c11d0e9.json
      "
    `);
  });

  it('may be none', () => {
    expect(copiesText(anEmptyHealth(), today, 80)).toBe(
      'No copies are kept yet; each change keeps the one before it.\n',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { ailmentsOf } from '../../src/domain/ailments.ts';
import type { Health, LockState } from '../../src/domain/health.ts';
import { doctorText } from '../../src/render/doctor.ts';
import { headlineOf, twinWords } from '../../src/render/doctor-ailments.ts';
import { unpainted } from '../../src/render/paint.ts';
import { anInstant } from '../builders.ts';
import { homes } from './ailing.ts';
import { aHealth, today } from './healths.ts';

/** What stands below the rows that every home has. */
function told(health: Health, how: { readonly asks?: boolean } = {}): string {
  const { asks = false } = how;
  const text = unpainted(doctorText({ health, ailments: ailmentsOf(health), asks, today, width: 80 }));
  return text.split('\n\n').slice(1).join('\n\n');
}

it('what needs the rep: what is so, since when, what is safe, and what to type', () => {
  const all = Object.entries(homes).slice(2);
  const screens = all.map(([name, health]) => `== ${name}\n${told(health)}`);
  expect(screens.join('\n')).toMatchInlineSnapshot(`
    "== damaged
    Your notes are damaged.
      What was found: it was cut short.
      Last written today at 08:12.
      This computer saw them last with 2 losses, 2 debriefs, 14 follow-ups, 1 deal
      added by hand.
      Nothing was changed; the file lies where it was.
      2 copies that can be read are kept. To put one in place:
        today at 08:02: 2 losses, 2 debriefs, 14 follow-ups, 1 deal added by hand
          recover restore ledger.41.0f3a91c2.json
        Fri 20 Nov at 15:40: 1 loss, 1 debrief, 12 follow-ups, 1 deal added by hand;
        1 loss, 1 debrief, 2 follow-ups fewer than there were
          recover restore ledger.40.77aa01bc.json
      To begin afresh, with what lies there set aside:
        recover doctor --start-afresh --only notes

    Your deals from the CRM are not there.
      This computer saw them last with 40 deals.
      Perhaps the folder is not synced yet, or its drive is not connected: bring it
      back, and all is well.
      Begin them afresh and import again: that loses nothing you said.
      1 copy that can be read is kept. To put it in place:
        Mon 16 Nov at 09:00: 38 deals; 2 deals fewer than there were
          recover restore pipeline.3.5c11d0e9.json
      To begin afresh, with what lies there set aside:
        recover doctor --start-afresh --only deals

    == without a copy
    Your notes are damaged.
      Last written today at 08:12.
      This computer saw them last with 2 losses, 2 debriefs, 14 follow-ups, 1 deal
      added by hand.
      Nothing was changed; the file lies where it was.
      No copy that can be read is kept.
      To begin afresh, with what lies there set aside:
        recover doctor --start-afresh

    == edited
    Your notes were changed outside recover.
      Last written today at 08:12. They hold 2 losses, 2 debriefs, 14 follow-ups, 1
      deal added by hand.
      They still read well. Nothing was changed, and nothing is used until you say
      so.
      2 copies that can be read are kept. To put one in place:
        today at 08:02: 2 losses, 2 debriefs, 14 follow-ups, 1 deal added by hand
          recover restore ledger.41.0f3a91c2.json
        Fri 20 Nov at 15:40: 1 loss, 1 debrief, 12 follow-ups, 1 deal added by hand;
        1 loss, 1 debrief, 2 follow-ups fewer than there were
          recover restore ledger.40.77aa01bc.json
      To take them as they are now:
        recover doctor --accept

    == not to be read
    Your notes were saved by a newer recover.
      Last written today at 08:12.
      This computer saw them last with 2 losses, 2 debriefs, 14 follow-ups, 1 deal
      added by hand.
      Nothing was changed. Bring the recover on this computer up to date; it then
      reads them too.

    Your deals from the CRM cannot be read.
      What was found: it is not a file.
      Last written today at 08:12.
      This computer saw them last with 40 deals.
      Nothing was changed. Put that right, and all is well.

    == rolled back
    Your notes are older than this computer saw them last.
      Last written today at 08:12. They hold 1 loss, 1 debrief, 12 follow-ups, 1
      deal added by hand.
      This computer saw them last with 2 losses, 2 debriefs, 14 follow-ups, 1 deal
      added by hand.
      Perhaps a synced folder, or a backup, brought an earlier state back.
      If that is as it should be, go on as usual: your next change makes them count.
      2 copies that can be read are kept. To put one in place:
        today at 08:02: 2 losses, 2 debriefs, 14 follow-ups, 1 deal added by hand
          recover restore ledger.41.0f3a91c2.json
        Fri 20 Nov at 15:40: 1 loss, 1 debrief, 12 follow-ups, 1 deal added by hand;
        1 loss, 1 debrief, 2 follow-ups fewer than there were
          recover restore ledger.40.77aa01bc.json

    Your deals from the CRM are not the ones that this computer saw last.
      Last written today at 08:12. They hold 40 deals.
      This computer saw them last with 40 deals.
      Perhaps they were brought here from another computer.
      If that is as it should be, go on as usual: your next change makes them count.
      1 copy that can be read is kept. To put it in place:
        Mon 16 Nov at 09:00: 38 deals; 2 deals fewer than there were
          recover restore pipeline.3.5c11d0e9.json

    == locked elsewhere
    Another computer is saving here, since today at 07:00.
      Until it is done, nothing can be saved on this one. If recover runs on no
      other computer now, it was cut off there.
      Then free the folder:
        recover doctor --unlock

    == with a twin
    A synced folder made a second copy of your notes.
      Two computers saved at the same time. recover goes by its own file alone, and
      puts nothing together by itself.
        today at 08:02: 3 losses, 2 debriefs, 14 follow-ups, 1 deal added by hand; 8
        facts fewer than in yours; 1 loss more than in yours
          recover restore "ledger (Robin's conflicted copy).json"
      Once you no longer need such a copy, delete it, or move it to another folder.

    == with twins
    A synced folder made 2 further copies of your notes.
      Two computers saved at the same time. recover goes by its own file alone, and
      puts nothing together by itself.
        today at 08:02: 3 losses, 2 debriefs, 14 follow-ups, 1 deal added by hand; 8
        facts fewer than in yours; 1 loss more than in yours
          recover restore "ledger (Robin's conflicted copy).json"
        today at 08:02: 3 losses, 2 debriefs, 14 follow-ups, 1 deal added by hand; 8
        facts fewer than in yours; 1 loss more than in yours
          recover restore "ledger 2.json"
      Once you no longer need such a copy, delete it, or move it to another folder.

    == open to others
    Others on this computer can look into what is yours.
        a
        b
        c
        d
        and 2 more
      To close it to them:
        recover doctor --close

    == with broken drafts
    Some answers that you had begun cannot be read any more.
      Debrief: 4 answers kept, 2 to be given again.
      One that is not known any more: 0 answers kept, 1 to be given again.
      To go on:
        recover debrief
    "
  `);
});

describe('where questions follow', () => {
  it('no command but the one about drafts stands there', () => {
    for (const health of Object.values(homes))
      expect(told(health, { asks: true })).not.toMatch(/recover (?:restore|doctor)/);
  });

  it('a copy that a synced folder made still goes by its name', () => {
    expect(told(homes['with a twin'] ?? aHealth(), { asks: true })).toContain(
      "ledger (Robin's conflicted copy).json",
    );
  });
});

describe('a sentence on', () => {
  const now = anInstant('2026-11-24 07:00');

  it.each<[string, LockState, string]>([
    [
      'a computer with a name',
      { state: 'elsewhere', path: 'x', machine: 'robins-laptop', since: now },
      'Another computer, robins-laptop, is saving here, since today at 07:00.',
    ],
    [
      'a computer with a number',
      { state: 'elsewhere', path: 'x', machine: '0123456789abcdef0123456789abcdef' },
      'Another computer is saving here.',
    ],
  ])('%s', (_name, lock, wanted) => {
    expect(headlineOf({ kind: 'lock', lock }, today)).toBe(wanted);
  });

  it('a copy of which nothing is known', () => {
    const copy = { kind: 'ledger', path: 'p', from: 'sync', isGood: true } as const;
    expect(twinWords(copy, { losses: 1 }, today)).toBe(
      'saved at an unknown time: nothing yet; 1 loss fewer than in yours',
    );
    expect(twinWords(copy, undefined, today)).toBe('saved at an unknown time: nothing yet');
  });
});

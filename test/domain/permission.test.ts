import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/domain/ledger.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import { lossStates } from '../../src/domain/loss-record.ts';
import { mayPlay } from '../../src/domain/permission.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { aCause, aDay, aDebrief, aLedger, aLoss, aTouch } from '../builders.ts';
import { aPlay, plays, states } from '../playbook/shipped.ts';

const today = aDay('2026-11-24');
/** A loss in which only state and kind can stand in the way of a play. */
const willing = {
  blocker: 'deliver by March',
  debrief: aDebrief({ causes: [aCause('personal-fit', { source: 'buyer' })] }),
};
/** `bare` is a loss of which nothing but this is known. */
type Given = Partial<Loss> & { readonly bare?: true };

const talked = aTouch({ from: 'them' });

function permission(play: string, loss: Given, ledger: Partial<Ledger> = { touches: [talked] }) {
  const { bare, ...known } = loss;
  const given = aLoss({ ...(bare ? {} : willing), ...known });
  return mayPlay(aPlay(play), given, standingOf(aLedger(ledger), 'Brandt Logistics', today));
}

const columns = [
  ...lossStates.map((state) => ({ state })),
  { kind: 'customer' },
  { kind: 'tender' },
] as const;

function row(play: string): string {
  const cells = columns.map((loss) => (permission(play, loss).allowed ? 'yes' : '-'));
  return inColumns([play, ...cells]);
}

function inColumns([first = '', ...rest]: readonly string[]): string {
  return [first.padEnd(17), ...rest.map((one) => one.padEnd(8))].join('').trimEnd();
}

describe('every play in every state and for every kind of loss', () => {
  it('is right or not, as the table says; customer and tender stand for a no by word (G17, G100)', () => {
    const heads = ['', 'alive', 'no', 'signed', 'nobody', 'standby', 'invited', 'won', 'cust.', 'tender'];
    const rows = [inColumns(heads), ...plays.map((play) => row(play.id))];
    expect(rows).toEqual([
      '                 alive   no      signed  nobody  standby invited won     cust.   tender',
      'reply            -       yes     yes     yes     -       -       -       yes     yes',
      'reply-late       -       yes     yes     yes     -       -       -       yes     -',
      'debriefing       -       -       -       -       -       -       -       -       yes',
      'callback         yes     yes     -       -       -       -       -       yes     -',
      'act              -       yes     yes     yes     -       -       -       yes     -',
      'card             -       yes     yes     yes     -       -       -       -       -',
      'advice           yes     yes     yes     yes     yes     -       -       yes     -',
      'handover         yes     yes     yes     yes     yes     yes     -       yes     yes',
      'backup           -       -       yes     -       -       -       -       -       -',
      'needs-met        -       -       yes     -       yes     -       -       -       -',
      'needs-met-again  -       -       yes     -       yes     -       -       -       -',
      'referral         -       yes     yes     yes     yes     yes     -       -       -',
      'check-in         yes     yes     yes     yes     yes     yes     -       -       -',
      'mailing          yes     yes     yes     yes     yes     yes     -       -       -',
      'contract-end     -       -       yes     -       yes     yes     -       -       -',
      'signal           yes     yes     yes     yes     yes     yes     -       yes     -',
      'call             yes     yes     yes     yes     yes     yes     yes     yes     yes',
      'debrief          yes     yes     yes     yes     yes     yes     yes     yes     yes',
      'partner          yes     yes     yes     yes     yes     yes     yes     yes     yes',
      'reminder         yes     yes     yes     yes     yes     yes     yes     yes     yes',
    ]);
  });

  it('has a row, and a reason in words for whatever forbids it', () => {
    expect(Object.keys(states.plays).sort()).toEqual(plays.map((play) => play.id).sort());
    const named = Object.values(states.plays).flatMap((reasons) => Object.values(reasons));
    expect([...new Set(named)].sort()).toEqual(Object.keys(states.reasons).sort());
  });

  it('keeps a tender to the reply and the formal request, and a customer to reply, act and advice', () => {
    const outward = plays.filter((play) => play.outgoing || play.touch || play.id === 'card');
    const right = (kind: Loss['kind'] & string) =>
      outward.map((play) => play.id).filter((id) => permission(id, { kind }).allowed);
    expect(right('tender')).toEqual(['reply', 'debriefing', 'call']);
    expect(right('customer')).toEqual(['reply', 'reply-late', 'callback', 'act', 'advice', 'signal', 'call']);
  });
});

describe('what stands in the way besides', () => {
  it.each<[string, string, Given, Partial<Ledger>, string | undefined]>([
    ['calls refused: no advice talk (G103)', 'advice', { leaveRefused: true }, {}, 'calls-refused'],
    ['no one thing named: no call back (G12)', 'callback', { bare: true }, {}, 'no-one-thing'],
    ['fit not named by them: no handover (G10)', 'handover', { bare: true }, {}, 'fit-not-named'],
    [
      'fit as the rep’s own guess: no handover',
      'handover',
      { debrief: aDebrief({ causes: [aCause('personal-fit')] }) },
      {},
      'fit-not-named',
    ],
    [
      'fit named by a third party: a handover',
      'handover',
      { debrief: aDebrief({ causes: [aCause('personal-fit', { source: 'third-party' })] }) },
      {},
      undefined,
    ],
    [
      'fit in what they said later: a handover',
      'handover',
      {
        bare: true,
        heard: [{ text: 'We did not click.', on: today, from: 'buyer', causes: ['personal-fit'] }],
      },
      {},
      undefined,
    ],
    ['never answered: no referral ask (G59)', 'referral', {}, { touches: [] }, 'not-answered'],
    [
      'left alone: no advice talk',
      'advice',
      {},
      { touches: [aTouch({ wish: 'leave-account' })] },
      'left-alone',
    ],
    [
      'left alone: no card either',
      'card',
      {},
      { touches: [aTouch({ wish: 'leave-account' })] },
      'left-alone',
    ],
    [
      'left alone: the debrief is yours',
      'debrief',
      {},
      { touches: [aTouch({ wish: 'leave-account' })] },
      undefined,
    ],
    [
      'two unanswered: quiet',
      'needs-met',
      { state: 'signed-elsewhere' },
      { touches: [aTouch({ unanswered: true }), aTouch({ unanswered: true })] },
      'quiet',
    ],
    [
      'two unanswered: the check-in comes all the same',
      'check-in',
      {},
      { touches: [aTouch({ unanswered: true }), aTouch({ unanswered: true })] },
      undefined,
    ],
  ])('%s', (_name, play, loss, ledger, wanted) => {
    const given = permission(play, loss, ledger);
    expect(given.allowed ? undefined : given.ground).toBe(wanted);
  });

  it('is told with the name of the account, and nothing left open', () => {
    for (const play of plays) {
      for (const state of lossStates) {
        const given = permission(play.id, { state });
        if (!given.allowed) expect(given.reason).toMatch(/^[^{}]+[.]$/);
      }
    }
    expect(permission('backup', { state: 'verbal-no' })).toEqual({
      allowed: false,
      ground: 'verbal-no',
      reason:
        'Nobody is signed at Brandt Logistics, so there is nothing to be second to. Ask what would still help them.',
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Touch } from '../../src/domain/ledger.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { aDay, aLedger, aLoss, aTouch } from '../builders.ts';

const today = aDay('2026-12-10');
const quietly = aLoss({ channel: 'silence' });

function standing(touches: readonly Partial<Touch>[], losses: readonly Loss[] = [quietly]) {
  return standingOf(aLedger({ losses, touches: touches.map(aTouch) }), 'BRANDT logistics', today);
}

const day = (text: string) => aDay(`2026-12-${text}`);

describe('how things stand with an account', () => {
  it('is as before anything happened where nothing did', () => {
    expect(standing([])).toEqual({ unanswered: 0, quiet: false, conversations: 0, messages: 0 });
  });

  it('is told by its own touches up to today, in the order of their days', () => {
    const touches = [
      { on: day('04') },
      { on: day('02') },
      { on: day('11') },
      { on: day('08'), account: 'Kessel & Sons' },
    ];
    expect(standing(touches)).toMatchObject({ lastContact: day('04'), lastOutgoing: day('04') });
  });

  it.each<[string, Partial<Touch>, object]>([
    ['a talk goes out and is contact', {}, { lastContact: day('04'), lastOutgoing: day('04') }],
    ['what they write is contact, not outgoing', { from: 'them' }, { lastContact: day('04') }],
    ['an unanswered try is neither', { unanswered: true }, {}],
    [
      'a call on an open deal is contact, but no step of the recovery',
      { play: 'call' },
      { lastContact: day('04') },
    ],
    ['a note sent goes out', { play: 'act' }, { lastContact: day('04'), lastOutgoing: day('04') }],
  ])('%s', (_name, touch, wanted) => {
    const { lastContact, lastOutgoing } = standing([{ on: day('04'), ...touch }]);
    expect({
      ...(lastContact === undefined ? {} : { lastContact }),
      ...(lastOutgoing === undefined ? {} : { lastOutgoing }),
    }).toEqual(wanted);
  });
});

describe('two tries in a row that nobody answered', () => {
  const tried = { unanswered: true as const };
  it.each<[string, readonly Partial<Touch>[], number, boolean]>([
    ['one is none', [tried], 1, false],
    ['two make it quiet', [tried, tried], 2, true],
    ['a note sent between them changes nothing', [tried, { play: 'act' }, tried], 2, true],
    ['a talk between them does', [tried, {}, tried], 1, false],
    ['an answer ends it', [tried, tried, { play: 'check-in', answered: 'wrote' }], 0, false],
    ['so does a word from them', [tried, tried, { from: 'them' }], 0, false],
    [
      'a check-in that nobody answers leaves it quiet',
      [tried, tried, { ...tried, play: 'check-in' }],
      3,
      true,
    ],
    ['calls on their open deals do not count', [tried, { ...tried, play: 'call' }], 1, false],
  ])('%s', (_name, touches, unanswered, quiet) => {
    expect(standing(touches)).toMatchObject({ unanswered, quiet });
  });

  it('are over when they bring news of another deal', () => {
    const silent = [
      { on: aDay('2026-11-20'), ...tried },
      { on: aDay('2026-11-21'), ...tried },
    ];
    expect(standing(silent).quiet).toBe(true);
    expect(standing(silent, [aLoss()]).quiet).toBe(false);
  });
});

describe('the wish not to be contacted', () => {
  const person: Partial<Touch> = { wish: 'leave-person', who: 'Anna Roth' };
  it.each<[string, readonly Partial<Touch>[], object | undefined]>([
    ['holds for the whole account', [{ wish: 'leave-account' }], { whole: true }],
    ['holds for one person', [person], { whole: false, people: ['anna roth'] }],
    ['without a name it is the contact’s', [{ wish: 'leave-person' }], { whole: false, people: [''] }],
    [
      'a second person is added',
      [person, { ...person, who: 'Otto' }],
      { whole: false, people: ['anna roth', 'otto'] },
    ],
    ['a note of yours does not lift it', [person, {}], { whole: false, people: ['anna roth'] }],
    ['a word from them does', [{ wish: 'leave-account' }, { from: 'them' }], undefined],
    [
      'of one of two, for her alone',
      [person, { ...person, who: 'Otto' }, { from: 'them', who: 'ANNA Roth' }],
      { whole: false, people: ['otto'] },
    ],
    ['that comes with their word holds', [{ from: 'them', wish: 'leave-account' }], { whole: true }],
    ['of the account covers that of a person', [{ wish: 'leave-account' }, person], { whole: true }],
  ])('%s', (_name, touches, wanted) => {
    expect(standing(touches).leftAlone).toEqual(wanted);
  });
});

describe('the conversation that lives on (G113)', () => {
  it('counts talks and what they wrote, not what was only sent', () => {
    const touches: readonly Partial<Touch>[] = [
      {},
      { play: 'advice', answered: 'talked' },
      { play: 'needs-met', answered: 'wrote' },
      { from: 'them', channel: 'email' },
      { channel: 'email' },
      { play: 'act' },
      { unanswered: true },
    ];
    expect(standing(touches)).toMatchObject({ conversations: 2, messages: 2 });
  });
});

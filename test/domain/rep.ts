import { afterDone } from '../../src/domain/afterwards.ts';
import { agendaOf } from '../../src/domain/agenda.ts';
import type { AgendaItem } from '../../src/domain/agenda-item.ts';
import { completeFollowUp } from '../../src/domain/closing.ts';
import type { Day } from '../../src/domain/day.ts';
import { addDays, usualRhythm } from '../../src/domain/day.ts';
import { followUpsFor } from '../../src/domain/follow-ups.ts';
import type { Id } from '../../src/domain/ids.ts';
import type { Ledger } from '../../src/domain/ledger.ts';
import { recordLoss } from '../../src/domain/loss.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import { planFor } from '../../src/domain/plan.ts';
import type { Told } from '../../src/domain/touches.ts';
import { logTouch } from '../../src/domain/touches.ts';
import { aDay, aLedger, aLoss, anInstant, idsInTurn } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

/** A rep with notes on one account, on one day at ten in the morning. */
export interface Rep {
  readonly ledger: Ledger;
  readonly today: Day;
  readonly newId: () => Id;
}

/** One day of a history: how many days later, and what is done then. */
export interface Step {
  readonly days: number;
  readonly act: string;
  readonly pick: number;
}

/** How a loss begins; the news is of Monday 23 November, 09:30. */
export interface Beginning {
  readonly state: Loss['state'];
  readonly kind?: Loss['kind'] | undefined;
  readonly channel: Loss['channel'];
  readonly lateDays: number;
  readonly given?: Partial<Loss>;
}

const monday = aDay('2026-11-23');

/** The rep who has just kept that loss. */
export function aRep({ state, kind, channel, lateDays, given = {} }: Beginning): Rep {
  const today = addDays(monday, lateDays);
  const newId = idsInTurn();
  const loss = aLoss({
    id: newId(),
    state,
    channel,
    ...(kind === undefined ? {} : { kind }),
    newsAt: anInstant(`${monday} 09:30`),
    recordedAt: anInstant(`${today} 09:30`),
    ...given,
  });
  return withLoss({ ledger: aLedger(), today, newId }, loss);
}

function withLoss(rep: Rep, loss: Loss): Rep {
  const followUps = followUpsFor(loss, planFor(loss, plays, usualRhythm), loss.recordedAt, rep.newId);
  return { ...rep, ledger: recordLoss(rep.ledger, loss, followUps) };
}

/** What `due` shows at that moment. */
export function shownOn({ ledger, today }: Rep): readonly AgendaItem[] {
  return agendaOf({
    ledger,
    deals: [],
    plays,
    facts: [],
    now: anInstant(`${today} 10:00`),
    rhythm: usualRhythm,
  }).items;
}

/** The rep after that step. */
export function withDay(before: Rep, { days, act, pick }: Step): Rep {
  const rep = { ...before, today: addDays(before.today, days) };
  if (act === 'first' || act === 'unanswered') return acting(rep, act === 'unanswered', pick);
  if (act === 'lose') return withLoss(rep, anotherLoss(rep));
  const told = tellings[act];
  return told === undefined ? rep : telling(rep, told);
}

function anotherLoss({ newId, today }: Rep): Loss {
  const at = anInstant(`${today} 09:45`);
  const id = newId();
  return aLoss({
    id,
    deal: { id, account: 'Brandt Logistics', name: id },
    newsAt: at,
    state: 'signed-elsewhere',
  });
}

const tellings: Readonly<Record<string, Omit<Told, 'touch'> & { readonly touch?: Partial<Told['touch']> }>> =
  {
    touch: {},
    write: { touch: { from: 'them' } },
    signal: { touch: { signal: { text: 'support is slow' } } },
    leave: { touch: { wish: 'leave-account' } },
    signed: { touch: { from: 'them' }, stands: 'signed-elsewhere' },
    reopened: { touch: { from: 'them' }, stands: 'alive' },
    invited: { touch: { from: 'them', invitedBack: true }, stands: 'invited-back' },
  };

function telling(rep: Rep, { touch, ...rest }: (typeof tellings)[string]): Rep {
  const contact = { account: 'Brandt Logistics', on: rep.today, what: 'a contact', ...touch };
  return { ...rep, ledger: logTouch(rep.ledger, { touch: contact, ...rest }, makingOf(rep)) };
}

function makingOf({ today, newId }: Rep) {
  return { at: anInstant(`${today} 10:00`), plays, newId, rhythm: usualRhythm };
}

/** Does the first thing shown that can be done that day, answered or not. */
function acting(rep: Rep, unanswered: boolean, pick: number): Rep {
  const open = shownOn(rep).filter((item) => item.due <= rep.today);
  const item = open[pick % Math.max(1, open.length)];
  return item === undefined ? rep : done(rep, item, unanswered);
}

/** Closes that item, with the first of its outcomes that fits. */
export function done(rep: Rep, item: AgendaItem, unanswered = false): Rep {
  const { at, newId } = makingOf(rep);
  const play = plays.find(({ id }) => id === item.play);
  const followUp = rep.ledger.followUps.find(({ id }) => id === item.id);
  if (play === undefined || followUp === undefined) return rep;
  const outcome = play.outcomes.find((one) => (one.answer === 'none') === unanswered)?.value;
  const closing = { id: item.id, at, ...(outcome === undefined ? {} : { outcome }) };
  const closed = completeFollowUp(rep.ledger, closing, play, newId, usualRhythm);
  return { ...rep, ledger: afterDone(closed, { followUp, closing, plays, newId, rhythm: usualRhythm }) };
}

import type { Day } from './day.ts';
import { addBusinessDays, dayOf, onBusinessDay } from './day.ts';
import { followUpsFor, isOpenOf, letGo, movedTo } from './follow-ups.ts';
import { laterPlay } from './later-play.ts';
import type { FollowUp, Ledger, Touch } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import { fitsLoss, isLeftAlone } from './permission.ts';
import type { Planned } from './plan.ts';
import { checkInAfter, checkIns, daysOf, handoverPlay } from './play-days.ts';
import type { Making } from './restate.ts';
import { standingOf } from './standing.ts';
import type { Told } from './touches.ts';
import { plainName } from './words.ts';

type Step = (ledger: Ledger, scene: Scene) => Ledger;

interface Scene {
  readonly touch: Touch;
  readonly told: Told;
  readonly making: Making;
  readonly today: Day;
}

/** The plan of the account after a contact: its clocks, the days that were named, what the signal and the reason call for, what the wish stops. */
export function afterTouch(ledger: Ledger, touch: Touch, told: Told, making: Making): Ledger {
  const scene = { touch, told, making, today: dayOf(making.at) };
  const steps: readonly Step[] = [withClock, withNamedDay, withKnownDays, withSignal, withHandover, withWish];
  return steps.reduce((after, step) => step(after, scene), ledger);
}

/** The longest gap runs from the last real contact; whoever wrote first gets a check-in again where there was none. */
function withClock(ledger: Ledger, { touch, making, today }: Scene): Ledger {
  if (touch.unanswered) return ledger;
  const account = plainName(touch.account);
  const last = standingOf(ledger, touch.account, today).lastContact ?? touch.on;
  const due = checkInAfter(last, making.rhythm);
  const followUps = ledger.followUps.map((one) =>
    one.status === 'open' &&
    checkIns.includes(one.play) &&
    plainName(one.account) === account &&
    (one.due !== due || one.snoozedTo !== undefined)
      ? movedTo(one, { due })
      : one,
  );
  const loss = lossOf(ledger, touch);
  const moved = { ...ledger, followUps };
  if (touch.from !== 'them' || loss === undefined || loss.keeping === 'let-go') return moved;
  return followUps.some((one) => checkIns.includes(one.play) && isOpenOf(one, loss.id))
    ? moved
    : withFollowUp(moved, loss, { play: 'check-in', due }, making);
}

/** The day they named for the talk: nothing moves it. */
function withNamedDay(ledger: Ledger, { touch, told, making }: Scene): Ledger {
  const loss = lossOf(ledger, touch);
  const { callOn } = told;
  if (callOn === undefined || loss === undefined) return ledger;
  return planned(ledger, loss, { play: 'advice', due: callOn }, making, true);
}

/** What hangs on the day they begin to use it, and on the end of their contract. */
function withKnownDays(ledger: Ledger, { touch, told, making }: Scene): Ledger {
  const loss = lossOf(ledger, touch);
  if (loss === undefined) return ledger;
  const moved = [
    ...(told.goLive === undefined ? [] : ['needs-met', 'needs-met-again']),
    ...(told.contractEnd === undefined && told.noticeDays === undefined ? [] : ['contract-end']),
  ];
  return moved.reduce((after, id) => {
    const play = making.plays.find((one) => one.id === id);
    if (play === undefined || !play.only.every((rule) => rule !== 'contract-end-known' || loss.contractEnd))
      return after;
    const days = daysOf(play, { ...loss, recordedAt: making.at }, making.rhythm);
    return planned(after, loss, { play: id, ...days }, making);
  }, ledger);
}

const signalAfter = 3;

/** What has changed there is followed up: at once where they wrote, else when the account may be spoken to again (G25). */
export function withSignal(ledger: Ledger, { touch, making, today }: Omit<Scene, 'told'>): Ledger {
  if (touch.signal === undefined) return ledger;
  const { rhythm, newId, at } = making;
  const answers = touch.from === 'them';
  const made: Made = {
    play: 'signal',
    due: answers ? onBusinessDay(today, rhythm) : addBusinessDays(touch.on, signalAfter, rhythm),
    about: { text: touch.signal.text, on: touch.signal.on ?? touch.on },
    ...(answers ? { named: true } : {}),
  };
  const loss = lossOf(ledger, touch);
  if (loss !== undefined) return withFollowUp(ledger, loss, made, making);
  const { account } = touch;
  const alone: FollowUp = { ...made, id: newId(), rev: 1, account, status: 'open', madeAt: at };
  return { ...ledger, followUps: [...ledger.followUps, alone] };
}

/** They said it was about the two of them: a colleague may do better (G10). */
function withHandover(ledger: Ledger, { touch, making, today }: Scene): Ledger {
  const loss = lossOf(ledger, touch);
  if (touch.reason === undefined || loss === undefined) return ledger;
  const made = laterPlay(handoverPlay, loss, { ...making, day: today, followUps: ledger.followUps });
  return made === undefined ? ledger : withFollowUp(ledger, loss, made, making);
}

/** Whoever asked to be left alone is: all that would reach them is let go at once. */
function withWish(ledger: Ledger, { touch, making, today }: Scene): Ledger {
  if (touch.wish === undefined) return ledger;
  const standing = standingOf(ledger, touch.account, today);
  const losses = new Map(ledger.losses.map((loss) => [loss.id, loss]));
  const stopped = (one: FollowUp) => {
    const play = making.plays.find(({ id }) => id === one.play);
    const whom =
      one.deal === undefined ? losses.get(one.loss ?? ('' as typeof one.id))?.contact?.name : undefined;
    const reaches = play?.forbidden['left-alone'] !== undefined;
    return reaches && plainName(one.account) === plainName(touch.account) && isLeftAlone(whom, standing);
  };
  return {
    ...ledger,
    followUps: ledger.followUps.map((one) =>
      one.status === 'open' && stopped(one) ? letGo(one, making.at) : one,
    ),
  };
}

function lossOf({ losses }: Ledger, { loss }: Touch): Loss | undefined {
  return losses.find((one) => one.id === loss);
}

type Made = Planned & Pick<FollowUp, 'about' | 'named'>;

/** The open follow-up of that play moved to its new days, or one made; a play that was done before is not made again. */
function planned(ledger: Ledger, loss: Loss, days: Planned, making: Making, named = false): Ledger {
  const own = ledger.followUps.filter((one) => one.loss === loss.id && one.play === days.play);
  const open = own.find((one) => one.status === 'open');
  const made: Made = named ? { ...days, named: true } : days;
  if (open === undefined)
    return own.some((one) => one.status === 'done') ? ledger : withFollowUp(ledger, loss, made, making);
  const { lapsesOn: _lapsesOn, ...kept } = open;
  const moved = movedTo(kept, made);
  return { ...ledger, followUps: ledger.followUps.map((one) => (one === open ? moved : one)) };
}

/** A follow-up more, where the loss allows the play. */
export function withFollowUp(ledger: Ledger, loss: Loss, made: Made, making: Making): Ledger {
  const play = making.plays.find((one) => one.id === made.play);
  if (play === undefined || !fitsLoss(play, loss)) return ledger;
  return {
    ...ledger,
    followUps: [...ledger.followUps, ...followUpsFor(loss, [made], making.at, making.newId)],
  };
}

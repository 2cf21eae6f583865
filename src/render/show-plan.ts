import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import { inOrder } from '../domain/order.ts';
import type { Play } from '../domain/playbook.ts';
import { standsOtherwise } from '../domain/replan.ts';
import { offerWords } from './call-words.ts';
import { padded } from './layout.ts';
import { dayNear } from './saying.ts';
import { widthOf } from './width.ts';

/** The follow-ups of a loss one a line: the day by which it is to be done, what, and how it ended; calls last, by account. */
export function followUpLines(
  followUps: readonly FollowUp[],
  plays: readonly Play[],
  today: Day,
): readonly string[] {
  const sorted = [...followUps].sort(inPlan);
  const days = sorted.map((one) => dayNear(dayMeant(one), today));
  const longest = Math.max(0, ...days.map(widthOf));
  return sorted.map((one, at) => `${padded(days[at] ?? '', longest)}  ${followUpWords(one, plays)}`);
}

function inPlan(left: FollowUp, right: FollowUp): number {
  return (
    Number(left.deal !== undefined) - Number(right.deal !== undefined) ||
    (left.deal === undefined ? 0 : inOrder(left.account, right.account)) ||
    inOrder(dayMeant(left), dayMeant(right)) ||
    inOrder(left.id, right.id)
  );
}

/** The day by which it is to be done: that on which a running clock ends, else the one on which it is due. */
export function dayMeant({ due, until }: FollowUp): Day {
  return until === undefined ? due : dayOf(until);
}

const endWords: Readonly<Record<FollowUp['status'], string>> = {
  open: '',
  done: ', done',
  skipped: ', let go',
};

/** Endings that no play asks for. */
const endings: Readonly<Record<string, string>> = { [standsOtherwise]: 'it stands otherwise now' };

function followUpWords(followUp: FollowUp, plays: readonly Play[]): string {
  const play = plays.find((one) => one.id === followUp.play);
  const whom = followUp.deal === undefined ? '' : ` to ${followUp.deal.account}`;
  const outcome =
    play?.outcomes.find((one) => one.value === followUp.outcome)?.label ??
    endings[followUp.outcome ?? ''] ??
    followUp.outcome;
  const ended = `${endWords[followUp.status]}${outcome === undefined ? '' : `: ${outcome}`}`;
  const noted = followUp.note === undefined ? '' : `: ${followUp.note}`;
  return `${(play?.label ?? followUp.play).replace(/^the /, '')}${whom}${ended}${noted}${callWords(followUp)}`;
}

/** Who else could raise it there, and what to bring along (G85, G91). */
function callWords({ thirdVoice, offer }: FollowUp): string {
  const through = thirdVoice === undefined ? '' : `; through ${thirdVoice}`;
  return offer === undefined ? through : `${through}; bring ${offerWords[offer] ?? offer}`;
}

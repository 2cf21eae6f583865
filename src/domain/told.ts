import type { Day } from './day.ts';
import { asDay } from './day.ts';
import { textOf } from './interview.ts';
import type { Touch, TouchChannel } from './ledger.ts';
import { nameIn, withoutGaps } from './loss.ts';
import type { Answers } from './question.ts';
import type { Told } from './touches.ts';
import { onOneLine } from './words.ts';

/** Whether it was told, by its own answer or as the one thing that is new. */
type Says = (id: string, news: string) => boolean;

const channels: readonly TouchChannel[] = ['phone', 'email', 'meeting', 'letter', 'message'];

/** A contact as the answers of `touch` tell it: what is new comes by one key, or by its own answer. */
export function toldBy(answers: Answers, account: string, today: Day): Told {
  const is: Says = (id, news) => answers.get(id) === true || answers.get('news') === news;
  const days = {
    contractEnd: dayIn(answers, 'contractEnd'),
    goLive: dayIn(answers, 'goLive'),
    callOn: dayIn(answers, 'callOn'),
  };
  const notice = answers.get('noticeDays');
  return {
    touch: touchBy(answers, account, today, is),
    ...withoutGaps({
      stands: standsIn(is),
      winner: nameIn(answers, 'winner'),
      noticeDays: typeof notice === 'number' ? notice : undefined,
      ...days,
    }),
  };
}

function touchBy(answers: Answers, account: string, today: Day, is: Says): Told['touch'] {
  const signal = nameIn(answers, 'signal');
  const leave = textOf(answers, 'leave');
  const optional = {
    note: textOf(answers, 'note'),
    channel: channels.find((one) => one === textOf(answers, 'channel')),
    who: nameIn(answers, 'who'),
    from: answers.get('fromThem') === true ? ('them' as const) : undefined,
    unanswered: is('unanswered', 'unanswered') ? (true as const) : undefined,
    signal:
      signal === undefined ? undefined : { text: signal, ...withoutGaps({ on: dayIn(answers, 'since') }) },
    reason: textOf(answers, 'reason'),
    wish: wishes[leave ?? ''],
    invitedBack: is('invitedBack', 'invited') ? (true as const) : undefined,
    wordOfMouth: textOf(answers, 'wordOfMouth'),
  };
  const what = onOneLine(optional.note ?? '') || 'a contact';
  return { account, on: dayIn(answers, 'on') ?? today, what, ...withoutGaps(optional) };
}

const wishes: Readonly<Record<string, Touch['wish']>> = { person: 'leave-person', account: 'leave-account' };

function dayIn(answers: Answers, id: string): Day | undefined {
  return asDay(textOf(answers, id) ?? '');
}

/** A deal that is open again is open, whatever else was said. */
function standsIn(is: Says): Told['stands'] | undefined {
  if (is('reopened', 'reopened')) return 'alive';
  if (is('invitedBack', 'invited')) return 'invited-back';
  return is('signedElsewhere', 'signed') ? 'signed-elsewhere' : undefined;
}

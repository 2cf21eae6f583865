import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { Gold } from '../domain/gold.ts';
import type { FactAnswer, FollowUp } from '../domain/ledger.ts';
import type { Letter } from '../domain/letters.ts';
import type { Debrief, Loss, OtherDebrief } from '../domain/loss-record.ts';
import type { Cause, Fact, Play } from '../domain/playbook.ts';
import { hasPrivatePart, openPart } from '../domain/private.ts';
import { typeable } from '../domain/words.ts';
import { goldShape, goldWords } from './gold.ts';
import { hanging, padded, page } from './layout.ts';
import { letterText } from './letter.ts';
import { lossShape, stateWords } from './losses.ts';
import { painted } from './paint.ts';
import { counted, dayNear, money } from './saying.ts';
import type { Line } from './show-debrief.ts';
import { debriefLines } from './show-debrief.ts';
import { followUpLines } from './show-plan.ts';

/** One loss whole; `withPrivate` adds what otherwise never leaves the laptop. */
export interface ShowScreen {
  readonly loss: Loss;
  readonly facts: readonly FactAnswer[];
  readonly followUps: readonly FollowUp[];
  readonly lesson?: string;
  /** Which of several debriefs this is, and how to see another. */
  readonly debriefs?: string;
  /** The reply, while it is still to be sent. */
  readonly letter?: Letter;
  /** What this loss paid back so far. */
  readonly gold?: Gold;
  readonly book: {
    readonly causes: readonly Cause[];
    readonly facts: readonly Fact[];
    readonly plays: readonly Play[];
  };
  readonly withPrivate: boolean;
  readonly today: Day;
  readonly width: number;
  /** How wide the letter may be. */
  readonly letterWidth: number;
}

const labelWidth = 16;

/** The loss as the rep told it: the news, the gold digging, the facts, the lesson and what was planned. */
export function showText(screen: ShowScreen): string {
  const lines = [
    ...newsLines(screen),
    ...debriefLines(screen),
    ...factLines(screen),
    ...planLines(screen),
    ['Paid back', screen.gold && goldWords(screen.gold)] as const,
  ];
  const shown = lines.flatMap(([label, text]) =>
    text === undefined || text === ''
      ? []
      : hanging(painted('strong', padded(label, labelWidth)), text, screen.width),
  );
  const hidden =
    screen.withPrivate || screen.loss.debrief === undefined || !hasPrivatePart(screen.loss.debrief)
      ? []
      : [painted('quiet', 'Your own part is left out; --private shows it.')];
  return `${page([headline(screen.loss), ...shown, ...hidden], screen.width)}${letterWords(screen)}`;
}

function letterWords({ loss, letter, width, letterWidth }: ShowScreen): string {
  return letter === undefined
    ? ''
    : `\n${letterText('The reply to send', letter, loss, { screen: width, letter: letterWidth })}\n`;
}

function headline(loss: Loss): string {
  const about = [loss.deal.name, money(loss.amount)].filter(Boolean).join(', ');
  return [painted('strong', loss.deal.account), about].filter(Boolean).join('  ');
}

function newsLines({ loss, today }: ShowScreen): readonly Line[] {
  return [
    [
      'Lost',
      `${dayNear(dayOf(loss.newsAt), today)}, ${channelWords[loss.channel]}; ${stateWords[loss.state]}`,
    ],
    ['Told by', loss.toldBy],
    ['They chose', loss.winner],
    ['One thing', loss.blocker],
    ['They said', loss.stated === undefined ? undefined : firstLines(loss.stated, loss.deal.account)],
  ];
}

const statedShown = 8;

/** A pasted message from its beginning; where the rest stands is said. */
function firstLines(text: string, account: string): string {
  const lines = text.trim().split('\n');
  if (lines.length <= statedShown + 1) return text;
  const rest = counted(lines.length - statedShown, 'more line');
  return [
    ...lines.slice(0, statedShown),
    `… ${rest}; the whole of it: recover show ${typeable(account)} --json`,
  ].join('\n');
}

/** How the news came, in words. */
export const channelWords: Readonly<Record<Loss['channel'], string>> = {
  phone: 'by phone',
  email: 'by e-mail',
  meeting: 'in a meeting',
  portal: 'by letter or portal',
  silence: 'they went quiet',
};

function factLines(screen: ShowScreen): readonly Line[] {
  return screen.facts.map((answer, at) => {
    const fact = screen.book.facts.find((one) => one.id === answer.fact);
    return [at === 0 ? 'Facts' : '', `${fact?.asked ?? answer.fact} ${answer.value}`];
  });
}

function planLines({ followUps, book, today }: ShowScreen): readonly Line[] {
  return followUpLines(followUps, book.plays, today).map((line, at) => [at === 0 ? 'Follow-ups' : '', line]);
}

/** The stable shape of `show --json`; pulse, own part and control only with `withPrivate`. */
export function showShape(screen: ShowScreen) {
  const { loss } = screen;
  const { debrief: _debrief, otherDebriefs, deal, rev: _rev, ...news } = loss;
  return {
    ...news,
    ...lossShape(loss),
    dealName: deal.name,
    debrief: loss.debrief && debriefShape(loss.debrief, screen.withPrivate),
    facts: screen.facts.map((answer) => ({ fact: answer.fact, value: answer.value, on: answer.on })),
    lesson: screen.lesson,
    otherDebriefs: otherDebriefs?.map((one) => debriefShape(one, screen.withPrivate)),
    gold: screen.gold && goldShape(screen.gold),
    followUps: screen.followUps.map((one) => ({
      id: one.id,
      play: one.play,
      account: one.account,
      due: one.due,
      status: one.status,
      outcome: one.outcome,
      thirdVoice: one.thirdVoice,
      offer: one.offer,
    })),
  };
}

function debriefShape(debrief: Debrief | OtherDebrief, withPrivate: boolean) {
  return withPrivate ? debrief : openPart(debrief);
}

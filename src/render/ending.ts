import type { Day } from '../domain/day.ts';
import { addDays } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Closed, Share } from '../domain/odds.ts';
import { oddsOf } from '../domain/odds.ts';
import { inOrder } from '../domain/order.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Fact, Play } from '../domain/playbook.ts';
import type { Sign } from '../domain/signs.ts';
import { contactWords, filled, firstName, typeable } from '../domain/words.ts';
import { cut, hanging, padded, page } from './layout.ts';
import { painted } from './paint.ts';
import { byWhen, closing, counted, dayWithMonth, money, weekdayAndDay } from './saying.ts';
import { table } from './table.ts';

/** What the end of a debrief shows. */
export interface EndingScreen {
  readonly loss: Loss;
  readonly lesson?: string;
  readonly sign?: Sign;
  readonly followUps: readonly FollowUp[];
  readonly calls: readonly Deal[];
  readonly callsOn?: Day;
  /** The rep's own closed deals, this one among them (G62). */
  readonly closed: Closed;
  /** The largest open deal beside all open money in its currency (G70). */
  readonly share?: Share;
  readonly nextDeal?: Deal;
  readonly plays: readonly Play[];
  readonly facts: readonly Fact[];
  readonly today: Day;
  readonly width: number;
}

const labelWidth = 12;
const nameWidth = 26;

/** The lesson, what stays open, the dates, the calls with their numbers, and the next opportunity (G11, G60, G94). */
export function endingText(screen: EndingScreen): string {
  const { loss, width } = screen;
  const debrief = loss.debrief;
  const labelled = (label: string, text: string | undefined) =>
    text === undefined ? [] : hanging(painted('strong', padded(label, labelWidth)), text, width);
  const lines = [
    keptLine(loss),
    ...labelled('Lesson', screen.lesson),
    ...labelled('Done well', debrief?.didWell),
    ...labelled('Still open', openWords(screen)),
    ...planLines(screen),
    ...callLines(screen),
    ...hanging('', nextWords(screen), width),
    ...hanging('', shareWords(screen), width),
    ...hanging('', pulseWords(loss), width),
    ...hanging('', partnerWords(loss), width),
    painted(
      'quiet',
      `Next: recover due     change: recover edit ${typeable(loss.deal.account)}     take back: recover undo`,
    ),
  ];
  return page(
    lines.filter((line) => line !== ''),
    width,
  );
}

function keptLine(loss: Loss): string {
  const stake = money(loss.amount);
  return `${painted('good', 'Kept.')} ${loss.deal.account}${stake === '' ? '' : `, ${stake}`}.`;
}

function openWords(screen: EndingScreen): string | undefined {
  const fact = screen.facts.find((one) => one.id === screen.sign?.fact);
  if (fact === undefined) return undefined;
  const advice = screen.followUps.find((one) => one.play === 'advice' && one.status === 'open');
  const whom = firstName(screen.loss.contact?.name) ?? 'them';
  const ask = advice === undefined ? '' : ` Ask ${whom} on ${weekdayAndDay(advice.due)}.`;
  return `${whoseView(screen)}: ${fact.said}.${ask}`;
}

function whoseView({ loss: { debrief }, sign }: EndingScreen): string {
  const source = debrief?.causes.find((one) => one.cause === sign?.cause)?.source;
  if (source === 'buyer') return 'They said so themselves';
  return debrief?.heldWith === undefined ? 'Your view so far' : `You and ${debrief.heldWith} see it so`;
}

function planLines(screen: EndingScreen): readonly string[] {
  const open = screen.followUps.filter((one) => one.status === 'open' && one.deal === undefined);
  const acts = open.filter((one) => acted.includes(one.play)).sort(byMoment);
  const checkIn = open.find((one) => one.play === 'check-in');
  const rows = [
    ...acts.map((one) => [whenOf(one, screen.today), planWords(one, screen)] as const),
    ...(checkIn === undefined
      ? []
      : [[whenOf(checkIn, screen.today), checkInWords(acts.length > 0)] as const]),
  ];
  const longest = Math.max(...rows.map(([when]) => when.length));
  const name = cut(screen.loss.deal.account.split(' ')[0] ?? '', labelWidth - 1);
  return rows.flatMap(([when, words], at) => {
    const head = painted('strong', padded(at === 0 ? name : '', labelWidth));
    return hanging(`${head}${padded(when, longest)}  `, words, screen.width);
  });
}

function checkInWords(afterOthers: boolean): string {
  return afterOthers ? 'then once a quarter, unless they write' : 'a first sign of life; then once a quarter';
}

const acted = [
  'reply',
  'reply-late',
  'debriefing',
  'act',
  'card',
  'callback',
  'handover',
  'advice',
  'backup',
  'needs-met',
];

function byMoment(left: FollowUp, right: FollowUp): number {
  return inOrder(left.until ?? left.due, right.until ?? right.due) || inOrder(left.id, right.id);
}

function whenOf(followUp: FollowUp, today: Day): string {
  if (followUp.until !== undefined) return byWhen(followUp.until, today, addDays(today, 1));
  return followUp.due === today ? 'today' : dayWithMonth(followUp.due);
}

function planWords(followUp: FollowUp, screen: EndingScreen): string {
  const play = screen.plays.find((one) => one.id === followUp.play);
  const { first } = contactWords(screen.loss.contact?.name);
  return filled(play?.plan ?? followUp.play, {
    first,
    account: screen.loss.deal.account,
    partner: screen.loss.debrief?.partner?.name ?? '',
  });
}

function callLines(screen: EndingScreen): readonly string[] {
  if (screen.calls.length === 0) return [];
  const day =
    screen.callsOn === undefined || screen.callsOn === screen.today
      ? 'Call today'
      : `Call first on ${dayWithMonth(screen.callsOn)}`;
  const when = screen.callsOn === addDays(screen.today, 1) ? 'Call first tomorrow' : day;
  const rows = screen.calls.map((deal) => [
    `  ${cut(accountOf(deal), nameWidth)}`,
    money(deal.amount),
    cut(deal.contact?.name ?? '', nameWidth),
    deal.contact?.phone ?? deal.contact?.email ?? '',
  ]);
  return [painted('strong', `${when}, while it is fresh`), ...table([rows], screen.width).flat()];
}

function nextWords(screen: EndingScreen): string {
  const deal = screen.nextDeal;
  const closes = deal?.closeDate === undefined ? '' : `, ${closing(deal.closeDate, screen.today)}`;
  const next = deal === undefined ? '' : `Next to work: ${accountOf(deal)}${closes}.`;
  return [rateWords(screen.closed), next].filter(Boolean).join(' ');
}

function rateWords(closed: Closed): string {
  const odds = oddsOf(closed);
  if (odds !== undefined)
    return `You win about ${odds.of} in ${odds.in} (${closed.won} of ${closed.won + closed.lost}).`;
  return closed.won > 0 ? `You have won ${counted(closed.won, 'deal')}.` : '';
}

/** After a loss one account may seem to be all; this says how much it is (G70). */
function shareWords({ share }: EndingScreen): string {
  if (share === undefined) return '';
  const { deal, largest, all, deals } = share;
  const part = Math.round(share.part * 100);
  return `${accountOf(deal)} is ${money(largest)} of the ${money(all)} you have open: ${part}%, in 1 of ${deals} deals.`;
}

function pulseWords({ debrief }: Loss): string {
  const { pulse, pulseAfter } = debrief ?? {};
  return pulse === undefined || pulseAfter === undefined
    ? ''
    : `You came with ${pulse} of 5 and leave with ${pulseAfter}${restWords(pulse, pulseAfter)}; only you see this.`;
}

/** Digging can tire: then that is said, and no more made of it. */
function restWords(before: number, after: number): string {
  return after < before ? '. Let it rest for tonight' : '';
}

function partnerWords(loss: Loss): string {
  const { partner, heldWith, ownPart } = loss.debrief ?? {};
  const own = ownPart === undefined ? '' : ' Your own part stays on this laptop.';
  if (heldWith !== undefined) return `Looked at with ${heldWith}.${own}`;
  if (partner === undefined) return `Your view only, so far.${own}`;
  return `${partner.name} looks at it with you${partner.on === undefined ? '' : ` on ${dayWithMonth(partner.on)}`}.${own}`;
}

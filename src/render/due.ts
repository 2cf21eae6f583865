import type { Agenda, AgendaItem } from '../domain/agenda.ts';
import type { Day } from '../domain/day.ts';
import { daysBetween, timeOf } from '../domain/day.ts';
import { shortIds } from '../domain/ids.ts';
import { hanging, padded, page, record } from './layout.ts';
import type { Style } from './paint.ts';
import { painted } from './paint.ts';
import {
  counted,
  dayNear,
  dayWithMonth,
  money,
  moneyTogether,
  weekdayAndDay,
  weekdayName,
} from './saying.ts';
import { widthOf } from './width.ts';

/** What the morning screen shows besides the agenda. */
export interface DueScreen {
  readonly agenda: Agenda;
  /** The lesson that meets the first call, and the account it meets there. */
  readonly lesson?: { readonly account: string; readonly text: string };
  readonly width: number;
  /** How many items to show; the rest is counted. */
  readonly most: number;
  /** Whether anything is kept yet: an empty home greets otherwise. */
  readonly fresh: boolean;
}

const markWidth = 8;

/** The day on one screen: what, whom, where to reach them, why now, the first words (G24). */
export function dueText(screen: DueScreen): string {
  const { agenda, width, most } = screen;
  const shown = agenda.items.slice(0, most);
  const ids = shortIds(everyItem(agenda).map((item) => item.id));
  const lines = [heading(agenda)];
  const idWidth = Math.max(...shown.map((item) => ids.get(item.id)?.length ?? 0));
  for (const item of shown)
    lines.push(...itemLines(item, padded(ids.get(item.id) ?? item.id, idWidth), agenda.today, width));
  if (agenda.items.length > shown.length)
    lines.push(`And ${agenda.items.length - shown.length} more: recover due --all`);
  if (agenda.items.length === 0) lines.push(...emptyLines(screen));
  if (agenda.week.length > 0) lines.push(...hanging('Next 7 days: ', upcomingWords(agenda.week), width));
  if (screen.lesson) lines.push(...lessonLines(screen.lesson, width));
  const first = shown[0];
  if (first) lines.push(painted('quiet', `When one is done: recover done ${ids.get(first.id) ?? first.id}`));
  return page(lines, width);
}

/** The day with how much there is in it: `Tue 24 Nov   2 calls on open deals, EUR 182,000 · 4 more`. */
export function heading(agenda: Agenda): string {
  const calls = agenda.items.filter((item) => item.state === 'call');
  const others = agenda.items.length - calls.length;
  const stake = moneyTogether(calls.map((item) => item.amount));
  const parts = [
    ...(calls.length === 0
      ? []
      : [
          `${counted(calls.length, 'call on an open deal', 'calls on open deals')}${stake === '' ? '' : `, ${stake}`}`,
        ]),
    ...(others === 0 ? [] : [calls.length === 0 ? `${others} due` : `${others} more`]),
  ];
  const day = painted('strong', dayWithMonth(agenda.today));
  return parts.length === 0 ? day : `${day}   ${parts.join(' · ')}`;
}

const styles: Partial<Record<AgendaItem['state'], Style>> = {
  clock: 'alarm',
  call: 'good',
  overdue: 'alarm',
};

function itemLines(item: AgendaItem, id: string, today: Day, width: number): readonly string[] {
  const style = styles[item.state] ?? 'strong';
  const head = `${painted('quiet', id)} ${painted(style, padded(item.mark, markWidth))}`;
  const indent = ' '.repeat(widthOf(head));
  const first = hanging(head, `${item.account}, ${timing(item, today)}`.replace(/, $/, ''), width);
  const words = hanging(indent, item.words, width);
  const reach = item.contact?.phone ?? item.contact?.email ?? '';
  return withReach([...first, ...words], reach, width);
}

/** The number or address at the right edge: of the first line where there is room, else of the last, else below. */
function withReach(lines: readonly string[], reach: string, width: number): readonly string[] {
  if (reach === '') return lines;
  const at = [0, lines.length - 1].find((one) => widthOf(lines[one] ?? '') + widthOf(reach) + 2 <= width);
  if (at === undefined) return [...lines, ' '.repeat(Math.max(0, width - widthOf(reach))) + reach];
  return lines.map((line, one) => (one === at ? padded(line, width - widthOf(reach)) + reach : line));
}

function timing(item: AgendaItem, today: Day): string {
  if (item.state === 'clock' && item.until) {
    return `${hours(item.hoursLeft ?? 0)} left, until ${timeOf(item.until)}`;
  }
  if (item.state === 'call') {
    const stake = [money(item.amount), item.closeDate && `closes ${soonDay(item.closeDate, today)}`];
    return [stake.filter(Boolean).join(', '), item.sign].filter(Boolean).join(': ');
  }
  if (item.state === 'overdue') return `${counted(item.daysLate ?? 0, 'day')} late`;
  return item.why;
}

function soonDay(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  return ahead >= 0 && ahead < 7 ? weekdayName(day) : dayNear(day, today);
}

function hours(left: number): string {
  return left < 1 ? `${Math.max(1, Math.round(left * 60))} min` : `${Math.floor(left)} h`;
}

function upcomingWords(upcoming: readonly AgendaItem[]): string {
  const shown = upcoming
    .slice(0, 3)
    .map((item) => `${weekdayAndDay(item.due)} ${item.account}: ${item.label}`);
  const rest = upcoming.length - shown.length;
  return [...shown, ...(rest === 0 ? [] : [`${rest} more`])].join(' · ');
}

function lessonLines(
  lesson: { readonly account: string; readonly text: string },
  width: number,
): readonly string[] {
  return hanging('', `Your lesson, for ${lesson.account}: ${lesson.text}`, width);
}

/** The ways to begin, for an empty home. */
export const firstWays: readonly string[] = [
  '  recover lost            a deal was just lost',
  '  recover import <file>   bring your pipeline from the CRM',
  '  recover demo            look around first; nothing of it is kept',
];

function emptyLines(screen: DueScreen): readonly string[] {
  if (screen.fresh) return ['Nothing here yet. Three ways to begin:', ...firstWays];
  return ['Nothing is due today.', 'A good moment to look ahead: recover similar'];
}

/** All items of an agenda, today's first. */
function everyItem(agenda: Agenda): readonly AgendaItem[] {
  return [...agenda.items, ...agenda.week, ...agenda.later];
}

/** One record a line, tab-separated: id, state, account, play, due day, contact, words. */
export function duePlain(items: readonly AgendaItem[]): string {
  return items
    .map((item) =>
      record([
        item.id,
        item.state,
        item.account,
        item.play,
        item.due,
        item.contact?.phone ?? item.contact?.email ?? '',
        item.words,
      ]),
    )
    .join('');
}

/** The stable shape of `due --json`. */
export function dueShape(agenda: Agenda) {
  return {
    today: agenda.today,
    items: everyItem(agenda).map((item) => ({
      id: item.id,
      account: item.account,
      loss: item.loss,
      play: item.play,
      due: item.due,
      until: item.until,
      state: item.state,
      hoursLeft: item.hoursLeft,
      daysLate: item.daysLate,
      amount: item.amount,
      contact: item.contact,
      why: item.why,
      words: item.words,
    })),
  };
}

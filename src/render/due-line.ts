import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Day } from '../domain/day.ts';
import { addDays, dayOf, daysBetween, timeOf } from '../domain/day.ts';
import { hanging, padded } from './layout.ts';
import type { Style } from './paint.ts';
import { painted } from './paint.ts';
import { counted, dayNear, dayWithMonth, money, weekdayName } from './saying.ts';
import { whyNow } from './why-now.ts';
import { widthOf } from './width.ts';

const markWidth = 8;
const styles: Partial<Record<AgendaItem['state'], Style>> = { clock: 'alarm', call: 'good' };

/** One item of the day: its number and mark, whom, why now, the first words, and the phone number or address at the right edge. */
export function itemLines(item: AgendaItem, number: string, today: Day, width: number): readonly string[] {
  const style = styles[item.state] ?? 'strong';
  const head = `${number} ${painted(style, padded(item.mark, markWidth))}`;
  const indent = ' '.repeat(widthOf(head));
  const first = hanging(head, [whomWords(item), timing(item, today)].filter(Boolean).join('  '), width);
  const words = hanging(indent, wordsOf(item, today), width);
  return withReach([...first, ...words], item.reach ?? '', width);
}

/** The account, or how many of them a mailing goes to. */
export function whomWords({ account, accounts }: Pick<AgendaItem, 'account' | 'accounts'>): string {
  return accounts === undefined ? account : counted(accounts.length, 'account');
}

/** A signal is seen at once, and says from which day on something may go out there again. */
function wordsOf({ state, due, words }: AgendaItem, today: Day): string {
  return state === 'signal' && due > today ? `From ${dayWithMonth(due)}: ${words}` : words;
}

/** Of the first line where there is room, else of the last, else on lines below. */
function withReach(lines: readonly string[], reach: string, width: number): readonly string[] {
  if (reach === '') return lines;
  const at = [0, lines.length - 1].find((one) => widthOf(lines[one] ?? '') + widthOf(reach) + 2 <= width);
  if (at === undefined) return [...lines, ' '.repeat(Math.max(0, width - widthOf(reach))) + reach];
  return lines.map((line, one) => (one === at ? padded(line, width - widthOf(reach)) + reach : line));
}

function timing(item: AgendaItem, today: Day): string {
  if (item.state === 'clock') return clockWords(item, today);
  if (item.state === 'call') {
    const stake = [money(item.amount), item.closeDate && closing(item.closeDate, today)];
    return [stake.filter(Boolean).join(', '), item.sign].filter(Boolean).join(': ');
  }
  if (item.state === 'signal')
    return item.about === undefined ? item.why : `${dayNear(item.about, today)}: ${item.why}`;
  if (item.about !== undefined) return `${item.why} ${dayNear(item.about, today)}`;
  return item.state === 'overdue' && !item.leftAlone ? sinceWords(item.daysLate ?? 0, today) : whyNow(item);
}

/** `6 h left, until 15:40`; further off only `until Wed 12:00`. */
function clockWords({ until, hoursLeft = 0 }: AgendaItem, today: Day): string {
  if (until === undefined) return '';
  const day = dayOf(until);
  if (hoursLeft > 24) return `until ${weekdayName(day)} ${timeOf(until)}`;
  return `${hours(hoursLeft)} left, until ${timeOf(until)}${day === today ? '' : ' tomorrow'}`;
}

/** The day it was due, without a word of being late. */
function sinceWords(days: number, today: Day): string {
  const day = addDays(today, -days);
  return days < 7 ? `from ${weekdayName(day)}` : `since ${dayNear(day, today)}`;
}

function closing(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  if (ahead < 0) return `was to close ${dayNear(day, today)}`;
  return `closes ${ahead < 7 ? weekdayName(day) : dayNear(day, today)}`;
}

function hours(left: number): string {
  return left < 1 ? `${Math.max(1, Math.round(left * 60))} min` : `${Math.floor(left)} h`;
}

import type { Agenda } from './agenda.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { Day } from './day.ts';
import { daysFrom } from './day.ts';
import type { Lesson } from './ledger.ts';
import type { Deal } from './pipeline.ts';
import { byStake } from './similar.ts';
import { plainName } from './words.ts';

/** The agenda of one account alone, called by its name or the beginning of it; undefined where nothing is planned there. */
export function agendaAbout(agenda: Agenda, typed: string): Agenda | undefined {
  const wanted = plainName(typed);
  const all = [...agenda.items, ...agenda.week, ...agenda.later].flatMap(accountsOf);
  const isMeant = all.includes(wanted)
    ? (account: string) => account === wanted
    : (account: string) => account.startsWith(wanted);
  if (wanted === '' || !all.some(isMeant)) return undefined;
  const ofAccount = (item: AgendaItem) => accountsOf(item).some(isMeant);
  return {
    today: agenda.today,
    items: agenda.items.filter(ofAccount),
    week: agenda.week.filter(ofAccount),
    later: agenda.later.filter(ofAccount),
  };
}

function accountsOf({ account, accounts = [account] }: AgendaItem): readonly string[] {
  return accounts.map(plainName);
}

/** How much is due, by what it asks for. */
export interface DueCounts {
  readonly calls: number;
  readonly clocks: number;
  /** The rest. */
  readonly due: number;
}

/** What is due today, counted. */
export function countsOf({ items }: Agenda): DueCounts {
  const of = (state: AgendaItem['state']) => items.filter((item) => item.state === state).length;
  const [calls, clocks] = [of('call'), of('clock')];
  return { calls, clocks, due: items.length - calls - clocks };
}

/** How long ahead an open deal counts as about to be decided. */
const closingDays = 7;

/** Days from today on which a deal closes that may be decided any moment. */
export function closingWindow(today: Day): ReadonlySet<Day> {
  return daysFrom(today, closingDays);
}

/** Open deals that close this week, the largest first: there a no may come by phone (G102–105). */
export function closingSoon(deals: readonly Deal[], today: Day): readonly Deal[] {
  const days = closingWindow(today);
  return deals
    .filter(({ status, closeDate }) => status === 'open' && closeDate !== undefined && days.has(closeDate))
    .sort(byStake);
}

/** A lesson and the account that it meets. */
export interface LessonMet {
  readonly account: string;
  readonly text: string;
}

/** The newest lesson of the loss behind the first call, today's or of the week: its cue has met an open deal (G11). */
export function lessonMet(
  { items, week }: Agenda,
  ledger: { readonly lessons: readonly Lesson[] },
): LessonMet | undefined {
  for (const call of [...items, ...week].filter(({ sign }) => sign !== undefined)) {
    const lesson = ledger.lessons.findLast((one) => one.loss === call.loss && !one.retired);
    if (lesson !== undefined) return { account: call.account, text: lesson.text };
  }
  return undefined;
}

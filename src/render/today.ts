import type { Agenda } from '../domain/agenda.ts';
import type { Loss } from '../domain/loss-record.ts';
import { quoted } from '../domain/words.ts';
import { heading } from './due.ts';
import { whomWords } from './due-line.ts';
import { firstWays } from './due-quiet.ts';
import { cut, hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { counted } from './saying.ts';

/** What `recover` alone shows: the day in three lines, and what to type next. */
export interface TodayScreen {
  readonly agenda: Agenda;
  readonly undebriefed: readonly Loss[];
  readonly fresh: boolean;
  readonly width: number;
}

/** Today in three lines, or four where the first words are long; an empty home gets the ways to begin. */
export function todayText(screen: TodayScreen): string {
  const { agenda, undebriefed } = screen;
  if (screen.fresh)
    return page(['For the hour after a lost deal, and the deals to save next.', ...firstWays], screen.width);
  const [first] = agenda.items;
  const [loss] = undebriefed;
  const next =
    first !== undefined || loss === undefined
      ? 'recover due'
      : `recover debrief ${quoted(loss.deal.account)}`;
  const lines = [
    agenda.items.length === 0 ? `${heading(agenda)}   nothing is due` : heading(agenda),
    ...(first === undefined
      ? [
          `${agenda.week.length === 0 ? 'Nothing' : counted(agenda.week.length, 'follow-up')} in the next seven days.`,
        ]
      : firstLines(`${whomWords(first)}. ${first.words}`, screen.width)),
    painted('quiet', `Next: ${next}     all verbs: recover help`),
  ];
  return page(lines, screen.width);
}

const rowsOfFirst = 2;

/** Whole where it takes two rows, else cut at the end of the second. */
function firstLines(words: string, width: number): readonly string[] {
  const [first = '', ...rest] = hanging('First: ', words, width);
  const second = rest.map((line) => line.trim()).join(' ');
  return rest.length < rowsOfFirst ? [first, ...rest] : [first, `       ${cut(second, width - 7)}`];
}

/** The stable shape of `recover --json`: how much is due, and the losses without a debrief. */
export function todayShape({ agenda, undebriefed }: TodayScreen) {
  return {
    today: agenda.today,
    dueNow: agenda.items.length,
    calls: agenda.items.filter((item) => item.state === 'call').length,
    nextWeek: agenda.week.length,
    undebriefed: undebriefed.map((loss) => ({ id: loss.id, account: loss.deal.account })),
  };
}

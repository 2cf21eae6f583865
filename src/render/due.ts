import type { Agenda } from '../domain/agenda.ts';
import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Ahead } from '../domain/ahead.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { quoted } from '../domain/words.ts';
import { itemLines } from './due-line.ts';
import { dotted, hanging, padded, page, rowsTaken } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayWithMonth, moneyTogether, weekdayAndDay } from './saying.ts';

/** What the morning screen shows besides the agenda. */
export interface DueScreen {
  readonly agenda: Agenda;
  /** The lesson that meets the first call, and the account it meets there. */
  readonly lesson?: { readonly account: string; readonly text: string };
  readonly width: number;
  /** How many rows there are; as many items are shown as fit, the rest is counted. Without it all are. */
  readonly rows?: number;
  /** Whether anything is kept yet: an empty home greets otherwise. */
  readonly fresh: boolean;
  readonly ahead?: Ahead;
}

/** The day on one screen: what, whom, where to reach them, why now, the first words (G24). */
export function dueText(screen: DueScreen): string {
  const { agenda, width } = screen;
  if (agenda.items.length === 0)
    return page([heading(agenda), ...emptyLines(screen), ...weekLines(agenda, width)], width);
  const ids = shortIds(everyItem(agenda).map((item) => item.id));
  const idWidth = Math.max(...agenda.items.map((item) => shortOf(ids, item.id).length));
  const blocks = agenda.items.map((item) =>
    itemLines(item, padded(shortOf(ids, item.id), idWidth), agenda.today, width),
  );
  const [first] = agenda.items;
  const done = first === undefined ? '' : shortOf(ids, first.id);
  return page(fitted(screen, blocks, painted('quiet', `When one is done: recover done ${done}`)), width);
}

const enough = 3;

/** As many items as the rows hold, one at least; where they hold too few, the lesson goes first, then the week. */
function fitted(screen: DueScreen, blocks: Blocks, footer: string): readonly string[] {
  const week = weekLines(screen.agenda, screen.width);
  const belows = [[...week, ...lessonLines(screen), footer], [...week, footer], [footer]];
  const wanted = Math.min(enough, blocks.length);
  let lines: readonly string[] = [];
  for (const below of belows) {
    const page = withItems(screen, blocks, below);
    lines = page.lines;
    if (page.shown >= wanted && fits(lines, screen)) break;
  }
  return lines;
}

type Blocks = readonly (readonly string[])[];

function withItems(screen: DueScreen, blocks: Blocks, below: readonly string[]) {
  const linesOf = (shown: number): readonly string[] => [
    heading(screen.agenda),
    ...blocks.slice(0, shown).flat(),
    ...(shown < blocks.length ? [`And ${blocks.length - shown} more: recover due --all`] : []),
    ...below,
  ];
  let shown = Math.min(blocks.length, screen.rows ?? blocks.length);
  let lines = linesOf(shown);
  while (shown > 1 && !fits(lines, screen)) {
    shown -= 1;
    lines = linesOf(shown);
  }
  return { shown, lines };
}

/** One row stays for the prompt that follows. */
function fits(lines: readonly string[], { rows, width }: DueScreen): boolean {
  return rows === undefined || rowsTaken(lines, width) < rows;
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

function weekLines({ week }: Agenda, width: number): readonly string[] {
  if (week.length === 0) return [];
  const shown = week.slice(0, 3).map((item) => `${weekdayAndDay(item.due)} ${item.account}: ${item.label}`);
  const rest = week.length - shown.length;
  return dotted('Next 7 days: ', [...shown, ...(rest === 0 ? [] : [`${rest} more`])], width);
}

function lessonLines({ lesson, width }: DueScreen): readonly string[] {
  return lesson === undefined ? [] : hanging('', `Your lesson, for ${lesson.account}: ${lesson.text}`, width);
}

/** The ways to begin, for an empty home. */
export const firstWays: readonly string[] = [
  '  recover lost            a deal was just lost',
  '  recover import <file>   bring your pipeline from the CRM',
  '  recover demo            look around first; nothing of it is kept',
];

function emptyLines({ fresh, ahead = { act: 'similar' } }: DueScreen): readonly string[] {
  if (fresh) return ['Nothing here yet. Three ways to begin:', ...firstWays];
  return ['Nothing is due today.', aheadWords(ahead)];
}

/** What to do with a day on which nothing is due. */
function aheadWords({ act, account = '' }: Ahead): string {
  const words: Readonly<Record<Ahead['act'], string>> = {
    import: 'Bring your open deals, and they can be looked after: recover import <file>',
    debrief: `One debrief is still open: recover debrief ${quoted(account)}`,
    similar: 'A good moment to look ahead: recover similar',
    'look-back': `A quiet day to learn from one you lost: recover debrief ${quoted(account)}`,
    wait: 'When a deal is lost: recover lost',
  };
  return words[act];
}

/** All items of an agenda, today's first. */
function everyItem(agenda: Agenda): readonly AgendaItem[] {
  return [...agenda.items, ...agenda.week, ...agenda.later];
}

import type { Agenda } from '../domain/agenda.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import type { Below } from './due-below.ts';
import { belowLines, weekLine } from './due-below.ts';
import { itemLines } from './due-line.ts';
import type { Quiet } from './due-quiet.ts';
import { quietLines } from './due-quiet.ts';
import { padded, page, rowsTaken } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayWithMonth, moneyTogether } from './saying.ts';

/** What the morning screen shows besides the agenda. */
export interface DueScreen extends Below, Quiet {
  /** How many rows there are; as many items are shown as fit, the rest is counted. Without it all are, with their ids. */
  readonly rows?: number;
  /** Whether the keys to act with come below. */
  readonly acting?: boolean;
}

/** The day on one screen: what, whom, where to reach them, why now, the first words (G24). */
export function dueText(screen: DueScreen): string {
  return duePage(screen).text;
}

/** The same, with how many of the items are on it. */
export function duePage(screen: DueScreen): { readonly text: string; readonly shown: number } {
  const { agenda, width } = screen;
  if (agenda.items.length === 0)
    return {
      text: page([heading(agenda), ...quietLines(screen), ...weekLine(agenda, width)], width),
      shown: 0,
    };
  const { lines, shown } = fitted(screen, blocksOf(screen), footer(screen));
  return { text: page(lines, width), shown };
}

type Blocks = readonly (readonly string[])[];

/** Each item under its number; where there is room for all, with the id it goes by everywhere. */
function blocksOf({ agenda, width, rows }: DueScreen): Blocks {
  const ids = idsIn(agenda);
  const numbers = agenda.items.map((item, at) =>
    rows === undefined ? `${at + 1} ${shortOf(ids, item.id)}` : String(at + 1),
  );
  const widest = Math.max(...numbers.map((number) => number.length));
  return agenda.items.map((item, at) =>
    itemLines(item, padded(numbers[at] ?? '', widest), agenda.today, width),
  );
}

/** What to type when there are no keys to act with. */
function footer({ agenda, acting }: DueScreen): readonly string[] {
  const [first] = agenda.items;
  if (first === undefined || acting) return [];
  return [painted('quiet', `When 1 is done: recover done ${shortOf(idsIn(agenda), first.id)}`)];
}

function idsIn({ items, week, later }: Agenda) {
  return shortIds([...items, ...week, ...later].map((item) => item.id));
}

const enough = 5;

/** As many items as the rows hold, one at least; where they hold too few, what stands below goes first, piece by piece. */
function fitted(screen: DueScreen, blocks: Blocks, last: readonly string[]) {
  const wanted = Math.min(enough, blocks.length);
  let fitting = withItems(screen, blocks, last);
  for (const below of belowLines(screen)) {
    fitting = withItems(screen, blocks, [...below, ...last]);
    if (fitting.shown >= wanted && fits(fitting.lines, screen)) break;
  }
  return fitting;
}

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

/** One row stays for the prompt that follows, more for the keys to act with. */
function fits(lines: readonly string[], { rows, width, acting }: DueScreen): boolean {
  return rows === undefined || rowsTaken(lines, width) < rows - (acting ? keyRows(width) : 0);
}

const keysLength = 78;

/** How many rows the line with the keys takes besides the one that is typed in. */
function keyRows(width: number): number {
  return Math.ceil(keysLength / width);
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

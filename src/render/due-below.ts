import type { Agenda } from '../domain/agenda.ts';
import type { LessonMet } from '../domain/agenda-about.ts';
import { accountOf } from '../domain/deals.ts';
import type { Deal } from '../domain/pipeline.ts';
import { whomWords } from './due-line.ts';
import { cut, dotted, hanging } from './layout.ts';
import { weekdayAndDay } from './saying.ts';
import { widthOf } from './width.ts';

/** What stands below the items of the day. */
export interface Below {
  readonly agenda: Agenda;
  readonly lesson?: LessonMet;
  /** Open deals that close this week, the largest first. */
  readonly closing?: readonly Deal[];
  readonly width: number;
}

/** The week, the no-call card and the lesson; then with less and less of it, where the screen is too short. */
export function belowLines(below: Below): readonly (readonly string[])[] {
  const week = weekLine(below.agenda, below.width);
  const card = noCallCard(below);
  const lesson = lessonLines(below);
  return [[...week, ...card, ...lesson], [...week, ...card], week, []];
}

/** The first three of the seven days ahead, the rest counted. */
export function weekLine({ week }: Agenda, width: number): readonly string[] {
  if (week.length === 0) return [];
  const shown = week
    .slice(0, 3)
    .map((item) => `${weekdayAndDay(item.due)} ${whomWords(item)}: ${item.label}`);
  const rest = week.length - shown.length;
  return dotted('Next 7 days: ', [...shown, ...(rest === 0 ? [] : [`${rest} more`])], width);
}

const cardWords = '? Thank, ask leave to call. No questions, no price.';

/** What to say if a no comes by phone this week: one line, ready before the call (G102–105). */
function noCallCard({ closing = [], width }: Below): readonly string[] {
  const [largest] = closing;
  if (largest === undefined) return [];
  const head = 'A no from ';
  const room = Math.max(10, width - widthOf(head + cardWords));
  return hanging('', `${head}${cut(accountOf(largest), room)}${cardWords}`, width);
}

function lessonLines({ lesson, width }: Below): readonly string[] {
  return lesson === undefined ? [] : hanging('', `Your lesson, for ${lesson.account}: ${lesson.text}`, width);
}

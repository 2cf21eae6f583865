import type { Day } from '../domain/day.ts';
import { addDays } from '../domain/day.ts';
import type { Planned } from '../domain/plan.ts';
import type { Play } from '../domain/playbook.ts';
import type { SceneItem } from '../domain/question.ts';
import type { Saying } from '../domain/scene.ts';
import { filled, withoutEnding } from '../domain/words.ts';
import { dealLabels } from './deal-labels.ts';
import { padded } from './layout.ts';
import { byWhen, dayWithMonth, money } from './saying.ts';

/** Money, days and deals as questions write them. */
export const saying: Saying = { money, day: dayWithMonth, deals: dealLabels };

/** The choice for a deal that is not on the list. */
export const anotherDeal = 'another deal, not on this list';

/** A lesson as one sentence; undefined when there is no act to be kept (G11). */
export function lessonSentence(sign: string | undefined, act: string | undefined): string | undefined {
  if (act === undefined) return undefined;
  const what = clause(act).replace(/^I(?:'d| would| will|'ll)\s+/, '');
  return sign === undefined ? `Next time I will ${what}.` : `If ${clause(sign)}, then I will ${what}.`;
}

/** The words so that they can stand inside a sentence. */
function clause(text: string): string {
  const line = withoutEnding(text.replace(/\s+/g, ' ').trim(), '.!?…');
  return /^(?:I\b|[A-Z]{2}|[A-Z][a-z]+ [A-Z])/.test(line)
    ? line
    : line.charAt(0).toLowerCase() + line.slice(1);
}

/** `tomorrow by 15:40` is the longest of the usual ones. */
const whenWidth = 17;

/** A planned play as a choice: its day, and what it is. */
export function planItem(
  planned: Planned,
  play: Play,
  words: Readonly<Record<string, string>>,
  today: Day,
): SceneItem {
  const when =
    planned.until === undefined
      ? dayOrToday(planned.due, today)
      : byWhen(planned.until, today, addDays(today, 1));
  return { value: planned.play, label: `${padded(when, whenWidth)}  ${filled(play.plan, words)}` };
}

function dayOrToday(day: Day, today: Day): string {
  return day === today ? 'today' : dayWithMonth(day);
}

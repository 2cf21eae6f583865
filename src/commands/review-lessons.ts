import { dayOf } from '../domain/day.ts';
import type { Lesson } from '../domain/ledger.ts';
import { lessonMeant, lessonsUsed, withRetired } from '../domain/lessons.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { LessonsScreen } from '../render/review-lessons.ts';
import {
  lessonsPlain,
  lessonsShape,
  lessonsText,
  noSuchLesson,
  retireOrBringBack,
} from '../render/review-lessons.ts';
import type { World } from '../world.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { readAll } from './view.ts';

/** What `review lessons` takes: a lesson by its number or id, to be retired or brought back. */
export interface LessonsOptions extends Format {
  readonly retire?: string;
  readonly bringBack?: string;
}

/** `recover review lessons`: the lessons and what came of them; one may be retired or brought back first. Throws `Problem` not-found | usage. */
export async function reviewLessons(world: World, options: LessonsOptions): Promise<void> {
  const { retire, bringBack } = options;
  if (retire !== undefined && bringBack !== undefined) throw retireOrBringBack();
  const typed = retire ?? bringBack;
  const changed = typed === undefined ? undefined : await turn(world, typed, retire !== undefined);
  const { ledger, deals } = await readAll(world);
  const screen: LessonsScreen = {
    lessons: lessonsUsed(ledger, deals),
    ...withoutGaps({ changed }),
    today: dayOf(world.now()),
    width: world.width,
  };
  show(world, options, {
    kind: 'lessons',
    shape: () => lessonsShape(screen),
    plain: () => lessonsPlain(screen),
    text: () => lessonsText(screen),
  });
}

async function turn(
  world: World,
  typed: string,
  retired: boolean,
): Promise<{ readonly lesson: Lesson; readonly already: boolean }> {
  const { lessons, losses } = await world.ledger.read();
  const lesson = lessonMeant(typed, lessons);
  if (lesson === undefined) throw noSuchLesson(typed, lessons.length);
  if (lesson.retired === retired) return { lesson, already: true };
  const account = losses.find(({ id }) => id === lesson.loss)?.deal.account;
  await world.ledger.change((ledger) => withRetired(ledger, lesson.id, retired), {
    verb: 'lesson',
    thing: retired ? 'retired' : 'brought back',
    ...withoutGaps({ account }),
  });
  return { lesson: { ...lesson, retired }, already: false };
}

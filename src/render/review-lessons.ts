import type { Day } from '../domain/day.ts';
import type { Id } from '../domain/ids.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import type { Lesson } from '../domain/ledger.ts';
import type { LessonUsed } from '../domain/lessons.ts';
import type { TrackRecord } from '../domain/named.ts';
import { Problem } from '../domain/problem.ts';
import { hanging, page, record } from './layout.ts';
import { painted } from './paint.ts';
import { counted, nearDay } from './saying.ts';

/** The lessons in the order of their numbers, and what was changed of one just now. */
export interface LessonsScreen {
  readonly lessons: readonly LessonUsed[];
  readonly changed?: { readonly lesson: Lesson; readonly already: boolean };
  readonly today: Day;
  readonly width: number;
}

/** The lessons, numbered, each with the deals it met and what came of them (G11, G64). */
export function lessonsText(screen: LessonsScreen): string {
  const { lessons, width } = screen;
  if (lessons.length === 0) return page(nothingLearnt(width), width);
  const ids = shortIds(lessons.map(({ lesson }) => lesson.id));
  const retired = lessons.filter(({ lesson }) => lesson.retired).length;
  const head = `${counted(lessons.length, 'lesson')}${retired === 0 ? '' : `, ${retired} of them retired`}`;
  const lines = lessons.flatMap((one, at) => lessonLines(one, at + 1, ids, screen));
  return page(
    [...changedLines(screen), painted('strong', head), ...lines, '', ...nextLines(lessons, width)],
    width,
  );
}

function nothingLearnt(width: number): readonly string[] {
  return [
    ...hanging('', 'No lesson is kept yet. Every debrief ends with one, in your own words.', width),
    painted('quiet', 'When a deal is lost: recover debrief'),
  ];
}

function lessonLines(
  { lesson, loss, record: met }: LessonUsed,
  number: number,
  ids: ReadonlyMap<Id, string>,
  { today, width }: LessonsScreen,
): readonly string[] {
  const head = `${String(number).padStart(2)}  `;
  const from = [
    ...(loss === undefined ? [] : [loss.deal.account]),
    nearDay(lesson.on, today),
    ...(lesson.retired ? ['retired'] : []),
    shortOf(ids, lesson.id),
  ];
  return [
    '',
    ...hanging(head, lesson.text, width),
    ...hanging('    ', metWords(met), width),
    ...hanging('    ', from.join(' · '), width).map((line) => painted('quiet', line)),
  ];
}

/** `Met 3 open deals: 1 hit, 1 not called yet · 1 won since.` */
function metWords(met: TrackRecord): string {
  if (met.named === 0) return 'It has met no open deal yet.';
  const found = [
    met.hit === 0 ? '' : `${met.hit} with the same trouble`,
    met.newConcern === 0 ? '' : `${met.newConcern} with another concern`,
    met.nothing === 0 ? '' : `${met.nothing} with nothing to it`,
    met.noContact === 0 ? '' : `${met.noContact} not reached`,
    met.notCalled === 0 ? '' : `${met.notCalled} not called yet`,
  ].filter((part) => part !== '');
  const ended = [
    met.won === 0 ? '' : `${met.won} won since`,
    met.lost === 0 ? '' : `${met.lost} lost since`,
  ].filter((part) => part !== '');
  return `Met ${counted(met.named, 'open deal')}: ${[found.join(', '), ...ended].join(' · ')}.`;
}

function changedLines({ changed, width }: LessonsScreen): readonly string[] {
  if (changed === undefined) return [];
  const { lesson, already } = changed;
  const now = lesson.retired ? 'Retired' : 'Back';
  const then = lesson.retired ? 'It no longer comes up in your mornings.' : 'It comes up again when it fits.';
  const said = already
    ? `That lesson is ${lesson.retired ? 'retired' : 'in use'} already; nothing was changed.`
    : `${painted('good', `${now}:`)} ${lesson.text} ${then}`;
  return [
    ...hanging('', said, width),
    ...(already ? [] : [painted('quiet', 'Take it back: recover undo')]),
    '',
  ];
}

function nextLines(lessons: readonly LessonUsed[], width: number): readonly string[] {
  const retired = lessons.findIndex(({ lesson }) => lesson.retired);
  const isInUse = lessons.some(({ lesson }) => !lesson.retired);
  const lines = [
    isInUse ? 'One you know by heart can go: recover review lessons --retire 1' : '',
    retired < 0 ? '' : `One can come back: recover review lessons --bring-back ${retired + 1}`,
  ].filter((line) => line !== '');
  return lines.flatMap((line) => hanging('', line, width)).map((line) => painted('quiet', line));
}

/** One lesson a line, tab-separated: number, id, day, account, `in use` or `retired`, deals met, each finding, won, lost, the lesson. */
export function lessonsPlain({ lessons }: LessonsScreen): string {
  return lessons
    .map(({ lesson, loss, record: met }, at) => [
      String(at + 1),
      lesson.id,
      lesson.on,
      loss?.deal.account ?? '',
      lesson.retired ? 'retired' : 'in use',
      ...[met.named, met.hit, met.newConcern, met.nothing, met.noContact, met.notCalled].map(String),
      ...[met.won, met.lost].map(String),
      lesson.text,
    ])
    .map(record)
    .join('');
}

/** The stable shape of `review lessons --json`. */
export function lessonsShape({ lessons }: LessonsScreen) {
  return lessons.map(({ lesson, loss, met, record: counts }, at) => ({
    number: at + 1,
    id: lesson.id,
    text: lesson.text,
    on: lesson.on,
    loss: lesson.loss,
    account: loss?.deal.account,
    retired: lesson.retired,
    met: counts,
    deals: met.map(({ call, found, status }) => ({ deal: call.deal?.id, followUp: call.id, found, status })),
  }));
}

/** No lesson has that number or id. */
export function noSuchLesson(typed: string, count: number): Problem {
  const there = count === 0 ? 'No lesson is kept yet.' : `They are numbered from 1 to ${count}.`;
  return new Problem(
    'not-found',
    `No lesson goes by "${typed}". ${there}`,
    'Your lessons: recover review lessons',
  );
}

/** A lesson cannot be sent away and brought back in one go. */
export function retireOrBringBack(): Problem {
  return new Problem(
    'usage',
    '--retire and --bring-back are for one lesson at a time.',
    'Type the one first, then the other: recover review lessons --retire <number>',
  );
}

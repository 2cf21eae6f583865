import { isWell, shortfall } from '../domain/ailments.ts';
import type { Day } from '../domain/day.ts';
import type { Condition, Counts, Offered } from '../domain/health.ts';
import type { Question } from '../domain/question.ts';
import { stateWords } from './doctor.ts';
import { sureQuestion } from './doctor-questions.ts';
import { fileNames, holdings, hung, lacking, nameIn, whenSaid } from './home-words.ts';
import { page } from './layout.ts';

/** What is offered beside what is there now. `file` is the path as typed. */
export interface RestoreScreen {
  readonly file: string;
  readonly offered: Offered;
  readonly now: Condition | undefined;
  readonly today: Day;
  readonly width: number;
}

/** What the file holds, what is there now, and what would be fewer than now. */
export function restorePreview(screen: RestoreScreen): string {
  const { file, offered, today, width } = screen;
  const name = file === '-' ? 'standard input' : nameIn(file);
  const lines = [
    `In ${name}: ${fileNames[offered.kind]}${savedWords(offered, today)}`,
    `  ${holdings(offered.kind, offered.counts)}`,
    `There now: ${nowWords(screen)}`,
    ...fewerLines(screen),
  ];
  return page(hung(lines, '', width), width);
}

/** Whether to put it in place; Enter is no. */
export function restoreQuestion({ now }: RestoreScreen): Question {
  const whole = now !== undefined && (isWell(now.state) || ['rolled-back', 'replaced'].includes(now.state));
  return sureQuestion(
    'restore',
    'Put it in place?',
    whole
      ? 'What is there now stays among the copies, so that you can put it back.'
      : 'What lies there now is set aside, never deleted.',
  );
}

/** How many records of each kind the offered file holds fewer than what is there, or was seen there last. */
function fewer({ offered, now }: Pick<RestoreScreen, 'offered' | 'now'>): Counts {
  const there = now?.counts ?? now?.seen?.counts;
  return there === undefined ? {} : shortfall(offered.counts, [there]);
}

/** The stable shape of `restore --json`. */
export function restoreShape(screen: RestoreScreen, setAside: string | undefined) {
  const { offered, now } = screen;
  return {
    file: offered.kind,
    counts: offered.counts,
    writtenAt: offered.writtenAt,
    fewer: fewer(screen),
    before:
      now === undefined ? undefined : { state: now.state, counts: now.counts, writtenAt: now.writtenAt },
    setAside,
  };
}

function savedWords({ writtenAt }: Pick<Offered, 'writtenAt'>, today: Day): string {
  return writtenAt === undefined ? '' : `, saved ${whenSaid(writtenAt, today)}`;
}

function nowWords({ now, today }: RestoreScreen): string {
  if (now === undefined || now.state === 'none') return 'nothing yet';
  const state = now.state === 'well' ? '' : stateWords[now.state];
  const saved = now.writtenAt === undefined ? '' : `saved ${whenSaid(now.writtenAt, today)}`;
  const there = now.counts ?? now.seen?.counts;
  const held = now.counts === undefined ? 'last seen here with ' : '';
  const parts = [state, saved, there === undefined ? '' : `${held}${holdings(now.kind, there)}`];
  return parts.filter((part) => part !== '').join('; ');
}

function fewerLines(screen: RestoreScreen): readonly string[] {
  const { offered, now } = screen;
  if (now === undefined || now.state === 'none') return [];
  const less = lacking(offered.kind, fewer(screen));
  if (now.counts === undefined && now.seen === undefined) return [];
  return less === '' ? ['By number, it holds no less than that.'] : [`It holds ${less} fewer than that.`];
}

import type { Unknown } from '../domain/agenda-quiet.ts';
import type { Ahead } from '../domain/ahead.ts';
import type { Day } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import type { Question } from '../domain/question.ts';
import { quoted } from '../domain/words.ts';
import { hanging } from './layout.ts';
import { painted } from './paint.ts';
import { dayWithMonth, money } from './saying.ts';

/** What a day shows on which nothing is due. */
export interface Quiet {
  /** Whether anything is kept yet: an empty home greets otherwise. */
  readonly fresh: boolean;
  readonly ahead?: Ahead;
  /** What is worth finding out; it is asked instead of shown where keys can be asked for. */
  readonly unknown?: Unknown;
  readonly asks?: boolean;
  /** The last day on which the rep is away. */
  readonly away?: Day;
  readonly width: number;
}

/** The ways to begin, for an empty home. */
export const firstWays: readonly string[] = [
  '  recover lost            a deal was just lost',
  '  recover import <file>   bring your pipeline from the CRM',
  '  recover demo            look around first; nothing of it is kept',
];

/** That nothing is due, and what the day is good for. */
export function quietLines(quiet: Quiet): readonly string[] {
  const { fresh, ahead = { act: 'similar' }, unknown, asks, away, width } = quiet;
  if (fresh) return ['Nothing here yet. Three ways to begin:', ...firstWays];
  if (away !== undefined)
    return [`You are away until ${dayWithMonth(away)}. Back sooner: recover away --back`];
  const isAdvised = unknown === undefined || ahead.act === 'debrief';
  return [
    'Nothing is due today.',
    ...(isAdvised ? [aheadWords(ahead)] : []),
    ...(unknown === undefined || asks ? [] : unknownLines(unknown, width)),
  ];
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

function unknownLines(unknown: Unknown, width: number): readonly string[] {
  return hanging('', `Worth knowing of ${dealWords(unknown)}: ${unknown.fact.sweep}`, width);
}

function dealWords({ deal }: Unknown): string {
  const closes = deal.closeDate === undefined ? '' : `closes ${dayWithMonth(deal.closeDate)}`;
  return [accountOf(deal), money(deal.amount), closes].filter(Boolean).join(', ');
}

/** The same as a question, one key. */
export function unknownQuestion(unknown: Unknown): Question {
  return {
    id: 'unknown',
    step: 0,
    steps: 0,
    title: '',
    kind: 'yes-no',
    unknownByMark: true,
    required: false,
    prompt: `${dealWords(unknown)}: ${unknown.fact.sweep}`,
    why: unknown.isSign
      ? 'A deal was lost by this before. Known in time, it can still be put right.'
      : 'Your largest deal that closes next. What is not known can surprise you.',
  };
}

/** What the answer means, and where to go on. */
export function unknownAnswered({ fact, isSign }: Unknown, value: 'yes' | 'no' | undefined): string {
  if (value === undefined) return `Then ask them: "${fact.question}"\n`;
  if (value !== fact.sign) return 'Good. Kept.\n';
  const next = isSign ? '\nThe same sign as in a deal you lost. The call: recover similar' : '';
  return `Kept. The question for them: "${fact.question}"${painted('quiet', next)}\n`;
}

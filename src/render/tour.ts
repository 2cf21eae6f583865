import { Problem } from '../domain/problem.ts';
import { page, wrapped } from './layout.ts';
import { painted } from './paint.ts';

export type TourStep = 'import' | 'lost' | 'debrief' | 'due' | 'similar';

const told: Readonly<Record<TourStep, string>> = {
  import: 'Robin sells sensors to factories. Once a month the pipeline comes in from the CRM.',
  lost: 'Monday, 15:40. Ines at Thornbury Logistics rings: they signed with someone else. Robin answers seven short questions.',
  debrief:
    'The same evening, eight minutes: what really decided it, Robin’s own part, and which open deals show the same sign.',
  due: 'Tuesday, 09:40. The day on one screen. Robin had lost Vandermeer Textiles a week before, and debriefed that too: two of the calls come from there.',
  similar: 'Before the first call: which open deals may be lost for the same reason, and what to ask there.',
};

/** What the tour is, before it begins. */
export function tourWelcome(width: number): string {
  const text =
    'A two-minute tour with invented companies, in a home that is thrown away at its end. Your own deals are not touched.';
  return `${wrapped(text, Math.min(width, 80)).join('\n')}\n`;
}

/** What happens next in the tour, and what is typed. */
export function tourStep(step: TourStep, argv: readonly string[], width: number): string {
  const words = argv.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
  const lines = wrapped(told[step], Math.min(width, 80));
  return page(['', ...lines, '', painted('strong', `$ recover ${words}`)], width);
}

/** What to do after the tour. */
export function tourEnd(width: number): string {
  const text =
    'That was the tour; its home is gone. Yours begins with: recover import <file>, or recover lost when a deal was just lost.';
  return `\n${wrapped(text, Math.min(width, 80)).join('\n')}\n`;
}

/** A command of the tour failed, which has said why itself. */
export function tourStopped(): Problem {
  return new Problem(
    'refused',
    'The tour cannot go on here.',
    'Your own deals were not touched: recover help',
  );
}

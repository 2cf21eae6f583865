import { causeLabel } from '../domain/cause-label.ts';
import type { ChangeCheck, MonthlyChange } from '../domain/own-cause.ts';
import { cameBack } from '../domain/own-cause.ts';
import type { Cause } from '../domain/playbook.ts';
import type { Group } from '../domain/review.ts';
import { hanging } from './layout.ts';
import type { ReviewScreen } from './review.ts';
import { counted } from './saying.ts';

const times = ['', 'once', 'The second time', 'The third time', 'The fourth time'];

/** What came back of the rep's own part, the one change for this month, and how the last one went: for the rep alone. */
export function changeLines(screen: ReviewScreen): readonly string[] {
  const { review, change, check, causes, width } = screen;
  const [most] = cameBack(review);
  const lines = [
    ...(most === undefined ? [] : [againWords(most, causes)]),
    ...(change === undefined ? [] : [changeWords(change, causes)]),
    ...(check === undefined ? [] : [checkWords(check, causes)]),
  ];
  return lines.flatMap((line) => hanging('   ', line, width));
}

function againWords({ what, losses }: Group, causes: readonly Cause[]): string {
  const often = times[losses.length] ?? `${losses.length} times`;
  return `${often}: ${causeLabel(what, causes)}. Worth ten minutes with someone you trust.`;
}

function changeWords({ cause, lesson }: MonthlyChange, causes: readonly Cause[]): string {
  const words = lesson ?? causes.find(({ id }) => id === cause)?.remedies[0] ?? causeLabel(cause, causes);
  return `This month, one thing: ${words}`;
}

function checkWords({ cause, again, of }: ChangeCheck, causes: readonly Cause[]): string {
  const count = again.length === 0 ? 'it did not come back' : `it came back in ${again.length}`;
  return `Last month's thing, ${causeLabel(cause, causes)}: ${count}, of ${counted(of.length, 'loss', 'losses')} debriefed.`;
}

import type { DealField } from '../domain/intake.ts';
import type { Column } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { wordsOf } from './dialect.ts';
import { headerKey, plainWords } from './plain.ts';

/** Fields from which something might be learned about open deals. */
const telling: ReadonlySet<DealField | undefined> = new Set([undefined, 'competitor', 'product', 'source']);

/** Fields that leave as an attribute what holds for closed deals alone; a close date does where the true day of the end replaced it. */
const leaving: ReadonlySet<DealField | undefined> = new Set(['wonOn', 'lostOn', 'closedOn', 'closingReason']);

/** What is known only once a deal is closed: the labels of such columns that stay as attributes, and the names of such fields. */
export function afterClosing(columns: readonly Column[], dialect: Dialect): readonly string[] {
  const whole = new Set(wordsOf(dialect, (layout) => layout.afterClosing?.whole).map(headerKey));
  const within = wordsOf(dialect, (layout) => layout.afterClosing?.within).map(
    (phrase) => ` ${plainWords(phrase)} `,
  );
  const isLate = (header: string): boolean => {
    const words = ` ${plainWords(header)} `;
    return whole.has(headerKey(header)) || within.some((phrase) => words.includes(phrase));
  };
  const replaces = columns.some(({ field }) => leaving.has(field) && field !== 'closingReason');
  return columns.flatMap(({ header, label, field }) => {
    if (leaving.has(field) || (replaces && field === 'closeDate')) return [label];
    return telling.has(field) && isLate(header) ? [field ?? label] : [];
  });
}

import type { Question, Reply } from '../domain/question.ts';
import type { Writing } from './editing.ts';

/** One name on the list, and what taking it means. */
export interface Entry {
  readonly label: string;
  readonly reply: Reply;
}

/** A name being looked for. */
export interface Finding {
  readonly question: Question;
  readonly entries: readonly Entry[];
  /** The entry that stays whatever is typed. */
  readonly otherwise: Entry | undefined;
  readonly writing: Writing;
  /** The entry that Enter picks, among those that fit, `otherwise` being the last. */
  readonly on: number;
  readonly helped: boolean;
  readonly note?: string;
}

/** The entries that hold every word typed, whatever its case and accents; `back` finds the way back. */
export function fitting({ entries, writing }: Finding): readonly Entry[] {
  const words = folded(writing.text).split(/\s+/).filter(Boolean);
  const found = entries.filter(({ label }) => words.every((word) => folded(label).includes(word)));
  const back: Entry = { label: 'back to the question before', reply: { kind: 'back' } };
  return words.length === 1 && words[0] === 'back' ? [back, ...found] : found;
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

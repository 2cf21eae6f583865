import { hanging, padded } from './layout.ts';
import { widthOf } from './width.ts';

/** What stands before a text in a help: a verb, a flag, an example. */
export interface HelpRow {
  readonly head: string;
  readonly text: string;
}

const narrowestText = 20;

/** The texts in a column of their own where it is wide enough to be read, else each below its head; on one line each where `short`. */
export function helpRows(rows: readonly HelpRow[], width: number, how?: 'short'): readonly string[] {
  const column = Math.max(...rows.map(({ head }) => widthOf(head))) + 4;
  const room = width - column;
  const beside = how === 'short' ? rows.every(({ text }) => widthOf(text) <= room) : room >= narrowestText;
  return rows.flatMap(({ head, text }) =>
    beside
      ? hanging(padded(`  ${head}`, column), text, width)
      : [...hanging('  ', head, width), ...hanging('      ', text, width)],
  );
}

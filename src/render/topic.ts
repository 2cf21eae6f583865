import { hanging, padded, wrapped } from './layout.ts';
import { widthOf } from './width.ts';

/** A few lines that belong together: prose, or a head with the text beside it. */
interface Passage {
  readonly indent: string;
  readonly head?: string;
  /** How far in the text of a head begins, in columns. */
  readonly column: number;
  readonly text: string;
}

const written = 80;
const narrowestText = 20;

/** A text of data/help/, written for 80 columns; on a narrower screen its prose is filled anew and its lists hang under themselves. */
export function topicText(text: string, width: number): string {
  if (width >= written) return `${text.trimEnd()}\n`;
  const passages = text.trimEnd().split('\n').reduce<readonly Passage[]>(withLine, []);
  return `${passages.flatMap((passage) => linesOf(passage, width)).join('\n')}\n`;
}

/** The passages with one more line: a new one, or the end of the last. */
function withLine(passages: readonly Passage[], line: string): readonly Passage[] {
  const [, indent = '', head, gap = '', text = ''] = /^( *)(?:(\S.*?)( {2,}))?(\S.*)?$/.exec(line) ?? [];
  const last = passages.at(-1);
  if (head !== undefined)
    return [...passages, { indent, head, column: indent.length + widthOf(head) + gap.length, text }];
  if (last === undefined || text === '' || last.text === '' || indent.length !== last.column)
    return [...passages, { indent, column: indent.length, text }];
  return [...passages.slice(0, -1), { ...last, text: `${last.text} ${text}` }];
}

function linesOf({ indent, head, column, text }: Passage, width: number): readonly string[] {
  if (head === undefined)
    return wrapped(text, width - indent.length).map((line) => `${indent}${line}`.trimEnd());
  if (width - column >= narrowestText) return hanging(padded(indent + head, column), text, width);
  return [...hanging(indent, head, width), ...hanging(`${indent}    `, text, width)];
}

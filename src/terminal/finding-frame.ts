import { harmless } from '../render/harmless.ts';
import { clipped } from '../render/layout.ts';
import { painted } from '../render/paint.ts';
import type { Frame, Size } from './look.ts';
import { footerRows, hintRows, noteRows, promptRows, whyRows } from './look.ts';
import type { Entry, Finding } from './names.ts';
import { fitting } from './names.ts';

const head = 'Find: ';

/** The question, what was typed to find a name, the names that fit, and the keys that work. */
export function findingFrame(finding: Finding, size: Size): Frame {
  const { question, helped, note } = finding;
  const above = [
    ...promptRows(question, size),
    ...hintRows(question, size),
    ...(helped ? whyRows(question, size) : []),
  ];
  const footer = [...noteRows(note, size), ...footerRows(question, keys, size)];
  const room = Math.max(3, Math.min(10, size.rows - above.length - footer.length - 6));
  return { above, head, ...typedPart(finding, size), below: [...entryRows(finding, room, size), ...footer] };
}

const keys = ['type to narrow', 'arrows move', 'Enter picks', '? why', 'back'];

/** What was typed, in the room that its line has. */
function typedPart({ writing }: Finding, { columns }: Size): { readonly text: string; readonly at: number } {
  const from = Math.max(0, writing.at - (columns - head.length - 2));
  const shown = (text: string) => harmless(text).replaceAll('\t', ' ');
  return {
    text: shown(writing.text.slice(from, from + columns - head.length - 2)),
    at: shown(writing.text.slice(from, writing.at)).length,
  };
}

function entryRows(finding: Finding, room: number, size: Size): readonly string[] {
  const { on, otherwise } = finding;
  const fits = fitting(finding);
  const first = Math.max(0, Math.min(on - Math.floor(room / 2), fits.length - room));
  const rows = fits.slice(first, first + room).map((entry, at) => entryRow(entry, first + at === on, size));
  const hidden = fits.length - rows.length;
  return [
    ...rows,
    ...(hidden > 0 ? [`  ${hidden} more; type to narrow`] : []),
    ...(fits.length === 0 ? ['  Nothing fits that.'] : []),
    ...(otherwise ? [entryRow(otherwise, on >= fits.length, size)] : []),
  ];
}

function entryRow({ label }: Entry, here: boolean, { columns }: Size): string {
  const row = `${here ? '>' : ' '} ${clipped(label, columns - 4)}`;
  return here ? painted('strong', row) : row;
}

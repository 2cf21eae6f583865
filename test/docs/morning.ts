import { join } from 'node:path';
import xterm from '@xterm/headless';
import { openTerminal } from '../cli/terminal.ts';
import { inFolder, keptIn, typed } from './replay.ts';
import { standIns } from './stand-ins.ts';

/** Letters of one look that stand beside each other in a row. */
export interface Run {
  readonly text: string;
  /** In columns. */
  readonly from: number;
  readonly width: number;
  readonly bold: boolean;
  readonly dim: boolean;
  /** The number of the colour in a terminal's palette, where it is not that of all text. */
  readonly colour?: number;
}

/** A row of the screen, its runs from left to right. */
export type Row = readonly Run[];

const [columns, rows] = [80, 24];

/** What happened before that morning. */
const before: readonly (readonly [now: string, line: string])[] = [
  ['2026-11-16T09:00', 'recover import pipeline.csv'],
  ['2026-11-23T15:40', 'recover lost thornbury --answers answers-lost-thornbury.json'],
  ['2026-11-23T18:12', 'recover debrief thornbury --answers answers-debrief-thornbury.json'],
];

/** The screen of `recover due` on a morning after a loss, in a real terminal on the built program; the same in every run. */
export async function morning(): Promise<readonly Row[]> {
  const drawn = await inFolder(async (folder) => {
    const home = join(folder, 'home');
    for (const [now, line] of before) typed(line, { folder, home, now });
    const ids = standIns();
    ids.learn(keptIn(home));
    return ids.onPages(await dueIn(home));
  });
  return rowsOf(drawn);
}

async function dueIn(home: string): Promise<string> {
  const clean: (() => void)[] = [];
  const terminal = openTerminal({ args: ['due'], home, columns, rows, now: '2026-11-24T09:40' }, (one) =>
    clean.push(one),
  );
  await terminal.see(/\[q\]uit/);
  const raw = terminal.raw();
  for (const one of clean) one();
  await terminal.exit();
  return raw;
}

/** What stands on the screen once that was written, without the blank rows at its end. */
async function rowsOf(written: string): Promise<readonly Row[]> {
  const window = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((done) => window.write(written, done));
  const all = Array.from({ length: rows }, (_, at) => rowAt(window, at));
  return all.slice(0, all.findLastIndex((row) => row.length > 0) + 1);
}

function rowAt(window: xterm.Terminal, at: number): Row {
  const line = window.buffer.active.getLine(at);
  const cells = Array.from({ length: columns }, (_, column) => {
    const cell = line?.getCell(column);
    return {
      text: cell?.getChars() || ' ',
      from: column,
      width: cell?.getWidth() ?? 1,
      bold: (cell?.isBold() ?? 0) > 0,
      dim: (cell?.isDim() ?? 0) > 0,
      ...(cell?.isFgPalette() ? { colour: cell.getFgColor() } : {}),
    };
  });
  return joined(cells);
}

/** Cells that look alike as one run; blanks at the ends of a run are left away. */
function joined(cells: readonly Run[]): Row {
  const runs: Run[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last === undefined || lookOf(last) !== lookOf(cell)) runs.push(cell);
    else runs.splice(-1, 1, { ...last, text: last.text + cell.text, width: last.width + cell.width });
  }
  return runs.flatMap((run) => {
    const text = run.text.trim();
    const indent = run.text.length - run.text.trimStart().length;
    return text === ''
      ? []
      : [{ ...run, text, from: run.from + indent, width: run.width - (run.text.length - text.length) }];
  });
}

function lookOf({ bold, dim, colour }: Run): string {
  return `${bold} ${dim} ${colour}`;
}

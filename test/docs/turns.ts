/** Output that a page shows, as lines of its text: from that line up to, not including, the other. */
interface Shown {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** One thing a page does or shows; `shown` is absent where a command only lays the ground. */
export type Turn =
  | { readonly kind: 'home'; readonly name: string }
  | { readonly kind: 'at'; readonly moment: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'command' | 'screen'; readonly typed: string; readonly shown?: Shown };

/** A turn that types something. */
export type Typing = Extract<Turn, { readonly typed: string }>;

const fence = '```';

/**
 * What the pages do, in their order. Blocks marked `console` hold commands and what they print; comments say the rest:
 * `home NAME` opens an empty home, `at MOMENT` sets the clock, `file NAME` keeps the next block under that name,
 * `screen COMMAND` shows a terminal that waits for an answer, `run` holds several such lines and silent commands.
 */
export function turnsIn(text: string): readonly Turn[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at): readonly Turn[] => {
    if (line === `${fence}console`) return commandsIn(lines, at + 1);
    if (line === '<!-- run') return lines.slice(at + 1, lines.indexOf('-->', at)).map(turnOf);
    const [, word = '', rest = ''] = /^<!-- (home|at|file|screen) (.+) -->$/.exec(line) ?? [];
    if (word === 'file')
      return [{ kind: 'file', name: rest, text: `${blockAt(lines, at + 2).join('\n')}\n` }];
    if (word === 'screen')
      return [{ kind: 'screen', typed: rest, shown: shownAt(lines, at + 2, closing(lines, at + 2)) }];
    return word === '' ? [] : [turnOf(`${word} ${rest}`)];
  });
}

function turnOf(line: string): Turn {
  const [word, ...rest] = line.split(' ');
  if (word === 'home') return { kind: 'home', name: rest.join(' ') };
  if (word === 'at') return { kind: 'at', moment: rest.join(' ') };
  return { kind: 'command', typed: line };
}

function commandsIn(lines: readonly string[], start: number): readonly Turn[] {
  const end = closing(lines, start);
  const typed = lines.flatMap((line, at) => (at >= start && at < end && line.startsWith('$ ') ? [at] : []));
  return typed.map((at, place) => ({
    kind: 'command',
    typed: (lines[at] ?? '').slice(2),
    shown: shownAt(lines, at + 1, typed[place + 1] ?? end),
  }));
}

function blockAt(lines: readonly string[], start: number): readonly string[] {
  return lines.slice(start, closing(lines, start));
}

function closing(lines: readonly string[], start: number): number {
  return lines.indexOf(fence, start);
}

function shownAt(lines: readonly string[], from: number, to: number): Shown {
  return { from, to, lines: lines.slice(from, to) };
}

const leftOut = '…';

/** What was printed, cut as a page shows it: a line `…` stands for lines that are left out. */
export function asShown(printed: readonly string[], shown: readonly string[]): readonly string[] {
  const gap = shown.indexOf(leftOut);
  if (gap < 0) return printed;
  const after = shown.length - gap - 1;
  const missing = printed.length - gap - after;
  return missing < 1
    ? printed
    : [...printed.slice(0, gap), leftOut, ...printed.slice(printed.length - after)];
}

/** The pages with other output in them; the last output first, so that line numbers stay true. */
export function withOutput(text: string, outputs: readonly (readonly [Shown, readonly string[]])[]): string {
  const lines = text.split('\n');
  for (const [{ from, to }, printed] of [...outputs].sort(([left], [right]) => right.from - left.from))
    lines.splice(from, to - from, ...printed);
  return lines.join('\n');
}

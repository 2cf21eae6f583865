import type { Terminal } from '@xterm/headless';

/** Waits for things to appear in a window, without ever sleeping. */
export interface Watch {
  see(pattern: RegExp, timeout: number): Promise<string>;
  question(pattern: RegExp, timeout: number): Promise<string>;
  /** The program is gone: what is not there now will never be. */
  end(): void;
}

/** Watches the window; every change of it is looked at once. */
export function watch(window: Terminal): Watch {
  const questions = questionsIn(window);
  const patience = patienceWith(window);
  /** Everything before this was matched; what is drawn anew there can be matched again. */
  let seen = '';
  window.onWriteParsed(() => {
    seen = sharedStart(seen, transcriptOf(window));
    patience.look();
  });
  const find = (pattern: RegExp) => () => {
    const all = transcriptOf(window);
    const match = pattern.exec(all.slice(seen.length));
    if (!match) return undefined;
    seen = all.slice(0, seen.length + match.index + match[0].length);
    return match[0];
  };
  return {
    see: (pattern, timeout) => patience.until(String(pattern), find(pattern), timeout),
    async question(pattern, timeout) {
      const shown = await patience.until(`the question ${pattern}`, () => questions.next(pattern), timeout);
      const all = transcriptOf(window);
      const match = pattern.exec(shown);
      const end = all.length - shown.length + (match ? match.index + match[0].length : 0);
      seen = all.slice(0, Math.max(0, end));
      return shown;
    },
    end: patience.end,
  };
}

interface Patience {
  until(what: string, find: () => string | undefined, timeout: number): Promise<string>;
  look(): void;
  end(): void;
}

function patienceWith(window: Terminal): Patience {
  const waiting = new Set<() => void>();
  let ended = false;
  const look = () => {
    for (const attempt of [...waiting]) attempt();
  };
  const end = () => {
    ended = true;
    look();
  };
  const until: Patience['until'] = (what, find, timeout) =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        waiting.delete(attempt);
        clearTimeout(timer);
        act();
      };
      const fail = (why: string) => settle(() => reject(new Error(`${why}:\n${framed(window)}`)));
      const attempt = () => {
        const found = find();
        if (found !== undefined) settle(() => resolve(found));
        else if (ended) fail(`The program left before ${what}`);
      };
      const timer = setTimeout(() => fail(`Not seen in ${timeout} ms: ${what}`), timeout);
      waiting.add(attempt);
      attempt();
    });
  return { until, look, end };
}

/** The questions as they come up: each begins where the program asks for marked pastes, and ends where it no longer does. */
function questionsIn(window: Terminal): { next(pattern: RegExp): string | undefined } {
  let count = 0;
  let matched = 0;
  let marker = window.registerMarker(0);
  window.parser.registerCsiHandler({ prefix: '?', final: 'h' }, (parameters) => {
    if (parameters[0] === 2004) {
      count += 1;
      marker = window.registerMarker(0);
    }
    return false;
  });
  return {
    next(pattern) {
      if (!window.modes.bracketedPasteMode || count === matched) return undefined;
      const shown = transcriptOf(window, marker?.line);
      if (!pattern.test(shown)) return undefined;
      matched = count;
      return shown;
    },
  };
}

/** The text of the buffer from a line on, rows that the window wrapped joined, without blanks at line ends. */
export function transcriptOf(window: Terminal, from = 0): string {
  const buffer = window.buffer.active;
  const lines: string[] = [];
  for (let at = from; at < buffer.length; at += 1) {
    const line = buffer.getLine(at);
    const next = buffer.getLine(at + 1);
    const text = line?.translateToString(!next?.isWrapped) ?? '';
    if (line?.isWrapped && lines.length > 0) lines[lines.length - 1] += text;
    else lines.push(text);
  }
  return lines.join('\n').trimEnd();
}

/** The rows of the window as they stand there. */
export function screenOf(window: Terminal): string {
  const buffer = window.buffer.active;
  const rows = Array.from({ length: window.rows }, (_, row) => buffer.getLine(buffer.baseY + row));
  return rows
    .map((row) => row?.translateToString(true) ?? '')
    .join('\n')
    .trimEnd();
}

function framed(window: Terminal): string {
  const edge = '-'.repeat(window.cols);
  return `${edge}\n${screenOf(window)}\n${edge}`;
}

/** What both begin with. A row that was added to was still seen so far; one that was written anew was not. */
function sharedStart(seen: string, now: string): string {
  if (now.startsWith(seen)) return seen;
  let at = 0;
  while (seen[at] === now[at]) at += 1;
  return seen[at] === '\n' ? seen.slice(0, at) : seen.slice(0, seen.lastIndexOf('\n', at - 1) + 1);
}

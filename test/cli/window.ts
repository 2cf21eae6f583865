import xterm from '@xterm/headless';
import { screenOf, transcriptOf, watch } from './watch.ts';

const keys = {
  enter: '\r',
  tab: '\t',
  escape: '\u001B',
  backspace: '\u007F',
  delete: '\u001B[3~',
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  home: '\u001B[H',
  end: '\u001B[F',
  space: ' ',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-u': '\u0015',
  'ctrl-w': '\u0017',
  'ctrl-z': '\u001A',
} as const;

/** A key that `press` knows by name. */
export type KeyName = keyof typeof keys;

/** A window that shows what a program writes, and the keyboard before it. */
export interface Window {
  /**
   * Waits until the text stands on the screen or above it, after what the last `see` or `question` matched, and answers
   * with the match. In a string any blank stands for any run of blanks and line ends; rows that the window wrapped are joined.
   */
  see(text: string | RegExp, timeout?: number): Promise<string>;
  /**
   * Waits until a further question is up that shows the text, and answers with all it shows. A question counts once:
   * the same words matched before, or staying above as answered, do not match again. `see` goes on behind the match.
   * Not for plain (accessible) questions.
   */
  question(text: string | RegExp, timeout?: number): Promise<string>;
  type(text: string): void;
  press(...names: readonly KeyName[]): void;
  /** As a terminal pastes: between marks when the program asked for them. */
  paste(text: string): void;
  /** The window's text now, one line a row, without the blank rows at its end. */
  screen(): string;
  /** Everything on the screen and above it, wrapped rows joined. */
  transcript(): string;
  /** Every byte the program wrote. */
  raw(): string;
  /** Where the cursor is, from 0, and whether it is shown. */
  cursor(): { readonly column: number; readonly row: number; readonly shown: boolean };
}

/** The window's side of the program: what it writes is fed in. */
export interface WindowInside extends Window {
  feed(data: string): void;
  resize(columns: number, rows: number): void;
  /** Nothing more will come: what is not there when all is drawn will never be. */
  end(drawn: () => void): void;
}

/** Milliseconds that a thing may take to appear, on a busy machine; a test's own timeout should be longer, to hear why. */
const patience = 8_000;

/** A window of that size; what is typed before it goes to `send`. */
export function openWindow(columns: number, rows: number, send: (text: string) => void): WindowInside {
  const window = new xterm.Terminal({ cols: columns, rows, scrollback: 20_000, allowProposedApi: true });
  const watched = watch(window);
  let raw = '';
  return {
    feed(data) {
      raw += data;
      window.write(data);
    },
    resize: (width, height) => window.resize(width, height),
    end(drawn) {
      window.write('', () => {
        watched.end();
        drawn();
      });
    },
    see: (text, timeout = patience) => watched.see(patternOf(text), timeout),
    question: (text, timeout = patience) => watched.question(patternOf(text), timeout),
    type: send,
    press: (...names) => send(names.map((name) => keys[name]).join('')),
    paste: (text) => send(pasted(text, window.modes.bracketedPasteMode)),
    screen: () => screenOf(window),
    transcript: () => transcriptOf(window),
    raw: () => raw,
    cursor: () => ({
      column: window.buffer.active.cursorX,
      row: window.buffer.active.cursorY,
      shown: raw.lastIndexOf('\u001B[?25l') <= raw.lastIndexOf('\u001B[?25h'),
    }),
  };
}

function patternOf(text: string | RegExp): RegExp {
  if (typeof text !== 'string') return text;
  return new RegExp(
    text
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  );
}

function pasted(text: string, marked: boolean): string {
  const sent = text.replaceAll('\n', '\r');
  return marked ? `\u001B[200~${sent}\u001B[201~` : sent;
}

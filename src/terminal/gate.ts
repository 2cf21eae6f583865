import { emitKeypressEvents } from 'node:readline';
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Key, Keypress } from './keys.ts';
import { keyFor } from './keys.ts';
import type { Heard, Piece } from './paste.ts';
import { asLines, hear, nothingHeard } from './paste.ts';

/** What questions are read from: standard input, or a stream in its place. */
export interface TerminalInput extends NodeJS.ReadableStream {
  setRawMode?(on: boolean): unknown;
}

/** The stretch between the keyboard and one prompt, with pastes told from typing. */
export interface Gate {
  readonly stream: NodeJS.ReadableStream;
  /** Aborted when the input ended: nobody is there any more. */
  readonly ended: AbortSignal;
  /** Makes the prompt draw itself anew. */
  redraw(): void;
  close(): void;
}

/** Milliseconds of silence after which a guessed paste is over. */
const silence = 30;

/** Opens the gate; keys struck before the question stood there are dropped, so that none answers it by accident. */
export async function openGate(input: TerminalInput): Promise<Gate> {
  const gate = new Passage(input);
  await nextTurn();
  gate.listen();
  return gate;
}

function nextTurn(): Promise<unknown> {
  return new Promise((resolve) => setImmediate(resolve));
}

class Passage implements Gate {
  readonly stream: PassThrough & { setRawMode(on: boolean): void };
  private readonly input: TerminalInput;
  private readonly keyboard = new PassThrough();
  private readonly decoder = new StringDecoder('utf8');
  private readonly leaving = new AbortController();
  private heard: Heard = nothingHeard;
  private guessed: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private inEscape = false;
  private listening = false;

  constructor(input: TerminalInput) {
    this.input = input;
    this.stream = Object.assign(new PassThrough(), {
      setRawMode: (on: boolean) => void input.setRawMode?.(on),
    });
    // After Ctrl-Z and fg readline pauses its input for good; ours goes on.
    this.stream.pause = () => this.stream;
    emitKeypressEvents(this.keyboard);
    this.keyboard.on('keypress', this.onKeypress);
    input.on('data', this.onData);
    input.on('end', this.onEnd);
    input.on('error', this.onEnd);
    input.setRawMode?.(true);
    input.resume();
  }

  get ended(): AbortSignal {
    return this.leaving.signal;
  }

  listen(): void {
    this.listening = true;
  }

  redraw(): void {
    this.pass({ kind: 'press', press: 'redraw' });
  }

  close(): void {
    this.listening = false;
    clearTimeout(this.timer);
    this.input.removeListener('data', this.onData);
    this.input.removeListener('end', this.onEnd);
    this.input.removeListener('error', this.onEnd);
    this.input.setRawMode?.(false);
    this.input.pause();
  }

  private readonly onEnd = () => this.leaving.abort();

  private readonly onData = (chunk: Buffer | string) => {
    const text = typeof chunk === 'string' ? chunk : this.decoder.write(chunk);
    if (!this.listening) return;
    if (this.guessed !== undefined) this.goOnPasting(text);
    else this.take(text);
  };

  private take(text: string): void {
    const { heard, pieces } = hear(this.heard, text);
    this.heard = heard;
    for (const piece of pieces) this.deliver(piece);
  }

  private deliver(piece: Piece): void {
    if (piece.kind === 'typed') this.typed(piece.text.replaceAll('\r\n', '\r'));
    else if (piece.marked) this.pass(piece);
    else this.goOnPasting(piece.text);
  }

  /** A long paste without marks comes in several chunks, one right after the other. */
  private goOnPasting(text: string): void {
    this.guessed = (this.guessed ?? '') + text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.endGuess(), silence);
  }

  private endGuess(): void {
    const text = asLines(this.guessed ?? '');
    this.guessed = undefined;
    this.pass({ kind: 'paste', text, marked: false });
  }

  /** Esc at the end of a chunk is the key itself: with Alt a terminal sends both at once. */
  private typed(text: string): void {
    const escaped = text.endsWith('\u001B');
    this.struck(escaped ? text.slice(0, -1) : text);
    if (escaped) this.pass({ kind: 'press', press: 'escape' });
  }

  private struck(text: string): void {
    if (this.inEscape || text.includes('\u001B')) {
      this.keyboard.write(text);
      this.inEscape = /\u001B[[O][\d;]*$/.test(text);
      return;
    }
    for (const run of text.match(/[^\x00-\x1F\x7F]+|[\x00-\x1F\x7F]/g) ?? []) {
      if (/^[\x00-\x1F\x7F]/.test(run)) this.keyboard.write(run);
      else this.pass({ kind: 'typed', text: run });
    }
  }

  private readonly onKeypress = (text: string | undefined, pressed: Keypress) => {
    if (!this.listening) return;
    if (pressed.ctrl && (pressed.name === 'c' || pressed.name === 'z')) {
      this.stream.emit('keypress', undefined, pressed);
      return;
    }
    const key = keyFor(text, pressed);
    if (key !== undefined) this.pass(key);
  };

  private pass(key: Key): void {
    if (!this.listening) return;
    this.stream.emit('keypress', undefined, { name: 'key', ctrl: false, meta: false, shift: false, key });
  }
}

/** The key in an event that came through the gate, undefined for any other event. */
export function keyIn(event: object): Key | undefined {
  return 'key' in event ? (event.key as Key) : undefined;
}

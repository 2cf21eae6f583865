import { PassThrough, Writable } from 'node:stream';
import { checkAnswer } from '../../src/domain/answer.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Question, Reply } from '../../src/domain/question.ts';
import { createAsker } from '../../src/terminal/asker.ts';
import type { ColourLevel } from '../../src/terminal/colour.ts';
import type { Window } from '../cli/window.ts';
import { openWindow } from '../cli/window.ts';

/** An asker in this process with a person before it. */
export interface AtTheKeyboard extends Window {
  ask(question: Question): Promise<Reply>;
  /** The input ends, as when the window is closed. */
  hangUp(): void;
}

/** An asker on plain streams, and a window that shows what it writes. */
export function atTheKeyboard(
  options: {
    columns?: number;
    rows?: number;
    colour?: ColourLevel;
    accessible?: boolean;
    signal?: AbortSignal;
  } = {},
): AtTheKeyboard {
  const { columns = 80, rows = 24, colour = 0, accessible = false, signal } = options;
  const input = new PassThrough();
  const window = openWindow(columns, rows, (text) => input.write(text));
  const output = new Writable({
    write(chunk: Buffer, _encoding, written) {
      window.feed(chunk.toString().replaceAll('\n', '\r\n'));
      written();
    },
  });
  const ask = createAsker({
    input,
    output: Object.assign(output, { columns, rows }),
    colour,
    accessible,
    check: (question, typed) => checkAnswer(question, typed, '2026-11-23' as Day),
    ...(signal ? { signal } : {}),
  });
  return { ...window, ask: standing(ask), hangUp: () => input.end() };
}

/** A question may be left standing when its test is over: that it is given up then is nobody's trouble. */
function standing(ask: AtTheKeyboard['ask']): AtTheKeyboard['ask'] {
  return (question) => {
    const reply = ask(question);
    reply.catch(() => undefined);
    return reply;
  };
}

/** The question put, and the person before it who has seen it. */
export async function put(question: Question, options: Parameters<typeof atTheKeyboard>[0] = {}) {
  const me = atTheKeyboard(options);
  const reply = me.ask(question);
  await me.question(question.prompt);
  return { me, reply };
}

/** The reply to a question after the keys were struck. */
export async function afterTyping(question: Question, strike: (me: AtTheKeyboard) => void): Promise<Reply> {
  const { me, reply } = await put(question);
  strike(me);
  return await reply;
}

import { Writable } from 'node:stream';
import { createPromptModule } from 'inquirer';
import type { Question, Reply } from '../domain/question.ts';
import { painted } from '../render/paint.ts';
import type { Asking } from './asking.ts';
import { dressFor } from './chalk-dress.ts';
import { askingChoice, isScale } from './choosing.ts';
import type { ColourLevel } from './colour.ts';
import type { Dress } from './dress.ts';
import type { Gate, Reader, TerminalInput } from './gate.ts';
import { openGate } from './gate.ts';
import { left } from './left.ts';
import type { Check } from './lines.ts';
import { askingLines } from './lines.ts';
import type { Size } from './look.ts';
import { answeredText, heading } from './look.ts';
import { pasteMarks } from './paste.ts';
import { plainAsk } from './plain.ts';
import type { AskingConfig } from './prompt.ts';
import { askingPrompt } from './prompt.ts';
import type { Picked } from './search.ts';
import { searchConfig } from './search.ts';
import { spoken } from './spoken.ts';
import { askingChoices } from './ticking.ts';

/** Where questions are shown: standard output, or a stream in its place. */
export interface TerminalOutput extends NodeJS.WritableStream {
  readonly columns?: number;
  readonly rows?: number;
}

/** What asking needs. `signal` ends the question when the program is told to stop; `accessible` asks in plain lines. */
export interface AskerOptions {
  readonly input: TerminalInput;
  readonly output: TerminalOutput;
  readonly colour: ColourLevel;
  readonly accessible: boolean;
  readonly check: Check;
  readonly signal?: AbortSignal;
}

/** Puts one question and waits for the reply. Throws `Problem` left on Ctrl-C, on a signal, and when the input ends. */
export type Ask = (question: Question) => Promise<Reply>;

/** An `Ask` on these streams; it says the step whenever it changes, and leaves the terminal as it was. */
export function createAsker(options: AskerOptions): Ask {
  const terminal: Terminal = { ...options, dress: dressFor(options.colour) };
  let said = '';
  return async (question) => {
    const now = heading(question);
    if (now !== said && now !== '') show(terminal, `\n${now}\n`);
    said = now;
    try {
      if (!options.accessible) return await askOnScreen(question, terminal);
      return await plainAsk(question, { ...options, say: (text) => show(terminal, text) });
    } catch (error) {
      throw isLeaving(error) ? left() : error;
    }
  };
}

interface Terminal extends AskerOptions {
  readonly dress: Dress;
}

async function askOnScreen(question: Question, terminal: Terminal): Promise<Reply> {
  const reply = isLong(question) ? await search(question, terminal, false) : await ask(question, terminal);
  const size = sizeOf(terminal.output);
  if (reply.kind === 'answer') show(terminal, answeredText(question, spoken(question, reply.value), size));
  else show(terminal, `${painted('quiet', 'back')}\n`);
  return reply;
}

function isLong({ kind, choices = [] }: Question): boolean {
  return kind === 'choice' && choices.length > 9;
}

async function ask(question: Question, terminal: Terminal): Promise<Reply> {
  const config: AskingConfig = {
    message: '',
    asking: askingFor(question, terminal.check),
    dress: terminal.dress,
    size: () => sizeOf(terminal.output),
  };
  return await throughGate<Reply>(terminal, 'keys', (prompts) => {
    prompts.registerPrompt('asking', askingPrompt);
    return prompts<{ answer: Reply }>([{ type: 'asking', name: 'answer', ...config }]);
  });
}

function askingFor(question: Question, check: Check): Asking {
  if (question.kind === 'choices') return askingChoices(question);
  return question.kind === 'choice' || question.kind === 'yes-no' || isScale(question)
    ? askingChoice(question)
    : askingLines(question, check);
}

async function search(question: Question, terminal: Terminal, helped: boolean): Promise<Reply> {
  const config = searchConfig(question, helped, terminal.dress, sizeOf(terminal.output));
  const picked = await throughGate<Picked>(terminal, 'readline', (prompts) =>
    prompts<{ answer: Picked }>([{ type: 'search', name: 'answer', ...config }]),
  );
  return picked.kind === 'why' ? await search(question, terminal, true) : picked;
}

/** Runs one prompt of inquirer behind the gate, with pastes marked while it is up. */
async function throughGate<T>(
  { input, output, signal }: Terminal,
  reader: Reader,
  run: (prompts: ReturnType<typeof promptsOn>) => Promise<{ answer: T }>,
): Promise<T> {
  const gate = await openGate(input, reader);
  const redraw = () => gate.redraw();
  output.on('resize', redraw);
  output.write(pasteMarks.on);
  try {
    return (await run(promptsOn(gate, output, signal))).answer;
  } finally {
    output.removeListener('resize', redraw);
    output.write(pasteMarks.off);
    gate.close();
  }
}

function promptsOn(gate: Gate, output: TerminalOutput, signal: AbortSignal | undefined) {
  return createPromptModule({
    input: gate.stream,
    output: borrowed(output),
    clearPromptOnDone: true,
    signal: signal ? AbortSignal.any([signal, gate.ended]) : gate.ended,
  });
}

/** inquirer ends the stream it writes to; this one takes that, and the terminal stays open. */
function borrowed(output: TerminalOutput): NodeJS.WritableStream {
  const stream = new Writable({
    decodeStrings: false,
    write: (text: string, _encoding, written) => {
      output.write(text);
      written();
    },
  });
  return Object.defineProperties(stream, {
    isTTY: { value: true },
    columns: { get: () => sizeOf(output).columns },
    rows: { get: () => sizeOf(output).rows },
  });
}

function show({ output, dress }: Terminal, text: string): void {
  output.write(dress(text));
}

function sizeOf({ columns = 80, rows = 24 }: TerminalOutput): Size {
  return { columns, rows };
}

function isLeaving(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError', 'AbortError'].includes(error.name);
}

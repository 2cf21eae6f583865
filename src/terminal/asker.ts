import { Writable } from 'node:stream';
import { createPromptModule } from 'inquirer';
import type { Question, Reply } from '../domain/question.ts';
import { askingAct } from './acting.ts';
import type { Asking } from './asking.ts';
import { dressFor } from './chalk-dress.ts';
import { askingChoice, isScale } from './choosing.ts';
import type { ColourLevel } from './colour.ts';
import type { Dress } from './dress.ts';
import { askingName } from './finding.ts';
import type { Gate, TerminalInput } from './gate.ts';
import { openGate } from './gate.ts';
import { left } from './left.ts';
import type { Check } from './lines.ts';
import { askingLines } from './lines.ts';
import type { Size } from './look.ts';
import { pasteMarks } from './paste.ts';
import { plainAsker } from './plain.ts';
import type { AskingConfig } from './prompt.ts';
import { askingPrompt } from './prompt.ts';
import { askingChoices } from './ticking.ts';
import { trailOf } from './trail.ts';

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
  const trail = trailOf({
    draws: !options.accessible,
    show: (text) => show(terminal, text),
    order: (text) => options.output.write(text),
    size: () => sizeOf(options.output),
  });
  const putPlainly = plainAsker({
    ...options,
    say: (text) => show(terminal, text),
    size: () => sizeOf(options.output),
  });
  return async (question) => {
    trail.before(question);
    try {
      const reply = await (options.accessible ? putPlainly(question) : ask(question, terminal));
      trail.after(question, reply);
      return reply;
    } catch (error) {
      throw isLeaving(error) ? left() : error;
    }
  };
}

interface Terminal extends AskerOptions {
  readonly dress: Dress;
}

function askingFor(question: Question, check: Check): Asking {
  if (question.kind === 'act') return askingAct(question);
  if (question.kind === 'choices') return askingChoices(question);
  if (isOfNames(question)) return askingName(question);
  return question.kind === 'choice' || question.kind === 'yes-no' || isScale(question)
    ? askingChoice(question)
    : askingLines(question, check);
}

/** Names are looked for by their letters; so is what would be a long list of keys, unless each was given its own. */
function isOfNames({ kind, choices = [], search }: Question): boolean {
  const isKeyed = choices.every(({ key }) => key !== undefined);
  return kind === 'choice' && (search === true || (choices.length > mostKeys && !isKeyed));
}

const mostKeys = 5;

/** Runs the prompt behind the gate, with pastes marked while it is up. */
async function ask(question: Question, { input, output, signal, check, dress }: Terminal): Promise<Reply> {
  const size = () => sizeOf(output);
  const order = (text: string) => output.write(text);
  const config: AskingConfig = { message: '', asking: askingFor(question, check), dress, size, order };
  const gate = await openGate(input);
  const redraw = () => gate.redraw();
  output.on('resize', redraw);
  output.write(pasteMarks.on);
  try {
    const prompts = promptsOn(gate, output, signal);
    prompts.registerPrompt('asking', askingPrompt);
    return (await prompts<{ answer: Reply }>([{ type: 'asking', name: 'answer', ...config }])).answer;
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

import { checkAnswer } from '../../src/domain/answer.ts';
import type { Day } from '../../src/domain/day.ts';
import { isProblem } from '../../src/domain/problem.ts';
import { createAsker } from '../../src/terminal/asker.ts';
import { asksPlainly, colourFor } from '../../src/terminal/colour.ts';
import { doorFor } from '../../src/terminal/door.ts';
import { questionNamed, questions } from './questions.ts';

// Asks the questions that are named, or all of them, in a real terminal, and prints what came of each.
const { env, stdin, stdout, argv } = process;
const colour = colourFor({
  NO_COLOR: env['NO_COLOR'],
  FORCE_COLOR: env['FORCE_COLOR'],
  TERM: env['TERM'],
  isTTY: stdout.isTTY,
});
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort(signal));
const ask = createAsker({
  input: stdin,
  output: stdout,
  colour,
  accessible: asksPlainly({ RECOVER_ACCESSIBLE: env['RECOVER_ACCESSIBLE'], TERM: env['TERM'] }),
  check: (question, typed) => checkAnswer(question, typed, '2026-11-23' as Day),
  signal: stop.signal,
});
const door = doorFor({ write: (text) => stdout.write(text), colour });
const wanted = argv.slice(2);

try {
  for (const question of wanted.length === 0 ? questions : wanted.map(questionNamed)) {
    const reply = await ask(question);
    if (env['TELL']) door.print(`told: ${question.id} ${JSON.stringify(reply)}\n`);
  }
  door.print('Done.\n');
} catch (error) {
  if (!isProblem(error)) throw error;
  door.print(`${error.message}\n`);
  process.exitCode = { SIGTERM: 143, SIGHUP: 129, SIGINT: 130 }[String(stop.signal.reason)] ?? 130;
}

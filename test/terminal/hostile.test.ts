import { describe, expect, it, vi } from 'vitest';
import type { Question } from '../../src/domain/question.ts';
import { attacks } from '../torture/outside/attacks.ts';
import { harmInWindow } from '../torture/outside/judge.ts';
import type { AtTheKeyboard } from './at-the-keyboard.ts';
import { atTheKeyboard } from './at-the-keyboard.ts';
import { questions } from './questions.ts';

vi.setConfig({ testTimeout: 20_000 });

const attack = Object.values(attacks).join('');

/** The question with the attack in each of its texts. */
function attacked(question: Question): Question {
  const { choices, proposal, hint, example } = question;
  return {
    ...question,
    title: `${question.title}${attack}`,
    prompt: `${question.prompt}${attack}`,
    why: `${question.why}${attack}`,
    ...(hint === undefined ? {} : { hint: `${hint}${attack}` }),
    ...(example === undefined ? {} : { example: `${example}${attack}` }),
    ...(choices === undefined
      ? {}
      : { choices: choices.map(({ value, label }) => ({ value, label: `${label}${attack}` })) }),
    ...(typeof proposal === 'string' && choices === undefined ? { proposal: `${proposal}${attack}` } : {}),
  };
}

/** Everything a person may do with a question; what is no key of its own is pasted. */
async function tried(me: AtTheKeyboard, question: Question): Promise<void> {
  const reply = me.ask(attacked(question)).catch(() => undefined);
  await me.see(question.prompt.split('?')[0] ?? '');
  me.type('?');
  me.paste(attack);
  me.press('down', 'enter');
  me.press('up', 'backspace', 'enter', 'ctrl-u');
  me.hangUp();
  await reply;
}

describe('a question full of orders to the terminal', () => {
  it.each(
    questions.flatMap((question) => [
      { id: question.id, question, options: { colour: 0 as const } },
      { id: `${question.id}, in colour`, question, options: { colour: 1 as const, columns: 40 } },
      { id: `${question.id}, in plain lines`, question, options: { accessible: true } },
    ]),
  )('shows them and obeys none: $id', async ({ question, options }) => {
    const me = atTheKeyboard(options);
    await tried(me, question);
    expect(me.raw()).toContain('\uFFFD');
    expect(harmInWindow(me.raw())).toBeUndefined();
  });
});

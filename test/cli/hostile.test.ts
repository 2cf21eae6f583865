import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { attacks } from '../torture/outside/attacks.ts';
import { harmInWindow } from '../torture/outside/judge.ts';
import { ground, recover, written } from './process.ts';
import { openTerminal } from './terminal.ts';

vi.setConfig({ testTimeout: 60_000 });

const now = '2026-11-24T09:40:00';
const all = Object.values(attacks);
const home = join(ground, 'hostile');

/** A pipeline whose every name wants to steer the terminal, and one loss among them. */
function importHostile(): void {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const names = [0, 1, 2, 3].map((part) => all.filter((_, at) => at % 4 === part).join(''));
  const rows = names.map((name, at) =>
    [`Customer ${at} ${name}`, name, 'Open', '1000', '2026-12-01', name, `x ${name}`].map(cell).join(','),
  );
  const table =
    `Account,Deal,Stage,Amount,Close Date,Next Step,Contact Name\n${rows.join('\n')}\n`.replaceAll('\0', '');
  expect(recover(home, ['import', written('hostile.csv', table)]).code).toBe(0);
  const answers = JSON.stringify({ channel: 'phone', stands: 'signed', winner: names[0], said: names[1] });
  const lost = recover(home, ['lost', `Customer 0 ${names[0]}`.trim(), '--answers', '-'], answers);
  expect(lost.code, lost.err).toBe(0);
}

describe('in a real terminal, full of hostile names', () => {
  importHostile();

  it.each([
    [['due', '--no-input']],
    [['losses']],
    [['deals', '--all']],
    [['show', 'customer']],
    [['nonsense\x1b]52;c;cm0=\x07']],
    [['due', '--\x1b[2Jx']],
    [['show', all.join('').replaceAll('\0', '')]],
    [['deals', '--json']],
    [['due', '--json', '--debug', '\x9b31mx']],
    [['undo', '--list']],
    [['doctor']],
  ])('nothing is obeyed by the screen: recover %j', async (args) => {
    const terminal = openTerminal({ args, home, now });
    await terminal.exit();
    expect(terminal.raw().length).toBeGreaterThan(20);
    expect(harmInWindow(terminal.raw())).toBeUndefined();
  });

  it.each([
    { args: ['lost'], prompt: 'Which deal' },
    { args: ['debrief', 'customer 0'], prompt: 'How are you' },
    { args: ['done', 'customer 0'], prompt: 'Which' },
  ])('nothing is obeyed while questions are asked: recover $args', async ({ args, prompt }) => {
    const terminal = openTerminal({ args, home, now });
    await terminal.question(new RegExp(prompt, 'i'));
    terminal.press('down', 'enter');
    const isAsked = () =>
      terminal.question(/./).then(
        () => true,
        () => false,
      );
    // Until the next question is up the terminal itself shows what is pasted, as it is; nobody could keep it from that.
    if (await isAsked()) {
      terminal.paste(all.join(''));
      terminal.press('enter', 'down', 'enter');
      // One of them is at its end by now, the others ask on.
      if (await isAsked()) terminal.kill('SIGTERM');
    }
    await terminal.exit();
    expect(harmInWindow(terminal.raw())).toBeUndefined();
  });
});

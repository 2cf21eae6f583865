import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hostile, hostileShell } from './completing.ts';
import { recover } from './process.ts';
import { openTerminal } from './terminal.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const folder = mkdtempSync(join(tmpdir(), 'recover-completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isThere = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

const shells = [
  {
    shell: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    setUp: `PS1='ready> '; bind 'set bell-style none'; cd '${folder}'; source bash.txt; echo all''set`,
  },
  {
    shell: 'zsh',
    args: ['-f', '-i'],
    setUp: `PS1='ready> '; cd '${folder}'; autoload -Uz compinit; compinit -u -D; source ./zsh.txt; echo all''set`,
  },
];

let place = { home: '', path: '' };
beforeAll(() => {
  place = hostileShell(folder);
});

describe.each(shells)('completion in $shell', ({ shell, args, setUp }) => {
  const open = async () => {
    const terminal = openTerminal({
      command: [shell, ...args],
      home: place.home,
      columns: 120,
      now: '2026-11-24T09:40:00',
      env: { PATH: `${place.path}:${process.env['PATH'] ?? ''}` },
    });
    terminal.type(`${setUp}\r`);
    await terminal.see(/allset/);
    return terminal;
  };

  it.skipIf(!isThere(shell)).each(hostile)(
    'completes %s without running any of it, and recover gets it whole',
    async (name) => {
      const terminal = await open();
      terminal.type(`recover prep ${name.slice(0, 3)}`);
      terminal.press('tab');
      await terminal.see(/recover prep .{8}/);
      terminal.type(' --json\r');
      await terminal.see(`"account": ${JSON.stringify(name)}`);
      expect(existsSync(join(folder, 'harmed'))).toBe(false);
    },
  );

  it.skipIf(!isThere(shell)).each(['"', "'"])('completes a name that was begun with %s', async (mark) => {
    for (const name of hostile.filter((one) => mark === "'" || !one.includes('!'))) {
      const terminal = await open();
      terminal.type(`recover prep ${mark}${name.slice(0, 3)}`);
      terminal.press('tab');
      await terminal.see(/recover prep .{8}/);
      terminal.type(' --json\r');
      await terminal.see(`"account": ${JSON.stringify(name)}`);
    }
    expect(existsSync(join(folder, 'harmed'))).toBe(false);
  });

  it.skipIf(!isThere(shell))('completes verbs, options, and the values of an option', async () => {
    const terminal = await open();
    terminal.type('recover pre');
    terminal.press('tab');
    await terminal.see(/recover prep/);
    terminal.type('ahab --off');
    terminal.press('tab');
    await terminal.see(/--offer/);
    terminal.type(' ref');
    terminal.press('tab');
    await terminal.see(/reference/);
  });
});

describe.each(['fish'])('completion in %s', (shell) => {
  it.skipIf(!isThere(shell))('completes the words that an option takes, and no others', () => {
    const script = join(folder, 'fish.txt');
    writeFileSync(script, recover(place.home, ['completion', 'fish']).out);
    const asked = `source '${script}'; complete -C 'recover touch --leave-alone '`;
    const { stdout } = spawnSync(shell, ['-c', asked], {
      env: { ...process.env, HOME: folder },
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n').sort()).toEqual(['account', 'person']);
  });
});

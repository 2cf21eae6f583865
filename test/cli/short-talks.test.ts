import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openLedger } from '../../src/store/stores.ts';
import { keepLedger } from '../bench/homes.ts';
import { aLedger, aLoss, anId } from '../builders.ts';
import { thisProcess } from '../store/ground.ts';
import type { TestTerminal } from './terminal.ts';
import { openTerminal } from './terminal.ts';

vi.setConfig({ testTimeout: 120_000 });

const root = join(import.meta.dirname, '../..');
const ground = mkdtempSync(join(tmpdir(), 'recover-talks-'));
afterAll(() => rmSync(ground, { recursive: true, force: true }));

const now = '2026-11-24T09:40:00';
const ways = [
  { how: 'by keys', env: {}, key: (letter: string) => letter },
  { how: 'in plain lines', env: { RECOVER_ACCESSIBLE: '1' }, key: (letter: string) => `${letter}\r` },
];
const steppingUp = /\u001B\[\d*[AFH]/;

/** A loss at Brandt Logistics, and the pipeline of the sample. */
async function aHome(): Promise<string> {
  const home = mkdtempSync(join(ground, 'home-'));
  const deal = { id: anId('brandt'), account: 'Brandt Logistics' };
  await keepLedger(home, aLedger({ losses: [aLoss({ deal, state: 'signed-elsewhere' })] }));
  const env = { PATH: process.env['PATH'], TZ: 'UTC', RECOVER_HOME: home, RECOVER_NOW: now };
  const csv = join(root, 'data/sample/pipeline.csv');
  execFileSync(process.execPath, [join(root, 'dist/recover.js'), 'import', csv], { env });
  return home;
}

const ledgerOf = (home: string) => openLedger({ folder: home, surroundings: thisProcess() }).read();

/** Plain lines step nowhere, for a screen reader reads what comes. */
async function ends(terminal: TestTerminal, env: object): Promise<void> {
  expect(await terminal.exit()).toBe(0);
  if (Object.keys(env).length > 0) expect(terminal.raw()).not.toMatch(steppingUp);
}

describe.each(ways)('$how', ({ env, key }) => {
  const plain = Object.keys(env).length > 0;
  /** The numbers of a list begin with 0 where ten are answered by one key. */
  const ask = (terminal: TestTerminal, words: string) =>
    plain ? terminal.see(words) : terminal.question(words);
  const tenth = (number: number) => key(String(plain ? number + 1 : number));

  it('a win takes two answers and an Enter (G64, G92)', async () => {
    const home = await aHome();
    const terminal = openTerminal({ home, now, env, args: ['won', 'tarn'] });
    await ask(terminal, 'Which worry of theirs did you settle?');
    terminal.type(plain ? '2\r' : 'signs was\r');
    await ask(terminal, 'What settled it?');
    terminal.type('both directors met\r');
    await terminal.see('take it back: recover undo');
    await ends(terminal, env);
    expect((await ledgerOf(home)).wins).toMatchObject([
      { worry: 'decision-maker-not-reached', settledBy: 'both directors met' },
    ]);
  });

  it('a contact tells what has changed over there, and since when (G25)', async () => {
    const home = await aHome();
    const terminal = openTerminal({ home, now, env, args: ['touch', 'brandt'] });
    await ask(terminal, 'What was it, in a line?');
    terminal.type('met Anna at the fair\r');
    await ask(terminal, 'Anything new?');
    terminal.type(tenth(1));
    await ask(terminal, 'What has changed?');
    terminal.type('support is slow\r');
    await ask(terminal, 'Since when?');
    terminal.type('3 Nov\r');
    await terminal.see('Kept.');
    await ends(terminal, env);
    expect((await ledgerOf(home)).touches).toMatchObject([
      { note: 'met Anna at the fair', signal: { text: 'support is slow', on: '2026-11-03' } },
    ]);
  });

  it.each([
    [
      2,
      'What do they give as the reason now?',
      'The board never saw it.\r',
      { reason: 'The board never saw it.' },
    ],
    [3, 'Whom should you leave alone?', key('1'), { wish: 'leave-person' }],
    [4, undefined, '', { invitedBack: true }],
    [9, undefined, '', { unanswered: true }],
  ])('a contact tells by the key %i what else is new (G8, G41, G111)', async (number, asks, typed, kept) => {
    const home = await aHome();
    const terminal = openTerminal({ home, now, env, args: ['touch', 'brandt'] });
    await ask(terminal, 'What was it, in a line?');
    terminal.type('\r');
    await ask(terminal, 'Anything new?');
    terminal.type(tenth(number));
    if (asks !== undefined) {
      await ask(terminal, asks);
      terminal.type(typed);
    }
    await terminal.see('Kept.');
    await ends(terminal, env);
    expect((await ledgerOf(home)).touches).toMatchObject([kept]);
  });

  it('a call is prepared, and what is known is kept with the deal (G85)', async () => {
    const home = await aHome();
    const terminal = openTerminal({ home, now, env, args: ['prep', 'harlow'] });
    await terminal.see(plain ? /person who signs[^>]*\n>/ : /person who signs[^>]*Ctrl-C keeps all/);
    terminal.type(key('n'));
    for (let open = true; open; ) {
      const asked = await terminal.see(plain ? /Not known {2}|\n>/ : /Not known {2}|Ctrl-C keeps all/);
      open = asked !== 'Not known  ';
      if (open) terminal.type('\r');
    }
    await ends(terminal, env);
    expect((await ledgerOf(home)).facts).toMatchObject([{ fact: 'signer-met', value: 'no' }]);
  });

  it('the settings are opened in the editor of the rep, and then shown', async () => {
    const home = await aHome();
    const editor = join(home, 'editor.sh');
    writeFileSync(editor, '#!/bin/sh\nprintf \'{ "name": "Robin Hale" }\\n\' > "$1"\n');
    chmodSync(editor, 0o700);
    const terminal = openTerminal({
      home,
      now,
      env: { ...env, EDITOR: editor },
      args: ['config', 'edit'],
    });
    await terminal.see('Robin Hale');
    await ends(terminal, env);
    expect(readFileSync(join(home, 'config/config.json'), 'utf8')).toContain('Robin Hale');
  });
});

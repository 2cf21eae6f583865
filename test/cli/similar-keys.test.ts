import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLedger } from '../../src/store/stores.ts';
import { thisProcess } from '../store/ground.ts';
import { openTerminal } from './terminal.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = join(import.meta.dirname, '../..');
const ground = mkdtempSync(join(tmpdir(), 'recover-similar-keys-'));
const now = '2026-11-24T09:40:00';
const steppingUp = /\u001B\[\d*[AFH]/;
const ways = [
  { how: 'by keys', env: {}, keys: (typed: string) => typed },
  {
    how: 'in plain lines',
    env: { RECOVER_ACCESSIBLE: '1' },
    keys: (typed: string) => `${[...typed].join(' ')}\r`,
  },
];

afterAll(() => rmSync(ground, { recursive: true, force: true }));

function recover(home: string, at: string, ...argv: readonly string[]): void {
  const env = { PATH: process.env['PATH'], TZ: 'UTC', RECOVER_HOME: home, RECOVER_NOW: at };
  execFileSync(process.execPath, [join(root, 'dist/recover.js'), ...argv], { env });
}

describe.each(ways)('the list of open deals $how', ({ how, env, keys }) => {
  const home = join(ground, how.replaceAll(' ', '-'));
  const ledger = () => openLedger({ folder: home, surroundings: thisProcess() }).read();

  beforeAll(() => {
    recover(home, '2026-11-16T09:00:00', 'import', join(root, 'data/sample/pipeline.csv'));
    const answers = (verb: string) => join(root, `data/sample/answers-${verb}-thornbury.json`);
    recover(home, '2026-11-23T15:40:00', 'lost', '--answers', answers('lost'));
    recover(home, '2026-11-23T18:12:00', 'debrief', 'thornbury', '--answers', answers('debrief'));
  });

  it('is worked from the first key to the last: why, not this one, call list, quit (G83–84)', async () => {
    const terminal = openTerminal({ home, now, env, args: ['similar', 'thornbury'] });
    await terminal.see('2 Calder & Finch');
    await terminal.see(env.RECOVER_ACCESSIBLE === undefined ? '[q]uit' : 'q. quit');
    terminal.type(keys('1w'));
    await terminal.see('Facts: 0.60');
    terminal.type(keys('1n'));
    await terminal.see('Put aside: Harlow Dairies');
    await terminal.see('1 Calder & Finch');
    terminal.type(keys('c'));
    await terminal.see('They are all on your call list already');
    terminal.type(keys('q'));
    expect(await terminal.exit()).toBe(0);
    if (env.RECOVER_ACCESSIBLE !== undefined) expect(terminal.raw()).not.toMatch(steppingUp);
    const { dismissals } = await ledger();
    expect(dismissals.map(({ deal }) => deal.account)).toEqual(['Harlow Dairies']);
  });

  it('gives way to what is known of one deal, five questions of one key each (G83)', async () => {
    const terminal = openTerminal({ home, now, env, args: ['facts', 'calder'] });
    for (const answer of ['n', 'y', '?', '?', '?']) {
      await terminal.see(
        env.RECOVER_ACCESSIBLE === undefined ? /Calder.*\?[^>]*Ctrl-C/ : /Calder.*\?[^>]*\n>/,
      );
      terminal.type(keys(answer));
    }
    await terminal.see('Tell what you know: recover facts calder');
    expect(await terminal.exit()).toBe(0);
    if (env.RECOVER_ACCESSIBLE !== undefined) expect(terminal.raw()).not.toMatch(steppingUp);
    const told = (await ledger()).facts.filter(({ from }) => from === 'facts');
    expect(told.map(({ fact, value }) => `${fact}=${value}`)).toEqual([
      'signer-saw-numbers=no',
      'champion-armed=yes',
    ]);
  });
});

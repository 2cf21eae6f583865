import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { FollowUp, Ledger } from '../../src/domain/ledger.ts';
import { openLedger } from '../../src/store/stores.ts';
import { keepLedger } from '../bench/homes.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId } from '../builders.ts';
import { thisProcess } from '../store/ground.ts';
import type { TestTerminal } from './terminal.ts';
import { openTerminal } from './terminal.ts';

vi.setConfig({ testTimeout: 120_000 });

const ground = mkdtempSync(join(tmpdir(), 'recover-morning-'));
afterAll(() => rmSync(ground, { recursive: true, force: true }));

const now = '2026-11-24T09:40:00';
const plays = ['advice', 'needs-met', 'check-in', 'card', 'backup'];
let homes = 0;

/** A home in which so many things are due, each at another company. */
async function homeWith(count: number): Promise<string> {
  homes += 1;
  const home = join(ground, `home${homes}`);
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const account = (at: number) => `Company ${String.fromCharCode(64 + at)}`;
  const losses = numbers.map((at) =>
    aLoss({
      id: anId(`1oss${at}x`),
      deal: { id: anId(`dea1${at}x`), account: account(at) },
      state: 'signed-elsewhere',
    }),
  );
  const followUps = numbers.map((at) =>
    aFollowUp({
      id: anId(`f0110w${at}x`),
      loss: anId(`1oss${at}x`),
      account: account(at),
      play: plays[at % plays.length] ?? '',
      due: aDay('2026-11-24'),
    }),
  );
  await keepLedger(home, aLedger({ losses, followUps }));
  return home;
}

const ledgerOf = (home: string): Promise<Ledger> =>
  openLedger({ folder: home, surroundings: thisProcess() }).read();
const closed = async (home: string, status: FollowUp['status']) =>
  (await ledgerOf(home)).followUps.filter((one) => one.status === status);

const keys = '[c]RM; [q]uit';

/** Types the keys when the list stands there anew. */
async function act(terminal: TestTerminal, typed: string): Promise<void> {
  await terminal.see(keys);
  terminal.type(typed);
}

describe('a morning', () => {
  it('of eleven items is worked to empty by keys alone, each act kept at once', async () => {
    const home = await homeWith(11);
    const terminal = openTerminal({ home, now, args: ['due'] });
    await terminal.see('11 due');
    for (let left = 11; left > 0; left -= 1) {
      await act(terminal, `1${'ksd'[left % 3]}`);
      if (left % 3 === 1) {
        await terminal.see('until when?');
        terminal.type('tomorrow\r');
        await terminal.see('Put off.');
      } else if (left % 3 === 0) await terminal.see('Left out.');
      else await doneWith(terminal);
    }
    await terminal.see('Nothing is due today.');
    expect(await terminal.exit()).toBe(0);
    const { followUps } = await ledgerOf(home);
    expect(followUps.filter(({ snoozedTo }) => snoozedTo === '2026-11-25')).toHaveLength(4);
    expect(await closed(home, 'skipped')).toHaveLength(3);
    expect(await closed(home, 'done')).toHaveLength(4);
  });

  it('is drawn to a window that changed, and fits it', async () => {
    const terminal = openTerminal({ home: await homeWith(11), now, args: ['due'] });
    await terminal.see(keys);
    terminal.resize(60, 14);
    await terminal.see(/\[o\]pen\s+\[c\]RM;\s+\[q\]uit/);
    terminal.press('enter');
    await terminal.see(/\nTue 24 Nov {3}11 due.*\[q\]uit/s);
    expect(terminal.screen()).toMatch(/And \d+ more: recover due --all/);
    terminal.type('q');
    expect(await terminal.exit()).toBe(0);
  });

  it.each([
    [60, 24],
    [40, 12],
  ])('stands whole in a window of %i columns and %i rows', async (columns, rows) => {
    const terminal = openTerminal({ home: await homeWith(11), now, args: ['due'], columns, rows });
    await terminal.see('[q]uit');
    expect(terminal.screen().split('\n')[0]).toBe('Tue 24 Nov   11 due');
    expect(terminal.screen()).toMatch(/And \d+ more: recover due --all/);
  });

  it('is left by Ctrl-C at any moment, and what was done stays done', async () => {
    const home = await homeWith(3);
    const terminal = openTerminal({ home, now, args: ['due'] });
    await act(terminal, '2k');
    await act(terminal, '1s');
    await terminal.see('until when?');
    terminal.press('ctrl-c');
    expect(await terminal.exit()).toBe(130);
    expect(terminal.transcript()).toContain('What you did here is kept.');
    expect(terminal.cursor().shown).toBe(true);
    expect(await closed(home, 'skipped')).toHaveLength(1);
    expect(await closed(home, 'open')).toHaveLength(2);
  });

  it('in plain lines needs no cursor: numbers and letters, and not one step upwards', async () => {
    const home = await homeWith(2);
    const env = { RECOVER_ACCESSIBLE: '1' };
    const terminal = openTerminal({ home, now, args: ['due'], env });
    await terminal.see('like 1 d.');
    terminal.type('9 d\r');
    await terminal.see('First a number from 1 to 2');
    terminal.type('2 k\r');
    await terminal.see('Left out.');
    await terminal.see('like 1 d.');
    terminal.type('q\r');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.raw()).not.toMatch(/\u001B\[\d*[AFH]/);
    expect(await closed(home, 'skipped')).toHaveLength(1);
  });

  it.each([
    ['in place', {}, (keys: string) => keys],
    ['in plain lines', { RECOVER_ACCESSIBLE: '1' }, (keys: string) => `${[...keys].join(' ')}\r`],
  ])('gives the call sheet and a line for the CRM %s, and the list waits', async (_how, env, spelled) => {
    const home = await homeWith(2);
    const terminal = openTerminal({ home, now, args: ['due'], env });
    await terminal.see(/\[q\]uit|like 1 d\./);
    terminal.type(spelled('2p'));
    await terminal.see(/Company B/);
    await terminal.see(/\[q\]uit|like 1 d\./);
    terminal.type(spelled('1c'));
    await terminal.see(/Next: .*2026\./);
    await terminal.see(/\[q\]uit|like 1 d\./);
    terminal.type(spelled('q'));
    expect(await terminal.exit()).toBe(0);
    expect(await closed(home, 'open')).toHaveLength(2);
  });

  it('without questions prints, and leaves', async () => {
    const terminal = openTerminal({ home: await homeWith(2), now, args: ['due', '--no-input'] });
    expect(await terminal.exit()).toBe(0);
    expect(terminal.screen()).toContain('When 1 is done: recover done');
    expect(terminal.screen()).not.toContain(keys);
  });
});

/** What came of it: the first choice, and nothing more to say. */
async function doneWith(terminal: TestTerminal): Promise<void> {
  for (;;) {
    const seen = await terminal.see(/Done\.|Enter passes|1–\d ·/);
    if (seen === 'Done.') return;
    terminal.type(seen === 'Enter passes' ? '\r' : '1');
  }
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anyOf, debriefKeys, lostKeys } from './debrief-keys.ts';
import type { TestTerminal } from './terminal.ts';
import { openTerminal } from './terminal.ts';

vi.setConfig({ testTimeout: 120_000 });

const root = join(import.meta.dirname, '../..');
const ground = mkdtempSync(join(tmpdir(), 'recover-ended-'));
const signals = ['SIGHUP', 'SIGTERM', 'SIGKILL'] as const;
const codes = { SIGHUP: 129, SIGTERM: 143, SIGKILL: 137 } as const;

const addKeys: typeof lostKeys = [
  ['Which company?', 'Acme Tools\r'],
  ['What is the deal called?', 'Lathes\r'],
  ['What is it worth?', 'EUR 45k\r'],
  ['When should it close?', '2026-12-18\r'],
  ['Which stage is it in?', 'Offer\r'],
  ['Whom do you speak with?', 'Jo Lind\r'],
  ['Phone number?', '+49 40 555 0100\r'],
  ['E-mail address?', 'jo@acme.example\r'],
  ['Where would a card reach them?', 'Dock 3, Hamburg\r'],
];
const sweepKeys: typeof lostKeys = [['the person who signs?', 'n']];

const [home, other] = [join(ground, 'home'), join(ground, 'other')];
const [afternoon, evening] = ['2026-11-23T15:40:00', '2026-11-23T18:12:00'];

function recover(there: string, now: string, args: readonly string[], input = ''): string {
  const env = { PATH: process.env['PATH'], TZ: 'UTC', RECOVER_HOME: there, RECOVER_NOW: now };
  return execFileSync(process.execPath, [join(root, 'dist/recover.js'), ...args], { env, input }).toString();
}

function shown(there: string, ...args: string[]) {
  return JSON.parse(recover(there, evening, [...args, '--json'])).data;
}

beforeAll(() => {
  for (const there of [home, other])
    recover(there, afternoon, ['import', join(root, 'data/sample/pipeline.csv')]);
});
afterAll(() => rmSync(ground, { recursive: true, force: true }));

interface Given {
  readonly args: readonly string[];
  readonly keys: typeof lostKeys;
  readonly home: string;
  readonly now: string;
  readonly last?: string;
}

/** Runs it again and again, each time ended while the question after an answer stands there, until nothing more is asked. */
async function endedAfterEveryAnswer({ args, keys, home: there, now, last }: Given): Promise<number> {
  for (let round = 0; ; round += 1) {
    const t = openTerminal({ args, home: there, now });
    if (round > 0) {
      await t.question(/Go on\?/);
      t.press('enter');
    }
    const asked = await t.question(anyOf(keys));
    t.type(keys.find(([words]) => asked.includes(words))?.[1] ?? '');
    const next = t.question(anyOf(keys)).then(
      () => 'asked',
      (error: Error) => error.message,
    );
    const ended = await Promise.race([next, t.exit(), leftAt(t, last)]);
    if (ended !== 'asked') {
      expect(ended === 0 ? 'The program left' : ended).toContain('The program left');
      expect(await t.exit()).toBe(0);
      return round;
    }
    const signal = signals[round % signals.length] ?? 'SIGKILL';
    t.kill(signal);
    expect(await t.exit()).toBe(codes[signal]);
  }
}

/** Leaves by q where the list that comes after the last question asks what to do with it; else never ends. */
async function leftAt(t: TestTerminal, last: string | undefined): Promise<number> {
  const never = new Promise<never>(() => {});
  if (last === undefined) return never;
  return t.see(last).then(
    () => {
      t.type('q');
      return t.exit();
    },
    () => never,
  );
}

describe('ended after every single answer, by a closed window, by order, or killed', () => {
  it('lost loses none of them', async () => {
    expect(
      await endedAfterEveryAnswer({ args: ['lost', 'thornbury'], keys: lostKeys, home, now: afternoon }),
    ).toBe(lostKeys.length - 1);
    expect(shown(home, 'losses')).toHaveLength(1);
    expect(shown(home, 'show', 'thornbury')).toMatchObject({
      channel: 'phone',
      toldBy: 'Ann Roth',
      winner: 'Ferrowan',
      stated: 'It went to Ferrowan.',
    });
  });

  it('add loses none of them', async () => {
    expect(await endedAfterEveryAnswer({ args: ['add'], keys: addKeys, home, now: afternoon })).toBe(
      addKeys.length - 1,
    );
    expect(shown(home, 'deals', '--account', 'acme')).toMatchObject([
      {
        account: 'Acme Tools',
        name: 'Lathes',
        amount: { amount: '45000.00', currency: 'EUR' },
        closeDate: '2026-12-18',
        stage: 'Offer',
        contact: {
          name: 'Jo Lind',
          phone: '+49 40 555 0100',
          email: 'jo@acme.example',
          address: 'Dock 3, Hamburg',
        },
      },
    ]);
  });

  it('debrief loses none of them', async () => {
    expect(
      await endedAfterEveryAnswer({ args: ['debrief', 'thornbury'], keys: debriefKeys, home, now: evening }),
    ).toBeGreaterThan(20);
    const { debrief, lesson } = shown(home, 'show', 'thornbury', '--private');
    expect(debrief).toMatchObject({ pulse: 4, didWell: 'I thanked her', partner: { name: 'Norm' } });
    expect(lesson).toBe('If she takes it up alone, then I will ask for twenty minutes.');
  });

  it('the sweep loses none of them', async () => {
    recover(other, afternoon, ['lost', 'thornbury', '--channel', 'email', '--stands', 'no']);
    const causes =
      '{ "causes": ["decision-maker-not-reached"], "fact": { "signer-met": false }, "lesson": "Ask." }';
    recover(other, evening, ['debrief', 'thornbury', '--answers', '-'], causes);
    const args = ['similar', 'thornbury'];
    const asked = await endedAfterEveryAnswer({
      args,
      keys: sweepKeys,
      home: other,
      now: evening,
      last: '[q]uit',
    });
    expect(shown(other, ...args).accounts).toHaveLength(asked + 1);
    expect(asked).toBe(7);
  });

  it('nothing is left of them once all is kept', () => {
    for (const there of [home, other]) {
      expect(readdirSync(join(there, 'drafts'))).toEqual([]);
      expect((statSync(join(there, 'drafts')).mode & 0o777).toString(8)).toBe('700');
    }
  });
});

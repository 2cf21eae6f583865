import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Keys } from './debrief-keys.ts';
import { anyOf, debriefKeys, deepKeys, lostKeys } from './debrief-keys.ts';
import type { TestTerminal } from './terminal.ts';
import { openTerminal } from './terminal.ts';

vi.setConfig({ testTimeout: 120_000 });

const root = join(import.meta.dirname, '../..');
const sample = join(root, 'data/sample');
const home = mkdtempSync(join(tmpdir(), 'recover-killed-'));

function recover(now: string, ...args: string[]): string {
  const env = { PATH: process.env['PATH'], TZ: 'UTC', RECOVER_HOME: home, RECOVER_NOW: now };
  return execFileSync(process.execPath, [join(root, 'dist/recover.js'), ...args], { env }).toString();
}

beforeAll(() => {
  recover('2026-11-23T09:00:00', 'import', join(sample, 'pipeline.csv'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Answers what is asked; true when that was the last question. */
async function answerOne(t: TestTerminal, keys: Keys, last: string): Promise<boolean> {
  const asked = await t.question(anyOf(keys));
  const found = keys.find(([words]) => asked.replace(/\s+/g, ' ').includes(words));
  if (found === undefined) throw new Error(`nothing to answer: ${asked}`);
  t.type(found[1]);
  return found[0] === last;
}

/** Ends the process after every single answer and goes on where it was; answers with how often it was begun. */
async function killedAfterEach(
  args: readonly string[],
  now: string,
  keys: Keys,
  last: string,
): Promise<number> {
  let rounds = 0;
  for (let done = false; !done; rounds += 1) {
    const t = openTerminal({ args, home, now });
    if (rounds > 0) {
      await t.question('Go on?');
      t.press('enter');
    }
    done = await answerOne(t, keys, last);
    if (done) expect(await t.exit()).toBe(0);
    else await killed(t, keys);
  }
  return rounds;
}

/** Waits until the answer was taken, which the next question shows, and ends the process without a warning. */
async function killed(t: TestTerminal, keys: Keys): Promise<void> {
  await t.question(anyOf(keys));
  t.kill('SIGKILL');
  await t.exit();
}

it('killed after every single answer, the capture goes on where it was and loses none of them', async () => {
  const rounds = await killedAfterEach(
    ['lost', 'thornbury'],
    '2026-11-23T15:40:00',
    lostKeys,
    'What did they say',
  );
  expect(rounds).toBe(lostKeys.length);
  const shown = JSON.parse(recover('2026-11-23T15:50:00', 'show', 'thornbury', '--json')).data;
  expect(shown).toMatchObject({
    channel: 'phone',
    thanked: true,
    leaveGiven: false,
    toldBy: 'Ann Roth',
    state: 'signed-elsewhere',
    winner: 'Ferrowan',
    stated: 'It went to Ferrowan.',
  });
});

it('killed after every single answer, the deep debrief goes on where it was and loses none of them', async () => {
  const rounds = await killedAfterEach(
    ['debrief', 'thornbury', '--deep'],
    '2026-11-23T18:12:00',
    [...deepKeys, ...debriefKeys],
    'And now, from 1 to 5?',
  );
  expect(rounds).toBeGreaterThan(28);
  const shown = JSON.parse(recover('2026-11-23T18:30:00', 'show', 'thornbury', '--private', '--json')).data;
  expect(shown.debrief).toMatchObject({
    pulse: 4,
    forecast: true,
    freeWrite: 'I told everyone it was safe.',
    theirGoal: 'No queue on the road',
    reasons: [
      { text: 'live in six weeks', theirs: true },
      { text: 'one supplier', theirs: false },
    ],
    believed: 'I never met the person who signs.',
    causes: [{ source: 'my-guess', confidence: 'likely', control: 'mine' }],
    ownPart: {
      kind: 'part',
      lastMoment: 'On Friday',
      sign: 'she takes it up alone',
      wouldDo: 'ask for twenty minutes',
    },
    didWell: 'I thanked her',
    partner: { name: 'Norm', on: '2026-11-25' },
    pulseAfter: 4,
  });
  expect(shown.lesson).toBe('If she takes it up alone, then I will ask for twenty minutes.');
});

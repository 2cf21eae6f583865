import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { anyOf, debriefKeys } from './debrief-keys.ts';
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
  recover(
    '2026-11-23T15:40:00',
    'lost',
    'thornbury',
    '--answers',
    join(sample, 'answers-lost-thornbury.json'),
  );
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const anything = anyOf(debriefKeys);

/** Answers what is asked; true when that was the last question. */
async function answerOne(t: TestTerminal): Promise<boolean> {
  const asked = await t.question(anything);
  const found = debriefKeys.find(([words]) => asked.includes(words));
  if (found === undefined) throw new Error(`nothing to answer: ${asked}`);
  t.type(found[1]);
  return found[0] === debriefKeys.at(-1)?.[0];
}

it('killed after every single answer, the debrief goes on where it was and loses none of them', async () => {
  let rounds = 0;
  for (let last = false; !last; rounds += 1) {
    const t = openTerminal({ args: ['debrief', 'thornbury'], home, now: '2026-11-23T18:12:00' });
    if (rounds > 0) {
      await t.question('Go on?');
      t.press('enter');
    }
    last = await answerOne(t);
    if (last) expect(await t.exit()).toBe(0);
    else await killed(t);
  }
  expect(rounds).toBeGreaterThan(20);
  const shown = JSON.parse(recover('2026-11-23T18:30:00', 'show', 'thornbury', '--private', '--json')).data;
  expect(shown.debrief).toMatchObject({
    pulse: 4,
    theirGoal: 'No queue on the road',
    reasons: [
      { text: 'live in six weeks', theirs: true },
      { text: 'one supplier', theirs: false },
    ],
    believed: 'I never met the person who signs.',
    ownPart: {
      kind: 'part',
      lastMoment: 'On Friday',
      sign: 'she takes it up alone',
      wouldDo: 'ask for twenty minutes',
    },
    didWell: 'I thanked her',
    partner: { name: 'Norm', on: '2026-11-25' },
  });
  expect(shown.lesson).toBe('If she takes it up alone, then I will ask for twenty minutes.');
});

/** Waits until the answer was taken, which the next question shows, and ends the process without a warning. */
async function killed(t: TestTerminal): Promise<void> {
  await t.question(anything);
  t.kill('SIGKILL');
  await t.exit();
}

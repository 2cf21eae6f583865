import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Keys } from './debrief-keys.ts';
import { anyOf, debriefKeys, deepKeys, lostKeys } from './debrief-keys.ts';
import { openTerminal } from './terminal.ts';

vi.setConfig({ testTimeout: 120_000 });

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'recover-walks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const monday = '2026-11-23T15:40:00';
const evening = '2026-11-23T18:12:00';

function homeWithPipeline(name: string): string {
  const home = join(folder, name);
  const env = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    RECOVER_HOME: home,
    RECOVER_NOW: '2026-11-23T09:00:00',
  };
  execFileSync(
    process.execPath,
    [join(root, 'dist/recover.js'), 'import', join(root, 'data/sample/pipeline.csv')],
    { env },
  );
  return home;
}

/** What one walk took: questions answered by words or Enter, and those answered by a single key. */
interface Walk {
  readonly prompts: number;
  readonly keys: number;
  readonly transcript: string;
}

/** Answers every question from the first to the last key; `last` is in the words of the last one. */
async function walk(
  home: string,
  now: string,
  args: readonly string[],
  { keys, last }: { keys: Keys; last: string },
): Promise<Walk> {
  const t = openTerminal({ args, home, now });
  const anything = anyOf(keys);
  const counts = { prompts: 0, keys: 0 };
  for (let done = false; !done; ) {
    const asked = await t.question(anything);
    const [words = '', typed = ''] = keys.find(([part]) => asked.replace(/\s+/g, ' ').includes(part)) ?? [];
    counts[typed.endsWith('\r') ? 'prompts' : 'keys'] += 1;
    done = words === last;
    t.type(typed);
  }
  expect(await t.exit()).toBe(0);
  return { ...counts, transcript: t.transcript() };
}

const capture = {
  phone: { keys: lostKeys, last: 'What did they say' },
  email: {
    keys: [
      ['How did the news reach you?', '2'],
      ['Who told you?', '\r'],
      ['Where does it stand now?', '2'],
      ['What did they say', 'The board wanted a name it knows.\r'],
    ],
    last: 'What did they say',
  },
  silence: {
    keys: [
      ['How did the news reach you?', '5'],
      ['Where does it stand now?', '3'],
    ],
    last: 'Where does it stand now?',
  },
} as const;

const accounts = { phone: 'thornbury', email: 'sundmark', silence: 'ossia' } as const;
const plan = 'Which of these stay in the plan?';
const called = 'Which of these will you call?';
const after = 'And now, from 1 to 5?';

describe.each(['phone', 'email', 'silence'] as const)('a loss that came by %s, by keys alone', (channel) => {
  it.each([
    ['short', ['--short'], debriefKeys, called, { prompts: 8, keys: 13 }],
    ['usual', [], debriefKeys, plan, { prompts: 14, keys: 14 }],
    ['deep', ['--deep'], [...deepKeys, ...debriefKeys], after, { prompts: 20, keys: 27 }],
  ] as const)('%s, from the first key to the last', async (name, flags, keys, last, most) => {
    const home = homeWithPipeline(`${channel}-${name}`);
    const told = await walk(home, monday, ['lost', accounts[channel]], capture[channel]);
    const dug = await walk(home, evening, ['debrief', accounts[channel], ...flags], { keys, last });
    const asked = told.prompts + told.keys;
    console.info(
      `${channel}, ${name}: lost ${asked} questions; debrief ${dug.prompts} prompts, ${dug.keys} keys`,
    );
    expect(asked).toBeLessThanOrEqual(7);
    expect(dug.prompts).toBeLessThanOrEqual(most.prompts);
    expect(dug.keys).toBeLessThanOrEqual(most.keys);
    expect(dug.transcript).toContain('Lesson');
    expect(dug.transcript).toContain('take back: recover undo');
  });
});

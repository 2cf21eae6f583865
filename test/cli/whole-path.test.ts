import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { TestTerminal } from './terminal.ts';
import { openTerminal } from './terminal.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const maven = join(root, '../shared/data/maven-crm/maven-zip/sales_pipeline.csv');
const file = existsSync(maven) ? maven : join(root, 'data/sample/pipeline.csv');
const home = mkdtempSync(join(tmpdir(), 'recover-path-'));
const monday = '2026-11-23T15:40:00';
const evening = '2026-11-23T18:12:00';

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs a command off a terminal and gives what it printed as data. */
function data(now: string, ...args: string[]) {
  const env = { PATH: process.env['PATH'], TZ: 'UTC', RECOVER_HOME: home, RECOVER_NOW: now };
  const text = execFileSync(process.execPath, [join(root, 'dist/recover.js'), ...args, '--json'], {
    env,
    maxBuffer: 64_000_000,
  });
  return JSON.parse(text.toString()).data;
}

function terminal(now: string, ...args: string[]): TestTerminal {
  return openTerminal({ args, home, now });
}

const pasted = Array.from({ length: 20 }, (_, at) => `line ${at + 1} of what they wrote`).join('\n');

describe(`from a loss to a plan, by keys, on ${existsSync(maven) ? 'the Maven pipeline' : 'the sample pipeline'}`, () => {
  it('brings the pipeline in', async () => {
    const t = terminal(monday, 'import', file);
    await t.see('Kept.');
    expect(await t.exit()).toBe(0);
  });

  it('captures a loss by phone, with the twenty pasted lines kept whole', async () => {
    const t = terminal(monday, 'lost', openDeal().id);
    await t.question('How did the news reach you?');
    t.type('1');
    await t.question('Did you thank them');
    t.type('2');
    await t.question('Who told you?');
    t.type('Ann Roth');
    t.press('enter');
    await t.question('Where does it stand now?');
    t.type('1');
    await t.question('Who won it?');
    t.type('Ferrowan');
    t.press('enter');
    await t.question('What did they say');
    t.paste(pasted);
    await t.see('20 lines');
    t.press('enter');
    await t.see('Kept.');
    await t.see('Next, within two days');
    expect(await t.exit()).toBe(0);
    expect(data(monday, 'losses')[0].stated).toBe(pasted);
  });

  it('leaves the debrief by Ctrl-C with every given answer kept', async () => {
    const t = terminal(evening, 'debrief');
    await t.question('Which loss would you like');
    t.press('enter');
    await t.question('How are you, from 1 to 5?');
    t.type('4');
    await t.question('trying to get done?');
    t.type('?');
    t.press('enter');
    await t.see('easier to understand');
    t.type('Ship on the same day');
    t.press('enter');
    await t.question('What spoke for buying');
    t.press('ctrl-c');
    await t.see('Kept as far as you came.');
    expect(await t.exit()).toBe(130);
    expect(t.cursor().shown).toBe(true);
    expect(data(evening, 'losses')[0].debriefed).toBe(false);
  });

  it('goes on where it stopped, goes back once, and ends in a plan and calls', async () => {
    const t = terminal(evening, 'debrief', openDealLost());
    await t.question('Go on?');
    t.press('enter');
    await t.question('What spoke for buying');
    t.type('one supplier');
    t.press('enter');
    t.type('live in six weeks');
    t.press('enter', 'enter');
    await t.question('Which of these did they name');
    t.type('1');
    t.press('enter');
    await t.question('What do you think really decided it?');
    t.type('back');
    t.press('enter');
    await t.question('Which of these did they name');
    t.press('enter');
    await t.question('What do you think really decided it?');
    t.type('I never met the person who signs.');
    t.press('enter');
    await t.question('What comes closest?');
    t.press('enter');
    await t.question('Had you spoken with the person who signs?');
    t.type('n');
    await answerTheFacts(t);
    t.type('y');
    await t.question('When was the last such moment?');
    t.type('When the offer went out');
    t.press('enter');
    await t.question('What could be seen or heard');
    t.type('My contact takes it up alone');
    t.press('enter');
    await t.question('What would you do in that moment now?');
    t.type('ask for twenty minutes with both');
    t.press('enter');
    await t.question('What did you do well');
    t.type('Every date was kept');
    t.press('enter');
    await t.question('Who could look at this with you?');
    t.type('Norm');
    t.press('enter');
    await t.question('On which day?');
    t.press('enter');
    await t.question('What will you do from the next call on?');
    t.press('enter');
    for (const key of ['n', 'y', '?', 'n', 'y', '?', 'y', 'y']) {
      await t.question('Have you spoken with the person who signs?');
      t.type(key);
    }
    await t.question('Which of these will you call?');
    t.press('enter');
    await t.question('Which of these stay in the plan?');
    t.press('enter');
    await t.see('If my contact takes it up alone, then I will');
    await t.see('Next: recover due');
    expect(await t.exit()).toBe(0);
  });

  it('keeps the short plan of an account that has bought before, and the calls for the next morning', () => {
    const { items } = data(evening, 'due');
    const plan = items.filter((item: { play: string }) => item.play !== 'call');
    expect(plan.map((item: { play: string; due: string }) => `${item.due} ${item.play}`)).toEqual([
      '2026-11-23 reply',
      '2026-11-25 partner',
      '2026-11-27 advice',
    ]);
    const calls = items.filter((item: { play: string }) => item.play === 'call');
    expect(calls.map((item: { due: string }) => item.due)).toEqual(['2026-11-24', '2026-11-24']);
    expect(items[0]).toMatchObject({ state: 'clock', until: '2026-11-24T15:40:00Z', hoursLeft: 21.4 });
  });

  it('names the open accounts with the same sign, each with its reason and a question', () => {
    const { accounts, notKnown } = data(evening, 'similar');
    expect(accounts).toHaveLength(2);
    for (const account of accounts) {
      expect(account.causes[0]).toMatchObject({ fact: 'signer-met', source: 'you', on: '2026-11-23' });
      expect(account.causes[0].question).toMatch(/\?$/);
    }
    expect(notKnown.length).toBeGreaterThan(0);
  });
});

/** The first open deal of an account that has bought before. */
function openDeal(): { readonly id: string; readonly account: string } {
  const buyers = new Set(data(monday, 'deals', '--won').map((deal: { account?: string }) => deal.account));
  const open = data(monday, 'deals', '--open');
  return open.find(({ account }: { account?: string }) => account !== undefined && buyers.has(account));
}

function openDealLost(): string {
  return data(evening, 'losses')[0].id;
}

/** Says "not known" to the facts that follow, until the own part comes. */
async function answerTheFacts(t: TestTerminal): Promise<void> {
  for (;;) {
    const asked = await t.question(
      /as it was before the news|Was there a moment when you could have turned it\?/,
    );
    if (asked.includes('Was there a moment')) return;
    t.type('?');
  }
}

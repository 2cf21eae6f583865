import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { openTerminal } from '../cli/terminal.ts';

vi.setConfig({ testTimeout: 30_000 });

const tsx = import.meta.resolve('tsx');
const demo = [process.execPath, '--import', tsx, fileURLToPath(new URL('./demo.ts', import.meta.url))];
const mail = Array.from({ length: 20 }, (_, at) => `line ${at + 1} of their mail`).join('\n');

describe('in a real terminal', () => {
  it('a paste of twenty lines is kept whole', async () => {
    const terminal = demoOf(['stated'], { TELL: '1' });
    await terminal.question('What did they say?');
    terminal.paste(mail);
    await terminal.see('… 20 lines kept line 20 of their mail');
    terminal.press('enter');
    await terminal.see(`told: stated {"kind":"answer","value":${JSON.stringify(mail).slice(0, 60)}`);
    expect(terminal.transcript().replaceAll('\n', '')).toContain(JSON.stringify(mail));
    expect(await terminal.exit()).toBe(0);
  });

  it('Ctrl-C leaves at once with 130, the cursor shown and pastes unmarked', async () => {
    const terminal = demoOf(['causes']);
    await terminal.question('Which of these');
    terminal.press('down', 'ctrl-c');
    expect(await terminal.exit()).toBe(130);
    expect(terminal.cursor().shown).toBe(true);
    expect(terminal.raw().lastIndexOf('\x1b[?2004l')).toBeGreaterThan(
      terminal.raw().lastIndexOf('\x1b[?2004h'),
    );
  });

  it('SIGTERM leaves the cursor shown', async () => {
    const terminal = demoOf(['seen']);
    await terminal.question('Had the person');
    terminal.kill('SIGTERM');
    expect(await terminal.exit()).toBe(143);
    expect(terminal.cursor().shown).toBe(true);
  });

  it('one question follows the other, and what was said can be read again', async () => {
    const terminal = demoOf(['seen', 'known', 'lesson']);
    await terminal.question('Had the person');
    terminal.type('n');
    await terminal.question('Were all deciders known?');
    terminal.press('enter');
    await terminal.question('Your lesson');
    terminal.type('Ask who signs.');
    terminal.press('enter');
    await terminal.see('Done.');
    expect(terminal.screen().trim().split('\n')).toEqual([
      '5 of 10  Their facts',
      'Had the person who signs seen the numbers?  no',
      'Were all deciders known?  yes',
      '',
      '8 of 10  The lesson',
      'Your lesson  Ask who signs.',
      'Done.',
    ]);
  });

  it('a narrower window is drawn anew, and nothing stands twice', async () => {
    const terminal = demoOf(['known', 'lesson']);
    await terminal.question('Were all deciders known?');
    terminal.press('enter');
    await terminal.question('Your lesson');
    terminal.resize(78, 24);
    await terminal.see(/minutes with\n +whoever signs/);
    terminal.press('enter');
    await terminal.see('Done.');
    expect(terminal.transcript().split('Your lesson')).toHaveLength(2);
    expect(terminal.transcript().split('Were all deciders known?  yes')).toHaveLength(2);
  });

  it('a question drawn anew in a much narrower window takes its answer', async () => {
    const terminal = demoOf(['state']);
    await terminal.question('Where does it stand?');
    terminal.resize(40, 20);
    await terminal.see('Enter: not known yet · ? why b back');
    terminal.type('1');
    await terminal.see('signed with someone Done.');
  });

  it('Ctrl-Z and fg go on where it was', async () => {
    const bash = openTerminal({
      command: ['bash', '--norc', '--noprofile', '-i'],
      home: tmpdir(),
      env: { PS1: '$ ' },
    });
    await bash.see('$');
    bash.type(`${demo.map((word) => `'${word}'`).join(' ')} stated\r`);
    await bash.see('What did they say?');
    bash.type('half');
    await bash.see('> half');
    bash.press('ctrl-z');
    await bash.see('Stopped');
    bash.type('fg\r');
    await bash.see('demo.ts');
    bash.type('-done');
    await bash.see('> half-done');
    bash.press('enter');
    await bash.see('half-done Done.');
  });

  it('plain questions never move the cursor up', async () => {
    const terminal = demoOf(['state', 'causes', 'stated'], { RECOVER_ACCESSIBLE: '1', NO_COLOR: '1' });
    await terminal.see('Type a number from 1 to 3. >');
    terminal.type('2\r');
    await terminal.see('Which of these');
    await terminal.see('between them. >');
    terminal.type('1,2\r');
    await terminal.see('What did they say?');
    await terminal.see('press Enter. >');
    terminal.type('too dear\r');
    await terminal.see('Done.');
    expect(terminal.raw()).not.toContain('\x1b');
  });

  it('NO_COLOR leaves no colour, and colour is there without it', async () => {
    for (const [env, coloured] of [
      [{ NO_COLOR: '1' }, false],
      [{}, true],
    ] as const) {
      const terminal = demoOf(['believed'], env);
      await terminal.question('What decided it');
      terminal.type('x');
      terminal.press('enter');
      await terminal.exit();
      expect(/\x1b\[[\d;]*m/.test(terminal.raw())).toBe(coloured);
    }
  });
});

function demoOf(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return openTerminal({ command: demo, args, home: tmpdir(), env });
}

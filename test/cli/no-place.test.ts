import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contents, ground, homeWithLoss, oneLine, recover, shell, written } from './process.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a data folder that cannot be used', () => {
  const add = ['add', 'Tolan'];

  it('nowhere to write: nothing can be saved, and it says where', () => {
    const { code, out, err } = recover('/proc/nope', add);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(oneLine(err)).toMatch(/Nothing was saved in \/proc\/nope.* RECOVER_HOME/);
    expect(err).not.toMatch(/^ +at /m);
  });

  it('nowhere to write: reading still works, and shows an empty day', () => {
    expect(recover('/proc/nope', ['due'])).toMatchObject({ code: 0, err: '' });
  });

  it('a file in its place', () => {
    const home = join(ground, written('in-the-way', 'my notes'));
    const { code, out, err } = recover(home, add);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(oneLine(err)).toContain('a file is in its place');
    expect(readFileSync(home, 'utf8')).toBe('my notes');
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, Math.floor(text.length / 2)), 'was cut short'],
    ['changed by hand', (text: string) => text.replace('Brandt', 'Bramdt'), 'was changed outside recover'],
    ['something else', () => 'hello', 'is not a file that recover wrote'],
    ['empty', () => '', 'ledger.json'],
  ])('a ledger that is %s: exit 65, and not a byte is changed', (_what, spoil, said) => {
    const home = homeWithLoss();
    const ledger = join(home, 'ledger.json');
    writeFileSync(ledger, spoil(readFileSync(ledger, 'utf8')));
    const before = contents(home);
    for (const args of [
      ['due'],
      ['losses', '--json'],
      add,
      ['lost', '--answers', join(ground, written('missing.json', '{}'))],
    ]) {
      const { code, out, err } = recover(home, args);
      expect({ code, out }, err).toEqual({ code: 65, out: '' });
      expect(oneLine(err)).toContain(said);
      expect(oneLine(err)).toContain(ledger);
    }
    expect(contents(home)).toEqual(before);
  });

  it('a ledger of a newer version: exit 65, and not a byte is changed', () => {
    const home = homeWithLoss();
    const ledger = join(home, 'ledger.json');
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('"format":1,', '"format":99,'));
    const before = contents(home);
    const { code, out, err } = recover(home, add);
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(oneLine(err)).toContain('was written by a newer recover');
    expect(contents(home)).toEqual(before);
  });
});

describe('output that has nowhere to go', () => {
  const home = homeWithLoss();

  it.each(['--help', 'due', 'due --json', 'demo', 'completion bash'])(
    'a closed pipe after one line is no trouble: recover %s',
    (args) => {
      const { err, out } = shell(home, `$recover ${args} | head -1; exit \${PIPESTATUS[0]}`);
      expect({ err, lines: out.split('\n').length }).toEqual({ err: '', lines: 2 });
    },
  );

  it.runIf(existsSync('/dev/full')).each(['due', 'due --json', '--help', 'losses --plain'])(
    'a full disk is told: recover %s',
    (args) => {
      const { code, err } = shell(home, `$recover ${args} > /dev/full`);
      expect(code).toBe(1);
      expect(err).toContain('The output could not be written');
      expect(err).not.toMatch(/^ +at /m);
    },
  );

  it.runIf(existsSync('/dev/full'))('a full disk loses nothing that was kept', () => {
    const { code } = shell(home, '$recover add Tolan > /dev/full');
    expect(code).toBe(1);
    expect(recover(home, ['deals', '--plain']).out).toContain('Tolan');
  });
});

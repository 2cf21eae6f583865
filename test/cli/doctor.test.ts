import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contents, homeWithLoss, oneLine, recover } from './process.ts';
import { openTerminal } from './terminal.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A home with a loss and a deal: two changes, so that one copy is kept. */
function twoChanges(): { readonly home: string; readonly ledger: string; readonly kept: string } {
  const home = homeWithLoss();
  expect(recover(home, ['add', 'Tolan Group']).code).toBe(0);
  const [kept = ''] = readdirSync(join(home, 'backups')).filter((name) => name.startsWith('ledger.'));
  return { home, ledger: join(home, 'ledger.json'), kept };
}

function accounts(home: string): readonly string[] {
  const { out } = recover(home, ['losses', '--plain']);
  return out.split('\n').flatMap((line) => line.split('\t')[2] ?? []);
}

function spoil(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('a home that needs care', () => {
  it('is well at first, and none of that changes anything', () => {
    const { home } = twoChanges();
    const before = contents(home);
    const { code, out, err } = recover(home, ['doctor']);
    expect({ code, err, first: out.split('\n')[0] }).toEqual({ code: 0, err: '', first: 'All is well.' });
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
    expect(contents(home)).toEqual(before);
  });

  it.each<[string, (text: string) => string, string]>([
    ['cut short', (text) => text.slice(0, 400), 'it was cut short'],
    ['empty', () => '', 'Your notes are damaged'],
    ['of zeros', (text) => '\0'.repeat(text.length), 'Your notes are damaged'],
  ])('a damaged ledger, %s: 65, then doctor, then restore, and all is there', (_how, change, said) => {
    const { home, ledger, kept } = twoChanges();
    spoil(ledger, change);
    expect(recover(home, ['due'])).toMatchObject({ code: 65, out: '' });
    const before = contents(home);
    const { code, out } = recover(home, ['doctor']);
    expect(code).toBe(1);
    expect(oneLine(out)).toContain(said);
    expect(out).toContain(`recover restore ${kept}\n`);
    expect(recover(home, ['restore', kept])).toMatchObject({ code: 2, out: '' });
    expect(contents(home)).toEqual(before);
    const restored = recover(home, ['restore', kept, '--yes']);
    expect(restored.code, restored.err).toBe(0);
    expect(restored.out).toContain('What lay there was set aside, not deleted');
    expect(accounts(home)).toEqual(['Brandt Logistics']);
    expect(recover(home, ['doctor']).code).toBe(0);
    const [aside = ''] = readdirSync(join(home, 'quarantine'));
    expect(readFileSync(join(home, 'quarantine', aside), 'latin1')).toBe(before[ledger]);
  });

  it('a ledger that vanished: told, and put back from the newest copy', () => {
    const { home, ledger, kept } = twoChanges();
    rmSync(ledger);
    expect(recover(home, ['add', 'Kessel'])).toMatchObject({ code: 65, out: '' });
    const { code, out } = recover(home, ['doctor']);
    expect(code).toBe(1);
    expect(oneLine(out)).toContain('Your notes are not there. This computer saw them last with 1 loss');
    expect(recover(home, ['restore', kept, '--yes']).code).toBe(0);
    expect(accounts(home)).toEqual(['Brandt Logistics']);
  });

  it('a ledger that vanished for good: begun afresh, and the copies stay', () => {
    const { home, ledger, kept } = twoChanges();
    rmSync(ledger);
    expect(recover(home, ['doctor', '--start-afresh']).code).toBe(2);
    expect(recover(home, ['doctor', '--start-afresh', '--yes']).code).toBe(0);
    expect(recover(home, ['add', 'Kessel']).code).toBe(0);
    expect(accounts(home)).toEqual([]);
    expect(recover(home, ['doctor', '--copies']).out).toContain(kept);
  });

  it('a ledger that an editor changed: told, and taken as it is', () => {
    const { home, ledger } = twoChanges();
    spoil(ledger, (text) =>
      `\uFEFF${JSON.stringify(JSON.parse(text), undefined, 4)}`.replaceAll('Brandt', 'Brandis'),
    );
    expect(recover(home, ['losses'])).toMatchObject({ code: 65, out: '' });
    const { code, out } = recover(home, ['doctor']);
    expect(code).toBe(1);
    expect(oneLine(out)).toContain('Your notes were changed outside recover.');
    expect(out).toContain('recover doctor --accept\n');
    expect(recover(home, ['doctor', '--accept', '--yes']).code).toBe(0);
    expect(accounts(home)).toEqual(['Brandis Logistics']);
    expect(recover(home, ['doctor']).code).toBe(0);
  });

  it('a second copy made by a synced folder: told at once, and named by doctor', () => {
    const { home, ledger } = twoChanges();
    const name = "ledger (Robin's conflicted copy 2026-11-23).json";
    copyFileSync(ledger, join(home, name));
    expect(recover(home, ['add', 'Kessel']).code).toBe(0);
    const due = recover(home, ['due']);
    expect({ code: due.code, told: due.err !== '' }).toEqual({ code: 0, told: true });
    const { code, out } = recover(home, ['doctor']);
    expect(code).toBe(1);
    expect(out).toContain(`recover restore "${name}"\n`);
    expect(oneLine(out)).toContain('1 deal added by hand fewer than in yours');
    expect(recover(home, ['restore', name, '--yes']).code).toBe(0);
    expect(recover(home, ['deals', '--plain']).out).not.toContain('Kessel');
  });

  it.runIf(process.platform !== 'win32')('a folder that others may look into: told, and closed', () => {
    const { home, ledger } = twoChanges();
    chmodSync(home, 0o755);
    chmodSync(ledger, 0o644);
    expect(recover(home, ['doctor'])).toMatchObject({ code: 1 });
    expect(recover(home, ['doctor', '--close', '--yes']).code).toBe(0);
    expect([home, ledger].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
    expect(recover(home, ['doctor']).code).toBe(0);
  });

  it('a file of something else is not put in place, and not a byte is changed', () => {
    const { home } = twoChanges();
    writeFileSync(join(home, 'letter.json'), '{ "dear": "Anna" }');
    const before = contents(home);
    for (const file of [join(home, 'letter.json'), '-', 'nothing.json']) {
      const { code, out, err } = recover(home, ['restore', file, '--yes'], 'not one of ours');
      expect({ code, out, told: err.split('\n').length > 2 }, err).toEqual({ code: 1, out: '', told: true });
    }
    expect(contents(home)).toEqual(before);
  });

  it('the report names nobody and no place', () => {
    const { home, ledger } = twoChanges();
    spoil(ledger, (text) => text.slice(0, -9));
    const { code, out } = recover(home, ['doctor', '--report']);
    expect(code).toBe(0);
    expect(out).toContain('ledger.json: damaged');
    for (const secret of ['Brandt', 'Tolan', home]) expect(out).not.toContain(secret);
  });
});

describe('on a terminal', () => {
  it.each([80, 60, 40])(
    'one key puts the newest copy in place, at %i columns and without colour',
    async (columns) => {
      const { home, ledger } = twoChanges();
      spoil(ledger, (text) => text.slice(0, 400));
      const now = '2026-11-24T09:40:00';
      const terminal = openTerminal({ args: ['doctor'], home, now, columns, env: { NO_COLOR: '1' } });
      await terminal.question('Your notes: what shall be done?');
      terminal.type('1');
      await terminal.see('All is well now.');
      expect(await terminal.exit()).toBe(0);
      expect(accounts(home)).toEqual(['Brandt Logistics']);
    },
  );

  it('Enter changes nothing', async () => {
    const { home, ledger } = twoChanges();
    spoil(ledger, (text) => text.slice(0, 400));
    const before = contents(home);
    const terminal = openTerminal({ args: ['doctor'], home, now: '2026-11-24T09:40:00' });
    await terminal.question('Your notes: what shall be done?');
    terminal.press('enter');
    expect(await terminal.exit()).toBe(1);
    expect(contents(home)).toEqual(before);
  });
});

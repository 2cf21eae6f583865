import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Ledger } from '../../src/domain/ledger.ts';
import { emptyLedger } from '../../src/domain/ledger.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { openLedger, openPipeline } from '../../src/store/stores.ts';
import { anyPipeline } from './arbitrary-deal.ts';
import { anyLedger } from './arbitrary-ledger.ts';
import { freshFolder, modeOf, processWith, thisProcess, thrownBy } from './ground.ts';
import { kept, withTouch } from './touches.ts';

describe('what was kept is read again', () => {
  test('any ledger, to the letter', async () => {
    const folder = freshFolder();
    await fc.assert(
      fc.asyncProperty(anyLedger, async (ledger) => {
        const surroundings = thisProcess();
        expect(await openLedger({ folder, surroundings }).change(() => ledger)).toBe(ledger);
        expect(await openLedger({ folder, surroundings }).read()).toStrictEqual(ledger);
      }),
    );
  });

  test('any pipeline, to the letter', async () => {
    const folder = freshFolder();
    await fc.assert(
      fc.asyncProperty(anyPipeline, async (pipeline) => {
        await openPipeline({ folder, surroundings: thisProcess() }).change(() => pipeline);
        expect(await openPipeline({ folder, surroundings: thisProcess() }).read()).toStrictEqual(pipeline);
      }),
    );
  });

  test('changes made at the same time all count, in the ledger and in the pipeline', async () => {
    const folder = freshFolder();
    const names = Array.from({ length: 25 }, (_, at) => `Account ${at}`);
    const ledgers = names.map((name) =>
      openLedger({ folder, surroundings: thisProcess() }).change(withTouch(name)),
    );
    const pipeline = openPipeline({ folder, surroundings: thisProcess() });
    await Promise.all([...ledgers, pipeline.change((value) => ({ ...value, deals: [] }))]);
    const { touches } = await openLedger({ folder, surroundings: thisProcess() }).read();
    expect(touches.map((touch) => touch.account).sort()).toEqual(names.sort());
  });
});

describe('before anything is kept', () => {
  test.for(['data', 'data/deeper'])('reading %s gives the empty values and makes nothing', async (place) => {
    const folder = join(dirname(freshFolder()), place);
    expect(await openLedger({ folder, surroundings: thisProcess() }).read()).toEqual(emptyLedger);
    expect(await openPipeline({ folder, surroundings: thisProcess() }).read()).toEqual(emptyPipeline);
    expect(readdirSync(dirname(folder.replace('/deeper', '')))).toEqual([]);
  });

  test('a home that cannot be made reads as empty, and refuses a change', async () => {
    const folder = join(freshFolder(), 'in-a-file');
    writeFileSync(dirname(folder), '');
    const ledger = openLedger({ folder, surroundings: thisProcess() });
    expect(await ledger.read()).toEqual(emptyLedger);
    expect(await thrownBy(() => ledger.change(withTouch('Acme')))).toMatchObject({ code: 'unwritable' });
  });

  test('the folders are the rep’s alone, and so are the files, whatever the umask', async () => {
    const mask = process.umask(0);
    onTestFinished(() => void process.umask(mask));
    const folder = join(freshFolder(), 'deep', 'data');
    const ledger = openLedger({ folder, surroundings: thisProcess() });
    await ledger.change(withTouch('Acme'));
    await ledger.change(withTouch('Bolt'));
    const modes = [folder, dirname(folder), ...readdirSync(folder).map((name) => join(folder, name))];
    expect(modes.map((path) => [path.slice(dirname(folder).length), modeOf(path)])).toEqual([
      ['/data', '700'],
      ['', '700'],
      ['/data/backups', '700'],
      ['/data/ledger.json', '600'],
    ]);
  });
});

describe('a change that fails changes nothing', () => {
  test('a transition that throws', async () => {
    const { ledger, file } = await kept('Acme');
    const before = readFileSync(file);
    const fault = new Error('no');
    const change = ledger.change(() => {
      throw fault;
    });
    expect(await thrownBy(() => change)).toBe(fault);
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(dirname(file))).toEqual(['ledger.json']);
  });

  test.for([
    ['a part too many', { ...emptyLedger, more: [] }],
    ['a part missing', { ...emptyLedger, touches: undefined }],
    ['a record with a part too many', { ...emptyLedger, deals: [{ ...deal(), more: 1 }] }],
    ['a record with a part undefined', { ...emptyLedger, deals: [{ ...deal(), name: undefined }] }],
    ['a day that does not exist', { ...emptyLedger, deals: [{ ...deal(), closeDate: '2026-02-30' }] }],
    ['an id of digits only', { ...emptyLedger, deals: [{ ...deal(), id: '0123456789012345' }] }],
    ['an amount as a number', { ...emptyLedger, deals: [{ ...deal(), amount: { amount: 12 } }] }],
  ])('%s is an error of ours', async ([, wrong]) => {
    const { ledger, file } = await kept('Acme');
    const before = readFileSync(file);
    const error = await thrownBy(() => ledger.change(() => wrong as unknown as Ledger));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).not.toContain('secret');
    expect(readFileSync(file)).toEqual(before);
  });

  test('a pipeline of a wrong shape is an error of ours too, and the deal is named by its place', async () => {
    const pipeline = openPipeline({ folder: freshFolder(), surroundings: thisProcess() });
    const wrong = { schema: 2, deals: [deal(), { ...deal(), attributes: { Region: 3 } }] };
    const error = await thrownBy(() => pipeline.change(() => wrong as never));
    expect(String(error)).toBe('TypeError: pipeline.deals.1 would be kept in a wrong shape');
  });

  test('a change that gives back the same value writes nothing', async () => {
    const { ledger, file } = await kept('Acme');
    const before = statSync(file).ino;
    await ledger.change((value) => value);
    expect(statSync(file).ino).toBe(before);
  });
});

test('a link to the file stays a link, and the file behind it is the one that changes', async () => {
  const { file } = await kept('Acme');
  const folder = freshFolder();
  mkdirSync(folder);
  symlinkSync(file, join(folder, 'ledger.json'));
  await openLedger({ folder, surroundings: thisProcess() }).change(withTouch('Bolt'));
  expect(lstatSync(join(folder, 'ledger.json')).isSymbolicLink()).toBe(true);
  expect(realpathSync(join(folder, 'ledger.json'))).toBe(realpathSync(file));
  expect(readFileSync(file, 'utf8')).toContain('Bolt');
  expect(readdirSync(dirname(file))).toEqual(['ledger.json']);
});

test('the last three generations are kept beside it', async () => {
  const { file } = await kept('Acme', 'Bolt', 'Cole', 'Dale', 'Ende');
  const names = readdirSync(join(dirname(file), 'backups'));
  expect(names.map((name) => name.replace(/[0-9a-f]{8}/, '#'))).toEqual(
    ['2', '3', '4'].map((rev) => `ledger.${rev}.#.json`),
  );
  const accounts = names.map((name) => readFileSync(join(dirname(file), 'backups', name), 'utf8'));
  expect(accounts.map((text) => text.includes('Dale'))).toEqual([false, false, true]);
});

test('what a killed process left is cleared by the next change, what a living one needs is not', async () => {
  const { file } = await kept('Acme');
  const strays = [
    '.ledger.json.77.abcdefgh01234567.tmp',
    '.pipeline.json.78.abcdefgh01234567.tmp',
    '.~lock.recover.77.abcdefgh01234567',
  ];
  const others = ['.~lock.recover.78.abcdefgh01234567', 'notes.txt'];
  for (const name of [...strays, ...others]) writeFileSync(join(dirname(file), name), '');
  const surroundings = processWith(process.pid, (pid) => pid !== 77);
  await openLedger({ folder: dirname(file), surroundings }).change(withTouch('Bolt'));
  expect(readdirSync(dirname(file))).toEqual([...others, 'backups', 'ledger.json'].sort());
});

function deal() {
  return { id: 'abcdefgh01234567', account: 'secret', status: 'open', attributes: {}, inLastImport: true };
}

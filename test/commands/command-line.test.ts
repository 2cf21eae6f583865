import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { inOneLine, openHome, ran } from '../world.ts';

describe('a command line that cannot be used', () => {
  it.each([
    [['deu'], 'There is no "recover deu". Did you mean recover due?', 'recover help'],
    [['du'], 'There is no "recover du". Did you mean recover due?', 'recover help'],
    [['due', '--jsno'], 'recover due has no option --jsno. Did you mean --json?', 'recover help due'],
    [['--jsno'], 'recover has no option --jsno. Did you mean --json?', 'recover help'],
    [['due', 'today'], 'recover due takes nothing more after it, and got one word.', 'recover help due'],
    [['show'], 'Which loss? Type it after recover show, like recover show <loss>.', 'recover help show'],
    [['import'], 'Which file? Type it after recover import, like', 'recover help import'],
    [['completion'], 'Which shell? Type it after recover completion, like', 'recover help completion'],
    [
      ['deals', '--account'],
      '--account of recover deals needs something after it: --account <name>.',
      'help deals',
    ],
    [
      ['show', 'a', 'b'],
      'takes one word after it, and got 2. A name of several words needs quotation marks',
      'help show',
    ],
    [['done', 'a', 'b', 'c'], 'recover done takes 2 words after it, and got 3.', 'recover help done'],
  ])('%j: says what is wrong and what to type, exit 2', async (argv, what, next) => {
    const { code, out, err } = await ran(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(inOneLine(err)).toContain(what);
    expect(err.split('\n').at(-2)).toContain(next);
  });

  it('is told to a script as one object on standard error, with nothing on standard output', async () => {
    expect(await ran(['due', '--jsno', '--json'])).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "{
        "recover": 1,
        "kind": "problem",
        "code": "usage",
        "message": "recover due has no option --jsno. Did you mean --json?",
        "hint": "What it takes: recover help due"
      }
      ",
        "out": "",
      }
    `);
  });
});

describe('flags and help', () => {
  it.each([
    [
      ['--json', 'due'],
      ['due', '--json'],
    ],
    [
      ['--answers', '-', 'add', '--json'],
      ['add', '--answers', '-', '--json'],
    ],
    [
      ['-h', 'due'],
      ['help', 'due'],
    ],
    [
      ['due', '--help'],
      ['help', 'due'],
    ],
    [['--help'], ['-h']],
    [['help'], ['-h']],
    [['--json', '--help'], ['-h']],
    [['due', '-V'], ['--version']],
    [['due', '--debug'], ['due']],
  ])('%j does the same as %j', async (one, other) => {
    const files = { '-': '{ "account": "Brandt Logistics" }' };
    const first = await ran(one, { files });
    expect(first).toEqual(await ran(other, { files }));
    expect(first.code).toBe(0);
  });

  it('leaves what stands behind -- alone', async () => {
    const { code, err } = await ran(['show', '--', '--json']);
    expect({ code, err }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "No loss is called "--json".
      Your losses: recover losses
      ",
      }
    `);
  });

  it('prints the version', async () => {
    expect(await ran(['--version'])).toEqual({ code: 0, out: '0.0.0\n', err: '' });
  });
});

describe('trouble below the commands', () => {
  const damaged = new Problem('damaged', 'ledger.json was cut short.', 'Put your own copy in its place.');

  it.each([
    [damaged, 65],
    [new Problem('newer', 'ledger.json was written by a newer recover.'), 65],
    [new Problem('busy', 'Another window is saving.'), 75],
    [new Problem('unwritable', 'Nothing was saved.'), 1],
  ])('%s ends with its own code', async (problem, code) => {
    expect(await ran(['due'], { trouble: { readLedger: problem } })).toEqual({
      code,
      out: '',
      err: `${problem.message}\n${problem.hint === undefined ? '' : `${problem.hint}\n`}`,
    });
  });

  it('says plainly that a fault is ours, and shows the details only when asked', async () => {
    const home = openHome();
    const trouble = { readLedger: new TypeError('undefined is not a function') as unknown as Problem };
    const plain = await home.ran(['due'], { trouble });
    expect(plain).toMatchInlineSnapshot(`
      {
        "code": 70,
        "err": "Something went wrong inside recover; that is our fault. What you had kept is as
      it was.
      The same command with --debug at its end shows the details for whoever helps
      you.
      ",
        "out": "",
      }
    `);
    const told = await home.ran(['due', '--debug'], { trouble });
    expect(told.err).toContain('TypeError: undefined is not a function\n    at ');
  });
});

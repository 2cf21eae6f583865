import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contents, ground, homeWithLoss, oneLine, recover, written } from './process.ts';

vi.setConfig({ testTimeout: 60_000 });

written('empty.csv', '');
written(
  'picture.csv',
  Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(400, 7)]),
);
written('workbook.csv', Buffer.concat([Buffer.from('504b0304140006000800', 'hex'), Buffer.alloc(400, 9)]));
written('colours.csv', 'Colour,Weight\nred,3\nblue,4\n');
written(
  'days.csv',
  'Account Name,Opportunity Name,Stage,Amount,Close Date\nBrandt,Docks,Proposal,4500,03/04/2026\n',
);
written('unknown.json', '{ "channel": "email", "stands": "no", "chanel": "email" }');
written('missing.json', '{ "channel": "email" }');
written('prose.json', 'they said no');
mkdirSync(join(ground, 'folder'));

describe('what cannot be used', () => {
  const home = homeWithLoss();

  it.each([
    [
      1,
      ['show', 'brant logistics'],
      'No loss is called "brant logistics". Did you mean Brandt Logistics?',
      'recover losses',
    ],
    [2, ['add', 'Tolan', '--close', '2026-02-30'], '2026-02-30 is not in the calendar.', '2026-02-28'],
    [2, ['add', 'Tolan', '--close', '03/04/2026'], '"03/04/2026" can be read two ways.', '27 Nov'],
    [2, ['add', 'Tolan', '--amount=-4500'], '"-4500" is below zero.', '45000'],
    [2, ['add', 'Tolan', '--amount', 'plenty'], '"plenty" is not an amount.', '45k'],
    [1, ['import', 'empty.csv'], 'empty.csv', ''],
    [1, ['import', 'picture.csv'], 'picture.csv', ''],
    [1, ['import', 'workbook.csv'], 'workbook.csv', 'CSV'],
    [
      1,
      ['import', 'colours.csv'],
      'No deals were recognised in colours.csv',
      'recover import colours.csv --map',
    ],
    [2, ['import', 'days.csv'], '03/04/2026 is 3 April or 4 March', 'recover import days.csv --dates dmy'],
    [1, ['import', 'gone.csv'], 'There is no file gone.csv.', 'Check the name'],
    [1, ['import', 'folder'], 'folder cannot be read: it is a folder.', 'type the command again'],
    [
      2,
      ['lost', 'Tolan', '--answers', 'unknown.json'],
      'There is no question "chanel". Did you mean "channel"',
      '--answers-template',
    ],
    [2, ['lost', '--answers', 'missing.json'], 'The answer "account" is needed', ''],
    [2, ['lost', '--answers', 'prose.json'], 'prose.json does not hold answers', '--answers-template'],
    [1, ['lost', '--answers', 'folder'], 'folder cannot be read: it is a folder.', 'type the command again'],
    [2, ['debrief'], 'there is no terminal here', '--answers FILE'],
    [2, ['done'], 'Which one is done?', 'recover done <id>'],
    [2, ['due', '--jsno'], 'Did you mean --json?', 'recover help due'],
  ])('exit %i for %j: says what is wrong and what to type, and loses nothing', (exit, args, what, next) => {
    const before = contents(home);
    const { code, out, err } = recover(home, args);
    expect({ code, out }).toEqual({ code: exit, out: '' });
    expect(oneLine(err)).toContain(what);
    expect(oneLine(err)).toContain(next);
    expect(err.trim().split('\n').length, err).toBeGreaterThan(1);
    expect(err).not.toMatch(/^ +at |node:|Error:|undefined/m);
    expect(contents(home)).toEqual(before);
  });

  it.each([
    ['show', 'nobody'],
    ['import', 'colours.csv'],
    ['lost', '--answers', 'unknown.json'],
    ['due', '--jsno'],
    ['debrief'],
  ])('tells a script in one object on standard error: %s %s', (...args) => {
    const { code, out, err } = recover(home, [...args, '--json']);
    expect(out).toBe('');
    expect(code).toBeGreaterThan(0);
    expect(JSON.parse(err)).toMatchObject({
      recover: 1,
      kind: 'problem',
      code: expect.any(String),
      message: expect.any(String),
      hint: expect.any(String),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { aHealth } from '../render/healths.ts';
import { inOneLine, ran } from '../world.ts';
import { ailing, caring, doctor, well } from './caring.ts';

describe('recover doctor, told what to do', () => {
  const needs: readonly (readonly [string, string, string])[] = [
    ['--accept', 'edited', 'accept ledger'],
    ['--start-afresh', 'without a copy', 'start-afresh ledger'],
    ['--unlock', 'locked elsewhere', 'unlock'],
    ['--close', 'open to others', 'close'],
  ];

  it.each(needs)('%s needs --yes off a terminal', async (flag, name, wanted) => {
    const refused = await doctor([ailing(name)], [flag]);
    expect({ ...refused, err: '' }).toEqual({ code: 2, out: '', err: '', did: [] });
    expect(inOneLine(refused.err)).toContain(`If you are sure: recover doctor ${flag} --yes`);
    const done = await doctor([ailing(name), well], [flag, '--yes']);
    expect({ code: done.code, did: done.did }).toEqual({ code: 0, did: [wanted] });
    expect(done.out).toMatch(/^Done\. /);
  });

  it.each(needs)('%s asks on a terminal', async (flag, name, wanted) => {
    const all = (reply: boolean) => ({ accept: reply, 'start-afresh': reply, unlock: reply, close: reply });
    const no = await doctor([ailing(name)], [flag], { replies: all(false) });
    expect({ code: no.code, did: no.did }).toEqual({ code: 130, did: [] });
    const yes = await doctor([ailing(name)], [flag], { replies: all(true) });
    expect({ code: yes.code, did: yes.did }).toEqual({ code: 0, did: [wanted] });
  });

  it('prints for a script how all stands after it', async () => {
    const { out, did } = await doctor([ailing('edited'), well], ['--accept', '--yes', '--json']);
    expect({ well: JSON.parse(out).data.well, did }).toEqual({ well: true, did: ['accept ledger'] });
  });

  it('names one of two files, or asks which', async () => {
    const damaged = [ailing('damaged')];
    expect((await doctor(damaged, ['--start-afresh', '--yes'])).err).toMatchInlineSnapshot(`
      "Both your notes and your deals could be meant.
      Name one:
        recover doctor --start-afresh --only notes
        recover doctor --start-afresh --only deals
      "
    `);
    expect((await doctor(damaged, ['--start-afresh', '--yes', '--only', 'deals'])).did).toEqual([
      'start-afresh pipeline',
    ]);
    expect(inOneLine((await doctor(damaged, ['--start-afresh', '--only', 'notes'])).err)).toContain(
      'recover doctor --start-afresh --only notes --yes',
    );
    const replies = { which: 'pipeline', 'start-afresh': true };
    expect((await doctor(damaged, ['--start-afresh'], { replies })).did).toEqual(['start-afresh pipeline']);
  });

  it.each([
    [0, ['--unlock'], well, 'there is nothing to free'],
    [0, ['--unlock'], aHealth({ lock: { state: 'gone', path: 'x' } }), 'there is nothing to free'],
    [
      1,
      ['--unlock', '--yes'],
      aHealth({ lock: { state: 'held', path: 'x' } }),
      'Another window on this computer is saving',
    ],
    [0, ['--close'], well, 'there is nothing to close'],
    [1, ['--accept', '--yes'], well, 'Neither your notes nor your deals were changed outside recover'],
    [1, ['--start-afresh', '--yes', '--only', 'notes'], well, 'Your notes were not found missing or damaged'],
    [2, ['--accept', '--only', 'ledger'], well, '"ledger" is not one of the two.'],
  ] as const)('exit %i for %j where there is nothing of the kind', async (exit, argv, health, said) => {
    const { code, out, err, did } = await doctor([health], argv);
    expect({ code, did }).toEqual({ code: exit, did: [] });
    expect(inOneLine(out + err)).toContain(said);
  });

  it('a refusal of the store is told, and nothing is called done', async () => {
    const refused = new Problem(
      'refused',
      'Your notes do not read well enough for that.',
      'The copies: recover doctor',
    );
    const { care } = caring(ailing('edited'));
    const given = { ...care, accept: () => Promise.reject(refused) };
    expect(await ran(['doctor', '--accept', '--yes'], { care: given })).toEqual({
      code: 1,
      out: '',
      err: `${refused.message}\n${refused.hint}\n`,
    });
  });
});

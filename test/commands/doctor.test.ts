import { describe, expect, it } from 'vitest';
import type { Health } from '../../src/domain/health.ts';
import { Problem } from '../../src/domain/problem.ts';
import { homes } from '../render/ailing.ts';
import { anEmptyHealth } from '../render/healths.ts';
import { back, leave } from '../world/asker.ts';
import type { Circumstances } from '../world/circumstances.ts';
import { inOneLine, ran } from '../world.ts';
import { ailing, doctor, keptAt, well } from './caring.ts';

describe('recover doctor, looking', () => {
  it.each<[string, Health]>([
    ['well', well],
    ['empty', anEmptyHealth()],
  ])('ends well where all is well: %s', async (_name, health) => {
    const { code, out, err } = await doctor([health]);
    expect({ code, err, first: out.split('\n')[0] }).toEqual({ code: 0, err: '', first: 'All is well.' });
  });

  it.each(Object.keys(homes).slice(2))(
    'ends with 1 where something needs the rep, and is silent beside it: %s',
    async (name) => {
      const { code, out, err, did } = await doctor([ailing(name)]);
      expect({ code, err, did }).toEqual({ code: 1, err: '', did: [] });
      expect(out).toMatch(/^\d things? needs? you, told below\.\n/);
    },
  );

  it('tells a script, with the commands', async () => {
    const { code, out, err } = await doctor([ailing('with a twin')], ['--json']);
    const { kind, data } = JSON.parse(out);
    expect({ code, err, kind, well: data.well, needs: data.needs }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "",
        "kind": "doctor",
        "needs": [
          {
            "commands": [
              "recover restore "ledger (Robin's conflicted copy).json"",
            ],
            "file": "ledger",
            "message": "A synced folder made a second copy of your notes.",
            "what": "twins",
          },
        ],
        "well": false,
      }
    `);
    expect(JSON.parse((await doctor([well], ['--json'])).out).data).toMatchInlineSnapshot(`
      {
        "copies": [
          {
            "counts": {
              "deals": 1,
              "debriefs": 2,
              "facts": 9,
              "followUps": 14,
              "lessons": 2,
              "losses": 2,
              "touches": 3,
            },
            "from": "backup",
            "good": true,
            "kind": "ledger",
            "path": "/home/robin/recover/backups/ledger.41.0f3a91c2.json",
            "writtenAt": "2026-11-24T08:02:00Z",
          },
          {
            "counts": {
              "deals": 1,
              "debriefs": 1,
              "facts": 9,
              "followUps": 12,
              "lessons": 2,
              "losses": 1,
              "touches": 3,
            },
            "from": "backup",
            "good": true,
            "kind": "ledger",
            "path": "/home/robin/recover/backups/ledger.40.77aa01bc.json",
            "writtenAt": "2026-11-20T15:40:00Z",
          },
          {
            "counts": {
              "deals": 38,
            },
            "from": "backup",
            "good": true,
            "kind": "pipeline",
            "path": "/home/robin/recover/backups/pipeline.3.5c11d0e9.json",
            "writtenAt": "2026-11-16T09:00:00Z",
          },
        ],
        "drafts": [],
        "files": [
          {
            "bytes": 20480,
            "counts": {
              "deals": 1,
              "debriefs": 2,
              "facts": 9,
              "followUps": 14,
              "lessons": 2,
              "losses": 2,
              "touches": 3,
            },
            "kind": "ledger",
            "path": "/home/robin/recover/ledger.json",
            "seen": {
              "deals": 1,
              "debriefs": 2,
              "facts": 9,
              "followUps": 14,
              "lessons": 2,
              "losses": 2,
              "touches": 3,
            },
            "state": "well",
            "writtenAt": "2026-11-24T08:12:00Z",
          },
          {
            "bytes": 20480,
            "counts": {
              "deals": 40,
            },
            "kind": "pipeline",
            "path": "/home/robin/recover/pipeline.json",
            "seen": {
              "deals": 40,
            },
            "state": "well",
            "writtenAt": "2026-11-24T08:12:00Z",
          },
        ],
        "folders": {
          "backups": "/home/robin/recover/backups",
          "drafts": "/home/robin/recover/drafts",
          "home": "/home/robin/recover",
          "quarantine": "/home/robin/recover/quarantine",
          "state": "/home/robin/.local/state/recover",
        },
        "needs": [],
        "open": [],
        "saving": {
          "state": "free",
        },
        "strays": [],
        "well": true,
      }
    `);
  });

  it('is one record a line for scripts', async () => {
    const health = { ...ailing('with broken drafts'), open: ['a'], strays: ['b'] };
    const { code, out } = await doctor([health], ['--plain']);
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t').length),
    ).toEqual(Array(12).fill(7));
    expect(out).toMatchInlineSnapshot(`
      "file	ledger	well	2026-11-24T08:12:00Z	2	1	/home/robin/recover/ledger.json
      file	pipeline	well	2026-11-24T08:12:00Z		40	/home/robin/recover/pipeline.json
      backup	ledger	good	2026-11-24T08:02:00Z	2	1	/home/robin/recover/backups/ledger.41.0f3a91c2.json
      backup	ledger	good	2026-11-20T15:40:00Z	1	1	/home/robin/recover/backups/ledger.40.77aa01bc.json
      backup	pipeline	good	2026-11-16T09:00:00Z		38	/home/robin/recover/backups/pipeline.3.5c11d0e9.json
      saving		free				/home/robin/recover/.~lock.recover
      draft	debrief	damaged				p
      draft		damaged				q
      draft	lost	good				r
      draft	lost	good				s
      open						a
      stray						b
      "
    `);
  });

  it('leaves cells empty for scripts where nothing is known', async () => {
    const { out } = await doctor([ailing('not to be read')], ['--plain']);
    expect(out).toContain('file\tledger\tnewer\t2026-11-24T08:12:00Z\t\t\t/home/robin/recover/ledger.json\n');
  });

  it('names the copies, and makes the report, and both end well', async () => {
    expect((await doctor([ailing('damaged')], ['--copies'])).out).toContain(
      'recover restore ledger.41.0f3a91c2.json',
    );
    const { code, out } = await doctor([ailing('damaged')], ['--report']);
    expect({ code, own: /robin|home\//.test(out) }).toEqual({ code: 0, own: false });
    expect(out).toContain('recover 0.0.0, linux x64, Node.js 20.20.0, 2026-11-24');
  });

  it('asks nothing for a script on a terminal', async () => {
    const { code, err } = await doctor([ailing('damaged')], ['--json'], { replies: {} });
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('trouble with looking is told', async () => {
    const look = () =>
      Promise.reject(new Problem('unreadable', 'The folder cannot be read.', 'Put that right.'));
    expect(await ran(['doctor'], { care: { look } })).toEqual({
      code: 1,
      out: '',
      err: 'The folder cannot be read.\nPut that right.\n',
    });
  });
});

describe('recover doctor, asking', () => {
  it('puts the copy that is chosen in place, and looks again', async () => {
    const replies = { ledger: keptAt, pipeline: 'leave' };
    const { code, out, did } = await doctor([ailing('damaged'), well], [], { replies });
    expect({ code, did }).toEqual({ code: 0, did: [`restore ${keptAt}`] });
    expect(inOneLine(out)).toContain('What lay there was set aside, not deleted: quarantine/ledger.x.json');
    expect(out.endsWith('All is well now.\n')).toBe(true);
  });

  it.each<[string, Health, Circumstances['replies'], readonly string[]]>([
    ['takes what was changed', ailing('edited'), { ledger: 'accept' }, ['accept ledger']],
    [
      'begins afresh',
      ailing('damaged'),
      { ledger: 'leave', pipeline: 'start-afresh' },
      ['start-afresh pipeline'],
    ],
    ['frees the folder', ailing('locked elsewhere'), { unlock: true }, ['unlock']],
    ['closes to others', ailing('open to others'), { close: true }, ['close']],
  ])('%s', async (_name, health, replies = {}, wanted) => {
    const { code, did } = await doctor([health, well], [], { replies });
    expect({ code, did }).toEqual({ code: 0, did: wanted });
  });

  it('tells what is left after something was done', async () => {
    const { code, out } = await doctor([ailing('damaged'), ailing('edited')], [], {
      replies: { ledger: keptAt, pipeline: 'leave' },
    });
    expect(code).toBe(1);
    expect(out).toContain(
      '\nYour notes were changed outside recover.\nStill to be seen to: recover doctor\n',
    );
  });

  it.each(Object.keys(homes).slice(2))('changes nothing at Enter, nor on going back: %s', async (name) => {
    const proposed = ({ proposal }: { readonly proposal?: unknown }) =>
      proposal === false ? false : 'leave';
    for (const reply of [proposed, back]) {
      const replies = { ledger: reply, pipeline: reply, twins: reply, unlock: reply, close: reply };
      const { code, did } = await doctor([ailing(name)], [], { replies });
      expect({ code, did }).toEqual({ code: 1, did: [] });
    }
  });

  it('does nothing more when the person leaves', async () => {
    const { code, did } = await doctor([ailing('damaged')], [], { replies: { ledger: leave } });
    expect({ code, did }).toEqual({ code: 130, did: [] });
  });

  it('asks once about a file of which a synced folder made a copy, too', async () => {
    const health = { ...ailing('with a twin'), files: ailing('edited').files };
    const { did } = await doctor([health, well], [], { replies: { ledger: 'accept' } });
    expect(did).toEqual(['accept ledger']);
  });
});

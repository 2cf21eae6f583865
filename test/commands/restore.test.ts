import { describe, expect, it } from 'vitest';
import type { Care } from '../../src/domain/health.ts';
import { Problem } from '../../src/domain/problem.ts';
import { aCopy, aHealth, anEmptyHealth, copies, fewerNotes, unread } from '../render/healths.ts';
import { leave } from '../world/asker.ts';
import { inOneLine, ran } from '../world.ts';

const offered = { kind: 'ledger', counts: fewerNotes } as const;
const files = {
  'old.json': 'a copy',
  '-': 'a copy',
  '/home/robin/recover/backups/ledger.40.77aa01bc.json': 'forty',
};

/** A care that offers one loss fewer than there is, and remembers what was put in place. */
function caring(given: Partial<Care> = {}) {
  const placed: string[] = [];
  const care: Partial<Care> = {
    look: async () => aHealth(),
    open: async () => offered,
    restore: async (bytes, path) => {
      placed.push(`${new TextDecoder().decode(bytes)} from ${path}`);
      return offered;
    },
    ...given,
  };
  return { care, placed };
}

describe('recover restore', () => {
  it('shows what it holds beside what is there, asks, and says where the old one is', async () => {
    const { care, placed } = caring();
    const result = await ran(['restore', 'old.json'], { care, files, replies: { restore: true } });
    expect({ ...result, placed }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "In old.json: your notes
        1 loss, 1 debrief, 12 follow-ups, 1 deal added by hand
      There now: saved today at 08:12; 2 losses, 2 debriefs, 14 follow-ups, 1 deal
      added by hand
      It holds 1 loss, 1 debrief, 2 follow-ups fewer than that.
      ",
        "out": "Done. Your notes are in place: 1 loss, 1 debrief, 12 follow-ups, 1 deal added by
      hand.
      What was there before is kept among the copies: recover doctor --copies
      ",
        "placed": [
          "a copy from old.json",
        ],
      }
    `);
  });

  it.each([false, leave])('puts nothing in place on %j', async (reply) => {
    const { care, placed } = caring();
    const { code, out } = await ran(['restore', 'old.json'], { care, files, replies: { restore: reply } });
    expect({ code, out, placed }).toEqual({ code: 130, out: '', placed: [] });
  });

  it('proposes to leave all as it is', async () => {
    const { care, placed } = caring();
    const replies = { restore: ({ proposal }: { readonly proposal?: unknown }) => proposal === true };
    expect((await ran(['restore', 'old.json'], { care, files, replies })).code).toBe(130);
    expect(placed).toEqual([]);
  });

  it.each([['old.json'], ['-']])('off a terminal names the flag that is needed: %s', async (file) => {
    const { care, placed } = caring();
    const { code, out, err } = await ran(['restore', file], { care, files });
    expect({ code, out, placed }).toEqual({ code: 2, out: '', placed: [] });
    expect(inOneLine(err)).toContain(`Nothing was changed. If you are sure: recover restore ${file} --yes`);
  });

  it('asks nothing of a terminal whose input was the file', async () => {
    const { care } = caring();
    expect((await ran(['restore', '-'], { care, files, replies: {} })).code).toBe(2);
    expect((await ran(['restore', '-', '--yes'], { care, files })).code).toBe(0);
  });

  it('takes a kept copy by its name', async () => {
    const { care, placed } = caring();
    const { code } = await ran(['restore', 'ledger.40.77aa01bc.json', '--yes'], { care, files });
    expect({ code, placed }).toEqual({
      code: 0,
      placed: ['forty from /home/robin/recover/backups/ledger.40.77aa01bc.json'],
    });
  });

  it.each([
    ['damaged', aHealth({ files: [unread('ledger', 'damaged')], copies })],
    ['missing', aHealth({ files: [unread('ledger', 'missing')], copies })],
    ['in an empty home', anEmptyHealth()],
  ])('puts one in the place of a file that is %s, and says where that lies', async (_name, health) => {
    const { care } = caring({
      look: async () => health,
      restore: async () => ({ ...offered, setAside: '/home/robin/recover/quarantine/x.json' }),
    });
    const { code, out } = await ran(['restore', 'old.json', '--yes'], { care, files });
    expect(code).toBe(0);
    expect(out).toContain('set aside, not deleted: /home/robin/recover/quarantine/x.json');
  });

  it('tells a script what was put in place, and what is fewer', async () => {
    const { care } = caring({ restore: async () => ({ ...offered, setAside: '/q/x.json' }) });
    const { code, out, err } = await ran(['restore', 'old.json', '--yes', '--json'], { care, files });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "{
        "recover": 1,
        "kind": "restore",
        "data": {
          "file": "ledger",
          "counts": {
            "losses": 1,
            "debriefs": 1,
            "followUps": 12,
            "deals": 1,
            "facts": 9,
            "touches": 3,
            "lessons": 2
          },
          "fewer": {
            "losses": 1,
            "debriefs": 1,
            "followUps": 2
          },
          "before": {
            "state": "well",
            "counts": {
              "losses": 2,
              "debriefs": 2,
              "followUps": 14,
              "deals": 1,
              "facts": 9,
              "touches": 3,
              "lessons": 2
            },
            "writtenAt": "2026-11-24T08:12:00Z"
          },
          "setAside": "/q/x.json"
        }
      }
      "
    `);
  });
});

describe('recover restore, refused', () => {
  const refused = new Problem(
    'refused',
    'old.json holds nothing that recover kept.',
    'The copies: recover doctor --copies',
  );

  it.each([
    ['a file of something else', refused, 1],
    ['a file of a newer recover', new Problem('newer', 'old.json was saved by a newer recover.'), 65],
  ])('%s: nothing is asked and nothing changed', async (_name, problem, exit) => {
    const { care, placed } = caring({ open: async () => Promise.reject(problem) });
    const { code, out, err } = await ran(['restore', 'old.json', '--yes'], { care, files });
    expect({ code, out, placed }).toEqual({ code: exit, out: '', placed: [] });
    expect(err).toContain(problem.message);
  });

  it('a name that is neither a file nor a copy', async () => {
    const { care } = caring();
    expect(await ran(['restore', 'ledger.9.json'], { care, files })).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "There is no file ledger.9.json, and no copy of that name is kept.
      The copies by their names: recover doctor --copies
      ",
        "out": "",
      }
    `);
  });

  it('a file that may not be read', async () => {
    const { care } = caring({ look: async () => aHealth({ copies: [aCopy({ path: 'gone/kept.json' })] }) });
    const { code, err } = await ran(['restore', 'kept.json', '--yes'], { care, files });
    expect({ code, named: err.includes('gone/kept.json') }).toEqual({ code: 1, named: true });
  });
});

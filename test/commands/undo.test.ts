import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/domain/ledger.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { openHome } from '../world.ts';
import { debriefedHome, importedHome, lostHome } from './stocked.ts';

function withoutLog({ changes: _changes, ...rest }: Ledger) {
  return rest;
}

describe('recover undo', () => {
  it('takes back the last change by name, and puts it back', async () => {
    const home = await debriefedHome();
    const before = withoutLog(home.ledger());
    await home.ran(['done', 'k104', 'talked', '--note', 'price was never it']);
    const done = withoutLog(home.ledger());
    expect(await home.ran(['undo'], { now: '2026-11-24T10:05:00' })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Taken back: the advice talk for Thornbury Logistics, marked done (today 09:40).
      Put it back: recover undo --redo
      ",
      }
    `);
    expect(withoutLog(home.ledger())).toEqual(before);
    expect(await home.ran(['undo', '--redo'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Put back: the advice talk for Thornbury Logistics, marked done (today 09:40).
      Take it back again: recover undo
      ",
      }
    `);
    expect(withoutLog(home.ledger())).toEqual(done);
  });

  it('goes back step by step to the import, and that too', async () => {
    const home = await debriefedHome();
    const said: string[] = [];
    for (let step = 0; step < 2; step += 1) said.push((await home.ran(['undo'])).out);
    expect(said.join('')).toMatchInlineSnapshot(`
      "Taken back: the debrief of Thornbury Logistics (23 Nov 18:12).
      Put it back: recover undo --redo
      Taken back: the loss of Thornbury Logistics (23 Nov 15:40).
      Put it back: recover undo --redo
      "
    `);
    expect(home.ledger().losses).toEqual([]);
    const care = { pipelineBefore: async () => emptyPipeline };
    expect(await home.ran(['undo'], { care })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Taken back: the import of pipeline.csv (16 Nov 09:00).
      Put it back: recover import pipeline.csv
      ",
      }
    `);
    expect(home.pipeline()).toEqual(emptyPipeline);
  });

  it('lists what can be taken back, the newest first', async () => {
    const home = await debriefedHome();
    await home.ran(['undo']);
    expect((await home.ran(['undo', '--list'])).out).toMatchInlineSnapshot(`
      "c002    23 Nov 18:12  the debrief of Thornbury Logistics, taken back
      c001    23 Nov 15:40  the loss of Thornbury Logistics
      import  16 Nov 09:00  the import of pipeline.csv
      Take back the last: recover undo     another one: recover undo <id>
      "
    `);
    expect((await home.ran(['undo', '--list', '--plain'])).out).toMatchInlineSnapshot(`
      "c002mmmmmmmmmmmm	2026-11-23T18:12:00Z	the debrief of Thornbury Logistics	taken back
      c001mmmmmmmmmmmm	2026-11-23T15:40:00Z	the loss of Thornbury Logistics	stands
      import	2026-11-16T09:00:00Z	the import of pipeline.csv	stands
      "
    `);
    expect((await home.ran(['undo', '--list', '--json'])).out).toMatchInlineSnapshot(`
      "{
        "recover": 1,
        "kind": "undo",
        "data": [
          {
            "id": "c002mmmmmmmmmmmm",
            "at": "2026-11-23T18:12:00Z",
            "verb": "debrief",
            "account": "Thornbury Logistics",
            "undone": true,
            "records": 14
          },
          {
            "id": "c001mmmmmmmmmmmm",
            "at": "2026-11-23T15:40:00Z",
            "verb": "lost",
            "account": "Thornbury Logistics",
            "undone": false,
            "records": 9
          },
          {
            "id": "import",
            "at": "2026-11-16T09:00:00Z",
            "verb": "import",
            "thing": "pipeline.csv",
            "undone": false
          }
        ]
      }
      "
    `);
  });

  it('keeps a change on which a later one builds, and says which', async () => {
    const home = await debriefedHome();
    const before = home.ledger();
    expect(await home.ran(['undo', 'c001'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "Not taken back: the loss of Thornbury Logistics. The same has changed since: the
      debrief of Thornbury Logistics.
      Take that back first: recover undo c002
      ",
        "out": "",
      }
    `);
    expect(home.ledger()).toEqual(before);
    await home.ran(['undo']);
    await home.ran(['undo', 'c001']);
    expect(await home.ran(['undo', 'c002', '--redo'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "Not put back: the debrief of Thornbury Logistics. It builds on what was taken
      back too: the loss of Thornbury Logistics.
      Put that back first: recover undo c001 --redo
      ",
        "out": "",
      }
    `);
  });

  it('takes back one change among others that have nothing to do with it', async () => {
    const home = await lostHome();
    await home.ran(['add', 'Acme']);
    await home.ran(['add', 'Basil & Co']);
    expect((await home.ran(['undo', 'c002'])).out).toMatchInlineSnapshot(`
      "Taken back: the deal added for Acme (today 09:40).
      Put it back: recover undo --redo
      "
    `);
    expect(home.ledger().deals.map(({ account }) => account)).toEqual(['Basil & Co']);
    expect(await home.ran(['undo', 'c002'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "Taken back before: the deal added for Acme.
      Put it back: recover undo c002 --redo
      ",
        "out": "",
      }
    `);
    expect(await home.ran(['undo', 'c003', '--redo'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "It was not taken back: the deal added for Basil & Co.
      What was: recover undo --list
      ",
        "out": "",
      }
    `);
  });

  it('answers in data for scripts', async () => {
    const home = await lostHome();
    expect((await home.ran(['undo', '--json'])).out).toMatchInlineSnapshot(`
      "{
        "recover": 1,
        "kind": "undo",
        "data": [
          {
            "id": "c001mmmmmmmmmmmm",
            "at": "2026-11-23T15:40:00Z",
            "verb": "lost",
            "account": "Thornbury Logistics",
            "undone": true,
            "records": 9
          }
        ]
      }
      "
    `);
    expect((await home.ran(['undo', '--redo', '--plain'])).out).toMatchInlineSnapshot(`
      "c001mmmmmmmmmmmm	2026-11-23T15:40:00Z	the loss of Thornbury Logistics	stands
      "
    `);
    expect((await openHome().ran(['undo', '--json'])).out).toMatchInlineSnapshot(`
      "{
        "recover": 1,
        "kind": "undo",
        "data": []
      }
      "
    `);
  });

  it('has nothing to take back in a new home', async () => {
    expect(await openHome().ran(['undo'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "There is nothing to take back.
      ",
      }
    `);
    expect(await openHome().ran(['undo', '--redo'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Nothing was taken back that could be put back.
      ",
      }
    `);
    expect((await openHome().ran(['undo', '--list'])).out).toMatchInlineSnapshot(`
      "There is nothing to take back.
      "
    `);
  });

  it('knows no change by another id', async () => {
    expect(await (await lostHome()).ran(['undo', 'zzzz'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "No change is remembered under "zzzz".
      See the last 50 with their ids: recover undo --list
      ",
        "out": "",
      }
    `);
  });

  it('says so when an import cannot be taken back any more', async () => {
    const home = await importedHome();
    const care = { pipelineBefore: async () => undefined };
    const before = home.pipeline();
    expect(await home.ran(['undo', 'import', '--redo'], { care })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "An import is not put back; it is made again.
      Type: recover import pipeline.csv
      ",
        "out": "",
      }
    `);
    expect(await home.ran(['undo', 'import'], { care })).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "The import of pipeline.csv cannot be taken back: your deals as they were before
      are no longer kept.
      Import the file you had before it; your own notes stay as they are.
      ",
        "out": "",
      }
    `);
    expect(home.pipeline()).toBe(before);
  });
});

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyLedger } from '../../src/domain/ledger.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { jsonText } from '../../src/render/json.ts';
import { sealed } from '../../src/store/envelope.ts';
import { openPipeline } from '../../src/store/stores.ts';
import { thrownBy } from './ground.ts';
import { careFor, homeWith, openingOf, readFrom } from './home.ts';
import { withTouch } from './touches.ts';

const ledger = withTouch('Acme')(emptyLedger);
const head = { schema: 5, kind: 'ledger', id: 'abcdefgh01234567', rev: 7 };
const exported = jsonText('export', { ledger });

describe('what is offered to be put in place', () => {
  test.for([
    ['a file of recover’s', Buffer.concat(sealed(head, ledger).pieces)],
    ['what was exported', Buffer.from(exported)],
    ['what was exported, with a mark before it', Buffer.from(`\uFEFF${exported}`)],
    ['what was exported, laid out anew', Buffer.from(JSON.stringify(JSON.parse(exported)))],
  ] as const)('%s', async ([, bytes]) => {
    const home = await homeWith('Bolt');
    const counts = { touches: 1, losses: 0, debriefs: 0 };
    expect(await careFor(home).open(bytes, '-')).toMatchObject({ kind: 'ledger', counts });
    expect((await readFrom(home)).accounts).toEqual(['Bolt']);
    await careFor(home).restore(bytes, '-');
    expect((await readFrom(home)).accounts).toEqual(['Acme']);
  });

  test('a copy of an older shape comes in the newest', async () => {
    const home = await homeWith('Bolt');
    const path = join(import.meta.dirname, 'released/0.1.0/ledger.json');
    const { counts, writtenAt } = await careFor(home).restore(readFileSync(path), path);
    expect(counts.losses).toBeGreaterThan(1);
    expect(counts.debriefs).toBeGreaterThan(0);
    expect(Date.parse(writtenAt ?? '')).toBeLessThanOrEqual(statSync(path).mtimeMs);
    expect((await readFrom(home)).accounts).toHaveLength(counts.touches ?? 0);
  });

  test('the deals from the CRM, which say nothing of the notes', async () => {
    const home = await homeWith('Bolt');
    const bytes = Buffer.concat(sealed({ ...head, schema: 1, kind: 'pipeline' }, emptyPipeline).pieces);
    expect(await careFor(home).restore(bytes, '-')).toEqual({ kind: 'pipeline', counts: { deals: 0 } });
    expect(await openPipeline(openingOf(home)).read()).toEqual(emptyPipeline);
    expect((await readFrom(home)).accounts).toEqual(['Bolt']);
  });
});

describe('nothing is put in place of', () => {
  const text = Buffer.concat(sealed(head, withTouch('Precious & Co')(emptyLedger)).pieces).toString();
  const changed = (from: string, to: string) => exported.replace(from, to);

  test.for([
    ['nothing', '', 'neither'],
    ['a text', 'Precious & Co', 'neither'],
    ['other data', '{"recover":1,"kind":"losses","data":{"losses":["Precious & Co"]}}', 'neither'],
    ['a list', '["Precious & Co"]', 'neither'],
    ['a file changed by hand', text.replace('Precious', 'Previous'), 'not as recover wrote it'],
    ['a file laid out anew', JSON.stringify(JSON.parse(text)), 'not as recover wrote it'],
    ['a file cut short', text.slice(0, -40), 'not as recover wrote it'],
    ['a file of a newer recover', text.replace('"format":1', '"format":2'), 'newer recover'],
    ['an export of a newer recover', changed('"schema": 5', '"schema": 6'), 'newer recover'],
    ['an export with a part too many', changed('"schema": 5', '"schema": 5, "more": []'), 'parts'],
    ['an export with a part missing', changed('"lessons": []', '"lessens": []'), 'parts'],
    ['an export with a day that is none', changed('2026-11-21', '2026-02-30'), 'parts'],
    [
      'a sealed file of a wrong shape',
      Buffer.concat(sealed(head, { ...emptyLedger, touches: [{}] }).pieces).toString(),
      'parts',
    ],
  ] as const)('%s', async ([, content, said]) => {
    const home = await homeWith('Bolt');
    const path = join(home.folder, 'offered.json');
    writeFileSync(path, content);
    const before = readFileSync(home.ledger);
    const error = await thrownBy(() => careFor(home).restore(Buffer.from(content), path));
    expect(error).toMatchObject({
      name: 'Problem',
      code: 'refused',
      message: expect.stringContaining(path),
      hint: expect.any(String),
    });
    expect(String(error)).toContain(said);
    expect(String(error)).not.toContain('Precious');
    expect(await thrownBy(() => careFor(home).open(Buffer.from(content), path))).toEqual(error);
    expect(readFileSync(home.ledger)).toEqual(before);
  });
});

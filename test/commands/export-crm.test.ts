import { describe, expect, it } from 'vitest';
import { records } from '../../src/intake/records.ts';
import { aCause, aDebrief } from '../builders.ts';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome } from './stocked.ts';

/** The file as our own reader takes it: by header, its apostrophes in front taken away. */
function readBack(text: string): readonly Readonly<Record<string, string>>[] {
  const [headers, ...rows] = [...records(text.replace(/^\uFEFF/, ''), ',', 1)];
  return rows
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells }) =>
      Object.fromEntries(cells.map((cell, at) => [headers?.cells[at] ?? '', cell.replace(/^'/, '')])),
    );
}

async function exported(home: Home, what: string, crm: string) {
  const { code, out } = await home.ran(['export', 'crm', what, 'crm.csv', '--for', crm, '--yes']);
  expect(code).toBe(0);
  return { said: out, rows: readBack(home.written().get('crm.csv') ?? '') };
}

async function lived(): Promise<Home> {
  const home = await debriefedHome();
  await home.ran(['done', 'harlow', 'hit', '--note', '=Dr "Maas", signs\nher part']);
  await home.ran([
    'touch',
    'thornbury',
    'asked for a call',
    '--channel',
    'email',
    '--who',
    'Ines',
    '--leave-alone',
    'person',
  ]);
  return home;
}

describe('recover export crm', () => {
  it('writes what is to be done as tasks of Salesforce, each with its deal, day and first words (G29)', async () => {
    const { said, rows } = await exported(await debriefedHome(), 'tasks', 'salesforce');
    expect(said).toBe('Written. 8 tasks, in crm.csv\n');
    expect(rows[1]).toMatchInlineSnapshot(`
      {
        "Account Name": "Harlow Dairies",
        "ActivityDate": "2026-11-24",
        "Contact Email": "ingrid.maas@harlowdairies.example",
        "Description": "Signer not met
      "Who signs this off, and what would they like to hear from me?"",
        "Opportunity Name": "Cold-chain monitoring, four plants",
        "Priority": "High",
        "Status": "Not Started",
        "Subject": "Call: Harlow Dairies",
        "TaskSubtype": "Call",
        "WhatId": "006Q500000Rx107IAZ",
      }
    `);
    expect(rows.map((row) => row['ActivityDate'])).toEqual(rows.map((row) => row['ActivityDate']).sort());
  });

  it('writes them as tasks of HubSpot in its own words', async () => {
    const { rows } = await exported(await debriefedHome(), 'tasks', 'hubspot');
    expect(rows.map((row) => `${row['Task Title']} ${row['Task Status']} ${row['Task Type']}`)).toEqual(
      expect.arrayContaining([
        'Call: Harlow Dairies NOT_STARTED CALL',
        'Back-up offer: Thornbury Logistics NOT_STARTED EMAIL',
      ]),
    );
  });

  it('leaves out of the tasks what concerns the rep alone, and every command', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['export', 'crm', 'tasks', '--for', 'hubspot']);
    expect(out).not.toMatch(/second pair of eyes|Norah|recover |deal you lost/i);
  });

  it.each([
    ['salesforce', 'Body', 'ParentId'],
    ['hubspot', 'Note body', 'Record ID - Deal'],
  ])('writes what was done and learnt as notes of %s, to the letter', async (crm, text, deal) => {
    const { rows } = await exported(await lived(), 'notes', crm);
    expect(rows.map((row) => row[text])).toEqual([
      expect.stringContaining('They said: I am sorry, it went to Ferrowan.'),
      '=Dr "Maas", signs her part',
      expect.stringContaining(
        'By e-mail with Ines: asked for a call\nThis person asked not to be contacted.',
      ),
    ]);
    expect(rows.map((row) => row[deal])).toEqual([
      '006Q500000Rx261IAZ',
      '006Q500000Rx107IAZ',
      '006Q500000Rx261IAZ',
    ]);
  });

  it('keeps to itself that two people did not get on', async () => {
    const ledger = (await debriefedHome()).ledger();
    const debrief = aDebrief({ causes: [aCause('personal-fit', { source: 'buyer' })] });
    const losses = ledger.losses.map((loss) => ({ ...loss, debrief }));
    const { rows } = await exported(openHome({ ledger: { ...ledger, losses } }), 'notes', 'hubspot');
    expect(rows[0]?.['Note body']).not.toMatch(/Why, as far|get on|fit/);
  });

  it('is its headers alone where nothing is kept', async () => {
    const { code, out } = await openHome().ran(['export', 'crm', 'notes', '--for', 'HubSpot']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Note body,Activity date,Record ID - Deal,Deal Name,Company Name\n',
    });
  });

  it.each([
    [['crm'], 'What shall go into the CRM?'],
    [['crm', 'task', '--for', 'hubspot'], '"task" cannot go into a CRM. Did you mean tasks?'],
    [['crm', 'tasks'], 'For which CRM is it? Say it with --for and one of: hubspot, salesforce.'],
    [
      ['crm', 'notes', '--for', 'salesfroce'],
      'The columns of "salesfroce" are not known here. Did you mean salesforce?',
    ],
    [['csv', 'deals', '--for', 'hubspot'], '--for is for the CRM.'],
    [['constructor'], 'There is no export called "constructor".'],
  ])('exit 2 for export %j', async (words, said) => {
    const { code, out, err } = await openHome().ran(['export', ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(inOneLine(err)).toContain(said);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from './reading.ts';
import { read } from './reading.ts';

const folder = new URL('exports/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''))
  .sort();

type Expected = Partial<ReadFile> & Pick<ReadFile, 'crm' | 'deals'>;

function bytesOf(name: string): Uint8Array {
  const file = readdirSync(folder).find(
    (one) => one.startsWith(`${name}.`) && /\.(?:csv|txt)$/.test(one) && !one.includes('.accounts.'),
  );
  if (file === undefined) throw new Error(`There is no export beside ${name}.expected.json.`);
  return readFileSync(new URL(file, folder));
}

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'));
}

function importedAs(name: string): ReadFile {
  const accounts = new URL(`${name}.accounts.csv`, folder);
  return read(bytesOf(name), existsSync(accounts) ? { accounts: readFileSync(accounts) } : {});
}

/** `3 amount: {"amount":"5.00"}, not {"amount":"500.00"}`, for every field of every deal that differs. */
function differences(found: ReadFile['deals'], expected: ReadFile['deals']): readonly string[] {
  return Array.from({ length: Math.max(found.length, expected.length) }, (_, at) => {
    const [left, right] = [flat(found[at]), flat(expected[at])];
    const fields = [...new Set([...left.keys(), ...right.keys()])];
    return fields
      .filter((field) => left.get(field) !== right.get(field))
      .map((field) => `${at + 1} ${field}: ${left.get(field)}, not ${right.get(field)}`);
  }).flat();
}

function flat(deal: ReadFile['deals'][number] | undefined): ReadonlyMap<string, string> {
  const { attributes = {}, contact = {}, ...fields } = deal ?? {};
  const named = (prefix: string, from: object): (readonly [string, string])[] =>
    Object.entries(from).map(([field, value]) => [`${prefix}${field}`, JSON.stringify(value)]);
  return new Map([...named('', fields), ...named('contact.', contact), ...named('attribute ', attributes)]);
}

describe('an export as a CRM writes it', () => {
  it.each(names)('%s gives its deals, to the field', (name) => {
    const found = importedAs(name);
    const { deals, decisions = [], ...expected } = expectedOf(name);
    expect(differences(found.deals, deals)).toEqual([]);
    expect(found).toMatchObject(expected);
    expect(found.decisions).toEqual(expect.arrayContaining([...decisions]));
  });

  it('shows the field that differs', () => {
    const [deal] = importedAs('hubspot-pt').deals;
    if (deal === undefined) throw new Error('There is no deal.');
    const other = { ...deal, stage: 'Other', attributes: {} };
    expect(differences([deal], [other])).toEqual([
      '1 stage: "Proposta enviada", not "Other"',
      '1 attribute Pontuação do negócio: "7", not undefined',
    ]);
  });
});

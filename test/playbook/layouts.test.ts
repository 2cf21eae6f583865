import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crmExports } from '../../src/playbook/crm-exports.ts';
import { crmLayouts } from '../../src/playbook/layouts.ts';
import { shippedText } from './shipped.ts';

describe('the CRM layouts', () => {
  it('are all those of data/crm', async () => {
    const files = readdirSync(join(import.meta.dirname, '../../data/crm')).sort();
    expect(await crmLayouts()).toEqual(files.map((file) => JSON.parse(shippedText(`crm/${file}`))));
  });
});

describe('the ways in which CRMs take tasks and notes', () => {
  const files = readdirSync(join(import.meta.dirname, '../../data/crm-export')).sort();

  it('are all those of data/crm-export', async () => {
    expect(await crmExports()).toEqual(files.map((file) => JSON.parse(shippedText(`crm-export/${file}`))));
  });

  it('name each column once, and tell whose it is, what it says and when', async () => {
    for (const { name, tasks, notes } of await crmExports())
      for (const { columns } of [tasks, notes]) {
        expect(new Set(columns.map(([header]) => header)).size, name).toBe(columns.length);
        const fields = columns.map(([, field]) => field);
        expect(fields, name).toEqual(expect.arrayContaining(['dealId', 'account', 'day', 'text']));
      }
  });

  it('have words of their own for all that a task can be', async () => {
    for (const { name, tasks } of await crmExports())
      expect(
        Object.entries(tasks.words).map(([field, words]) => [field, Object.keys(words)]),
        name,
      ).toEqual([
        ['status', ['open']],
        ['priority', ['high', 'normal']],
        ['way', ['phone', 'email', 'other']],
      ]);
  });
});

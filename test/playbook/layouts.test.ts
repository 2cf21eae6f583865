import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crmLayouts } from '../../src/playbook/layouts.ts';
import { shippedText } from './shipped.ts';

describe('the CRM layouts', () => {
  it('are all those of data/crm', async () => {
    const files = readdirSync(join(import.meta.dirname, '../../data/crm')).sort();
    expect(await crmLayouts()).toEqual(files.map((file) => JSON.parse(shippedText(`crm/${file}`))));
  });
});

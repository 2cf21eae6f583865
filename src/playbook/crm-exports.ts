import type { CrmExport } from '../domain/crm-export.ts';

/** How each CRM takes tasks and notes, from data/crm-export; in the order of their files. */
export async function crmExports(): Promise<readonly CrmExport[]> {
  const layouts = await Promise.all([
    import('../../data/crm-export/hubspot.json', { with: { type: 'json' } }),
    import('../../data/crm-export/salesforce.json', { with: { type: 'json' } }),
  ]);
  return layouts.map((layout) => layout.default as unknown as CrmExport);
}

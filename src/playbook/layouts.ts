import type { CrmLayout } from '../domain/crm-layout.ts';

/** How each CRM writes its deals, from data/crm; loaded when a file is first read. The shared layout comes first. */
export async function crmLayouts(): Promise<readonly CrmLayout[]> {
  const layouts = await Promise.all([
    import('../../data/crm/common.json', { with: { type: 'json' } }),
    import('../../data/crm/maven.json', { with: { type: 'json' } }),
    import('../../data/crm/recover.json', { with: { type: 'json' } }),
    import('../../data/crm/salesforce.json', { with: { type: 'json' } }),
  ]);
  return layouts.map((layout): CrmLayout => layout.default);
}

import type { CrmLayout } from '../domain/crm-layout.ts';

/** How each CRM writes its deals, from data/crm; loaded when a file is first read. In the order of their files. */
export async function crmLayouts(): Promise<readonly CrmLayout[]> {
  const layouts = await Promise.all([
    import('../../data/crm/close.json', { with: { type: 'json' } }),
    import('../../data/crm/common.json', { with: { type: 'json' } }),
    import('../../data/crm/copper.json', { with: { type: 'json' } }),
    import('../../data/crm/dynamics.json', { with: { type: 'json' } }),
    import('../../data/crm/frappe.json', { with: { type: 'json' } }),
    import('../../data/crm/hubspot.json', { with: { type: 'json' } }),
    import('../../data/crm/maven.json', { with: { type: 'json' } }),
    import('../../data/crm/odoo.json', { with: { type: 'json' } }),
    import('../../data/crm/pipedrive.json', { with: { type: 'json' } }),
    import('../../data/crm/recover.json', { with: { type: 'json' } }),
    import('../../data/crm/sage.json', { with: { type: 'json' } }),
    import('../../data/crm/salesforce.json', { with: { type: 'json' } }),
    import('../../data/crm/zoho.json', { with: { type: 'json' } }),
  ]);
  return layouts.map((layout): CrmLayout => layout.default);
}

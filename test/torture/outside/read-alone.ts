import { readFileSync } from 'node:fs';
import common from '../../../data/crm/common.json' with { type: 'json' };
import maven from '../../../data/crm/maven.json' with { type: 'json' };
import recover from '../../../data/crm/recover.json' with { type: 'json' };
import salesforce from '../../../data/crm/salesforce.json' with { type: 'json' };
import type { CrmLayout } from '../../../src/domain/crm-layout.ts';
import { isFileRefused } from '../../../src/domain/refusal.ts';
import { imported } from '../../../src/intake/intake.ts';

const layouts: readonly CrmLayout[] = [common, maven, recover, salesforce];
const [, , path = ''] = process.argv;
let kept: unknown;
try {
  kept = imported(readFileSync(path), { file: path, map: new Map() }, layouts).deals;
} catch (error) {
  if (!isFileRefused(error)) throw error;
  kept = error.refusal.kind;
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ megabytes, kept: Array.isArray(kept) }));

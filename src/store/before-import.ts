import { join } from 'node:path';
import type { Instant } from '../domain/day.ts';
import type { Pipeline } from '../domain/pipeline.ts';
import { emptyPipeline } from '../domain/pipeline.ts';
import { generations } from './backups.ts';
import type { Opened } from './envelope.ts';
import type { Ground } from './ground.ts';
import { pipelinePlan } from './plans.ts';
import { rawAt } from './raw.ts';
import { verified } from './snapshot.ts';

type Whole = Extract<Opened<Pipeline>, { state: 'whole' }>;

/**
 * The pipeline as it was before the import of that moment: the generation just below the lowest revision that knows that import, the
 * empty pipeline where there was none before, undefined where its copy is no longer kept.
 */
export function pipelineBeforeImport(ground: Ground, importedAt: Instant): Pipeline | undefined {
  const paths = [
    join(ground.folder, 'pipeline.json'),
    ...generations(ground, 'pipeline').map(({ path }) => path),
  ];
  const known = paths.flatMap((path) => wholeAt(ground, path));
  const after = known.filter(({ value }) => value.lastImport?.at === importedAt);
  if (after.length === 0) return undefined;
  const first = Math.min(...after.map(({ head }) => head.rev));
  if (first === 1) return emptyPipeline;
  return known.find(({ head }) => head.rev === first - 1)?.value;
}

function wholeAt({ disk }: Ground, path: string): readonly Whole[] {
  const raw = rawAt(disk, path);
  if (raw === undefined || 'reason' in raw) return [];
  const found = verified<Pipeline>(raw.bytes, pipelinePlan.shelf);
  return found.state === 'whole' ? [found] : [];
}

import { readText } from '../../bin/files.ts';
import type { Beginning, Home } from '../world.ts';
import { openHome } from '../world.ts';

const lostAt = '2026-11-23T15:40:00';
const debriefedAt = '2026-11-23T18:12:00';

/** A home with the sample pipeline: 24 open deals, 9 won, 7 lost; no loss kept yet. */
export async function importedHome(): Promise<Home> {
  return openHome(await samplePipeline());
}

/** The same with the loss of Thornbury Logistics kept on Monday 23 November at 15:40. */
export async function lostHome(): Promise<Home> {
  return openHome(await afterLoss());
}

/** The same with its debrief, of which two open deals show the sign. */
export async function debriefedHome(): Promise<Home> {
  const begun = await afterLoss();
  afterDebrief ??= grown(begun, async (home) => {
    const answers = await readText('sample/answers-debrief-thornbury.json');
    await home.ran(['debrief', 'thornbury', '--answers', '-'], {
      now: debriefedAt,
      files: { '-': answers },
    });
  });
  return openHome(await afterDebrief);
}

// Made once: a home never changes the value that another began with.
let imported: Promise<Beginning> | undefined;
let withLoss: Promise<Beginning> | undefined;
let afterDebrief: Promise<Beginning> | undefined;

async function samplePipeline(): Promise<Beginning> {
  imported ??= grown({}, async (home) => {
    const file = await readText('sample/pipeline.csv');
    await home.ran(['import', 'pipeline.csv'], {
      now: '2026-11-16T09:00:00',
      files: { 'pipeline.csv': file },
    });
  });
  return imported;
}

async function afterLoss(): Promise<Beginning> {
  withLoss ??= grown(await samplePipeline(), async (home) => {
    const answers = await readText('sample/answers-lost-thornbury.json');
    await home.ran(['lost', '--answers', '-'], { now: lostAt, files: { '-': answers } });
  });
  return withLoss;
}

async function grown(begun: Beginning, act: (home: Home) => Promise<void>): Promise<Beginning> {
  const home = openHome(begun);
  await act(home);
  return { ledger: home.ledger(), pipeline: home.pipeline(), idsAfter: (begun.idsAfter ?? 0) + 100 };
}

import type { Ledger } from '../../src/domain/ledger.ts';
import type { Pipeline } from '../../src/domain/pipeline.ts';
import type { Home } from '../world.ts';
import { openHome, readText } from '../world.ts';

const lostAt = '2026-11-23T15:40:00';
const debriefedAt = '2026-11-23T18:12:00';

/** A home with the sample pipeline: 24 open deals, 9 won, 7 lost; no loss kept yet. */
export async function importedHome(): Promise<Home> {
  return openHome({ pipeline: await samplePipeline() });
}

/** The same with the loss of Thornbury Logistics kept on Monday 23 November at 15:40. */
export async function lostHome(): Promise<Home> {
  return openHome(await afterLoss());
}

/** The same with its debrief, of which two open deals show the sign. */
export async function debriefedHome(): Promise<Home> {
  const begun = await afterLoss();
  afterDebrief ??= grown(openHome(begun), async (home) => {
    const answers = await readText('sample/answers-debrief-thornbury.json');
    await home.ran(['debrief', 'thornbury', '--answers', '-'], {
      now: debriefedAt,
      files: { '-': answers },
    });
  });
  return openHome(await afterDebrief);
}

interface Begun {
  readonly ledger: Ledger;
  readonly pipeline: Pipeline;
}

// Made once: a home never changes the value that another began with.
let imported: Promise<Begun> | undefined;
let withLoss: Promise<Begun> | undefined;
let afterDebrief: Promise<Begun> | undefined;

async function samplePipeline(): Promise<Pipeline> {
  imported ??= grown(openHome(), async (home) => {
    const file = await readText('sample/pipeline.csv');
    await home.ran(['import', 'pipeline.csv'], {
      now: '2026-11-16T09:00:00',
      files: { 'pipeline.csv': file },
    });
  });
  return (await imported).pipeline;
}

async function afterLoss(): Promise<Begun> {
  const pipeline = await samplePipeline();
  withLoss ??= grown(openHome({ pipeline }), async (home) => {
    const answers = await readText('sample/answers-lost-thornbury.json');
    await home.ran(['lost', '--answers', '-'], { now: lostAt, files: { '-': answers } });
  });
  return withLoss;
}

async function grown(home: Home, act: (home: Home) => Promise<void>): Promise<Begun> {
  await act(home);
  return { ledger: home.ledger(), pipeline: home.pipeline() };
}

import { join } from 'node:path';
import type { Instant } from '../src/domain/day.ts';
import { asInstant, dayOf, instantOf } from '../src/domain/day.ts';
import { createPlaybook } from '../src/playbook/playbook.ts';
import { noSuchMoment } from '../src/render/file-problems.ts';
import { newId } from '../src/store/ids.ts';
import { colourFor } from '../src/terminal/colour.ts';
import { doorWith } from '../src/terminal/plain-door.ts';
import type { Printer, Progress, World } from '../src/world.ts';
import type { BriefPlace } from './brief.ts';
import { filesBeside, readBytes, readText } from './files.ts';
import {
  lazyAsk,
  lazyCare,
  lazyConfig,
  lazyDesk,
  lazyDrafts,
  lazyIntake,
  lazyLedger,
  lazyMappings,
  lazyOwnLetters,
  lazyPipeline,
  lazyProgress,
  noProgress,
  onlyOnce,
} from './lazily.ts';
import { placesIn, placesOf } from './places.ts';
import { random } from './random.ts';
import { rehearsal } from './rehearsal.ts';
import type { Stream } from './streams.ts';
import { isTerminalAt, streamOf } from './streams.ts';
import type { Wishes } from './wishes.ts';
import { wishesPlain } from './wishes.ts';

/** What a world is built of: `home` and `now` are given for a rehearsal, else the rep's own home and the real clock count. */
export interface Building {
  readonly wishes: Wishes;
  readonly signal: AbortSignal;
  readonly version: string;
  readonly home?: string;
  readonly now?: Instant;
  readonly silent?: boolean;
}

/** The real world: this process, its terminal, its clock and its folders; the heavy parts are loaded when first used. */
export async function buildWorld(building: Building): Promise<World> {
  const { wishes, signal, version } = building;
  const places = building.home === undefined ? placesOf(wishes.environment) : placesIn(building.home);
  const home = places.folder;
  const [output, error] = [streamOf(1), streamOf(2)];
  const [out, err] = await Promise.all([doorTo(output, building), doorTo(error, building)]);
  const now = () => building.now ?? fixedNow(wishes.environment) ?? instantOf(new Date());
  const makeId = () => newId(random);
  // A rehearsal is nobody's own: it is held as for anyone.
  const environment = building.home === undefined ? wishes.environment : {};
  const notices = noticesTo(err);
  const place = { ...places, environment, random, version, ...notices };
  return {
    now,
    newId: makeId,
    out,
    err,
    progress: isWatched(error, building) ? lazyProgress(() => progressFor(error)) : noProgress,
    get width() {
      return widthOf(output, wishes.environment);
    },
    get height() {
      return Math.max(10, output.rows() ?? 24);
    },
    get onScreen() {
      return output.isTerminal();
    },
    draws: !wishesPlain(wishes),
    get interactive() {
      return building.home === undefined && wishes.input && output.isTerminal() && isTerminalAt(0);
    },
    ask: lazyAsk({ wishes, signal, today: () => dayOf(now()), colour: colourOf(output, wishes) }),
    ...keptIn(place, { now, newId: makeId }),
    playbook: createPlaybook({ readBytes, readText }),
    intake: lazyIntake(),
    files: filesBeside(home),
    desk: lazyDesk(async () => (await import('./desk.ts')).deskOf(output, wishes.environment)),
    home,
    version,
    system: `${process.platform} ${process.arch}, Node.js ${process.versions.node}`,
    rehearse: () => rehearsal((there) => buildWorld({ ...building, ...there })),
  };
}

/** What is kept in a home, opened when it is first asked for. */
function keptIn(place: BriefPlace, { now, newId: makeId }: Pick<World, 'now' | 'newId'>) {
  return {
    ledger: lazyLedger(async () => (await import('./stores.ts')).ledgerIn(place, now, makeId)),
    pipeline: lazyPipeline(async () => (await import('./stores.ts')).pipelineIn(place)),
    brief: onlyOnce(async () => (await import('./brief.ts')).briefIn(place)),
    drafts: lazyDrafts(async () => (await import('./drafts.ts')).draftsIn(place, now, makeId)),
    care: lazyCare(async () => (await import('./care.ts')).careOf(place, now)),
    mappings: lazyMappings(async () => (await import('./mappings.ts')).mappingsIn(place)),
    settings: onlyOnce(async () => (await import('./settings.ts')).settingsAt(place, place.notice)),
    config: lazyConfig(join(place.config, 'config.json'), async () =>
      (await import('./config.ts')).configIn(place),
    ),
    ownLetters: lazyOwnLetters(join(place.config, 'messages'), async () =>
      (await import('./own-letters.ts')).ownLettersIn(place),
    ),
  };
}

/** Colour is loaded only where it is shown. */
async function doorTo(stream: Stream, { wishes, silent }: Building): Promise<Printer> {
  const colour = colourOf(stream, wishes);
  const write = (text: string) => silent || stream.write(text);
  return colour === 0
    ? doorWith({ write })
    : (await import('../src/terminal/door.ts')).doorFor({ write, colour });
}

function colourOf(stream: Stream, { colour, environment }: Wishes) {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  return colourFor({ NO_COLOR, FORCE_COLOR, TERM, isTTY: stream.isTerminal(), flag: colour });
}

async function progressFor(stream: Stream): Promise<Progress> {
  const { progressOn } = await import('../src/terminal/progress.ts');
  return progressOn(stream, () => performance.now());
}

/** A line that is redrawn is for a terminal on which it can be, and for nobody who asked for plain lines. */
function isWatched(stream: Stream, { wishes, silent }: Building): boolean {
  return !silent && wishes.input && !wishesPlain(wishes) && stream.isTerminal();
}

/** Each file is opened anew whenever it is read; what is odd about it is told once. */
function noticesTo(err: Printer): Pick<BriefPlace, 'notice' | 'isQuiet'> {
  const told = new Set<string>();
  return {
    notice(text) {
      if (!told.has(text)) err.print(`${text}\n`);
      told.add(text);
    },
    isQuiet: () => told.size === 0,
  };
}

/** RECOVER_NOW, where it is set. Throws `Problem` usage when it is no moment. */
function fixedNow(environment: NodeJS.ProcessEnv): Instant | undefined {
  const text = environment['RECOVER_NOW'];
  if (text === undefined || text === '') return undefined;
  const now = asInstant(text);
  if (now === undefined) throw noSuchMoment(text);
  return now;
}

function widthOf(output: Stream, environment: NodeJS.ProcessEnv): number {
  const columns = output.columns() ?? Number(environment['COLUMNS']);
  return Number.isInteger(columns) && columns > 0 ? Math.max(30, columns) : 80;
}

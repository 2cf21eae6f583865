import { randomBytes } from 'node:crypto';
import envPaths from 'env-paths';
import { checkAnswer } from '../src/domain/answer.ts';
import type { Instant } from '../src/domain/day.ts';
import { asInstant, dayOf, instantOf } from '../src/domain/day.ts';
import { createPlaybook } from '../src/playbook/playbook.ts';
import { newId } from '../src/store/ids.ts';
import { asksPlainly, colourFor } from '../src/terminal/colour.ts';
import { doorFor } from '../src/terminal/door.ts';
import type { Intake, World } from '../src/world.ts';
import { files, readText } from './files.ts';
import { rehearsal } from './rehearsal.ts';
import { draftsIn, storesIn } from './stores.ts';
import type { Wishes } from './wishes.ts';

/** What a world is built of: `home` and `now` are given for a rehearsal, else the rep's own home and the real clock count. */
export interface Building {
  readonly wishes: Wishes;
  readonly signal: AbortSignal;
  readonly version: string;
  readonly home?: string;
  readonly now?: Instant;
  readonly silent?: boolean;
}

const random = (bytes: number): Uint8Array => randomBytes(bytes);

/** The real world: this process, its terminal, its clock and its folders; the heavy parts are loaded when first used. */
export function buildWorld(building: Building): World {
  const { wishes, signal, version } = building;
  const home = building.home ?? homeOf(wishes.environment);
  const out = doorFor({
    write: (text) => building.silent || process.stdout.write(text),
    colour: colourOf(process.stdout, wishes),
  });
  const err = doorFor({
    write: (text) => building.silent || process.stderr.write(text),
    colour: colourOf(process.stderr, wishes),
  });
  const now = () => building.now ?? fixedNow(wishes.environment) ?? instantOf(new Date());
  const makeId = () => newId(random);
  const playbook = createPlaybook({ readText });
  const stores = storesIn(home, random, (text) => err.print(text));
  const ask = lazyAsk(wishes, signal, () => dayOf(now()));
  return {
    now,
    newId: makeId,
    out,
    err,
    width: widthOf(wishes.environment),
    interactive: building.home === undefined && wishes.input && isTerminal(),
    ask,
    ...stores,
    drafts: draftsIn(home, random, now, makeId),
    playbook,
    intake: lazyIntake(),
    files,
    home,
    version,
    rehearse: () => rehearsal((place) => buildWorld({ ...building, ...place })),
  };
}

/** RECOVER_HOME, else the folder that this system keeps such data in. */
function homeOf(environment: NodeJS.ProcessEnv): string {
  const wished = environment['RECOVER_HOME'];
  return wished === undefined || wished === '' ? envPaths('recover', { suffix: '' }).data : wished;
}

function fixedNow(environment: NodeJS.ProcessEnv): Instant | undefined {
  const text = environment['RECOVER_NOW'];
  return text === undefined ? undefined : asInstant(text);
}

function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

function colourOf(stream: NodeJS.WriteStream, { colour, environment }: Wishes) {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  return colourFor({ NO_COLOR, FORCE_COLOR, TERM, isTTY: stream.isTTY === true, flag: colour });
}

function widthOf(environment: NodeJS.ProcessEnv): number {
  const columns = process.stdout.columns ?? Number(environment['COLUMNS']);
  return Number.isInteger(columns) && columns > 0 ? Math.max(30, columns) : 80;
}

function lazyAsk(wishes: Wishes, signal: AbortSignal, today: () => ReturnType<typeof dayOf>): World['ask'] {
  let asker: Promise<World['ask']> | undefined;
  return async (question) => {
    asker ??= import('../src/terminal/asker.ts').then(({ createAsker }) =>
      createAsker({
        input: process.stdin,
        output: process.stdout,
        colour: colourOf(process.stdout, wishes),
        accessible: asksPlainly({
          RECOVER_ACCESSIBLE: wishes.environment['RECOVER_ACCESSIBLE'],
          TERM: wishes.environment['TERM'],
        }),
        check: (asked, typed) => checkAnswer(asked, typed, today()),
        signal,
      }),
    );
    return (await asker)(question);
  };
}

function lazyIntake(): Intake {
  return {
    async read(bytes, reading) {
      const [{ createIntake }, { crmLayouts }] = await Promise.all([
        import('../src/intake/intake.ts'),
        import('../src/playbook/layouts.ts'),
      ]);
      return createIntake({ layouts: crmLayouts }).read(bytes, reading);
    },
  };
}

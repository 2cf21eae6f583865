import { readBytes, readText } from '../bin/files.ts';
import type { Brief } from '../src/domain/brief.ts';
import type { Ledger } from '../src/domain/ledger.ts';
import { emptyLedger } from '../src/domain/ledger.ts';
import type { Pipeline } from '../src/domain/pipeline.ts';
import { emptyPipeline } from '../src/domain/pipeline.ts';
import type { SavedMapping } from '../src/domain/saved-mapping.ts';
import type { SettingKey, WrittenSettings } from '../src/domain/settings.ts';
import { settingsFrom } from '../src/domain/settings.ts';
import { createIntake } from '../src/intake/intake.ts';
import { main } from '../src/main.ts';
import { crmLayouts } from '../src/playbook/layouts.ts';
import { createPlaybook } from '../src/playbook/playbook.ts';
import { remembering } from '../src/store/remembering.ts';
import { doorFor } from '../src/terminal/door.ts';
import type { Rehearsal, World } from '../src/world.ts';
import { scriptedAsker } from './world/asker.ts';
import { fakeCare } from './world/care.ts';
import type { Circumstances } from './world/circumstances.ts';
import { countedIds, momentOf } from './world/counted.ts';
import type { FakeDraft } from './world/drafts.ts';
import { fakeDrafts } from './world/drafts.ts';
import type { Shelf } from './world/shelf.ts';
import {
  afterAnother,
  briefOf,
  configOf,
  deskOf,
  filesOf,
  mappingsOf,
  ownLettersOf,
  storeOf,
  withSome,
} from './world/shelf.ts';

/** What a command left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A home in memory that outlives its commands. */
export interface Home {
  ran(argv: readonly string[], circumstances?: Circumstances): Promise<Ran>;
  /** What the act prints with the world of this home; trouble that it throws comes through. */
  within(act: (world: World) => Promise<void>, circumstances?: Circumstances): Promise<Omit<Ran, 'code'>>;
  ledger(): Ledger;
  pipeline(): Pipeline;
  drafts(): readonly FakeDraft[];
  /** Files that were written, by their path. */
  written(): ReadonlyMap<string, string>;
  /** Mappings that were kept, by their name. */
  mappings(): ReadonlyMap<string, SavedMapping>;
  /** What stands in config.json, by its keys. */
  settings(): ReadonlyMap<string, string>;
  /** The line for a shell prompt that is kept. */
  brief(): Brief | undefined;
}

/** What a home begins with; `idsAfter` is how many ids were given in it before. */
export interface Beginning {
  readonly ledger?: Ledger;
  readonly pipeline?: Pipeline;
  readonly drafts?: readonly FakeDraft[];
  readonly idsAfter?: number;
  readonly settings?: WrittenSettings;
}

/** A home in memory, empty unless begun with something. */
export function openHome(begun: Beginning = {}): Home {
  const shelf: Shelf = {
    ledger: begun.ledger ?? emptyLedger,
    pipeline: begun.pipeline ?? emptyPipeline,
    drafts: [...(begun.drafts ?? [])],
    written: new Map(),
    mappings: new Map(),
    settings: new Map(Object.entries(begun.settings ?? {}) as [SettingKey, string][]),
    newId: countedIds('k', begun.idsAfter ?? 0),
    newChangeId: countedIds('c', begun.ledger?.changes.length ?? 0),
  };
  return {
    ledger: () => shelf.ledger,
    pipeline: () => shelf.pipeline,
    drafts: () => shelf.drafts,
    written: () => shelf.written,
    mappings: () => shelf.mappings,
    settings: () => shelf.settings,
    brief: () => shelf.brief?.brief,
    async within(act, circumstances = {}) {
      const printed = { out: '', err: '' };
      await act(worldOf(shelf, circumstances, scriptedAsker(circumstances), printed));
      return printed;
    },
    async ran(argv, circumstances = {}) {
      const asker = scriptedAsker(circumstances);
      const printed = { out: '', err: '' };
      const code = await main(argv, worldOf(shelf, circumstances, asker, printed));
      asker.complain();
      return { code, ...printed };
    },
  };
}

function worldOf(
  shelf: Shelf,
  circumstances: Circumstances,
  asker: ReturnType<typeof scriptedAsker>,
  printed: { out: string; err: string },
): World {
  const now = momentOf(circumstances.now ?? '2026-11-24T09:40:00');
  const { trouble = {} } = circumstances;
  const config = configOf(shelf.settings, circumstances.around ?? {}, circumstances.config ?? {});
  return {
    now: () => now,
    newId: shelf.newId,
    out: printer(printed, 'out'),
    err: printer(printed, 'err'),
    progress: { tell: (line) => circumstances.watch?.(line), end: () => circumstances.watch?.(undefined) },
    width: circumstances.width ?? 80,
    height: circumstances.height ?? 24,
    interactive: asker.interactive,
    onScreen: asker.interactive,
    draws: true,
    ask: (question) => asker.ask(question, now),
    ledger: afterAnother(
      circumstances.meanwhile,
      remembering(storeOf(shelf, 'ledger', trouble.readLedger, trouble.changeLedger), {
        now: () => now,
        newId: shelf.newChangeId,
      }),
    ),
    pipeline: withSome(storeOf(shelf, 'pipeline', trouble.readPipeline, trouble.changePipeline)),
    brief: async () => briefOf(shelf),
    drafts: fakeDrafts(shelf.drafts, now, shelf.newId),
    care: fakeCare(circumstances.care),
    playbook: createPlaybook({ readBytes, readText }),
    intake: createIntake({ layouts: crmLayouts }),
    mappings: mappingsOf(shelf.mappings),
    settings: async () => settingsFrom(await config.look()),
    config,
    files: filesOf(circumstances.files ?? {}, shelf.written, trouble.writeFile),
    ownLetters: ownLettersOf(circumstances.ownLetters ?? {}),
    desk: deskOf(circumstances.desk ?? {}),
    home: '/home/robin/recover',
    version: '0.0.0',
    system: 'linux x64, Node.js 20.20.0',
    rehearse: async () => rehearsalPrintingInto(printed),
  };
}

function printer(printed: { out: string; err: string }, which: 'out' | 'err'): World['out'] {
  return doorFor({
    write(text) {
      printed[which] += text;
    },
    colour: 0,
  });
}

/** Runs one command in a home of its own and says what it left behind; what it kept is asked of a home from `openHome`. */
export function ran(argv: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  return openHome().ran(argv, circumstances);
}

/** What was printed without its line breaks and indents: a sentence is the same however it is wrapped. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What was printed without what stands between two rules: a letter is for copying, each paragraph one line. */
export function withoutLetters(text: string): string {
  return text.replace(/^(- - [- ]*-)\n[\s\S]*?^\1$/gm, '');
}

/** The throw-away home is another home in memory; its words go where the command's own go. */
function rehearsalPrintingInto(printed: { out: string; err: string }): Rehearsal {
  const home = openHome();
  const laid: Record<string, string> = {};
  return {
    async run(argv, at, silent = false) {
      const { code, out, err } = await home.ran(argv, { now: at, files: laid });
      if (!silent) {
        printed.out += out;
        printed.err += err;
      }
      return code;
    },
    async lay(name, text) {
      laid[`tour/${name}`] = text;
      return `tour/${name}`;
    },
    close: async () => undefined,
  };
}

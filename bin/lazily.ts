import type { Day } from '../src/domain/day.ts';
import type { Care } from '../src/domain/health.ts';
import type { Config } from '../src/domain/settings.ts';
import type { DraftFolder } from '../src/store/drafts.ts';
import type { ColourLevel } from '../src/terminal/colour.ts';
import type {
  Desk,
  Drafts,
  Intake,
  LedgerStore,
  Mappings,
  OwnLetters,
  PipelineStore,
  Progress,
  World,
} from '../src/world.ts';
import type { Wishes } from './wishes.ts';
import { wishesPlain } from './wishes.ts';

/** The pipeline's store, opened when it is first read or changed. */
export function lazyPipeline(open: () => Promise<PipelineStore>): PipelineStore {
  const store = onlyOnce(open);
  return {
    read: async () => (await store()).read(),
    readSome: async (wanted) => (await store()).readSome(wanted),
    change: async (transition) => (await store()).change(transition),
  };
}

/** The ledger's store, opened when it is first read or changed. */
export function lazyLedger(open: () => Promise<LedgerStore>): LedgerStore {
  let opened: LedgerStore | undefined;
  const store = onlyOnce(async () => {
    opened = await open();
    return opened;
  });
  return {
    read: async () => (await store()).read(),
    readOpen: async () => (await store()).readOpen(),
    readPeriod: async (period) => (await store()).readPeriod(period),
    change: async (transition, note) => (await store()).change(transition, note),
    wasChanged: () => opened?.wasChanged() ?? false,
  };
}

/** Drafts that are looked for when first needed. */
export function lazyDrafts(open: () => Promise<DraftFolder>): Drafts {
  return {
    open: async (verb) => (await open()).open(verb),
    start: async (verb, subject, about) => (await open()).start(verb, subject, about),
  };
}

/** The care of a home, loaded when something is to be looked after. */
export function lazyCare(open: () => Promise<Care>): Care {
  return {
    look: async () => (await open()).look(),
    open: async (bytes, path) => (await open()).open(bytes, path),
    restore: async (bytes, path) => (await open()).restore(bytes, path),
    accept: async (kind) => (await open()).accept(kind),
    startAfresh: async (kind) => (await open()).startAfresh(kind),
    unlock: async () => (await open()).unlock(),
    close: async () => (await open()).close(),
    pipelineBefore: async (importedAt) => (await open()).pipelineBefore(importedAt),
  };
}

/** Saved mappings, looked for when one is named. */
export function lazyMappings(open: () => Promise<Mappings>): Mappings {
  return {
    names: async () => (await open()).names(),
    read: async (name) => (await open()).read(name),
    keep: async (name, mapping) => (await open()).keep(name, mapping),
  };
}

/** The rep's own templates, looked for when a letter is written. */
export function lazyOwnLetters(folder: string, open: () => Promise<OwnLetters>): OwnLetters {
  return {
    folder,
    names: async () => (await open()).names(),
    read: async (name) => (await open()).read(name),
  };
}

/** The rep's settings as they are written, looked at when they are asked about. */
export function lazyConfig(path: string, open: () => Promise<Config>): Config {
  return {
    path,
    look: async () => (await open()).look(),
    keep: async (key, text) => (await open()).keep(key, text),
  };
}

/** What is made when first asked for, and only once. */
export function onlyOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The desk, looked for when something is to be taken there. */
export function lazyDesk(open: () => Promise<Desk>): Desk {
  return {
    offers: async () => (await open()).offers(),
    mail: async (link) => (await open()).mail(link),
    edit: async (editor, path) => (await open()).edit(editor, path),
    copy: async (text) => (await open()).copy(text),
  };
}

/** Nobody watches. */
export const noProgress: Progress = { tell: () => undefined, end: () => undefined };

/** What is shown while long work goes on, loaded when there is something to tell; what is told before it is there is lost. */
export function lazyProgress(open: () => Promise<Progress>): Progress {
  let isAsked = false;
  let progress = noProgress;
  return {
    tell(line) {
      if (!isAsked)
        void open().then((opened) => {
          progress = opened;
        });
      isAsked = true;
      progress.tell(line);
    },
    end: () => progress.end(),
  };
}

/** The reader of CRM files, loaded at the first file. */
export function lazyIntake(): Intake {
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

/** What asking needs to know of the process. */
export interface AskingHere {
  readonly wishes: Wishes;
  readonly signal: AbortSignal;
  readonly colour: ColourLevel;
  today(): Day;
}

/**
 * The prompts, loaded at the first question; one asker serves them all, so that it knows which step was
 * said last. Between questions nothing listens to the keyboard, so that the program can end.
 */
export function lazyAsk(here: AskingHere): World['ask'] {
  let asker: Promise<World['ask']> | undefined;
  return async (question) => {
    asker ??= openAsker(here);
    const ask = await asker;
    return ask(question).finally(() => process.stdin.pause());
  };
}

async function openAsker({ wishes, signal, colour, today }: AskingHere): Promise<World['ask']> {
  const [{ createAsker }, { checkAnswer }] = await Promise.all([
    import('../src/terminal/asker.ts'),
    import('../src/domain/answer.ts'),
  ]);
  return createAsker({
    input: process.stdin,
    output: process.stdout,
    colour,
    accessible: wishesPlain(wishes),
    check: (asked, typed) => checkAnswer(asked, typed, today()),
    signal,
  });
}

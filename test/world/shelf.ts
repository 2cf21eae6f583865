import type { Brief } from '../../src/domain/brief.ts';
import type { Id } from '../../src/domain/ids.ts';
import type { Ledger } from '../../src/domain/ledger.ts';
import type { Pipeline } from '../../src/domain/pipeline.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { SavedMapping } from '../../src/domain/saved-mapping.ts';
import type { FoundSettings, SettingKey, WrittenSettings } from '../../src/domain/settings.ts';
import { wantedOf } from '../../src/domain/some-deals.ts';
import { noSuchFile } from '../../src/render/file-problems.ts';
import type { Desk, KeptBrief, Store, World } from '../../src/world.ts';
import type { FakeDraft } from './drafts.ts';

/** What a home in memory holds. */
export interface Shelf {
  ledger: Ledger;
  pipeline: Pipeline;
  readonly drafts: FakeDraft[];
  readonly written: Map<string, string>;
  readonly mappings: Map<string, SavedMapping>;
  /** What stands in config.json, by its keys. */
  readonly settings: Map<SettingKey, string>;
  /** The line for a shell prompt, with what it was counted from. */
  brief?: { readonly grounds: string; readonly brief: Brief };
  readonly newId: () => Id;
  /** For the names of changes, apart, so that the records' own ids stay readable. */
  readonly newChangeId: () => Id;
}

/** One store of the shelf, which may be told what it meets. */
export function storeOf<K extends 'ledger' | 'pipeline'>(
  shelf: Shelf,
  which: K,
  noReading: Problem | undefined,
  noChange: Problem | undefined,
): Store<Shelf[K]> {
  return {
    async read() {
      if (noReading !== undefined) throw noReading;
      return shelf[which];
    },
    async change(transition) {
      if (noChange !== undefined) throw noChange;
      shelf[which] = transition(shelf[which]);
      return shelf[which];
    },
  };
}

/** The same store of the pipeline, which can be asked for a few of its deals. */
export function withSome(store: Store<Pipeline>): World['pipeline'] {
  return {
    ...store,
    async readSome(wanted) {
      const { deals } = await store.read();
      return { deals: wantedOf(deals, wanted), any: deals.length > 0 };
    },
  };
}

/** The ledger's store, whose first change waits until another window did what it does. */
export function afterAnother(
  meanwhile: (() => Promise<unknown>) | undefined,
  store: World['ledger'],
): World['ledger'] {
  let waiting = meanwhile;
  return {
    read: () => store.read(),
    readOpen: () => store.readOpen(),
    readPeriod: (period) => store.readPeriod(period),
    async change(transition, note) {
      const act = waiting ?? (() => Promise.resolve());
      waiting = undefined;
      await act();
      return store.change(transition, note);
    },
    wasChanged: () => store.wasChanged(),
  };
}

/** The line for a shell prompt in memory, as long as nothing that is kept changes. */
export function briefOf(shelf: Shelf): KeptBrief {
  const { ledger, pipeline, settings, brief: kept } = shelf;
  const grounds = JSON.stringify([ledger, pipeline, [...settings]]);
  return {
    last: kept?.grounds === grounds ? kept.brief : undefined,
    keep(brief) {
      shelf.brief = { grounds, brief };
    },
  };
}

/** Files in memory, by their path; what is written stays in `written`. */
export function filesOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  written: Map<string, string>,
  noWriting?: Problem,
): World['files'] {
  return {
    async read(path) {
      const content = written.get(path) ?? files[path];
      if (content === undefined) throw noSuchFile(path);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    async write(path, text, { replace }) {
      if (noWriting !== undefined) throw noWriting;
      if (!replace && (written.has(path) || path in files)) return false;
      written.set(path, text);
      return true;
    },
  };
}

/** Templates of the rep's own in memory. */
export function ownLettersOf(kept: Readonly<Record<string, string>>): World['ownLetters'] {
  return {
    folder: '/home/robin/config/messages',
    names: async () => Object.keys(kept).sort(),
    read: async (name) => kept[name],
  };
}

/** Saved mappings in memory. */
export function mappingsOf(kept: Map<string, SavedMapping>): World['mappings'] {
  return {
    names: async () => [...kept.keys()].sort(),
    read: async (name) => kept.get(name),
    keep: async (name, mapping) => void kept.set(name, mapping),
  };
}

/** Settings in memory, with what the environment says. */
export function configOf(
  kept: Map<SettingKey, string>,
  around: WrittenSettings,
  found: Partial<FoundSettings>,
): World['config'] {
  return {
    path: '/home/robin/config/config.json',
    look: async () => ({ file: Object.fromEntries(kept), unknown: [], around, ...found }),
    keep: async (key, text) => void (text === undefined ? kept.delete(key) : kept.set(key, text)),
  };
}

/** A desk on which there is what was laid there. */
export function deskOf(desk: Partial<Desk>): Desk {
  return {
    offers: async () => ({ mail: desk.mail !== undefined, copy: desk.copy !== undefined }),
    mail: async () => false,
    edit: async () => false,
    copy: async () => undefined,
    ...desk,
  };
}

import type { Brief } from './domain/brief.ts';
import type { Note } from './domain/changes.ts';
import type { Instant } from './domain/day.ts';
import type { Care } from './domain/health.ts';
import type { Id } from './domain/ids.ts';
import type { Imported, Reading } from './domain/intake.ts';
import type { Ledger } from './domain/ledger.ts';
import type { OpenNotes } from './domain/open-notes.ts';
import type { Period } from './domain/period.ts';
import type { PeriodNotes } from './domain/period-notes.ts';
import type { Pipeline } from './domain/pipeline.ts';
import type { Playbook } from './domain/playbook.ts';
import type { Answer, Question, Reply } from './domain/question.ts';
import type { SavedMapping } from './domain/saved-mapping.ts';
import type { Config, Settings } from './domain/settings.ts';
import type { SomeDeals, WantedDeals } from './domain/some-deals.ts';

/** A place to write whole texts to; what comes from outside is made harmless here. */
export interface Printer {
  print(text: string): void;
}

/** One JSON store: read it whole, or change it by a pure transition under the lock. */
export interface Store<T> {
  /** The value on disk, or the empty one when there is no file yet. Throws `Problem` damaged | newer | missing | unreadable. */
  read(): Promise<T>;
  /**
   * Re-reads under the lock, applies the transition, checks and keeps its result, and only then answers with it.
   * Throws `Problem` busy | damaged | newer | missing | unwritable; then nothing was changed. A transition that throws changes nothing.
   */
  change(transition: (value: T) => T): Promise<T>;
}

/** The pipeline's store, which can look for a few of many deals. */
export interface PipelineStore extends Store<Pipeline> {
  /** As `read`, and verified as whole, but only of the wanted deals: of 100,000 it takes a part of the time. */
  readSome(wanted: WantedDeals): Promise<SomeDeals>;
}

/** The ledger's store, which remembers every change by its name. */
export interface LedgerStore {
  read(): Promise<Ledger>;
  /** As `read`, and verified as whole, but only what matters to what is open: after years of losses it takes a part of the time. */
  readOpen(): Promise<OpenNotes>;
  /** As `read`, and verified as whole, but only what matters to the losses of a period: of many years it takes a part of the time. */
  readPeriod(period: Period): Promise<PeriodNotes>;
  /** As `Store.change`; `note` names the change so that it can be taken back, and is undefined only where one is taken back. */
  change(transition: (ledger: Ledger) => Ledger, note: Note | undefined): Promise<Ledger>;
  /** True once this run has changed it. */
  wasChanged(): boolean;
}

/** The line for a shell prompt as it was counted last. */
export interface KeptBrief {
  /** Undefined where anything it was counted from may have changed. */
  readonly last: Brief | undefined;
  /** Keeps the one that was counted since. Never fails. */
  keep(brief: Brief): void;
}

/** An interview under way: every answer is on the disk before `keep` returns. */
export interface Draft {
  readonly id: Id;
  readonly verb: string;
  /** What it is about: a deal id, or a loss id. */
  readonly subject: string;
  /** The account it is about, where it is known when it begins. */
  readonly about?: string;
  readonly depth?: string;
  readonly startedAt: Instant;
  readonly answers: ReadonlyMap<string, Answer>;
  /** How many answers could not be read; they are to be asked again. */
  readonly lost: number;
  keep(question: string, answer: Answer): void;
  forget(question: string): void;
  /** Removes the draft after its answers were committed; one that cannot be removed stays, and is met again. */
  finish(): void;
}

export interface Drafts {
  /** Drafts of this verb, the newest first. */
  open(verb: string): Promise<readonly Draft[]>;
  start(verb: string, subject: string, about: string | undefined, depth?: string): Promise<Draft>;
}

/** The reader of CRM files. */
export interface Intake {
  /** Throws `FileRefused` when the bytes hold no table that can be used. */
  read(bytes: Uint8Array, reading: Reading): Promise<Imported>;
}

/** Tells whoever watches how far a long piece of work has come; where nobody does, nothing is shown. */
export interface Progress {
  /** One line in the place of the one before; told as often as one likes, shown a few times a second. */
  tell(line: string): void;
  /** Takes the line away; always called before anything else is shown. */
  end(): void;
}

/** How files were read, kept by name in the config folder. */
export interface Mappings {
  /** In order. */
  names(): Promise<readonly string[]>;
  /** Undefined where nothing is kept under that name. Throws `Problem` unreadable. */
  read(name: string): Promise<SavedMapping | undefined>;
  /** Replaces what was kept under that name. Throws `Problem` unwritable. */
  keep(name: string, mapping: SavedMapping): Promise<void>;
}

export interface Files {
  /** The bytes of a file, or of standard input for `-`. Throws `Problem` not-found | unreadable. */
  read(path: string): Promise<Uint8Array>;
  /**
   * Writes a text for this user alone, whole or not at all; false, with nothing changed, where there is such a file and it may not
   * be replaced. Throws `Problem` refused | unwritable.
   */
  write(path: string, text: string, how: { readonly replace: boolean }): Promise<boolean>;
}

/** The one interface to everything outside the program; the heavy parts are built when first used. */
export interface World {
  now(): Instant;
  newId(): Id;
  readonly out: Printer;
  readonly err: Printer;
  readonly progress: Progress;
  /** Columns of the terminal, 80 when there is none. */
  readonly width: number;
  /** Rows of the terminal, 24 when there is none. */
  readonly height: number;
  /** True when questions may be asked: a terminal on both ends and no --no-input. */
  readonly interactive: boolean;
  /** True when what is printed is seen on a terminal, whether or not it can be asked on. */
  readonly onScreen: boolean;
  /** False for somebody who asked for plain lines: then nothing is drawn among the words. */
  readonly draws: boolean;
  ask(question: Question): Promise<Reply>;
  readonly ledger: LedgerStore;
  readonly pipeline: PipelineStore;
  /** To be looked at before anything is read that a new one is counted from. */
  brief(): Promise<KeptBrief>;
  readonly drafts: Drafts;
  readonly care: Care;
  readonly playbook: Playbook;
  readonly intake: Intake;
  readonly mappings: Mappings;
  /** What the rep settled, as it counts; read once. What cannot be read of it is told in a line, and the usual counts. */
  settings(): Promise<Settings>;
  readonly config: Config;
  readonly files: Files;
  readonly ownLetters: OwnLetters;
  readonly desk: Desk;
  /** The folder that holds the rep's data, for messages. */
  readonly home: string;
  readonly version: string;
  /** The system and what runs the program, for whoever helps: `linux x64, Node.js 20.20.2`. */
  readonly system: string;
  /** Opens a throw-away home in which whole commands can be shown; the rep's own data stays out of reach. */
  rehearse(): Promise<Rehearsal>;
}

/** Templates that the rep wrote in place of ours, in the config folder. */
export interface OwnLetters {
  /** Where they lie, for messages. */
  readonly folder: string;
  /** By the names of ours that they stand for, and others, in order. */
  names(): Promise<readonly string[]>;
  /** Its text, undefined where there is none. Throws `Problem` unreadable. */
  read(name: string): Promise<string | undefined>;
}

/** What lies on the desk beside the terminal. */
export interface Desk {
  /** What there is to be used here, as far as can be told without trying. */
  offers(): Promise<{ readonly mail: boolean; readonly copy: boolean }>;
  /** Opens a `mailto:` link in the mail program; false where none could be opened. Nothing is sent. */
  mail(link: string): Promise<boolean>;
  /** Opens a file in that program, and answers when it is closed; false where it could not be opened. */
  edit(editor: string, path: string): Promise<boolean>;
  /** Puts the text on the clipboard by a program, or asks the terminal to, which may not do it; undefined where there is neither. */
  copy(text: string): Promise<'clipboard' | 'terminal' | undefined>;
}

/** A throw-away home. */
export interface Rehearsal {
  /** Runs a command there as if typed at that moment; answers with its exit code. Its words go where the world's go, or nowhere when `silent`. */
  run(argv: readonly string[], at: Instant, silent?: boolean): Promise<number>;
  /** A file of the sample in that home: writes the text and gives its path. */
  lay(name: string, text: string): Promise<string>;
  close(): Promise<void>;
}

import type { Care } from '../../src/domain/health.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { FoundSettings, WrittenSettings } from '../../src/domain/settings.ts';
import type { Desk } from '../../src/world.ts';
import type { Replies } from './asker.ts';

/** How one command is run; what is left out is as on an ordinary Tuesday without a terminal. */
export interface Circumstances {
  readonly now?: string;
  /** Given replies make a terminal; without them nothing can be asked. */
  readonly replies?: Replies;
  readonly interactive?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Files by their path; `-` is standard input. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What looking after the home finds and does; without it there is nothing to look after. */
  readonly care?: Partial<Care>;
  /** Templates in the config folder, by their name. */
  readonly ownLetters?: Readonly<Record<string, string>>;
  /** What the environment says of the settings. */
  readonly around?: WrittenSettings;
  /** What is odd about the file of the settings. */
  readonly config?: Partial<FoundSettings>;
  /** What the desk does: what becomes of a mail link, and of a text to be copied; without it there is neither. */
  readonly desk?: Partial<Desk>;
  /** What another window does just before this one first changes the ledger. */
  readonly meanwhile?: () => Promise<unknown>;
  /** Sees each line that tells how far a long piece of work has come, and undefined when it is taken away. */
  readonly watch?: (line: string | undefined) => void;
  /** What reading, or changing, a store meets. */
  readonly trouble?: Partial<
    Record<'readLedger' | 'changeLedger' | 'readPipeline' | 'changePipeline' | 'writeFile', Problem>
  >;
}

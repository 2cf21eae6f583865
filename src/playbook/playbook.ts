import type { CoachingLine } from '../domain/coaching.ts';
import type { CrmExport } from '../domain/crm-export.ts';
import type { Elsewhere } from '../domain/elsewhere.ts';
import type { KindWords } from '../domain/kind.ts';
import type { LetterKind, LetterWord } from '../domain/letters.ts';
import type { UnitWords } from '../domain/need.ts';
import type { PastColumns } from '../domain/past-columns.ts';
import type { Cause, Fact, Play, Playbook, Verb } from '../domain/playbook.ts';
import type { Interview } from '../domain/question.ts';
import type { WrittenPlay } from './states.ts';
import { withStates } from './states.ts';

/** Where the texts of data/ are read from, by their path there: `messages/reply-phone.md`. */
export interface PlaybookSource {
  readText(path: string): Promise<string>;
  /** The bytes of a file, or so many of them from a place on; at once, for many small parts are asked for. */
  readBytes(path: string, from?: number, length?: number): Uint8Array;
}

/** The playbook of data/; every part is loaded when first asked for, and checked by the tests rather than at each start. */
export function createPlaybook(source: PlaybookSource): Playbook {
  return {
    interview,
    causes,
    coaching,
    facts,
    plays,
    kinds,
    units,
    letters,
    letterWords,
    checker: async () => (await import('./checker.ts')).checkerBook(source.readText),
    words: async () => (await import('./words.ts')).wordBook(source),
    past,
    crmExports,
    elsewhere,
    text: (path) => source.readText(path),
  };
}

async function interview(verb: Verb): Promise<Interview> {
  const { default: interviews } = await import('../../data/interview.json', { with: { type: 'json' } });
  const found = (interviews as readonly Interview[]).find((one) => one.verb === verb);
  if (found === undefined) throw new Error(`data/interview.json asks nothing for ${verb}`);
  return found;
}

async function causes(): Promise<readonly Cause[]> {
  return (await import('../../data/causes.json', { with: { type: 'json' } })).default as readonly Cause[];
}

async function coaching(): Promise<readonly CoachingLine[]> {
  const { default: lines } = await import('../../data/coaching.json', { with: { type: 'json' } });
  return lines as readonly CoachingLine[];
}

async function facts(): Promise<readonly Fact[]> {
  return (await import('../../data/facts.json', { with: { type: 'json' } })).default as readonly Fact[];
}

async function plays(): Promise<readonly Play[]> {
  const [written, table] = await Promise.all([
    import('../../data/plays.json', { with: { type: 'json' } }),
    import('../../data/states.json', { with: { type: 'json' } }),
  ]);
  return withStates(written.default as readonly WrittenPlay[], table.default);
}

async function letters(): Promise<readonly LetterKind[]> {
  return (await import('../../data/letters.json', { with: { type: 'json' } }))
    .default as readonly LetterKind[];
}

async function letterWords(): Promise<readonly LetterWord[]> {
  const { default: words } = await import('../../data/letter-words.json', { with: { type: 'json' } });
  return words as readonly LetterWord[];
}

async function units(): Promise<UnitWords> {
  return (await import('../../data/units.json', { with: { type: 'json' } })).default;
}

async function kinds(): Promise<KindWords> {
  return (await import('../../data/kinds.json', { with: { type: 'json' } })).default;
}

async function past(): Promise<PastColumns> {
  return (await import('../../data/past.json', { with: { type: 'json' } })).default;
}

async function elsewhere(): Promise<Elsewhere> {
  return (await import('../../data/elsewhere.json', { with: { type: 'json' } })).default;
}

async function crmExports(): Promise<readonly CrmExport[]> {
  return (await import('./crm-exports.ts')).crmExports();
}

import { isWell } from '../domain/ailments.ts';
import type { Day } from '../domain/day.ts';
import { dayOf, laterFirst } from '../domain/day.ts';
import type { Condition, Copy, FileKind, FileState, Health } from '../domain/health.ts';
import { ailmentLines } from './doctor-ailments.ts';
import type { DoctorScreen } from './doctor-commands.ts';
import { daySaid, holdings, whenSaid } from './home-words.ts';
import { hanging, padded, page } from './layout.ts';
import { painted } from './paint.ts';
import { counted } from './saying.ts';

const headWidth = 13;
const draftsShown = 3;

/** How everything stands and where it lies; below it what needs the rep, next to where one types. */
export function doctorText(screen: DoctorScreen): string {
  const { health, ailments, width } = screen;
  const needs = counted(ailments.length, 'thing needs you', 'things need you');
  const allWell = ailments.length === 0;
  const lines = [
    allWell ? painted('good', 'All is well.') : painted('strong', `${needs}, told below.`),
    ...rows(screen).flatMap(([head, text]) => hanging(padded(head, headWidth), text, width)),
    'Where it lies',
    ...places(health).flatMap(([head, path]) => hanging(padded(`  ${head}`, headWidth), path, width)),
    ...(allWell ? [painted('quiet', 'Next: recover due')] : []),
    ...ailments.flatMap((ailment) => ['', ...ailmentLines(ailment, screen)]),
  ];
  return page(lines, width);
}

type Row = readonly [head: string, text: string];

function rows(screen: DoctorScreen): readonly Row[] {
  const { health } = screen;
  return [
    ...health.files.map((condition): Row => [fileHeads[condition.kind], fileWords(condition, screen)]),
    ['Copies', copiesWords(screen)],
    ['Begun', draftWords(health.drafts)],
    ['Saving now', savingWords(screen)],
    ['Open to', health.open.length === 0 ? 'you alone, as far as recover sees' : 'others too, see below'],
    ['Synced by', syncWords(health.syncedBy)],
    ['Set aside', asideWords(screen)],
    ...(health.strays.length === 0 ? [] : [['Left over', strayWords(health.strays.length)] as const]),
  ];
}

function places({ folders }: Health): readonly Row[] {
  return [
    ['all of it', folders.home],
    ['copies', folders.backups],
    ['begun', folders.drafts],
    ['set aside', folders.quarantine],
    ['last seen', folders.state],
  ];
}

const fileHeads: Readonly<Record<FileKind, string>> = { ledger: 'Your notes', pipeline: 'Your deals' };

/** How a file was found, in a word or two. */
export const stateWords: Readonly<Record<FileState, string>> = {
  well: 'in order',
  none: 'nothing yet',
  missing: 'not there',
  damaged: 'damaged',
  edited: 'changed outside recover',
  newer: 'from a newer recover',
  unreadable: 'cannot be read',
  'rolled-back': 'older than last seen here',
  replaced: 'not the ones last seen here',
};

function fileWords({ kind, state, writtenAt, counts }: Condition, { today }: DoctorScreen): string {
  if (!isWell(state)) return `${stateWords[state]}, see below`;
  if (state === 'none') return stateWords.none;
  const saved = writtenAt === undefined ? '' : `, saved ${whenSaid(writtenAt, today)}`;
  return `${stateWords[state]}${saved}\n${holdings(kind, counts)}`;
}

function copiesWords({ health, today }: DoctorScreen): string {
  const kept = health.copies.filter((copy) => copy.from === 'backup');
  if (kept.length === 0) return 'none yet; each change keeps the one before it';
  const broken = kept.filter((copy) => !copy.isGood).length;
  const parts = [
    ...(['ledger', 'pipeline'] as const).flatMap((kind) =>
      spanWords(
        kept.filter((copy) => copy.isGood && copy.kind === kind),
        kind,
        today,
      ),
    ),
    ...(broken === 0 ? [] : [`${counted(broken, 'more')} that cannot be read`]),
  ];
  return `${parts.join('; ')}\nEach by its name: recover doctor --copies`;
}

/** `3 of your notes, from Mon 16 Nov to today`; nothing for no copies. */
function spanWords(copies: readonly Copy[], kind: FileKind, today: Day): readonly string[] {
  if (copies.length === 0) return [];
  const [newest, ...older] = copies.flatMap((copy) => copy.writtenAt ?? []).sort(laterFirst);
  const oldest = older.at(-1) ?? newest;
  const what = `${copies.length} of ${kind === 'ledger' ? 'your notes' : 'your deals'}`;
  if (newest === undefined || oldest === undefined) return [what];
  const [from, to] = [daySaid(dayOf(oldest), today), daySaid(dayOf(newest), today)];
  return [from === to ? `${what}, from ${from}` : `${what}, from ${from} to ${to}`];
}

function draftWords(drafts: Health['drafts']): string {
  if (drafts.length === 0) return 'nothing left half-way';
  const shown = drafts
    .slice(0, draftsShown)
    .map(({ verb, answers }) => `${verb ?? 'one unknown'}, ${counted(answers, 'answer')}`);
  const rest = drafts.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}

function savingWords({ health: { lock }, today }: DoctorScreen): string {
  const since = lock.since === undefined ? '' : `, since ${whenSaid(lock.since, today)}`;
  const words = {
    free: 'nobody',
    held: `another window on this computer${since}`,
    gone: 'nobody; a window was cut off while saving, and the next save clears up after it',
    elsewhere: 'another computer, see below',
  };
  return words[lock.state];
}

function syncWords(program: string | undefined): string {
  return program === undefined
    ? 'no program that recover knows'
    : `${program}; save on one computer at a time`;
}

function asideWords({ health, today }: DoctorScreen): string {
  const aside = health.copies.filter((copy) => copy.from === 'quarantine');
  const [latest] = aside.flatMap((copy) => copy.writtenAt ?? []).sort(laterFirst);
  if (aside.length === 0) return 'nothing';
  return `${counted(aside.length, 'file')}${latest === undefined ? '' : `, the latest saved ${whenSaid(latest, today)}`}`;
}

function strayWords(count: number): string {
  return `${counted(count, 'file')} of windows that were cut off; the next save clears them`;
}

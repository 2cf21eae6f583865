import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { Copy, Counts, FileKind, Health } from '../domain/health.ts';
import { page } from './layout.ts';

/** What a report is made of, beside the home itself. */
export interface ReportScreen {
  readonly health: Health;
  readonly version: string;
  readonly system: string;
  readonly now: Instant;
  readonly width: number;
}

/**
 * How the home stands, as a text that can be sent to somebody who helps: versions, states, sizes and counts. Nothing of it comes from
 * what the rep typed: no text is taken over but words that are listed here, and of a path only whether it lies in the home.
 */
export function reportText({ health, version, system, now, width }: ReportScreen): string {
  const { files, copies, lock, drafts, folders } = health;
  const lines = [
    'For somebody who helps you. In it are versions, states, sizes and counts: no',
    'name, no account, no amount, no note, and no folder name of yours.',
    '',
    `recover ${version}, ${system}, ${dayOf(now)}`,
    ...files.map((one) =>
      line(`${one.kind}.json`, [
        one.state,
        revision(one.rev),
        one.bytes === undefined ? '' : `${one.bytes} bytes`,
        saved(one.writtenAt),
        countsOf(one.counts),
        one.seen === undefined
          ? ''
          : `last seen: ${[revision(one.seen.rev), countsOf(one.seen.counts)].filter(Boolean).join(', ')}`,
      ]),
    ),
    ...copies.map((copy, at) => line(`copy ${at + 1}`, copyParts(copy))),
    line('saving', [lock.state, saved(lock.since)]),
    ...drafts.map(({ verb, answers, lost }) =>
      line('draft', [known(verb, verbs), `${answers} answers`, `${lost} lost`]),
    ),
    line('open to others', [String(health.open.length)]),
    line('left over', [String(health.strays.length)]),
    line('synced by', [health.syncedBy === undefined ? 'nothing known' : known(health.syncedBy, programs)]),
    ...folderNames.map((name) => line(`folder ${name}`, [place(folders[name], folders.home)])),
  ];
  return page(lines, width);
}

const verbs = ['lost', 'debrief', 'add', 'similar'];
const programs = ['Dropbox', 'OneDrive', 'iCloud', 'Google Drive', 'Nextcloud'];
const folderNames = ['home', 'backups', 'quarantine', 'drafts', 'state'] as const;
const kinds: readonly FileKind[] = ['ledger', 'pipeline'];

function line(head: string, parts: readonly string[]): string {
  return `${head}: ${parts.filter((part) => part !== '').join(', ')}`;
}

function copyParts({ kind, from, isGood, rev, writtenAt, counts }: Copy): readonly string[] {
  return [
    known(kind, kinds),
    from,
    isGood ? 'good' : 'damaged',
    revision(rev),
    saved(writtenAt),
    countsOf(counts),
  ];
}

function revision(rev: number | undefined): string {
  return rev === undefined ? '' : `rev ${rev}`;
}

function saved(moment: Instant | undefined): string {
  return moment === undefined ? '' : `at ${moment}`;
}

function countsOf(counts: Counts | undefined): string {
  return Object.entries(counts ?? {})
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

function known(word: string | undefined, words: readonly string[]): string {
  return words.find((one) => one === word) ?? 'another';
}

/** A folder of the home by its usual name there; of any other only that it lies elsewhere. */
function place(path: string, home: string): string {
  if (path === home) return '~';
  const below = path.startsWith(home) ? path.slice(home.length).replaceAll('\\', '/') : '';
  const name = folderNames.find((one) => below === `/${one}`);
  return name === undefined ? 'elsewhere' : `~/${name}`;
}

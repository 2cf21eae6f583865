import type { Day } from '../domain/day.ts';
import type { FileKind, FileState, Offered } from '../domain/health.ts';
import { capital, fileNames, holdings, hung, whenSaid } from './home-words.ts';
import { page } from './layout.ts';
import { painted } from './paint.ts';
import { counted } from './saying.ts';

/** A copy was put in place. `before` is how the file was found that lay there. */
export function restoredText(
  done: Offered & { readonly setAside?: string },
  before: FileState,
  today: Day,
  width: number,
): string {
  const { kind, writtenAt, counts, setAside } = done;
  const when = writtenAt === undefined ? '' : `, as they were ${whenSaid(writtenAt, today)}`;
  const name = capital(fileNames[kind]);
  return told(
    [
      `${painted('good', 'Done.')} ${name} are in place${when}: ${holdings(kind, counts)}.`,
      ...(setAside === undefined ? keptWords(before) : [asideWords(setAside)]),
    ],
    width,
  );
}

function keptWords(before: FileState): readonly string[] {
  return before === 'none' || before === 'missing'
    ? []
    : ['What was there before is kept among the copies: recover doctor --copies'];
}

/** A file counts as it was changed outside recover. */
export function acceptedText({ kind, counts }: Offered, quarantine: string, width: number): string {
  const undo = kind === 'ledger' ? ['What you did before this can no longer be taken back one by one.'] : [];
  return told(
    [
      `${painted('good', 'Done.')} ${capital(fileNames[kind])} count as they are now: ${holdings(kind, counts)}.`,
      ...undo,
      `The file as it was found is set aside in ${quarantine}`,
    ],
    width,
  );
}

/** A file begins anew. */
export function afreshText(kind: FileKind, setAside: string | undefined, width: number): string {
  const next = kind === 'ledger' ? 'recover lost, or recover add' : 'recover import <file>';
  return told(
    [
      `${painted('good', 'Done.')} ${capital(fileNames[kind])} begin afresh.`,
      ...(setAside === undefined ? [] : [asideWords(setAside)]),
      painted('quiet', `Next: ${next}`),
    ],
    width,
  );
}

/** The folder can be saved in again. */
export function unlockedText(width: number): string {
  return told([`${painted('good', 'Done.')} The folder is free; you can save here again.`], width);
}

/** These were closed to others. */
export function closedText(paths: readonly string[], width: number): string {
  const what = counted(paths.length, 'file or folder is', 'files and folders are');
  return told([`${painted('good', 'Done.')} ${what} open to you alone now.`], width);
}

/** Nothing was there to be done. */
export function nothingToDoText(what: 'unlock' | 'close', width: number): string {
  const words = {
    unlock: 'Nothing keeps this computer from saving; there is nothing to free.',
    close: 'Nobody else can look in, as far as recover sees; there is nothing to close.',
  };
  return told([words[what]], width);
}

/** After something was done: what is left, or that all is well. */
export function curedText(left: readonly string[], width: number): string {
  if (left.length === 0) return told([painted('good', 'All is well now.')], width);
  return told([...left, painted('quiet', 'Still to be seen to: recover doctor')], width);
}

function asideWords(path: string): string {
  return `What lay there was set aside, not deleted: ${path}`;
}

function told(lines: readonly string[], width: number): string {
  return page(hung(lines, '', width), width);
}

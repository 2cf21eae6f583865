import type { Ailment } from '../domain/ailments.ts';
import { shortfall } from '../domain/ailments.ts';
import type { Day } from '../domain/day.ts';
import type { Copy, Counts, FileState, Health, LockState } from '../domain/health.ts';
import type { DoctorScreen, OfKind } from './doctor-commands.ts';
import { commandsFor, typed } from './doctor-commands.ts';
import { copyWords } from './doctor-copies.ts';
import { fileLines } from './doctor-files.ts';
import { capital, fileNames, hung, lacking, nameIn, restoreCommand, whenSaid } from './home-words.ts';
import { hanging } from './layout.ts';
import { painted } from './paint.ts';
import { counted } from './saying.ts';

const pathsShown = 4;

/** One thing that needs the rep: what is so, since when, what is safe, and what can be done; commands only where nothing is asked. */
export function ailmentLines(ailment: Ailment, screen: DoctorScreen): readonly string[] {
  return [
    ...hanging('', headlineOf(ailment, screen.today), screen.width).map((line) => painted('alarm', line)),
    ...hung(detailsOf(ailment, screen), '  ', screen.width),
  ];
}

/** The ailment in one sentence. */
export function headlineOf(ailment: Ailment, today: Day): string {
  switch (ailment.kind) {
    case 'lock':
      return lockWords(ailment.lock, today);
    case 'file':
      return `${capital(fileNames[ailment.condition.kind])} ${headlines[ailment.condition.state]}.`;
    case 'twins':
      return ailment.copies.length === 1
        ? `A synced folder made a second copy of ${fileNames[ailment.file]}.`
        : `A synced folder made ${ailment.copies.length} further copies of ${fileNames[ailment.file]}.`;
    case 'open':
      return 'Others on this computer can look into what is yours.';
    case 'drafts':
      return 'Some answers that you had begun cannot be read any more.';
  }
}

/** A computer is named where it has a name that a person gave it. */
function lockWords({ machine, since }: LockState, today: Day): string {
  const named = machine === undefined || /^[0-9a-f-]{32,}$/.test(machine) ? '' : `, ${machine},`;
  return `Another computer${named} is saving here${since === undefined ? '' : `, since ${whenSaid(since, today)}`}.`;
}

function detailsOf(ailment: Ailment, screen: DoctorScreen): readonly string[] {
  switch (ailment.kind) {
    case 'lock':
      return [
        'Until it is done, nothing can be saved on this one. If recover runs on no other computer now, it was cut off there.',
        ...typed('Then free the folder:', commandsFor(ailment, []), screen),
      ];
    case 'file':
      return fileLines(ailment, screen);
    case 'twins':
      return twinLines(ailment, screen);
    case 'open':
      return [
        ...openLines(ailment.paths),
        ...typed('To close it to them:', commandsFor(ailment, []), screen),
      ];
    case 'drafts':
      return [
        ...ailment.drafts.map(draftLine),
        ...typed('To go on:', commandsFor(ailment, []), { ...screen, asks: false }),
      ];
  }
}

const headlines: Readonly<Record<FileState, string>> = {
  well: 'are in order',
  none: 'are not there yet',
  missing: 'are not there',
  damaged: 'are damaged',
  edited: 'were changed outside recover',
  newer: 'were saved by a newer recover',
  unreadable: 'cannot be read',
  'rolled-back': 'are older than this computer saw them last',
  replaced: 'are not the ones that this computer saw last',
};

function twinLines({ file, copies }: OfKind<'twins'>, screen: DoctorScreen): readonly string[] {
  const inUse = screen.health.files.find((one) => one.kind === file)?.counts;
  const each = copies.flatMap((copy) => [
    `  ${twinWords(copy, inUse, screen.today)}`,
    `    ${screen.asks ? nameIn(copy.path) : restoreCommand(copy)}`,
  ]);
  return [
    'Two computers saved at the same time. recover goes by its own file alone, and puts nothing together by itself.',
    ...each,
    'Once you no longer need such a copy, delete it, or move it to another folder.',
  ];
}

/** A copy that a synced folder made, beside the file in use: what it has less, and what it has more. */
export function twinWords(copy: Copy, inUse: Counts | undefined, today: Day): string {
  if (inUse === undefined) return copyWords(copy, [], today);
  const more = lacking(copy.kind, shortfall(inUse, [copy.counts ?? {}]));
  return `${copyWords(copy, [inUse], today, 'in yours')}${more === '' ? '' : `; ${more} more than in yours`}`;
}

function openLines(paths: readonly string[]): readonly string[] {
  const rest = paths.length - pathsShown;
  return [
    ...paths.slice(0, pathsShown).map((path) => `  ${path}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function draftLine({ verb, answers, lost }: Health['drafts'][number]): string {
  const what = verb === undefined ? 'One that is not known any more' : capital(verb);
  return `${what}: ${counted(answers, 'answer')} kept, ${lost} to be given again.`;
}

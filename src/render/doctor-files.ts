import { remedyFor } from '../domain/ailments.ts';
import type { Day } from '../domain/day.ts';
import type { Condition, FileState } from '../domain/health.ts';
import type { DoctorScreen, OfKind } from './doctor-commands.ts';
import { remedyCommands, typed } from './doctor-commands.ts';
import { copyLines } from './doctor-copies.ts';
import { holdings, whenSaid } from './home-words.ts';

/** What there is to tell of a file that ails, below its headline. */
export function fileLines(ailment: OfKind<'file'>, screen: DoctorScreen): readonly string[] {
  const { condition, copies } = ailment;
  const remedy = remedyFor(condition.state);
  const remedies = remedyCommands(ailment, screen.ailments);
  return [
    ...reasonLines(condition),
    ...sinceLines(condition, screen.today),
    ...whatNow(condition),
    ...(condition.state === 'newer' || condition.state === 'unreadable'
      ? []
      : copyLines(copies, condition, screen)),
    ...typed(remedy === 'leave' ? '' : remedyWords[remedy], remedies, screen),
  ];
}

const remedyWords = {
  accept: 'To take them as they are now:',
  'start-afresh': 'To begin afresh, with what lies there set aside:',
} as const;

/** Where the headline does not tell it. */
function reasonLines({ state, reason }: Condition): readonly string[] {
  const isTold = state === 'edited' || state === 'newer';
  return reason === undefined || isTold ? [] : [`What was found: ${reason.replace(/\.$/, '')}.`];
}

function sinceLines({ kind, state, writtenAt, counts, seen }: Condition, today: Day): readonly string[] {
  const there = counts === undefined ? '' : ` They hold ${holdings(kind, counts)}.`;
  const written = writtenAt === undefined ? '' : `Last written ${whenSaid(writtenAt, today)}.`;
  const before =
    seen === undefined || state === 'edited'
      ? ''
      : `This computer saw them last with ${holdings(kind, seen.counts)}.`;
  return [`${written}${there}`.trim(), before].filter((line) => line !== '');
}

function whatNow({ kind, state }: Condition): readonly string[] {
  const again =
    kind === 'pipeline' ? ['Begin them afresh and import again: that loses nothing you said.'] : [];
  const goOn = 'If that is as it should be, go on as usual: your next change makes them count.';
  const words: Readonly<Partial<Record<FileState, readonly string[]>>> = {
    missing: [
      'Perhaps the folder is not synced yet, or its drive is not connected: bring it back, and all is well.',
      ...again,
    ],
    damaged: ['Nothing was changed; the file lies where it was.', ...again],
    edited: ['They still read well. Nothing was changed, and nothing is used until you say so.'],
    newer: ['Nothing was changed. Bring the recover on this computer up to date; it then reads them too.'],
    unreadable: ['Nothing was changed. Put that right, and all is well.'],
    'rolled-back': ['Perhaps a synced folder, or a backup, brought an earlier state back.', goOn],
    replaced: ['Perhaps they were brought here from another computer.', goOn],
  };
  return words[state] ?? [];
}

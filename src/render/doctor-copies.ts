import { shortfall } from '../domain/ailments.ts';
import type { Day } from '../domain/day.ts';
import type { Condition, Copy, Counts, Health } from '../domain/health.ts';
import type { DoctorScreen } from './doctor-commands.ts';
import { copiesShown } from './doctor-commands.ts';
import {
  capital,
  fileNames,
  holdings,
  hung,
  lacking,
  nameIn,
  restoreCommand,
  whenSaid,
} from './home-words.ts';
import { page } from './layout.ts';
import { counted } from './saying.ts';

/** The good copies of a file that ails, each with what to type; their number alone where they are asked about. */
export function copyLines(
  copies: readonly Copy[],
  { seen }: Condition,
  screen: DoctorScreen,
): readonly string[] {
  const [newest] = copies;
  if (newest === undefined) return ['No copy that can be read is kept.'];
  const number = counted(copies.length, 'copy that can be read is', 'copies that can be read are');
  if (screen.asks) return [`${number} kept.`];
  return [
    `${number} kept. To put ${copies.length === 1 ? 'it' : 'one'} in place:`,
    ...copies
      .slice(0, copiesShown)
      .flatMap((copy) => [
        `  ${copyWords(copy, rivals(copy, copies, seen?.counts), screen.today)}`,
        `    ${restoreCommand(copy)}`,
      ]),
    ...(copies.length > copiesShown ? ['  All of them: recover doctor --copies'] : []),
  ];
}

/** What the other copies hold, and what this computer saw last. */
export function rivals(copy: Copy, copies: readonly Copy[], seen: Counts | undefined): readonly Counts[] {
  return [...copies.filter((one) => one !== copy), { counts: seen }].flatMap(({ counts }) => counts ?? []);
}

/** `Mon 23 Nov at 15:40: 2 losses, 1 debrief; 1 debrief fewer than there were`; `than` says where the others are. */
export function copyWords(
  { kind, writtenAt, counts = {} }: Copy,
  others: readonly Counts[],
  today: Day,
  than = 'there were',
): string {
  const when = writtenAt === undefined ? 'saved at an unknown time' : whenSaid(writtenAt, today);
  const fewer = lacking(kind, shortfall(counts, others));
  return `${when}: ${holdings(kind, counts)}${fewer === '' ? '' : `; ${fewer} fewer than ${than}`}`;
}

const origins: Readonly<Record<Copy['from'], string>> = {
  backup: '',
  sync: ', made by a synced folder',
  quarantine: ', set aside',
};

/** Every copy there is, the newest of each file first, with what to type to put it in place. */
export function copiesText(health: Health, today: Day, width: number): string {
  if (health.copies.length === 0)
    return page(['No copies are kept yet; each change keeps the one before it.'], width);
  const lines = health.files.flatMap(({ kind }) => {
    const copies = health.copies.filter((copy) => copy.kind === kind);
    return copies.length === 0
      ? []
      : [capital(fileNames[kind]), ...copies.flatMap((copy) => namedCopy(copy, today))];
  });
  return page(hung(lines, '', width), width);
}

function namedCopy(copy: Copy, today: Day): readonly string[] {
  if (!copy.isGood) return [`  cannot be read${origins[copy.from]}: ${nameIn(copy.path)}`];
  return [`  ${copyWords(copy, [], today)}${origins[copy.from]}`, `    ${restoreCommand(copy)}`];
}

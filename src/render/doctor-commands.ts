import type { Ailment } from '../domain/ailments.ts';
import { remedyFor } from '../domain/ailments.ts';
import type { Day } from '../domain/day.ts';
import type { FileKind, Health } from '../domain/health.ts';
import { restoreCommand } from './home-words.ts';

/** How many copies are named where several can be put in place. */
export const copiesShown = 3;

/** A home as it was found. `asks` where each thing is asked about afterwards, so that no command need be typed. */
export interface DoctorScreen {
  readonly health: Health;
  readonly ailments: readonly Ailment[];
  readonly asks: boolean;
  readonly today: Day;
  readonly width: number;
}

/** The ailments of one kind. */
export type OfKind<Kind extends Ailment['kind']> = Extract<Ailment, { readonly kind: Kind }>;

/** What can be typed about it, the best first. */
export function commandsFor(ailment: Ailment, all: readonly Ailment[]): readonly string[] {
  switch (ailment.kind) {
    case 'lock':
      return ['recover doctor --unlock'];
    case 'file':
      return [...ailment.copies.slice(0, copiesShown).map(restoreCommand), ...remedyCommands(ailment, all)];
    case 'twins':
      return ailment.copies.map(restoreCommand);
    case 'open':
      return ['recover doctor --close'];
    case 'drafts':
      return [
        ...new Set(ailment.drafts.flatMap(({ verb }) => (verb === undefined ? [] : [`recover ${verb}`]))),
      ];
  }
}

/** How the two files are named behind --only. */
export const onlyNames: Readonly<Record<FileKind, string>> = { ledger: 'notes', pipeline: 'deals' };

/** What can be typed about a file besides putting a copy in its place. */
export function remedyCommands({ condition }: OfKind<'file'>, all: readonly Ailment[]): readonly string[] {
  const remedy = remedyFor(condition.state);
  if (remedy === 'leave') return [];
  const alike = all.filter((one) => one.kind === 'file' && remedyFor(one.condition.state) === remedy);
  return [`recover doctor --${remedy}${alike.length > 1 ? ` --only ${onlyNames[condition.kind]}` : ''}`];
}

/** The head and the commands below it; nothing where things are asked about. */
export function typed(head: string, commands: readonly string[], { asks }: DoctorScreen): readonly string[] {
  return asks || commands.length === 0 ? [] : [head, ...commands.map((command) => `  ${command}`)];
}

import type { Ground, Play } from '../domain/playbook.ts';

/** A play as data/plays.json has it: what forbids it stands in data/states.json. */
export type WrittenPlay = Omit<Play, 'forbidden'>;

/** data/states.json: for each play what forbids it, by the name of its reason; and the reasons in words. */
export interface StatesTable {
  readonly reasons: Readonly<Record<string, string>>;
  readonly plays: Readonly<Record<string, Readonly<Partial<Record<Ground, string>>>>>;
}

/** The plays with what forbids each, the reasons in words. */
export function withStates(plays: readonly WrittenPlay[], table: StatesTable): readonly Play[] {
  return plays.map((play) => ({ ...play, forbidden: reasoned(table.plays[play.id] ?? {}, table.reasons) }));
}

function reasoned(row: StatesTable['plays'][string], reasons: StatesTable['reasons']): Play['forbidden'] {
  return Object.fromEntries(Object.entries(row).map(([ground, name]) => [ground, reasons[name] ?? name]));
}

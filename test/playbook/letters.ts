import type { Letter, LetterForm, LetterKind } from '../../src/domain/letters.ts';
import { written } from '../../src/domain/letters.ts';
import { letterForms, letterWords, shippedText } from './shipped.ts';

/** Words as a rep would give them, one for every place of a template. */
export const givenWords: Readonly<Record<string, string>> = {
  first: 'Ines',
  contact: 'Ines Calloway',
  account: 'Thornbury Logistics',
  rep: 'Robin Ashdown',
  blocker: 'start in January',
  goal: 'to know by noon where every pallet is',
  help: 'the floor plans with our notes on them',
  supplier: 'Wexcombe Storage',
  person: 'Tom Aldous, who ran such a change twice',
  tenth: '2 of the 20 sites',
  idea: 'to let the night shift scan only what moves twice',
  news: 'the port opens its gates to all carriers in May',
  signal: 'the night shift waits for spare parts',
  reason: 'the new loading rules come into force in June',
  contractEnd: '30 June 2028',
  colleague: 'Mara Lindqvist',
  question: 'Who signs this off, and what would they like to hear from me?',
  learned: 'to put the use of it into figures early on',
  voice: 'Dr Okafor',
  concern: 'how long the depot stands still on the day of the change',
  reference: 'Pellworm Shipyard',
  packet: '- the person who signs was not reached (my view)',
};

/** The shipped template with those words, or with those that must be there alone. */
export function shippedLetter(name: string, only: 'all' | 'needed' = 'all'): Letter {
  const needed = new Set(letterWords.filter(({ unknown }) => unknown === 'ask').map((word) => word.name));
  const known = Object.entries(givenWords).filter(([word]) => only === 'all' || needed.has(word));
  return written(shippedText(`messages/${name}.md`), Object.fromEntries(known), letterWords);
}

/** A shipped template with what it is for. */
export interface Shipped {
  readonly name: string;
  readonly kind: LetterKind;
  readonly form: LetterForm;
}

/** Every template whose kind is fitting, in the order of data/letters.json. */
export function shippedForms(fits: (shipped: Shipped) => boolean = () => true): readonly Shipped[] {
  return letterForms.map(({ kind, form }) => ({ name: form.name, kind, form })).filter(fits);
}

/** What goes to somebody who said no. */
export const toBuyers = shippedForms(({ kind }) => kind.about === 'loss' && kind.draft !== 'peer');

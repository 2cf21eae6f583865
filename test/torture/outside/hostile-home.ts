import type { Home } from '../../world.ts';

/** The fields of ledger and pipeline that hold words of a person, of the CRM or of the buyer. */
const words: ReadonlySet<string> = new Set([
  'crmId',
  'account',
  'name',
  'stage',
  'owner',
  'nextStep',
  'notes',
  'stated',
  'competitor',
  'product',
  'source',
  'phone',
  'email',
  'address',
  'toldBy',
  'winner',
  'blocker',
  'theirGoal',
  'text',
  'believed',
  'lastMoment',
  'sign',
  'wouldDo',
  'didWell',
  'note',
  'quote',
  'outcome',
  'thing',
  'file',
  'crm',
]);

/** Fields that name something of ours; a hand may have written anything there. */
const names: ReadonlySet<string> = new Set(['play', 'cause', 'fact', 'what', 'verb', 'currency']);

/** A value of a store with the attack written into every text, its names too where `renamed`. */
function attacked<T>(value: T, attack: string, renamed = false): T {
  return written(value, '', { attack, renamed }) as T;
}

interface Attack {
  readonly attack: string;
  readonly renamed: boolean;
}

function written(value: unknown, key: string, how: Attack): unknown {
  if (typeof value === 'string') {
    if (words.has(key)) return `${value}${how.attack}`;
    return how.renamed && names.has(key) ? `${value}${how.attack}` : value;
  }
  if (Array.isArray(value)) return value.map((one: unknown) => written(one, key, how));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]: [string, unknown]) =>
    key === 'attributes' ? [`${name}${how.attack}`, `${one}${how.attack}`] : [name, written(one, name, how)],
  );
  return Object.fromEntries(entries);
}

/** What a home holds, with the attack in every text of both stores. */
export function attackedHome(home: Home, attack: string, renamed = false) {
  return {
    ledger: attacked(home.ledger(), attack, renamed),
    pipeline: attacked(home.pipeline(), attack, renamed),
    idsAfter: 500,
  };
}

import { accountOf } from './deals.ts';
import type { Ledger } from './ledger.ts';
import type { Deal } from './pipeline.ts';
import { plainName } from './words.ts';

/** Whose names a verb takes. */
export type Named = 'open' | 'lost' | 'all' | 'follow-ups';

/** A word that the shell asks to be completed: of which verb, the how many-th after it, what stands before it, and how it begins. */
export interface Asked {
  readonly verb: string;
  readonly at: number;
  readonly before: string;
  readonly typed: string;
}

/** Which word of a verb is a name, and whose. */
const takes: Readonly<Record<string, { readonly at: number; readonly named: Named }>> = {
  lost: { at: 1, named: 'open' },
  debrief: { at: 1, named: 'lost' },
  similar: { at: 1, named: 'lost' },
  won: { at: 1, named: 'open' },
  touch: { at: 1, named: 'all' },
  draft: { at: 2, named: 'all' },
  prep: { at: 1, named: 'all' },
  done: { at: 1, named: 'follow-ups' },
  snooze: { at: 1, named: 'follow-ups' },
  skip: { at: 1, named: 'follow-ups' },
  remind: { at: 1, named: 'all' },
  show: { at: 1, named: 'lost' },
  edit: { at: 1, named: 'lost' },
};

/** Whose names that word can be; undefined where it is none, or the value of an option. */
export function namesAsked({ verb, at, before }: Asked): Named | undefined {
  if (verb === 'due' && before === '--account') return 'all';
  if (verb === 'won' && before === '--thanks-to') return 'lost';
  if (verb === 'export') return at === 2 && before === 'md' ? 'lost' : undefined;
  const place = Object.hasOwn(takes, verb) ? takes[verb] : undefined;
  return place?.at === at && !before.startsWith('-') ? place.named : undefined;
}

/** As many as a person looks through; who sees more types another letter. */
const most = 200;

/** The names that begin so, however they are written, each once and in order; ids only once a letter is typed. */
export function namesLike(
  typed: string,
  named: Named,
  ledger: Ledger,
  deals: readonly Deal[],
): readonly string[] {
  const open = ledger.followUps.filter(({ status }) => status === 'open');
  const lost = ledger.losses.map(({ deal }) => deal.account);
  const working = deals.filter(({ status }) => status === 'open').map(accountOf);
  const all: Readonly<Record<Named, readonly string[]>> = {
    open: working,
    lost,
    all: [...lost, ...working],
    'follow-ups': [...open.map(({ account }) => account), ...(typed === '' ? [] : open.map(({ id }) => id))],
  };
  return like(typed, all[named]);
}

/** The words that begin so, safe to stand on a command line. */
export function like(typed: string, words: readonly string[]): readonly string[] {
  const wanted = plainName(typed);
  const fitting = words.filter((word) => isTypeable(word) && plainName(word).startsWith(wanted));
  return [...new Set(fitting)]
    .sort((left, right) => (plainName(left) < plainName(right) ? -1 : 1))
    .slice(0, most);
}

/** A name with characters that cannot be seen would not come back from the shell as it is; one that begins with a dash is taken for an option. */
function isTypeable(name: string): boolean {
  return name !== '' && !name.startsWith('-') && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name);
}

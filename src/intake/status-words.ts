import type { DealStatus } from '../domain/pipeline.ts';
import type { Dialect } from './dialect.ts';
import { statusWordsOf } from './dialect.ts';
import { lookedUp } from './looked-up.ts';
import { plainWords } from './plain.ts';

/** The words of one status, made plain. */
interface Words {
  readonly whole: ReadonlySet<string>;
  /** Each between two blanks. */
  readonly within: readonly string[];
}

const longest = 200;

/** How a deal stands by the words of one cell; undefined where they do not tell. */
export function statusTeller(dialect: Dialect): (text: string) => DealStatus | undefined {
  const [open, won, lost] = (['open', 'won', 'lost'] as const).map((status) => wordsIn(dialect, status));
  return lookedUp((text) => {
    // A number in front only orders the stages, or tells a chance: "06 - Closed Won", "0% – lost".
    const words = plainWords(text.slice(0, longest)).replace(/^\d+ /, '');
    const exact = (['open', 'won', 'lost'] as const).find((_, at) => [open, won, lost][at]?.whole.has(words));
    if (exact) return exact;
    // "Verbally won" says nothing of won; "closed lost: lost contact" still says lost without its end.
    const rest = without(` ${words} `, open?.within ?? []);
    if (won?.within.some((phrase) => rest.includes(phrase))) return 'won';
    if (lost?.within.some((phrase) => rest.includes(phrase))) return 'lost';
    return rest === ` ${words} ` ? undefined : 'open';
  });
}

function wordsIn(dialect: Dialect, status: DealStatus): Words {
  const { whole, within } = statusWordsOf(dialect, status);
  return {
    whole: new Set(whole.map(plainWords)),
    within: within.map((phrase) => ` ${plainWords(phrase)} `),
  };
}

function without(text: string, phrases: readonly string[]): string {
  return phrases.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), text);
}

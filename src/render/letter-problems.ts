import type { Leak, LeakKind } from '../domain/leaks.ts';
import type { LetterForm, LetterKind, LetterWord } from '../domain/letters.ts';
import { Problem } from '../domain/problem.ts';
import { didYouMean } from './did-you-mean.ts';
import { channelNames } from './draft.ts';

const all = 'All that can be written: recover draft --list';

/** Nothing of that name can be written; with nothing typed, it is asked for. */
export function noSuchDraft(typed: string | undefined, near: readonly string[]): Problem {
  const message =
    typed === undefined ? 'What is to be written?' : `There is no draft "${typed}".${didYouMean(near)}`;
  return new Problem('usage', message, `${all}\nTo check a message of yours: recover draft --check <file>`);
}

/** Where it stands, what kind it is, or a wish of theirs forbids it. */
export function notNow(reason: string): Problem {
  return new Problem('refused', reason, `What is due: recover due\n${all}`);
}

/** The kind has no such letter for this moment. */
export function noSuchForm(kind: LetterKind, fitting: readonly LetterForm[]): Problem {
  const ways = fitting.map(
    ({ channel, which }) => `  --channel ${channel}${which === undefined ? '' : ` --which ${which}`}`,
  );
  return new Problem(
    'usage',
    `There is no such letter for ${kind.label} here.`,
    ['There is:', ...ways].join('\n'),
  );
}

/** Words are missing that only the rep can give. */
export function wordsNeeded(missing: readonly LetterWord[], others: readonly LetterForm[]): Problem {
  const lines = missing.map(({ name, means }) => `  --set ${name}="…"   ${means}`);
  const instead = others.map(
    ({ channel, which, label }) => `  --which ${which ?? channel}   ${label ?? channelNames[channel]}`,
  );
  const names = missing.map(({ means }) => means.replace(/, such as .*$/, ''));
  return new Problem(
    'answers',
    `For this letter something is still missing: ${names.join('; ')}.`,
    ['Give it like this:', ...lines, ...(instead.length === 0 ? [] : ['Or another one:', ...instead])].join(
      '\n',
    ),
  );
}

/** `--set` without a name and a value, or with a name that no letter has. */
export function notSettable(typed: string, near: readonly string[]): Problem {
  return new Problem(
    'usage',
    `"${typed}" cannot be set.${didYouMean(near)}`,
    'Like this: --set idea="to begin with one depot"\nAll words that letters hold: recover draft --list',
  );
}

/** `--units` where no trial order is offered. */
export function unitsOnlyForTrial(): Problem {
  return new Problem(
    'usage',
    '--units and --unit belong to the trial order in the back-up offer.',
    'Like this: recover draft backup --units 20 --unit sites',
  );
}

/** What they need has no whole tenth, or none was named. */
export function noTenth(units: string | undefined): Problem {
  return new Problem(
    'usage',
    units === undefined
      ? 'How many do they need? A tenth of it is to be named.'
      : `A tenth of "${units}" is no whole number.`,
    'From 8 on: --units 20 --unit sites\nOr in your words: --set tenth="the first of the 5 sites"',
  );
}

const kinds: Readonly<Record<LeakKind, string>> = {
  name: 'a name',
  person: 'a person',
  place: 'a place',
  email: 'an address',
  domain: 'a domain',
  phone: 'a number',
  amount: 'an amount',
  phrase: 'their own words',
};

/** The text would tell who the lost customer was. */
export function wouldTell(leaks: readonly Leak[]): Problem {
  const told = leaks.map(({ kind, text }) => `"${text}" (${kinds[kind]})`);
  return new Problem(
    'refused',
    `This would tell them who the other customer was: ${[...new Set(told)].join(', ')}.`,
    'Say it without that, or ask the question alone: --which plain',
  );
}

/** No sign is known of an open deal, so there is nothing to ask about. */
export function noSignKnown(account: string): Problem {
  return new Problem(
    'refused',
    `No sign of a lost deal is known of ${account}, so there is no question yet.`,
    `To find one: recover similar\nOr give it: --set question="…"`,
  );
}

/** Which loss or open deal is meant. */
export function whichAccount(about: 'loss' | 'deal', accounts: readonly string[]): Problem {
  const what = about === 'loss' ? 'Whom is it for?' : 'Which open deal is it for?';
  const none =
    about === 'loss' ? 'No loss is kept yet: recover lost' : 'Your open deals: recover deals --open';
  const names = accounts.slice(0, 6).map((account) => `  ${account}`);
  return new Problem('usage', what, names.length === 0 ? none : ['Name the account:', ...names].join('\n'));
}

/** Nobody is on the mailing list. */
export function nobodyOnList(): Problem {
  return new Problem(
    'refused',
    'Nobody is on your list for the quarterly note yet.',
    'An account comes onto it at its first check-in, when you choose so, or sooner: recover done <id> --keep list',
  );
}

/** There is no mail program, or nothing to mail. */
export function noMail(channel: 'none' | 'program'): Problem {
  return channel === 'program'
    ? new Problem(
        'refused',
        'No mail program could be opened here.',
        'Without --mail the letter is printed; --copy and --out <file> take it along.',
      )
    : new Problem(
        'usage',
        'Only an e-mail can be opened in the mail program.',
        'For an e-mail: --channel email',
      );
}

/** There is no clipboard. */
export function noClipboard(): Problem {
  return new Problem(
    'refused',
    'There is no clipboard that could be reached here.',
    'Without --copy the letter is printed; --out <file> writes it to a file.',
  );
}

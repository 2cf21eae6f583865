import type { Meant } from '../domain/elsewhere.ts';
import { Problem } from '../domain/problem.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Trouble } from './trouble.ts';

/** No such verb; what was typed may be found under another. */
export function noSuchVerb(typed: string, { place, near }: Meant): Problem {
  const under = place === undefined ? '' : ` You find it under recover ${place}.`;
  const meant = didYouMean(near.map((name) => `recover ${name}`));
  return new Problem('usage', `There is no "recover ${typed}".${under}${meant}`, 'All verbs: recover help');
}

/** Nothing to read under that name in the help. */
export function noSuchHelp(typed: string, { place, near }: Meant): Problem {
  const under = place === undefined ? '' : ` You find it under ${helpOn(place)}.`;
  return new Problem(
    'usage',
    `There is no help on "${typed}".${under}${didYouMean(near.map(helpOn))}`,
    'All verbs, and what else there is: recover help',
  );
}

/** The help that tells of a place: of `review gold` that of review. */
function helpOn(place: string): string {
  const [verb = '', topic = ''] = place.split(' ');
  if (verb.startsWith('-') || place === 'help') return 'recover help';
  return `recover help ${verb === 'help' ? topic : verb}`;
}

/** What was typed that a verb does not take, in our words; `said` are the parser's own, `verb` is empty for `recover` alone. */
export function commandLineTrouble(code: string, said: string, verb: string): Trouble {
  const program = verb === '' ? 'recover' : `recover ${verb}`;
  const hint = verb === '' ? 'What there is: recover help' : `What it takes: recover help ${verb}`;
  return { message: (words[code] ?? asSaid)(said.replace(/^error: /, ''), program), hint };
}

type Words = (said: string, program: string) => string;

const words: Readonly<Record<string, Words>> = {
  'commander.unknownOption': unknownOption,
  'commander.missingArgument': (said, program) => {
    const name = quoted(said);
    return `Which ${name}? Type it after ${program}, like ${program} <${name}>.`;
  },
  'commander.optionMissingArgument': (said, program) => {
    const flag = quoted(said);
    return `${flag.split(' ')[0]} of ${program} needs something after it: ${flag}.`;
  },
  'commander.excessArguments': tooManyWords,
};

function unknownOption(said: string, program: string): string {
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/s.exec(said)?.[1];
  const meant = near === undefined ? '' : ` Did you mean ${near.replace(/, (?=[^,]*$)/, ' or ')}?`;
  return `${program} has no option ${quoted(said)}.${meant}`;
}

function tooManyWords(said: string, program: string): string {
  const [most = 0, got = 0] = [...said.matchAll(/(?<!\d)\d{1,9}(?= arguments?|\.$|$)/g)].map(Number);
  if (most === 0) return `${program} takes nothing more after it, and got ${counted(got)}.`;
  return `${program} takes ${counted(most)} after it, and got ${got}. A name of several words needs quotation marks, like "Brandt Logistics".`;
}

function counted(count: number): string {
  return count === 1 ? 'one word' : `${count} words`;
}

function quoted(said: string): string {
  return (/'(.*?)'/s.exec(said)?.[1] ?? '').replace(/\s+/g, ' ');
}

function asSaid(said: string): string {
  const line = said.replace(/\s+/g, ' ').trim();
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** Two lengths of a debrief at once. */
export function shortOrDeep(): Problem {
  return new Problem('usage', '--short asks less and --deep asks more.', 'Take one of the two, or neither.');
}

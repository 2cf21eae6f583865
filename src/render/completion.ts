import { filled } from '../domain/words.ts';

/** The shells a completion script can be made for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

/** A verb with what may follow it. */
export interface CompletedVerb {
  readonly name: string;
  readonly line: string;
  readonly options: readonly CompletedOption[];
}

/** An option with its dashes; `values` are the fixed words that it takes, none where any may follow. */
export interface CompletedOption {
  readonly flag: string;
  readonly takesValue: boolean;
  readonly values: readonly string[];
}

interface Pieces {
  /** A line for a verb in the list of verbs. */
  described(verb: CompletedVerb): string;
  /** A line for the options of a verb. */
  cased(verb: CompletedVerb): string;
  /** A line for an option that takes fixed words, where the script knows them by itself. */
  valued?(verb: CompletedVerb, option: CompletedOption): string;
  readonly between: string;
}

const pieces: Readonly<Record<Shell, Pieces>> = {
  bash: {
    described: (verb) => verb.name,
    cased: (verb) => `      ${verb.name}) words="${flagsOf(verb).join(' ')}" ;;`,
    between: ' ',
  },
  zsh: {
    described: (verb) => `    '${verb.name}:${plain(verb.line)}'`,
    cased: (verb) => `    ${verb.name}) options=(${flagsOf(verb).join(' ')}) ;;`,
    between: '\n',
  },
  fish: {
    described: (verb) =>
      `  complete -c $program -n __fish_use_subcommand -f -a ${verb.name} -d '${plain(verb.line)}'`,
    cased: (verb) =>
      verb.options
        .map(
          (option) =>
            `  complete -c $program -n '__fish_seen_subcommand_from ${verb.name}' -l ${option.flag.slice(2)}${inFish(option)}`,
        )
        .join('\n'),
    between: '\n',
  },
  powershell: {
    described: (verb) => `'${verb.name}'`,
    cased: (verb) => `    '${verb.name}' = @(${listed(flagsOf(verb))})`,
    valued: (verb, { flag, values }) => `    '${verb.name} ${flag}' = @(${listed(values)})`,
    between: ', ',
  },
};

/** The shell's script with the verbs and their options in it: fixed words only, nothing of the rep's data. */
export function completionScript(shell: Shell, template: string, verbs: readonly CompletedVerb[]): string {
  const { described, cased, between, valued } = pieces[shell];
  return filled(template, {
    verbs: verbs.map((verb) => verb.name).join(' '),
    described: verbs.map(described).join(between),
    cases: verbs
      .filter((verb) => verb.options.length > 0)
      .map(cased)
      .join('\n'),
    values: verbs.flatMap((verb) => fixedIn(verb).map((option) => valued?.(verb, option) ?? '')).join('\n'),
  });
}

function flagsOf({ options }: CompletedVerb): readonly string[] {
  return options.map(({ flag }) => flag);
}

function fixedIn({ options }: CompletedVerb): readonly CompletedOption[] {
  return options.filter(({ values }) => values.length > 0);
}

/** After an option that takes any words, fish offers files; after one that takes fixed words, those alone. */
function inFish({ takesValue, values }: CompletedOption): string {
  if (!takesValue) return '';
  return values.length === 0 ? ' -r' : ` -x -a '${values.join(' ')}'`;
}

function listed(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}

function plain(text: string): string {
  return text.replace(/['\\:]/g, ' ').replace(/\s+/g, ' ');
}

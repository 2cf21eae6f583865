import { filled } from '../domain/words.ts';

/** The shells a completion script can be made for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

/** A verb with what may follow it. */
export interface CompletedVerb {
  readonly name: string;
  readonly line: string;
  readonly options: readonly string[];
}

interface Pieces {
  /** A line for a verb in the list of verbs. */
  described(verb: CompletedVerb): string;
  /** A line for the options of a verb. */
  cased(verb: CompletedVerb): string;
  readonly between: string;
}

const pieces: Readonly<Record<Shell, Pieces>> = {
  bash: {
    described: (verb) => verb.name,
    cased: (verb) => `      ${verb.name}) words="${verb.options.join(' ')}" ;;`,
    between: ' ',
  },
  zsh: {
    described: (verb) => `    '${verb.name}:${plain(verb.line)}'`,
    cased: (verb) => `    ${verb.name}) options=(${verb.options.join(' ')}) ;;`,
    between: '\n',
  },
  fish: {
    described: (verb) =>
      `  complete -c $program -n __fish_use_subcommand -f -a ${verb.name} -d '${plain(verb.line)}'`,
    cased: (verb) =>
      verb.options
        .map(
          (flag) =>
            `  complete -c $program -n '__fish_seen_subcommand_from ${verb.name}' -l ${flag.slice(2)}`,
        )
        .join('\n'),
    between: '\n',
  },
  powershell: {
    described: (verb) => `'${verb.name}'`,
    cased: (verb) => `    '${verb.name}' = @(${verb.options.map((flag) => `'${flag}'`).join(', ')})`,
    between: ', ',
  },
};

/** The shell's script with the verbs and their options in it: fixed words only, nothing of the rep's data. */
export function completionScript(shell: Shell, template: string, verbs: readonly CompletedVerb[]): string {
  const { described, cased, between } = pieces[shell];
  return filled(template, {
    verbs: verbs.map((verb) => verb.name).join(' '),
    described: verbs.map(described).join(between),
    cases: verbs
      .filter((verb) => verb.options.length > 0)
      .map(cased)
      .join('\n'),
  });
}

function plain(text: string): string {
  return text.replace(/['\\:]/g, ' ').replace(/\s+/g, ' ');
}

import type { Circumstances } from '../../world/circumstances.ts';
import type { Home } from '../../world.ts';

/** One command as typed, and what it meets. */
export interface CommandLine {
  readonly argv: readonly string[];
  readonly circumstances?: Circumstances;
}

/** A verb with its long options, as its completion tells them. */
interface KnownVerb {
  readonly name: string;
  readonly options: readonly string[];
}

/** Every verb there is with its long options, asked of the program itself so that none is forgotten. */
export async function verbsOf(home: Home): Promise<readonly KnownVerb[]> {
  const { out } = await home.ran(['completion', 'fish']);
  const names = [...out.matchAll(/-f -a ([a-z]+)/g)].map(([, name = '']) => name);
  const options = [...out.matchAll(/subcommand_from ([a-z]+)' -l ([a-z-]+)/g)];
  return names.map((name) => ({
    name,
    options: options.filter(([, verb]) => verb === name).map(([, , option = '']) => `--${option}`),
  }));
}

/** Every verb with the text where its words and its options' words go, as far as a command line can hold it. */
export function linesWith(text: string, verbs: readonly KnownVerb[]): readonly CommandLine[] {
  const typed = text.replaceAll('\0', '');
  const unknown = [[typed], [`--${typed}`], ['help', typed], [`-${typed}`], ['due', `--json=${typed}`]];
  const known = verbs.flatMap(({ name, options }) => [
    [name],
    [name, '--json'],
    [name, '--plain'],
    [name, '--private'],
    [name, typed],
    [name, typed, typed, typed],
    [name, '--', typed],
    [name, 'thornbury'],
    [name, 'thornbury', '--json'],
    [name, `--${typed}`],
    [name, '--debug', typed],
    ...options.flatMap((option) => [
      [name, option, typed],
      [name, `${option}=${typed}`, '--json'],
      [name, 'thornbury', option, typed],
    ]),
  ]);
  return [...unknown, ...known].map((argv) => ({ argv }));
}

/** Files that hold the text wherever they can: a table of the CRM, answers, and what is neither. */
export function filesWith(text: string): readonly CommandLine[] {
  const cell = `"${text.replaceAll('"', '""')}"`;
  const table = (date: string, amount: string) =>
    `Account Name,Opportunity Name,Stage,Amount,Close Date,Next Step,${cell}\n${cell},${cell},${cell},${amount},${date},${cell},${cell}\n`;
  const answers = JSON.stringify({
    account: text,
    channel: 'email',
    stands: 'signed',
    winner: text,
    said: text,
  });
  const debrief = JSON.stringify({
    causes: ['champion-under-armed'],
    lesson: text,
    didWell: text,
    theirGoal: text,
  });
  const path = `${text.replaceAll('\0', '')}.csv`;
  const importing = (content: string, ...more: readonly string[]): CommandLine => ({
    argv: ['import', path, ...more],
    circumstances: { files: { [path]: content } },
  });
  const answering = (verb: string, content: string): CommandLine => ({
    argv: [verb, '--answers', '-'],
    circumstances: { files: { '-': content } },
  });
  return [
    importing(table('2026-12-01', '1000')),
    importing(table('2026-12-01', '1000'), '--dry-run'),
    importing(table('2026-12-01', '1000'), '--json'),
    importing(table(cell, '1000')),
    importing(table('2026-12-01', cell)),
    importing(table('01/02/2026', '1')),
    importing(`${cell};${cell}\n${cell};${cell}\n`),
    importing(text),
    importing(table('2026-12-01', '1000'), '--map', `${text}=amount`),
    importing(table('2026-12-01', '1000'), '--map', `Stage=${text}`),
    answering('lost', answers),
    answering('debrief', debrief),
    answering('lost', JSON.stringify({ [text]: text })),
    answering('lost', JSON.stringify({ account: 'Brandt', channel: text, when: text, amount: text })),
    answering('debrief', JSON.stringify({ fact: { [text]: true }, sweep: { [text]: true } })),
    answering('add', JSON.stringify({ account: text, amount: text, closeDate: text })),
    answering('lost', text),
  ];
}

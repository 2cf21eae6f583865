import { columns, hanging } from './layout.ts';
import { painted } from './paint.ts';

/** A verb as help shows it; the ones with a moment stand first. */
export interface VerbSketch {
  readonly name: string;
  readonly line: string;
  readonly when?: string;
}

const examples = [
  ['recover lost brandt', 'the call just ended'],
  ['recover debrief brandt', 'tonight, or tomorrow'],
  ['recover import deals.csv', 'your CRM’s export'],
] as const;

/** The top help: the verbs by the moment one needs them, the others below, and examples. */
export function helpText(verbs: readonly VerbSketch[], topics: readonly string[], width: number): string {
  const wide = Math.min(width, 80);
  const moments = verbs.filter((verb) => verb.when !== undefined);
  const others = verbs.filter((verb) => verb.when === undefined);
  const lines = [
    ...hanging('', 'recover: for the hour after a lost deal, and the deals to save next.', wide),
    '',
    ...table(
      moments.map((verb) => [verb.when ?? '', verb.name, verb.line]),
      wide,
    ),
    '',
    painted('strong', 'Also'),
    ...table(
      others.map((verb) => [verb.name, verb.line]),
      wide,
    ),
    '',
    painted('strong', 'Examples'),
    ...table(examples, wide),
    '',
    ...hanging('', `More: recover help <verb>, or about ${topics.join(', ')}.`, wide),
    ...hanging(
      '',
      'Everywhere: --no-color, --no-input, --debug, -h, -V. For scripts: --json, --plain.',
      wide,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function table(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const heads = columns(
    rows.map((row) => [...row.slice(0, -1).map((cell) => cell), '']).map((row) => ['', ...row]),
  );
  const head = Math.max(...heads.map((line) => line.length)) + 2;
  return rows.flatMap((row, at) => hanging((heads[at] ?? '').padEnd(head), row.at(-1) ?? '', width));
}

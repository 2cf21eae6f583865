import { columns, hanging, padded } from './layout.ts';
import { painted } from './paint.ts';
import { widthOf } from './width.ts';

/** A verb as help shows it; the ones with a moment stand first. */
export interface VerbSketch {
  readonly name: string;
  readonly line: string;
  readonly when?: string;
}

interface TableRow {
  readonly heads: readonly string[];
  readonly line: string;
}

const examples: readonly TableRow[] = [
  { heads: ['recover lost brandt'], line: 'the call just ended' },
  { heads: ['recover debrief brandt'], line: 'tonight, or tomorrow' },
  { heads: ['recover import deals.csv'], line: 'your CRM’s export' },
];

/** The top help: the verbs by the moment one needs them, the others below, and examples. */
export function helpText(verbs: readonly VerbSketch[], topics: readonly string[], width: number): string {
  const wide = Math.min(width, 80);
  const moments = verbs.flatMap(({ when, name, line }) =>
    when === undefined ? [] : [{ heads: [when, name], line }],
  );
  const others = verbs.filter((verb) => verb.when === undefined);
  const lines = [
    ...hanging('', 'recover: for the hour after a lost deal, and the deals to save next.', wide),
    '',
    ...table(moments, wide),
    '',
    painted('strong', 'Also'),
    ...table(
      others.map(({ name, line }) => ({ heads: [name], line })),
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

/** The heads as columns, and beside them each line, hung under itself. */
function table(rows: readonly TableRow[], width: number): readonly string[] {
  const heads = columns(rows.map((row) => ['', ...row.heads]));
  const widest = Math.max(...heads.map(widthOf)) + 2;
  return rows.flatMap(({ line }, at) => hanging(padded(heads[at] ?? '', widest), line, width));
}

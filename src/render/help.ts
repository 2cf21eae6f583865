import type { HelpRow } from './help-rows.ts';
import { helpRows } from './help-rows.ts';
import { columns, hanging } from './layout.ts';
import { painted } from './paint.ts';

/** A verb as help shows it; the ones with a moment stand first. */
export interface VerbSketch {
  readonly name: string;
  readonly line: string;
  readonly when?: string;
}

const examples: readonly HelpRow[] = [
  { head: 'recover lost brandt', text: 'the call just ended' },
  { head: 'recover debrief brandt', text: 'tonight, or tomorrow' },
  { head: 'recover import deals.csv', text: 'your CRM’s export' },
];

/** The top help: the verbs by the moment one needs them, the others below, and examples. */
export function helpText(verbs: readonly VerbSketch[], topics: readonly string[], width: number): string {
  const wide = Math.min(width, 80);
  const moments = verbs.filter(({ when }) => when !== undefined);
  const heads = columns(moments.map(({ when = '', name }) => [when, name]));
  const others = verbs.filter(({ when }) => when === undefined);
  const lines = [
    ...hanging('', 'recover: for the hour after a lost deal, and the deals to save next.', wide),
    '',
    ...helpRows(
      moments.map(({ line }, at) => ({ head: heads[at] ?? '', text: line })),
      wide,
    ),
    '',
    painted('strong', 'Also'),
    ...helpRows(
      others.map(({ name, line }) => ({ head: name, text: line })),
      wide,
    ),
    '',
    painted('strong', 'Examples'),
    ...helpRows(examples, wide, 'short'),
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

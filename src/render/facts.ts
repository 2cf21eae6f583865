import type { Day } from '../domain/day.ts';
import type { DealFact, DealFacts } from '../domain/deal-facts.ts';
import { accountOf } from '../domain/deals.ts';
import type { Fact } from '../domain/playbook.ts';
import { contactWords, filled, onOneLine, typeable } from '../domain/words.ts';
import { labelled } from './call-sheet.ts';
import { answerSource } from './fact-source.ts';
import { dotted, hanging, page, record } from './layout.ts';
import { painted } from './paint.ts';
import { knownShape } from './prep-shape.ts';
import { questionFor } from './questions.ts';
import { closing, money } from './saying.ts';

/** The facts of one open deal. */
export interface FactsScreen extends DealFacts {
  readonly today: Day;
  readonly width: number;
}

/** With how many of what is not known the question stands beside it. */
const asked = 5;

/** What is known with where it is from, what is not with the question to ask, and the names to tell it by. */
export function factsText(screen: FactsScreen): string {
  const { deal, known, notKnown, today, width } = screen;
  const closes = deal.closeDate === undefined ? '' : closing(deal.closeDate, today);
  const stake = [money(deal.amount), closes].filter(Boolean).join(', ');
  const account = typeable(accountOf(deal));
  const nothing = 'Nothing is known of this deal yet. What you can tell comes first below.';
  const example = notKnown[0]?.id ?? known[0]?.fact.id ?? '';
  return page(
    [
      ...hanging('', [painted('strong', accountOf(deal)), stake].filter(Boolean).join('  '), width),
      ...(known.length === 0 ? hanging('', nothing, width) : []),
      ...labelled(
        'Known',
        known.map((one) => knownWords(one, screen)),
        width,
      ),
      ...notKnownLines(screen),
      ...hanging('', painted('quiet', `Tell what you know: recover facts ${account} ${example}=yes`), width),
    ],
    width,
  );
}

function knownWords({ fact, answer, troubles }: DealFact, { deal, today }: FactsScreen): string {
  const said = troubles
    ? painted('alarm', fact.short)
    : `${sweepWords(fact, deal.contact?.name)} ${answer.value}`;
  const quote = answer.from !== 'crm' && answer.quote ? `: "${onOneLine(answer.quote)}"` : '';
  return `${said} (${answerSource(answer, today)})${quote}`;
}

function sweepWords(fact: Fact, contact: string | undefined): string {
  return filled(fact.sweep, contactWords(contact));
}

function notKnownLines({ deal, notKnown, width }: FactsScreen): readonly string[] {
  const first = notKnown
    .slice(0, asked)
    .flatMap((fact) => [
      ...hanging(`  ${painted('strong', fact.id)}  `, sweepWords(fact, deal.contact?.name), width),
      ...hanging('    ask: ', `"${questionFor(deal, fact.id, [fact]) ?? ''}"`, width),
    ]);
  const rest = notKnown.slice(asked).map(({ id }) => id);
  return [
    ...(first.length === 0 ? [] : [painted('strong', 'Not known yet')]),
    ...first,
    ...(rest.length === 0 ? [] : dotted('  also: ', rest, width)),
  ];
}

/** One fact a line, tab-separated: name, yes, no or nothing where it is not known, where it is from, its day, the question. */
export function factsPlain({ deal, known, notKnown }: FactsScreen): string {
  return [
    ...known.map(({ fact, answer }) => [fact.id, answer.value, answer.from, answer.on, '']),
    ...notKnown.map((fact) => [fact.id, '', '', '', questionFor(deal, fact.id, [fact]) ?? '']),
  ]
    .map(record)
    .join('');
}

/** The stable shape of `facts --json`. */
export function factsShape({ deal, known, notKnown }: FactsScreen) {
  return {
    account: accountOf(deal),
    deal: deal.id,
    amount: deal.amount,
    closeDate: deal.closeDate,
    known: known.map((one) => ({
      ...knownShape(one),
      column: one.answer.from === 'crm' ? one.answer.column : undefined,
    })),
    notKnown: notKnown.map((fact) => ({
      fact: fact.id,
      asked: sweepWords(fact, deal.contact?.name),
      question: questionFor(deal, fact.id, [fact]),
    })),
  };
}

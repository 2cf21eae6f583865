import { causeLabel } from '../domain/cause-label.ts';
import { accountOf } from '../domain/deals.ts';
import { countsFor } from '../domain/history.ts';
import type { Ranked } from '../domain/ranking.ts';
import { answerSource } from './fact-source.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { money, nearDay } from './saying.ts';
import type { SimilarScreen } from './similar.ts';
import { countWords, pastLines } from './similar-past.ts';

/** Why these open deals stand where they stand: every part with its figures. */
export function explainedText(deals: readonly Ranked[], screen: SimilarScreen): string {
  return page(
    deals.flatMap((one) => explainedLines(one, screen)),
    screen.width,
  );
}

function explainedLines(one: Ranked, screen: SimilarScreen): readonly string[] {
  const place = screen.ranked.indexOf(one) + 1;
  const head = [accountOf(one.deal), one.deal.name, money(one.deal.amount)].filter(Boolean).join('  ');
  return [
    ...hanging('', painted('strong', head), screen.width),
    `Place ${place} of ${screen.ranked.length} open deals, by what speaks for it: ${figure(one.scores.total)}`,
    ...part('Facts', one.scores.causes, signLines(one, screen), screen),
    ...part('Your past', one.scores.history, countLines(one, screen), screen),
    ...part('Words', one.scores.words, one.quote === undefined ? [] : [`"${one.quote.text}"`], screen),
    ...pastLines(screen),
  ];
}

function part(
  name: string,
  score: number | undefined,
  lines: readonly string[],
  { width }: SimilarScreen,
): readonly string[] {
  const said = score === undefined ? 'not counted' : figure(score);
  return [`${name}: ${said}`, ...lines.flatMap((line) => hanging('  ', line, width))];
}

function signLines({ signs }: Ranked, { facts, causes, today }: SimilarScreen): readonly string[] {
  return signs.map(({ cause, fact, answer }) => {
    const said = facts.find(({ id }) => id === fact)?.short ?? fact;
    const because = causeLabel(cause, causes);
    if (answer.from === 'crm') return `${answerSource(answer, today)}: ${said} (${because})`;
    const quote = answer.quote === undefined ? '' : ` "${answer.quote}"`;
    return `you, ${nearDay(answer.on, today)}: ${said}${quote} (${because})`;
  });
}

function countLines({ deal }: Ranked, { history }: SimilarScreen): readonly string[] {
  if (history.gate === 'too-little') return [];
  const counts = countsFor(deal, history);
  const [towards, away] = [
    counts.filter(({ weight }) => weight > 0),
    counts.filter(({ weight }) => weight <= 0),
  ];
  const told = [...towards.slice(0, mostTowards), ...away.slice(-mostAway)];
  const rest = counts.length - told.length;
  return [
    ...told.map((count) => `${signed(count.weight)}  ${countWords(count)}`),
    ...(rest > 0 ? [`and ${rest} more that move it less; all of them: --json`] : []),
  ];
}

const mostTowards = 6;
const mostAway = 3;

function signed(weight: number): string {
  return `${weight < 0 ? '-' : '+'}${figure(Math.abs(weight))}`;
}

function figure(score: number): string {
  return score.toFixed(2);
}

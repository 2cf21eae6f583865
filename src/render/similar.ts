import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import type { Count, History } from '../domain/history.ts';
import { countsFor } from '../domain/history.ts';
import type { Deal, ImportNote } from '../domain/pipeline.ts';
import type { Cause, Fact } from '../domain/playbook.ts';
import type { Lookalike, Lookalikes, SameSign } from '../domain/similar.ts';
import { filled, firstName } from '../domain/words.ts';
import { columns, hanging } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayAndMonth, dayNear, money, number } from './saying.ts';

/** What `similar` found, and what it was asked of. */
export interface SimilarScreen {
  /** The loss it is about; absent for all debriefed losses together. */
  readonly about?: { readonly account: string; readonly id: string };
  readonly signs: readonly { readonly cause: string; readonly fact: string }[];
  readonly found: Lookalikes;
  readonly history: History;
  readonly open: number;
  readonly lastImport?: ImportNote;
  readonly facts: readonly Fact[];
  readonly causes: readonly Cause[];
  readonly today: Day;
  readonly width: number;
  readonly most: number;
}

const unknownShown = 5;
const countsShown = 2;

/** Open deals that show the sign of a loss, why, and the question to ask (G83); what is not known stands apart. */
export function similarText(screen: SimilarScreen): string {
  const lines = [
    ...(screen.signs.length === 0 ? noSignLines(screen) : headLines(screen)),
    ...sameSignLines(screen),
    ...notKnownLines(screen),
    ...historyLines(screen),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines(screen: SimilarScreen): readonly string[] {
  const first = screen.facts.find((fact) => fact.id === screen.signs[0]?.fact);
  const whose = screen.about?.account ?? 'Your debriefed losses';
  const head = first === undefined ? whose : `${whose}: ${first.said}`;
  const { sameSign, asked } = screen.found;
  const so = `${asked} asked: ${sameSign.length} same sign, ${asked - sameSign.length} clear so far`;
  const counts = asked === 0 ? 'None asked yet' : so;
  const age = screen.lastImport ? `; CRM file of ${fileDay(screen.lastImport, screen.today)}` : '';
  return [
    ...hanging('', painted('strong', head), screen.width),
    `${counted(screen.open, 'open deal')}${age}. ${counts}.`,
  ];
}

/** Nothing to look for: no debrief yet, or its causes hang on no fact. */
function noSignLines(screen: SimilarScreen): readonly string[] {
  if (screen.about !== undefined) {
    return hanging(
      '',
      `The causes you named for ${screen.about.account} can be seen in no other deal beforehand.`,
      screen.width,
    );
  }
  return ['No loss is debriefed yet, so there is no sign to look for.', 'First: recover debrief <account>'];
}

function fileDay(note: ImportNote, today: Day): string {
  const day = dayOf(note.at);
  return day === today ? 'today' : dayNear(day, today);
}

function sameSignLines(screen: SimilarScreen): readonly string[] {
  const shown = screen.found.sameSign.slice(0, screen.most);
  if (screen.signs.length === 0) return [];
  if (shown.length === 0) return ['No open deal is known to show this sign.'];
  const rows = columns(shown.map((one, at) => rowOf(one, at + 1, screen)));
  const rest = screen.found.sameSign.length - shown.length;
  return [
    painted('alarm', 'SAME SIGN'),
    ...shown.flatMap((one, at) => [rows[at] ?? '', ...askLines(one, screen), ...countLines(one, screen)]),
    ...(rest > 0 ? [`And ${rest} more: recover similar --all`] : []),
  ];
}

function rowOf(one: Lookalike, rank: number, screen: SimilarScreen): readonly string[] {
  const { deal } = one;
  const closes = deal.closeDate === undefined ? '' : `closes ${dayNear(deal.closeDate, screen.today)}`;
  return [
    `${rank} ${accountOf(deal)}`,
    money(deal.amount),
    closes,
    one.signs.map((sign) => signWords(sign, screen)).join('; '),
  ];
}

function signWords(sign: SameSign, screen: SimilarScreen): string {
  const when = sign.answer.on === screen.today ? 'today' : dayAndMonth(sign.answer.on);
  return `you, ${when}: ${screen.facts.find((fact) => fact.id === sign.fact)?.short ?? sign.fact}`;
}

function askLines(one: Lookalike, screen: SimilarScreen): readonly string[] {
  const question = questionFor(one.deal, one.signs[0]?.fact, screen.facts);
  return question === undefined ? [] : hanging('  ask: ', `"${question}"`, screen.width);
}

/** How closed deals with the same product, source or competitor ended: bare counts, two at the most. */
function countLines(one: Lookalike, screen: SimilarScreen): readonly string[] {
  const counts = countsFor(one.deal, screen.history).slice(0, countsShown);
  const words = counts.map(
    ({ value, lost, closed }) => `${value}: ${number(lost)} of ${number(closed)} closed deals lost`,
  );
  return words.length === 0 ? [] : hanging('  past: ', words.join('; '), screen.width);
}

/** The fact's question with the deal's own words in it. */
export function questionFor(
  deal: Deal,
  fact: string | undefined,
  facts: readonly Fact[],
): string | undefined {
  const found = facts.find((one) => one.id === fact);
  const contact = deal.contact?.name;
  const words = {
    account: accountOf(deal),
    contact: contact ?? 'your contact',
    first: firstName(contact) ?? 'your contact',
    money: money(deal.amount) || 'this amount',
  };
  return found && filled(found.question, words);
}

function notKnownLines(screen: SimilarScreen): readonly string[] {
  const { notKnown } = screen.found;
  if (notKnown.length === 0 || screen.signs.length === 0) return [];
  const shown = notKnown
    .slice(0, unknownShown)
    .map(({ deal }) => `${accountOf(deal)} ${money(deal.amount)}`.trim());
  const rest = notKnown.length - shown.length;
  const names = [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(' · ');
  return hanging(`${painted('strong', 'NOT KNOWN YET')}  `, names, screen.width);
}

function historyLines(screen: SimilarScreen): readonly string[] {
  const { history } = screen;
  if (history.closed === 0) return [];
  const counts = `${number(history.lost)} lost, ${number(history.won)} won`;
  return history.gate === 'too-little'
    ? [`Your past deals, ${counts}, do not count in this order: too few to tell.`]
    : [`Your past deals, ${counts}, do not count in this order; they are only told.`];
}

/** One record a line, tab-separated: rank, account, amount, close date, fact, question. */
export function similarPlain(screen: SimilarScreen): string {
  return screen.found.sameSign
    .map((one, at) =>
      [
        at + 1,
        accountOf(one.deal),
        money(one.deal.amount),
        one.deal.closeDate ?? '',
        one.signs[0]?.fact ?? '',
        questionFor(one.deal, one.signs[0]?.fact, screen.facts) ?? '',
      ].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The stable shape of `similar --json`; with `every` all open deals stand in `accounts`, scored. */
export function similarShape(screen: SimilarScreen, every: boolean) {
  const others = every ? [...screen.found.notKnown.map((one) => one.deal), ...screen.found.cleared] : [];
  const listed: readonly Lookalike[] = [
    ...screen.found.sameSign,
    ...others.map((deal) => ({ deal, signs: [], score: 0 })),
  ];
  const { closed, lost, won, gate } = screen.history;
  return {
    loss: screen.about?.id,
    history: { closed, lost, won, gate },
    accounts: listed.map((one, at) => accountShape(one, at + 1, screen)),
    notKnown: screen.found.notKnown.map(({ deal, fact }) => ({
      deal: deal.id,
      account: accountOf(deal),
      amount: deal.amount,
      fact,
      question: questionFor(deal, fact, screen.facts),
    })),
  };
}

function accountShape(one: Lookalike, rank: number, screen: SimilarScreen) {
  const counts: readonly Count[] = countsFor(one.deal, screen.history);
  return {
    rank,
    deal: one.deal.id,
    account: accountOf(one.deal),
    amount: one.deal.amount,
    closeDate: one.deal.closeDate,
    scores: { causes: one.score, words: 0, total: one.score },
    causes: one.signs.map((sign) => ({
      cause: sign.cause,
      fact: sign.fact,
      source: 'you',
      on: sign.answer.on,
      quote: sign.answer.quote,
      question: questionFor(one.deal, sign.fact, screen.facts),
    })),
    history: counts,
  };
}

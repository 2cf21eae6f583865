import type { Day } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import type { History } from '../domain/history.ts';
import type { TrackRecord } from '../domain/named.ts';
import type { ImportNote } from '../domain/pipeline.ts';
import type { Cause, Fact } from '../domain/playbook.ts';
import type { Ranked } from '../domain/ranking.ts';
import type { Lookalikes, SameSign } from '../domain/similar.ts';
import { onOneLine } from '../domain/words.ts';
import { answerSource } from './fact-source.ts';
import { columns, cut, dotted, hanging, padded, page } from './layout.ts';
import { painted } from './paint.ts';
import { questionFor } from './questions.ts';
import { closing, money, nearDay } from './saying.ts';
import { recordLines } from './similar-acting.ts';
import { headLines } from './similar-head.ts';
import { pastLines, pastOf, quoteLines } from './similar-past.ts';
import { flowed } from './table.ts';
import { widthOf } from './width.ts';

/** What `similar` found, and what it was asked of. */
export interface SimilarScreen {
  /** The loss it is about; absent for all debriefed losses together. */
  readonly about?: { readonly account: string; readonly id: string };
  readonly signs: readonly { readonly cause: string; readonly fact: string }[];
  readonly found: Lookalikes;
  readonly history: History;
  /** Every open deal, the most telling first. */
  readonly ranked: readonly Ranked[];
  /** Those that show no sign and yet are like the lost ones by the rep's own past. */
  readonly likeTheLost: readonly Ranked[];
  readonly open: number;
  /** What became of the deals that were named this year. */
  readonly record: TrackRecord;
  readonly lastImport?: ImportNote;
  readonly facts: readonly Fact[];
  readonly causes: readonly Cause[];
  readonly today: Day;
  readonly width: number;
  /** At most so many deals of each list by name. */
  readonly most: number;
  /** Where fewer of those like the lost ones are to stand there. */
  readonly mostLike?: number;
}

const unknownShown = 5;
const nameWidth = 26;

/** The same with so few deals by name that it takes at most so many rows: of each list one at least, and those with the sign go last. */
export function fittedTo(rows: number, screen: SimilarScreen): SimilarScreen {
  const { most, mostLike = most } = screen;
  const isOver = similarText(screen).split('\n').length - 1 > rows;
  if (!isOver || most <= 1) return screen;
  const fewer = mostLike > 1 ? { mostLike: mostLike - 1 } : { most: most - 1, mostLike };
  return fittedTo(rows, { ...screen, ...fewer });
}

/** Open deals that show the sign of a loss, why, and the question to ask (G83); what is not known stands apart. */
export function similarText(screen: SimilarScreen): string {
  const lines = [
    ...headLines(screen),
    ...sameSignLines(screen),
    ...likeTheLostLines(screen),
    ...notKnownLines(screen),
    ...pastLines(screen),
    ...recordLines(screen.record, screen.width),
  ];
  return page(lines, screen.width);
}

function sameSignLines(screen: SimilarScreen): readonly string[] {
  const all = sameSignOf(screen);
  const shown = signsOnScreen(screen);
  if (screen.signs.length === 0) return [];
  if (shown.length === 0) return noneLines(screen);
  return [painted('alarm', 'SAME SIGN'), ...dealLines(shown, 0, screen), ...restLines(all, shown)];
}

function noneLines({ open, found }: SimilarScreen): readonly string[] {
  if (open === 0) return [];
  const allClear = found.sameSign.length + found.notKnown.length === 0;
  return [
    allClear
      ? 'As far as you know, none of them shows this sign.'
      : 'No open deal is known to show this sign.',
  ];
}

/** As many of them as the screen takes. */
export function signsOnScreen(screen: SimilarScreen): readonly Ranked[] {
  return sameSignOf(screen).slice(0, screen.most);
}

/** Open deals that show a sign, the most telling first. */
export function sameSignOf({ ranked }: Pick<SimilarScreen, 'ranked'>): readonly Ranked[] {
  return ranked.filter(({ signs }) => signs.length > 0);
}

/** As many of those like the lost ones as the screen takes. */
export function likeOnScreen({ likeTheLost, most, mostLike = most }: SimilarScreen): readonly Ranked[] {
  return likeTheLost.slice(0, mostLike);
}

/** Only where the rep's own past tells something: no sign is known of them, and yet deals like them were lost. */
function likeTheLostLines(screen: SimilarScreen): readonly string[] {
  const shown = likeOnScreen(screen);
  if (shown.length === 0) return [];
  return [
    painted('strong', 'LIKE DEALS YOU LOST'),
    ...dealLines(shown, signsOnScreen(screen).length, screen),
    ...restLines(screen.likeTheLost, shown),
  ];
}

function restLines(all: readonly Ranked[], shown: readonly Ranked[]): readonly string[] {
  const rest = all.length - shown.length;
  return rest > 0 ? [`And ${rest} more: recover similar --all`] : [];
}

/** Each deal with why it stands here and what to ask; `before` deals stand above them. */
function dealLines(shown: readonly Ranked[], before: number, screen: SimilarScreen): readonly string[] {
  const rows = rowsOf(shown, before, screen);
  return shown.flatMap((one, at) => [
    ...(rows[at] ?? []),
    ...saidLines(one, screen),
    ...quoteLines(one, screen),
    ...pastOf(one, screen),
    ...askLines(one, screen),
  ]);
}

/** The words in which a sign was told, where they were kept. */
function saidLines({ signs }: Ranked, { today, width }: SimilarScreen): readonly string[] {
  return signs.flatMap(({ answer }) =>
    answer.from === 'crm' || answer.quote === undefined
      ? []
      : hanging(`  said ${nearDay(answer.on, today)}: `, `"${onOneLine(answer.quote)}"`, width),
  );
}

/** Each deal on one line where its signs fit beside it, else they stand below. */
function rowsOf(
  shown: readonly Ranked[],
  before: number,
  screen: SimilarScreen,
): readonly (readonly string[])[] {
  const { width } = screen;
  const cells = shown.map((one, at) => headOf(one, before + at + 1, screen));
  const heads = columns(cells);
  const widest = Math.max(...heads.map(widthOf));
  return shown.map((one, at) => {
    const signs = one.signs.map((sign) => signWords(sign, screen)).join('; ');
    const line = `${padded(heads[at] ?? '', widest)}  ${signs}`.trimEnd();
    if (widthOf(line) <= width) return [line];
    const head = widest <= width ? [heads[at] ?? ''] : flowed(cells[at] ?? [], width);
    return [...head, ...hanging('  ', signs, width)];
  });
}

function headOf(one: Ranked, rank: number, screen: SimilarScreen): readonly string[] {
  const { deal } = one;
  const closes = deal.closeDate === undefined ? '' : closing(deal.closeDate, screen.today);
  return [`${rank} ${cut(accountOf(deal), nameWidth)}`, money(deal.amount), closes];
}

/** Where it is known from, and what: of the CRM file, what stands there says it all. */
function signWords({ answer, fact }: SameSign, { facts, today }: SimilarScreen): string {
  const short = facts.find(({ id }) => id === fact)?.short ?? fact;
  if (answer.from === 'crm') return `${short} (${answerSource(answer, today)})`;
  return `you, ${nearDay(answer.on, today)}: ${short}`;
}

/** Of a deal without a sign, what is not known yet is asked. */
function askLines({ deal, signs }: Ranked, screen: SimilarScreen): readonly string[] {
  const fact = signs[0]?.fact ?? screen.found.notKnown.find((one) => one.deal === deal)?.fact;
  const question = questionFor(deal, fact, screen.facts);
  return question === undefined ? [] : hanging('  ask: ', `"${question}"`, screen.width);
}

function notKnownLines(screen: SimilarScreen): readonly string[] {
  const lead = screen.signs[0]?.fact;
  const notKnown = screen.found.notKnown.filter(({ fact }) => fact === lead);
  const [first] = notKnown;
  if (first === undefined || lead === undefined) return [];
  const shown = notKnown
    .slice(0, unknownShown)
    .map(({ deal }) => `${accountOf(deal)} ${money(deal.amount)}`.trim());
  const rest = notKnown.length - shown.length;
  const names = [...shown, ...(rest > 0 ? [`${rest} more`] : [])];
  const isAsked = signsOnScreen(screen).length > 0;
  const question = isAsked ? undefined : questionFor(first.deal, lead, screen.facts);
  return [
    ...dotted(`${painted('strong', 'NOT KNOWN YET')}  `, names, screen.width),
    ...(question === undefined ? [] : hanging('  ask: ', `"${question}"`, screen.width)),
  ];
}

import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import type { History } from '../domain/history.ts';
import type { TrackRecord } from '../domain/named.ts';
import type { ImportNote } from '../domain/pipeline.ts';
import type { Cause, Fact } from '../domain/playbook.ts';
import type { Ranked } from '../domain/ranking.ts';
import type { Lookalikes, SameSign } from '../domain/similar.ts';
import { answerSource } from './facts.ts';
import { columns, cut, dotted, hanging, padded, page } from './layout.ts';
import { painted } from './paint.ts';
import { questionFor } from './questions.ts';
import { counted, dayNear, money, nearDay } from './saying.ts';
import { recordLines } from './similar-acting.ts';
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
  readonly most: number;
}

const unknownShown = 5;
const nameWidth = 26;

/** Open deals that show the sign of a loss, why, and the question to ask (G83); what is not known stands apart. */
export function similarText(screen: SimilarScreen): string {
  const lines = [
    ...(screen.signs.length === 0 ? noSignLines(screen) : headLines(screen)),
    ...sameSignLines(screen),
    ...likeTheLostLines(screen),
    ...notKnownLines(screen),
    ...pastLines(screen),
    ...recordLines(screen.record, screen.width),
  ];
  return page(lines, screen.width);
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
  return nearDay(day, today);
}

function sameSignLines(screen: SimilarScreen): readonly string[] {
  const all = sameSignOf(screen);
  const shown = signsOnScreen(screen);
  if (screen.signs.length === 0) return [];
  if (shown.length === 0) return ['No open deal is known to show this sign.'];
  return [painted('alarm', 'SAME SIGN'), ...dealLines(shown, 0, screen), ...restLines(all, shown)];
}

/** As many of them as the screen takes. */
export function signsOnScreen(screen: SimilarScreen): readonly Ranked[] {
  return sameSignOf(screen).slice(0, screen.most);
}

/** Open deals that show a sign, the most telling first. */
export function sameSignOf({ ranked }: Pick<SimilarScreen, 'ranked'>): readonly Ranked[] {
  return ranked.filter(({ signs }) => signs.length > 0);
}

/** Only where the rep's own past tells something: no sign is known of them, and yet deals like them were lost. */
function likeTheLostLines(screen: SimilarScreen): readonly string[] {
  const shown = screen.likeTheLost.slice(0, screen.most);
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
    ...quoteLines(one, screen),
    ...pastOf(one, screen),
    ...askLines(one, screen),
  ]);
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
  const closes = deal.closeDate === undefined ? '' : `closes ${dayNear(deal.closeDate, screen.today)}`;
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
  if (notKnown.length === 0 || screen.signs.length === 0) return [];
  const shown = notKnown
    .slice(0, unknownShown)
    .map(({ deal }) => `${accountOf(deal)} ${money(deal.amount)}`.trim());
  const rest = notKnown.length - shown.length;
  const names = [...shown, ...(rest > 0 ? [`${rest} more`] : [])];
  return dotted(`${painted('strong', 'NOT KNOWN YET')}  `, names, screen.width);
}

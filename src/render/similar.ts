import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import type { History } from '../domain/history.ts';
import { countsFor } from '../domain/history.ts';
import type { ImportNote } from '../domain/pipeline.ts';
import type { Cause, Fact } from '../domain/playbook.ts';
import type { Lookalike, Lookalikes, SameSign } from '../domain/similar.ts';
import { columns, cut, dotted, hanging, padded, page } from './layout.ts';
import { painted } from './paint.ts';
import { questionFor } from './questions.ts';
import { counted, dayNear, money, number } from './saying.ts';
import { flowed } from './table.ts';
import { widthOf } from './width.ts';

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
const nameWidth = 26;

/** Open deals that show the sign of a loss, why, and the question to ask (G83); what is not known stands apart. */
export function similarText(screen: SimilarScreen): string {
  const lines = [
    ...(screen.signs.length === 0 ? noSignLines(screen) : headLines(screen)),
    ...sameSignLines(screen),
    ...notKnownLines(screen),
    ...historyLines(screen),
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
  return day === today ? 'today' : dayNear(day, today);
}

function sameSignLines(screen: SimilarScreen): readonly string[] {
  const shown = screen.found.sameSign.slice(0, screen.most);
  if (screen.signs.length === 0) return [];
  if (shown.length === 0) return ['No open deal is known to show this sign.'];
  const rows = rowsOf(shown, screen);
  const rest = screen.found.sameSign.length - shown.length;
  return [
    painted('alarm', 'SAME SIGN'),
    ...shown.flatMap((one, at) => [
      ...(rows[at] ?? []),
      ...askLines(one, screen),
      ...countLines(one, screen),
    ]),
    ...(rest > 0 ? [`And ${rest} more: recover similar --all`] : []),
  ];
}

/** Each deal on one line where its signs fit beside it, else they stand below. */
function rowsOf(shown: readonly Lookalike[], screen: SimilarScreen): readonly (readonly string[])[] {
  const { width } = screen;
  const cells = shown.map((one, at) => headOf(one, at + 1, screen));
  const heads = columns(cells);
  const widest = Math.max(...heads.map(widthOf));
  return shown.map((one, at) => {
    const signs = one.signs.map((sign) => signWords(sign, screen)).join('; ');
    const line = `${padded(heads[at] ?? '', widest)}  ${signs}`;
    if (widthOf(line) <= width) return [line];
    const head = widest <= width ? [heads[at] ?? ''] : flowed(cells[at] ?? [], width);
    return [...head, ...hanging('  ', signs, width)];
  });
}

function headOf(one: Lookalike, rank: number, screen: SimilarScreen): readonly string[] {
  const { deal } = one;
  const closes = deal.closeDate === undefined ? '' : `closes ${dayNear(deal.closeDate, screen.today)}`;
  return [`${rank} ${cut(accountOf(deal), nameWidth)}`, money(deal.amount), closes];
}

function signWords(sign: SameSign, screen: SimilarScreen): string {
  const when = sign.answer.on === screen.today ? 'today' : dayNear(sign.answer.on, screen.today);
  return `you, ${when}: ${screen.facts.find((fact) => fact.id === sign.fact)?.short ?? sign.fact}`;
}

function askLines(one: Lookalike, screen: SimilarScreen): readonly string[] {
  const question = questionFor(one.deal, one.signs[0]?.fact, screen.facts);
  return question === undefined ? [] : hanging('  ask: ', `"${question}"`, screen.width);
}

/** How closed deals that share its product, source or competitor ended, where most were lost: one bare count. */
function countLines(one: Lookalike, screen: SimilarScreen): readonly string[] {
  const [most] = countsFor(one.deal, screen.history)
    .filter(({ lost, closed }) => lost * 2 > closed)
    .sort((left, right) => right.lost / right.closed - left.lost / left.closed);
  return most === undefined
    ? []
    : [`  past: ${most.value}, ${number(most.lost)} of ${number(most.closed)} closed deals lost`];
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

function historyLines(screen: SimilarScreen): readonly string[] {
  const { history } = screen;
  if (history.closed === 0 || screen.found.sameSign.length === 0) return [];
  const counts = `of your past deals ${number(history.lost)} were lost, ${number(history.won)} won`;
  const so =
    history.gate === 'too-little' ? ': too few to tell anything.' : '. That does not change this order.';
  return hanging('', `For your information: ${counts}${so}`, screen.width);
}

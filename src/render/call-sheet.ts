import type { CallBasis, KnownFact } from '../domain/call-sheet.ts';
import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf } from '../domain/deals.ts';
import type { Letter } from '../domain/letters.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Play } from '../domain/playbook.ts';
import { contactWords, filled, onOneLine, typeable } from '../domain/words.ts';
import { factSource, offerWords, referenceWords, touchWords } from './call-words.ts';
import { cut, hanging, padded, page, rowsTaken } from './layout.ts';
import { painted } from './paint.ts';
import { closing, dayNear, money, nearDay } from './saying.ts';
import { widthOf } from './width.ts';

/** What a call sheet shows. */
export interface CallScreen extends CallBasis {
  readonly opener?: Letter;
  /** How the call is named on a command line. */
  readonly shortId?: string;
  readonly plays: readonly Play[];
  /** How many losses are kept: none of them may be told of. */
  readonly lost: number;
  readonly today: Day;
  readonly width: number;
  readonly rows: number;
}

const labelWidth = 11;
const most = 5;

/** Everything for a call to an open deal on one screen: whom, the first words, what is known and not, what to bring, what to leave out (G85–92). */
export function callSheetText(screen: CallScreen): string {
  let lines = linesOf(screen, most);
  for (let shown = most - 1; shown > 0 && !fits(lines, screen); shown -= 1) lines = linesOf(screen, shown);
  return page(lines, screen.width);
}

/** One row stays for the prompt that follows. */
function fits(lines: readonly string[], { width, rows }: CallScreen): boolean {
  return rowsTaken(lines, width) < rows;
}

/** The sheet with at most so many entries under each head. */
function linesOf(screen: CallScreen, shown: number): readonly string[] {
  const { width } = screen;
  return [
    ...hanging('', dealHead(screen), width),
    ...hanging('', whom(screen.deal), width),
    ...labelled('Begin', openerLines(screen), width),
    ...labelled(
      'Known',
      screen.known.slice(0, shown).map((one) => knownWords(one, screen)),
      width,
    ),
    ...labelled(
      'Not known',
      screen.notKnown.slice(0, Math.min(shown, 3)).map((fact) => sweepWords(fact.sweep, screen.deal)),
      width,
    ),
    ...labelled('Who else', [voiceWords(screen)], width),
    ...labelled('Bring', bringWords(screen, shown), width),
    ...labelled(
      'Last',
      screen.touches
        .slice(0, Math.min(shown, 3))
        .map((touch) => cut(touchWords(touch, screen.plays, screen.today), 2 * (width - labelWidth))),
      width,
    ),
    ...labelled('CRM', crmWords(screen, shown), width),
    ...labelled('Leave out', [leaveOut(screen)], width),
    ...footer(screen),
  ];
}

/** Two hints on one line where there is room. */
export function besideOrBelow(first: string, second: string, width: number): readonly string[] {
  const both = [first, second].filter(Boolean);
  const line = both.join('     ');
  return (widthOf(line) <= width ? [line] : both).map((hint) => painted('quiet', hint));
}

/** A head beside its entries, each on a line of its own. */
export function labelled(label: string, entries: readonly string[], width: number): readonly string[] {
  return entries
    .filter((entry) => entry !== '')
    .flatMap((entry, at) =>
      hanging(painted('strong', padded(at === 0 ? label : '', labelWidth)), entry, width),
    );
}

function dealHead({ deal, topic, today }: CallScreen): string {
  const stake = [money(deal.amount), deal.closeDate && closing(deal.closeDate, today)]
    .filter(Boolean)
    .join(', ');
  const sign = topic?.known ? topic.fact.short : '';
  const about = [stake, sign].filter(Boolean).join(': ');
  return `${painted('strong', accountOf(deal))}${about === '' ? '' : `  ${about}`}`;
}

/** Whom to call, by which number; the call is by phone where there is one (G90). */
export function whom({ contact }: Pick<Deal, 'contact'>): string {
  const { name, phone, email } = contact ?? {};
  const known = [name, phone, email].flatMap((one) => (one === undefined ? [] : [onOneLine(one)]));
  return known.length === 0 ? 'No number here yet; the next import brings it along.' : known.join('  ');
}

function openerLines({ opener, topic }: CallScreen): readonly string[] {
  if (opener !== undefined) return opener.body.split('\n').map((line) => line.trim());
  return topic === undefined
    ? ['Ask how they see it by now, and listen.']
    : ['In your own words: what we could say here would tell who the other customer was.'];
}

function knownWords({ fact, answer, troubles }: KnownFact, { deal, today }: CallScreen): string {
  const said = troubles ? painted('alarm', fact.short) : `${sweepWords(fact.sweep, deal)} ${answer.value}`;
  const quote = answer.quote === undefined ? '' : `: "${onOneLine(answer.quote)}"`;
  return `${said} (${factSource(answer, today)})${quote}`;
}

function sweepWords(sweep: string, deal: Deal): string {
  return filled(sweep, { account: accountOf(deal), ...contactWords(deal.contact?.name) });
}

/** Only somebody who is in the deal already, and never behind the back of the contact (G85–86). */
function voiceWords({ call, deal }: CallScreen): string {
  const { first } = contactWords(deal.contact?.name);
  if (call?.thirdVoice === undefined) return '';
  return `${call.thirdVoice}, once ${first} knows of it: recover draft third-voice ${typeable(accountOf(deal))}`;
}

/** Something to show, and customers who can tell of it. */
function bringWords(screen: CallScreen, shown: number): readonly string[] {
  const references = screen.references.map((win) => referenceWords(win, screen.today));
  return [...offersOf(screen).slice(0, shown), ...references.slice(0, shown)];
}

/** What was chosen, else what could be (G91–92). */
export function offersOf({ call, offers }: Pick<CallBasis, 'call' | 'offers'>): readonly string[] {
  const { offer } = call ?? {};
  if (offer === undefined) return offers.map(({ words }) => words);
  return [offers.find(({ kind }) => kind === offer)?.words ?? offerWords[offer] ?? offer];
}

function crmWords({ deal, today, width }: CallScreen, shown: number): readonly string[] {
  const { nextStep, lastActivityOn, notes, history = [] } = deal;
  const moved = history.findLast(({ field }) => field === 'closeDate');
  const facts = [
    ...(nextStep === undefined ? [] : [`next step: ${onOneLine(nextStep)}`]),
    ...(lastActivityOn === undefined ? [] : [`last activity ${nearDay(lastActivityOn, today)}`]),
    ...(moved?.field === 'closeDate' && moved.was !== undefined
      ? [`was to close ${dayNear(moved.was, today)}`]
      : []),
  ];
  const said = notes === undefined || shown < 2 ? [] : [cut(onOneLine(notes), 2 * (width - labelWidth) - 2)];
  return [facts.join('; '), ...said];
}

/** What must not be said: who was lost, and a worry that they do not have (G88). */
function leaveOut({ lost, topic }: CallScreen): string {
  const whose =
    topic?.loss === undefined
      ? 'any customer you lost'
      : `${topic.loss.deal.account}, and any other you lost`;
  const names = lost === 0 ? [] : [`${whose}: no name, no figure, no word of theirs`];
  return `${[...names, 'a worry they do not have: ask, listen, and let it be'].join('; ')}.`;
}

function footer({ deal, shortId, topic, lostHere, today, width }: CallScreen): readonly string[] {
  const account = typeable(accountOf(deal));
  const done = shortId === undefined ? `recover touch ${account}` : `recover done ${shortId}`;
  const written = topic?.known ? `In writing: recover draft opener ${account}` : '';
  const before =
    lostHere === undefined
      ? []
      : hanging('', `Lost here on ${dayNear(dayOf(lostHere.newsAt), today)}: recover show ${account}`, width);
  return [...before, ...besideOrBelow(`Afterwards: ${done}`, written, width)];
}

import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { Touch } from '../domain/ledger.ts';
import type { Loss, LossState } from '../domain/loss-record.ts';
import { isLeftAlone } from '../domain/permission.ts';
import type { Play } from '../domain/playbook.ts';
import type { Standing } from '../domain/standing.ts';
import { onOneLine, typeable, unnamedWords } from '../domain/words.ts';
import { besideOrBelow, labelled, whom } from './call-sheet.ts';
import { touchWords } from './call-words.ts';
import { cut, hanging, page, rowsTaken } from './layout.ts';
import { stateWords } from './losses.ts';
import { painted } from './paint.ts';
import { dayWithMonth, money, nearDay } from './saying.ts';
import { channelWords } from './show.ts';

/** What the sheet of a lost account shows. */
export interface LossSheetScreen {
  readonly loss: Loss;
  readonly standing: Standing;
  readonly lesson?: string;
  /** As the turns come. */
  readonly ahead: readonly AgendaItem[];
  /** How the first of them is named, and the draft of its text where there is one. */
  readonly shortId?: string;
  readonly draft?: string;
  /** The latest first. */
  readonly touches: readonly Touch[];
  readonly plays: readonly Play[];
  readonly today: Day;
  readonly width: number;
  readonly rows: number;
}

const most = 4;

/** Before a contact with a lost account: how it stands, what is next there with its words, and what to leave out (G100, G104–105). */
export function lossSheetText(screen: LossSheetScreen): string {
  let lines = linesOf(screen, most);
  for (let shown = most - 1; shown > 0 && rowsTaken(lines, screen.width) >= screen.rows; shown -= 1)
    lines = linesOf(screen, shown);
  return page(lines, screen.width);
}

function linesOf(screen: LossSheetScreen, shown: number): readonly string[] {
  const { loss, standing, width, today, plays } = screen;
  const entry = (text: string | undefined) => (text === undefined ? '' : cut(onOneLine(text), shown * width));
  const [next, ...later] = screen.ahead;
  return [
    ...hanging('', lossHead(screen), width),
    ...hanging('', contactWords(loss, standing), width),
    ...labelled('They said', [entry(loss.heard?.at(-1)?.text ?? loss.stated)], width),
    ...labelled('They chose', [entry(loss.winner)], width),
    ...labelled('Their goal', [entry(loss.debrief?.theirGoal)], width),
    ...labelled('Next', next === undefined ? [nothingNext(standing)] : nextLines(next, today), width),
    ...labelled(
      'Then',
      later.slice(0, shown - 1).map((item) => `${dayWithMonth(item.due)}  ${item.label}`),
      width,
    ),
    ...labelled(
      'Last',
      screen.touches.slice(0, shown).map((touch) => entry(touchWords(touch, plays, today))),
      width,
    ),
    ...labelled('Lesson', [entry(screen.lesson)], width),
    ...labelled('Leave out', [leaveOut(loss)], width),
    ...footer(screen),
  ];
}

function lossHead({ loss, today }: LossSheetScreen): string {
  const lost = `lost ${nearDay(dayOf(loss.newsAt), today)} ${channelWords[loss.channel]}`;
  const about = [money(loss.amount), lost].filter(Boolean).join(', ');
  return `${painted('strong', loss.deal.account)}  ${about}: ${stateWords[loss.state]}`;
}

/** No number where they would rather not be called. */
function contactWords({ contact, leaveRefused }: Loss, standing: Standing): string {
  if (isLeftAlone(contact?.name, standing))
    return 'They asked to be left alone. Nothing goes out until they write to you first.';
  if (contact === undefined || !leaveRefused) return whom(contact === undefined ? {} : { contact });
  const { phone: _phone, ...written } = contact;
  return `${whom({ contact: written })}  (they would rather not be called)`;
}

function nothingNext({ quiet }: Standing): string {
  return quiet ? 'It rests until the check-in.' : 'Nothing is planned. If they write, answer.';
}

function nextLines(item: AgendaItem, today: Day): readonly string[] {
  const when = item.due <= today ? 'now' : `from ${dayWithMonth(item.due)}`;
  return [`${when}, ${item.label}: ${item.why}`, item.words];
}

/** What must not be said, by where it stands (G3–5, G100, G104–105). */
function leaveOut({ state, winner = unnamedWords.rival, kind }: Loss): string {
  const signed = `a lower price, and any push: it is signed. Nothing against ${winner}`;
  const open = 'a lower price, and why they decided so, unless they tell it. No arguing';
  const words: Readonly<Record<LossState, string>> = {
    alive: 'a lower price: the one thing they named is what counts',
    'verbal-no': open,
    'signed-elsewhere': signed,
    'nobody-decides': 'any push for a decision',
    standby: signed,
    'invited-back': 'the lost deal: begin with what they need now',
    'won-back': 'the lost deal: it is won',
  };
  return `${kind === 'tender' ? 'all that their rules do not allow; ' : ''}${words[state]}.`;
}

function footer({ loss, shortId, draft, width }: LossSheetScreen): readonly string[] {
  const account = typeable(loss.deal.account);
  const done = `recover ${shortId === undefined ? `touch ${account}` : `done ${shortId}`}`;
  const written = draft === undefined ? '' : `In writing: recover draft ${draft} ${account}`;
  return besideOrBelow(`Afterwards: ${done}`, written, width);
}

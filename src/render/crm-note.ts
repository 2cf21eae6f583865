import type { AgendaItem } from '../domain/agenda-item.ts';
import type { LastThere } from '../domain/crm-note.ts';
import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { Play } from '../domain/playbook.ts';
import { Problem } from '../domain/problem.ts';
import { onOneLine, quoted } from '../domain/words.ts';
import { touchWords } from './call-words.ts';
import { didYouMean } from './did-you-mean.ts';
import { harmless } from './harmless.ts';
import { cut } from './layout.ts';
import { painted } from './paint.ts';
import { wholeDay } from './saying.ts';
import { channelWords } from './show.ts';

/** As long as a subject may be in most CRMs. */
const longest = 255;

/** What was done or learnt, and what is next, in one line that a colleague may read (G21, G29). */
export function crmNote(
  last: LastThere,
  next: AgendaItem | undefined,
  { plays, today }: { readonly plays: readonly Play[]; readonly today: Day },
): string {
  const due = next === undefined || next.due < today ? today : next.due;
  const ahead = next === undefined ? '' : ` Next: ${next.label}, ${wholeDay(due)}.`;
  const told = last.kind === 'loss' ? lossWords(last) : contactWords(last, plays);
  return harmless(`${cut(ended(told), longest - ahead.length)}${ahead}`);
}

function contactWords(
  { touch, closed }: Extract<LastThere, { kind: 'contact' }>,
  plays: readonly Play[],
): string {
  const play = plays.find(({ id }) => id === closed?.play);
  const outcome = play?.outcomes.find(({ value }) => value === closed?.outcome)?.label;
  const label = play === undefined || touch.note === undefined ? [] : [play.label.replace(/^the /, '')];
  const said = touchWords(touch, plays, touch.on).replace(/^today(?:, |: |$)/, '');
  const parts = [...label, ...(outcome === undefined ? [] : [outcome]), said].filter(Boolean);
  return `${wholeDay(touch.on)}: ${parts.join('; ')}`;
}

function lossWords({ loss }: Extract<LastThere, { kind: 'loss' }>): string {
  const { winner, stated } = loss;
  const lost = `${wholeDay(dayOf(loss.newsAt))}: lost, ${channelWords[loss.channel]}`;
  const whom = winner === undefined ? '' : `, to ${winner}`;
  return `${lost}${whom}.${stated === undefined ? '' : ` They said: ${onOneLine(stated)}`}`;
}

function ended(text: string): string {
  return /[.!?"”]$/.test(text) ? text : `${text}.`;
}

/** What to type for it, where there is a clipboard to put it on. */
export function crmNoteHint(account: string): string {
  return `${painted('quiet', `A line of it for your CRM: recover draft note ${quoted(account)}`)}\n`;
}

/** Nothing was done or learnt there, or anywhere. */
export function nothingToNote(account: string | undefined, near: readonly string[] = []): Problem {
  const where = account === undefined ? '' : ` at ${account}`;
  return new Problem(
    'refused',
    `Nothing was done or learnt${where} yet that could be noted.${didYouMean(near)}`,
    'Once you were in contact: recover touch <account> "what it was"',
  );
}

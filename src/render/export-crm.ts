import type { AgendaItem } from '../domain/agenda-item.ts';
import { causeLabel } from '../domain/cause-label.ts';
import type { CrmExport, CrmLine, CrmTable } from '../domain/crm-export.ts';
import { closedBy } from '../domain/crm-note.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf, refTo } from '../domain/deals.ts';
import type { DealRef } from '../domain/kept.ts';
import type { Ledger, Touch } from '../domain/ledger.ts';
import { lossAt } from '../domain/loss-at.ts';
import type { Loss } from '../domain/loss-record.ts';
import { inOrder } from '../domain/order.ts';
import { lessonOf } from '../domain/other-debriefs.ts';
import type { Deal } from '../domain/pipeline.ts';
import { inwardPlays } from '../domain/plan.ts';
import type { Cause, Play } from '../domain/playbook.ts';
import { plainName } from '../domain/words.ts';
import { touchWords } from './call-words.ts';
import type { Table } from './export-deals.ts';
import { cut } from './layout.ts';
import { wholeDay } from './saying.ts';
import { channelWords } from './show.ts';

/** What tasks and notes are made of. */
export interface CrmSource {
  readonly ledger: Ledger;
  readonly deals: readonly Deal[];
  /** What is due and what is to come, as turns come. */
  readonly items: readonly AgendaItem[];
  readonly plays: readonly Play[];
  readonly causes: readonly Cause[];
}

/** The open follow-ups as tasks of that CRM; what concerns the rep alone is none. */
export function taskTable(layout: CrmExport, { ledger, items, plays }: CrmSource): Table {
  const outward = items.filter(({ play }) => !inwardPlays.includes(play));
  const sorted = [...outward].sort(
    (left, right) => inOrder(left.due, right.due) || inOrder(left.id, right.id),
  );
  return tableOf(
    layout,
    layout.tasks,
    sorted.map((item) => taskLine(item, ledger, plays)),
  );
}

function taskLine(item: AgendaItem, ledger: Ledger, plays: readonly Play[]): CrmLine {
  const followUp = ledger.followUps.find(({ id }) => id === item.id);
  const reach = plays.find(({ id }) => id === item.play)?.reach;
  const ways: Readonly<Record<string, string>> = { phone: 'phone', mail: 'email' };
  return {
    ...whose(followUp?.deal ?? lossOf(ledger, item.loss)?.deal, item.account),
    ...(item.contact?.email === undefined ? {} : { email: item.contact.email }),
    subject: `${capital(item.label)}: ${item.account}`,
    day: item.due,
    status: 'open',
    priority: item.state === 'call' || item.state === 'clock' ? 'high' : 'normal',
    way: ways[reach ?? ''] ?? 'other',
    text: taskWords(item),
  };
}

/** What it is about and the first words; a command of this program is nothing to a colleague, and neither is what was lost elsewhere. */
function taskWords({ state, sign, why, words }: AgendaItem): string {
  const about = state === 'call' ? (sign ?? '') : why;
  const told = [about, words].filter((one) => one !== '' && !one.includes('recover '));
  return told.map(capital).join('\n');
}

/** The contacts, and what was learned of each loss, as notes of that CRM; nothing private, and no opinion about a person. */
export function noteTable(layout: CrmExport, source: CrmSource): Table {
  const { ledger, causes } = source;
  const notes = [
    ...ledger.touches.map((touch) => touchLine(touch, source)),
    ...ledger.losses.map((loss) => lossLine(loss, ledger, causes)),
  ];
  const sorted = notes.sort((left, right) => inOrder(left.day ?? '', right.day ?? ''));
  return tableOf(layout, layout.notes, sorted);
}

/** The deal that a contact was about: that of the call it was, or of the loss there, or the one open deal of the account. */
function dealOf(touch: Touch, ledger: Ledger, deals: readonly Deal[]): DealRef | undefined {
  const called = closedBy(touch, ledger)?.deal;
  const lost = lossAt(ledger, touch.account)?.deal;
  const open = deals.filter(
    (deal) => deal.status === 'open' && plainName(accountOf(deal)) === plainName(touch.account),
  );
  const [only] = open.length === 1 ? open : [];
  return called ?? lost ?? (only && refTo(only));
}

function touchLine(touch: Touch, { ledger, plays, deals }: CrmSource): CrmLine {
  const label = plays.find(({ id }) => id === touch.play)?.label ?? 'a contact';
  return {
    ...whose(dealOf(touch, ledger, deals), touch.account),
    subject: `${wholeDay(touch.on)}, ${label.replace(/^the /, '')}`,
    day: touch.on,
    text: [capital(touchWords(touch, plays, touch.on).replace(/^today(?:, |: |$)/, '')), wishWords(touch)]
      .filter(Boolean)
      .join('\n'),
  };
}

function wishWords({ wish }: Touch): string {
  if (wish === undefined) return '';
  return wish === 'leave-account'
    ? 'They asked not to be contacted.'
    : 'This person asked not to be contacted.';
}

/** Whether two people get on is nobody's business but theirs. */
const notForOthers: readonly string[] = ['personal-fit'];

function lossLine(loss: Loss, ledger: Ledger, causes: readonly Cause[]): CrmLine {
  const { stated, heard = [], winner, debrief } = loss;
  const named = (debrief?.causes ?? []).filter(({ cause }) => !notForOthers.includes(cause));
  const labels = named.map(({ cause }) => causeLabel(cause, causes));
  const lesson = lessonOf(ledger, loss.id)?.text;
  const told = [
    `Lost ${wholeDay(dayOf(loss.newsAt))} ${channelWords[loss.channel]}${winner === undefined ? '' : `, to ${winner}`}.`,
    ...(stated === undefined ? [] : [`They said: ${stated.trim()}`]),
    ...heard.map(({ text, on }) => `Later, ${wholeDay(on)}: ${text.trim()}`),
    ...(labels.length === 0 ? [] : [`Why, as far as we know: ${labels.join('; ')}`]),
    ...(lesson === undefined ? [] : [`Lesson: ${lesson}`]),
  ];
  return {
    ...whose(loss.deal, loss.deal.account),
    subject: `Lost: ${loss.deal.name ?? loss.deal.account}`,
    day: dayOf(loss.newsAt),
    text: told.join('\n'),
  };
}

function lossOf({ losses }: Ledger, id: string | undefined): Loss | undefined {
  return losses.find((loss) => loss.id === id);
}

function whose(deal: DealRef | undefined, account: string): CrmLine {
  return {
    account,
    ...(deal?.crmId === undefined ? {} : { dealId: deal.crmId }),
    ...(deal?.name === undefined ? {} : { deal: deal.name }),
  };
}

function tableOf(
  { mostInSubject }: CrmExport,
  { columns, words }: CrmTable,
  lines: readonly CrmLine[],
): Table {
  const cell = (line: CrmLine, field: keyof CrmLine) => {
    const value = line[field];
    if (value === undefined) return undefined;
    return field === 'subject' ? cut(value, mostInSubject) : (words[field]?.[value] ?? value);
  };
  return {
    headers: columns.map(([header]) => header),
    rows: lines.map((line) => columns.map(([, field]) => cell(line, field))),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

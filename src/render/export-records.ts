import type { Instant } from '../domain/day.ts';
import { dayOf, timeOf } from '../domain/day.ts';
import type { FollowUp, Ledger, Touch } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Cause, Fact, Play } from '../domain/playbook.ts';
import type { Cell } from './csv.ts';
import type { Table } from './export-deals.ts';
import { amountCell } from './export-deals.ts';
import { stateWords } from './losses.ts';
import { channelWords } from './show.ts';
import { sourceWords } from './show-debrief.ts';

type Columns<T> = readonly (readonly [header: string, cell: (record: T) => Cell])[];

/** The losses with what was learned of each; what is for the rep alone has no column. */
export function lossTable({ losses, lessons }: Ledger, causes: readonly Cause[]): Table {
  const lessonOf = new Map(lessons.map((lesson) => [lesson.loss, lesson.text]));
  const columns: Columns<Loss> = [
    ['Loss ID', (loss) => loss.id],
    ['Account Name', (loss) => loss.deal.account],
    ['Deal Name', (loss) => loss.deal.name],
    ['CRM ID', (loss) => loss.deal.crmId],
    ['Lost On', (loss) => dayOf(loss.newsAt)],
    ['Heard', (loss) => channelWords[loss.channel]],
    ['Told By', (loss) => loss.toldBy],
    ['State', (loss) => stateWords[loss.state]],
    ['Amount', (loss) => amountCell(loss.amount)],
    ['Currency', (loss) => loss.amount?.currency],
    ['Contact Name', (loss) => loss.contact?.name],
    ['Contact Phone', (loss) => loss.contact?.phone],
    ['Contact Email', (loss) => loss.contact?.email],
    ['They Chose', (loss) => loss.winner],
    ['One Thing They Named', (loss) => loss.blocker],
    ['They Said', (loss) => loss.stated],
    ['Their Goal', (loss) => loss.debrief?.theirGoal],
    ['You Believed', (loss) => loss.debrief?.believed],
    ['They Said Later', (loss) => loss.heard?.map((one) => one.text).join('; ')],
    ['Causes', (loss) => causesOf(loss, causes)],
    ['Debriefed On', (loss) => loss.debrief && dayOf(loss.debrief.finishedAt)],
    ['Lesson', (loss) => lessonOf.get(loss.id)],
  ];
  return tableOf(losses, columns);
}

/** The follow-ups in the order in which they were made. */
export function followUpTable({ followUps }: Ledger, plays: readonly Play[], facts: readonly Fact[]): Table {
  const labels = new Map(plays.map((play) => [play.id, play.label]));
  const asked = new Map(facts.map((fact) => [fact.id, fact.asked]));
  const columns: Columns<FollowUp> = [
    ['Follow-up ID', (one) => one.id],
    ['Account Name', (one) => one.account],
    ['Deal Name', (one) => one.deal?.name],
    ['What', (one) => labels.get(one.play) ?? one.play],
    ['Sign', (one) => one.sign && (asked.get(one.sign.fact) ?? one.sign.fact)],
    ['Due', (one) => one.due],
    ['Until', (one) => one.until && minuteOf(one.until)],
    ['Dropped After', (one) => one.lapsesOn],
    ['Status', (one) => one.status],
    ['Outcome', (one) => one.outcome],
    ['Note', (one) => one.note],
    ['Made', (one) => minuteOf(one.madeAt)],
    ['Closed', (one) => one.closedAt && minuteOf(one.closedAt)],
    ['Loss ID', (one) => one.loss],
  ];
  return tableOf(followUps, columns);
}

/** The contacts with accounts in the order in which they were kept. */
export function touchTable({ touches }: Ledger): Table {
  const columns: Columns<Touch> = [
    ['Touch ID', (touch) => touch.id],
    ['Account Name', (touch) => touch.account],
    ['On', (touch) => touch.on],
    ['What', (touch) => touch.what],
    ['Note', (touch) => touch.note],
    ['Loss ID', (touch) => touch.loss],
  ];
  return tableOf(touches, columns);
}

function tableOf<T>(records: readonly T[], columns: Columns<T>): Table {
  return {
    headers: columns.map(([header]) => header),
    rows: records.map((record) => columns.map(([, cell]) => cell(record))),
  };
}

function causesOf({ debrief }: Loss, causes: readonly Cause[]): string | undefined {
  const named = debrief?.causes.map(({ cause, source }) => {
    const label = causes.find((one) => one.id === cause)?.label ?? cause;
    return `${label} (${sourceWords[source]})`;
  });
  return named?.join('; ');
}

/** `2026-11-24 15:40`: what a spreadsheet takes for a moment. */
function minuteOf(instant: Instant): string {
  return `${dayOf(instant)} ${timeOf(instant)}`;
}

import { courseOf } from '../domain/course.ts';
import type { Day } from '../domain/day.ts';
import { asDay } from '../domain/day.ts';
import type { FieldChange } from '../domain/deal-changes.ts';
import { fieldChanges, updatedDeals } from '../domain/deal-changes.ts';
import { accountOf } from '../domain/deals.ts';
import type { Money } from '../domain/money.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Merged } from '../domain/reimport.ts';
import { ownName } from './deal-labels.ts';
import { placeWords } from './field-words.ts';
import { cut, dotted, hanging, padded } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayNear, money } from './saying.ts';

const dealsShown = 50;
const fieldsShown = 12;
const valueWidth = 40;
const labelWidth = 12;
const nothing = 'nothing';

/** For each changed deal what differs, old → new, and the deals that are not in the file; the rest of many counted. */
export function changesLines({ changes, gone }: Merged, today: Day, width: number): readonly string[] {
  const updated = updatedDeals(changes);
  const shown = updated.slice(0, dealsShown);
  const lines = shown.flatMap(({ deal, before }) =>
    dealLines(deal, fieldChanges(before, deal), today, width),
  );
  return [
    ...(lines.length === 0
      ? ['No deal that was known has changed.']
      : [painted('strong', 'Changed'), ...lines]),
    ...rest(updated.length - shown.length),
    ...(gone.length === 0 ? [] : goneLines(gone, width)),
  ];
}

function goneLines(gone: readonly Deal[], width: number): readonly string[] {
  const names = gone.slice(0, dealsShown).map(dealName);
  return [
    ...dotted(painted('strong', 'Not in this file  '), names, width),
    ...rest(gone.length - names.length),
  ];
}

function rest(count: number): readonly string[] {
  return count > 0 ? [`  and ${counted(count, 'more deal')}; --json lists them all`] : [];
}

function dealLines(deal: Deal, fields: readonly FieldChange[], today: Day, width: number): readonly string[] {
  const lines = fields
    .slice(0, fieldsShown)
    .flatMap((field) => hanging(label(field), values(field, deal, today), width));
  const more = fields.length - fieldsShown;
  const back = fields.length === 0 ? ['    in the file again'] : [];
  return [
    `  ${dealName(deal)}`,
    ...lines,
    ...back,
    ...(more > 0 ? [`    and ${counted(more, 'more change')}`] : []),
  ];
}

function label({ field }: FieldChange): string {
  return `    ${padded(cut(field === 'status' ? field : placeWords(field), 30), labelWidth)}  `;
}

function values({ field, before, after }: FieldChange, deal: Deal, today: Day): string {
  const text = `${valueText(before, today)} → ${valueText(after, today)}`;
  const { pushed } = courseOf(deal);
  const isPut = field === 'closeDate' && before !== undefined && after !== undefined && after > before;
  return isPut && pushed > 1 ? `${text}, put off ${pushed} times` : text;
}

function valueText(value: string | Money | undefined, today: Day): string {
  if (value === undefined) return nothing;
  if (typeof value !== 'string') return money(value);
  const day = asDay(value);
  return day === undefined ? cut(value, valueWidth) : dayNear(day, today);
}

function dealName(deal: Deal): string {
  const own = ownName(deal);
  return cut(own === undefined ? accountOf(deal) : `${accountOf(deal)}, ${own}`, 60);
}

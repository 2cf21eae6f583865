import type { Instant } from '../domain/day.ts';
import { asDay, asInstant, dayOf, timeOf } from '../domain/day.ts';
import type { Answer, Question } from '../domain/question.ts';
import { dayWithMonth, money, weekdayName, wholeDay } from '../render/saying.ts';

/** An answer in words, as it stays on the screen. */
export function spoken(question: Question, answer: Answer): string {
  if (answer === null) return 'not known yet';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'string')
    return dayOrMoment(question, answer) ?? shortened(labelOf(question, answer));
  if (isList(answer)) return listed(question, answer);
  return typeof answer === 'number' ? String(answer) : money(answer);
}

/** All of many are not named one by one. */
function listed(question: Question, values: readonly string[]): string {
  if (values.length > 1 && question.kind === 'choices' && values.length === question.choices?.length)
    return 'all of them';
  return values.map((value) => labelOf(question, value)).join(' · ') || 'none';
}

function dayOrMoment({ kind }: Question, answer: string): string | undefined {
  const day = kind === 'day' ? asDay(answer) : undefined;
  if (day !== undefined) return dayWithMonth(day);
  const moment = kind === 'instant' ? asInstant(answer) : undefined;
  return moment && momentWithYear(moment);
}

/** `Thu 9 Jul 2026, 12:00`; no clock here tells whether the year goes without saying. */
function momentWithYear(moment: Instant): string {
  const day = dayOf(moment);
  return `${weekdayName(day)} ${wholeDay(day)}, ${timeOf(moment)}`;
}

/** An answer as one would type it, to be edited; an amount without separators, which a key struck too often would turn into a point. */
export function typedFor({ kind }: Question, answer: Answer): string {
  const moment = kind === 'instant' && typeof answer === 'string' ? asInstant(answer) : undefined;
  if (moment !== undefined) return `${dayOf(moment)} ${timeOf(moment)}`;
  if (answer === null) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'string' || typeof answer === 'number') return String(answer);
  if (isList(answer)) return answer.join('\n');
  return [answer.currency, answer.amount.replace(/\.00$/, '')].filter(Boolean).join(' ');
}

/** True for the answer to a `list` or `choices` question. */
export function isList(answer: Answer | undefined): answer is readonly string[] {
  return Array.isArray(answer);
}

function labelOf({ choices = [] }: Question, value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

function shortened(text: string): string {
  const lines = text.split('\n');
  return lines.length === 1 ? text : `(${lines.length} lines) ${text}`;
}

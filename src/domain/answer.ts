import type { Day, Instant } from './day.ts';
import { asInstant, dayOf, instantAt } from './day.ts';
import type { Answer, Choice, Question } from './question.ts';
import { typedDay } from './typed-day.ts';
import { typedMoney } from './typed-money.ts';

/** An answer that was checked, or what is wrong with it and what to type instead. */
export type Checked =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly problem: string };

/** What takes away what stands there, where a question allows it. */
export const emptying = '-';

/** Checks what was typed, or what stands in an answers file, against the question's kind; null and nothing at all mean "not known". */
export function checkAnswer(question: Question, raw: unknown, today: Day): Checked {
  if (question.emptied && isEmptying(raw)) return { ok: true, value: null };
  if (raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === ''))
    return missing(question);
  const check = checks[question.kind];
  return check(question, raw, today);
}

function isEmptying(raw: unknown): boolean {
  return typeof raw === 'string' && raw.trim() === emptying;
}

function missing(question: Question): Checked {
  return question.required ? wrong('This one needs an answer.') : { ok: true, value: null };
}

type Check = (question: Question, raw: unknown, today: Day) => Checked;

const checks: Readonly<Record<Question['kind'], Check>> = {
  text: (_question, raw) =>
    typeof raw === 'string' || typeof raw === 'number'
      ? right(String(raw).trim())
      : wrong('This takes words.'),
  list: (_question, raw) => listed(raw),
  choice: (question, raw) => chosen(question, raw),
  choices: (question, raw) => allChosen(question, raw),
  'yes-no': (question, raw) => yesOrNo(question, raw),
  day: (question, raw, today) => dayAnswer(question, raw, today),
  instant: (_question, raw, today) => momentAnswer(raw, today),
  money: (_question, raw) => moneyAnswer(raw),
  number: (question, raw) => numberAnswer(question, raw),
  act: (question, raw) => actAnswer(question, raw),
};

function right(value: Answer): Checked {
  return { ok: true, value };
}

function wrong(problem: string): Checked {
  return { ok: false, problem };
}

/** A value of a file as one would type it; what is no single value is shown as it stands there, and fits nothing. */
function written(raw: unknown): string {
  return typeof raw === 'object' ? JSON.stringify(raw) : String(raw);
}

function listed(raw: unknown): Checked {
  const lines = typeof raw === 'string' ? raw.split('\n') : raw;
  if (!Array.isArray(lines) || !lines.every((line): line is string => typeof line === 'string'))
    return wrong('This takes lines of words.');
  const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
  return right([...new Set(kept)]);
}

function chosen(question: Question, raw: unknown): Checked {
  const found = choiceFor(question.choices ?? [], written(raw));
  return found === undefined ? wrong(offered(question)) : right(found.value);
}

function choiceFor(choices: readonly Choice[], typed: string): Choice | undefined {
  const wanted = typed.trim().toLowerCase();
  return choices.find(
    (choice) =>
      choice.value === typed ||
      choice.value.toLowerCase() === wanted ||
      choice.label.toLowerCase() === wanted,
  );
}

function allChosen(question: Question, raw: unknown): Checked {
  const typed = Array.isArray(raw) ? raw : [raw];
  const found = typed.map((one) => choiceFor(question.choices ?? [], written(one)));
  if (found.includes(undefined)) return wrong(offered(question));
  const values = [...new Set(found.flatMap((choice) => (choice === undefined ? [] : [choice.value])))];
  if (question.required && values.length === 0) return wrong('Choose at least one.');
  if (values.length > (question.atMost ?? values.length)) return wrong(`Choose at most ${question.atMost}.`);
  return right(values);
}

function offered(question: Question): string {
  const values = (question.choices ?? []).map((choice) => choice.value);
  const shown = values.slice(0, 12).join(', ');
  return values.length === 0
    ? 'There is nothing to choose here.'
    : `Choose from: ${shown}${values.length > 12 ? ', …' : ''}.`;
}

function yesOrNo(question: Question, raw: unknown): Checked {
  if (typeof raw === 'boolean') return right(raw);
  const word = written(raw).trim().toLowerCase();
  if (['y', 'yes', 'true'].includes(word)) return right(true);
  if (['n', 'no', 'false'].includes(word)) return right(false);
  return ['?', 'unknown', 'not known'].includes(word)
    ? missing(question)
    : wrong('Type yes, no, or ? for not known.');
}

function dayAnswer({ ahead, past }: Question, raw: unknown, today: Day): Checked {
  const read = typedDay(written(raw), today, past ? 'past' : 'ahead');
  if (ahead && 'day' in read && read.day < today)
    return wrong(`${read.day} has passed. Type a day from today on.`);
  if (past && 'day' in read && read.day > today)
    return wrong(`${read.day} lies ahead. Type a day up to today.`);
  return 'day' in read ? right(read.day) : wrong(read.problem);
}

function momentAnswer(raw: unknown, today: Day): Checked {
  const text = written(raw).trim();
  const whole = asInstant(text);
  if (whole !== undefined) return notAhead(whole, today);
  const timed = text.length > longestMoment ? null : (dayAndTime.exec(text) ?? timeAlone.exec(text));
  const [, typedDate, hour, minute] = timed ?? [];
  const read = typedDay(hour === undefined ? text : typedDate || today, today, 'past');
  if (!('day' in read)) return wrong(read.problem);
  const at = instantAt(read.day, Number(hour ?? 12), Number(minute ?? 0));
  return at === undefined
    ? wrong(`"${text}" is not a time. Type it like "${today} 15:40".`)
    : notAhead(at, today);
}

const dayAndTime = /^(.*?)[\s,]+(?:at\s+)?(\d{1,2})[:.](\d{2})$/;
/** No day with its time is written in more characters. */
const longestMoment = 60;
const timeAlone = /^()(\d{1,2}):(\d{2})$/;

function notAhead(at: Instant, today: Day): Checked {
  return dayOf(at) > today
    ? wrong(`${dayOf(at)} lies ahead. Type the day the news came, like ${today}.`)
    : right(at);
}

function moneyAnswer(raw: unknown): Checked {
  if (typeof raw === 'object' && raw !== null && 'amount' in raw) {
    const currency = 'currency' in raw && typeof raw.currency === 'string' ? `${raw.currency} ` : '';
    return moneyAnswer(`${currency}${written(raw.amount)}`);
  }
  const read = typedMoney(written(raw));
  return 'money' in read ? right(read.money) : wrong(read.problem);
}

/** `2 d` or `2 done`; without a line what needs none. */
function actAnswer({ choices = [], max = 0, hint = '' }: Question, raw: unknown): Checked {
  const [, number = '', word = ''] = /^(\d*) *([a-z]+)$/.exec(written(raw).trim().toLowerCase()) ?? [];
  const chosen = choices.find(({ key, value }) => key === word || value === word);
  if (chosen?.alone && number === '') return right(chosen.value);
  const isLine = Number(number) >= 1 && Number(number) <= max;
  return chosen !== undefined && !chosen.alone && isLine
    ? right(`${Number(number)} ${chosen.value}`)
    : wrong(hint);
}

function numberAnswer(question: Question, raw: unknown): Checked {
  const value = typeof raw === 'string' || typeof raw === 'number' ? Number(raw) : Number.NaN;
  const { min = -Infinity, max = Infinity } = question;
  return value >= min && value <= max && Number.isFinite(value)
    ? right(value)
    : wrong(`Type a number${limits(question)}.`);
}

function limits({ min, max }: Question): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` from ${min} up`;
  return max === undefined ? '' : ` up to ${max}`;
}

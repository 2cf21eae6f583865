import type { Day } from './day.ts';
import { addDays, asDay } from './day.ts';

/** The months in English, German, French, Spanish, Portuguese, Italian and Dutch, without accents. */
const months = [
  'january januar janvier enero janeiro gennaio januari',
  'february februar fevrier febrero fevereiro febbraio februari',
  'march marz mars marzo marco maart mrt maerz mrz',
  'april avril abril aprile',
  'may mai mayo maio maggio mei',
  'june juni juin junio junho giugno',
  'july juli juillet julio julho luglio',
  'august aout agosto augustus',
  'september septembre septiembre setembro settembre',
  'october oktober octobre octubre outubro ottobre',
  'november novembre noviembre novembro',
  'december dezember decembre diciembre dezembro dicembre',
].map((names) => names.split(' '));

const nameAndYear = /^([a-z]{3,10})\.?,?(?: de)?(?:[ /.-]*(\d{4})|(?:-| ?['’])(\d{2}))$/;
const yearAndName = /^(\d{4})[ /.-]([a-z]{3,10})\.?$/;
const yearAndNumber = /^(\d{4})[-/.](\d{1,2})$/;
const numberAndYear = /^(\d{1,2})[-/.](\d{4})$/;

/** 1 for January to 12, by a name in lower case without accents or by its beginning; 0 where it is no month. */
export function monthNamed(name: string): number {
  return 1 + months.findIndex((names) => names.some((one) => one.startsWith(name)));
}

/** Lower case, without accents. */
export function plainMonth(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The year that two digits mean: 1970 to 2069. */
export function century(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The last day of a month that is written without a day: `Sep 2026`, `Sep-26`, `2026-09`, `09/2026`; undefined where it is none. */
export function lastDayOfMonth(text: string): Day | undefined {
  if (text.length > 60) return undefined;
  const date = plainMonth(text.trim());
  const named = nameAndYear.exec(date);
  if (named) return lastDay(named[2] ?? named[3], monthNamed(named[1] ?? ''));
  const behind = yearAndName.exec(date);
  if (behind) return lastDay(behind[1], monthNamed(behind[2] ?? ''));
  const front = yearAndNumber.exec(date);
  if (front) return lastDay(front[1], Number(front[2]));
  const numbered = numberAndYear.exec(date);
  return numbered ? lastDay(numbered[2], Number(numbered[1])) : undefined;
}

/** The day before the first of the next month. */
function lastDay(digits: string | undefined, month: number): Day | undefined {
  const year = digits?.length === 2 ? century(Number(digits)) : Number(digits);
  if (month < 1 || month > 12 || !(year >= 1900 && year <= 2199)) return undefined;
  const next = asDay(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`);
  return next && addDays(next, -1);
}

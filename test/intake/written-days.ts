import type { DayManner, Order, PlainDeal } from './manners.ts';

const months: Readonly<Record<DayManner['language'], readonly string[]>> = {
  en: ['Jan', 'February', 'Mar', 'April', 'May', 'June', 'Jul', 'Aug', 'Sept', 'October', 'Nov', 'Dec'],
  de: ['Jan', 'Feb.', 'März', 'April', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Oktober', 'Nov', 'Dez'],
  fr: [
    'janv.',
    'févr.',
    'mars',
    'avril',
    'mai',
    'juin',
    'juil.',
    'août',
    'sept.',
    'octobre',
    'nov.',
    'décembre',
  ],
  es: ['enero', 'feb', 'marzo', 'abr', 'mayo', 'junio', 'julio', 'ago', 'septiembre', 'oct', 'nov', 'dic'],
  pt: ['jan', 'fevereiro', 'mar', 'abril', 'maio', 'jun', 'julho', 'ago', 'set', 'outubro', 'nov', 'dez'],
};

/** One day as that column writes it. */
export function writtenDay(day: PlainDeal['closes'], how: DayManner): string {
  const [year, month, date] = day;
  if (how.form === 'serial') return String(Date.UTC(year, month - 1, date) / 86_400_000 + 25_569);
  if (how.form === 'named') {
    const name = months[how.language][month - 1] ?? '';
    const behind = how.order !== 'mdy' || how.language !== 'en';
    return `${behind ? `${date} ${name} ${year}` : `${name} ${date}, ${year}`}${how.time}`;
  }
  const short = isShort(how);
  const pad = (value: number) => (how.padded || short ? padded(value) : String(value));
  const shown = short ? padded(year % 100) : String(year);
  const parts: Readonly<Record<Order, readonly string[]>> = {
    ymd: [shown, pad(month), pad(date)],
    dmy: [pad(date), pad(month), shown],
    mdy: [pad(month), pad(date), shown],
  };
  // Points between the hours as well would make one row of numbers.
  const time = how.mark === '.' && how.time === ' 11.35' ? '' : how.time;
  return `${parts[how.order].join(how.mark)}${time}`;
}

/** True where the column writes two digits of its years. */
function isShort({ form, shortYear }: DayManner): boolean {
  return form === 'numbers' && shortYear;
}

/** True where nothing about these days is left to guess: named, counted, the year whole and in front, or a day above the twelfth. */
export function isPlain(days: readonly PlainDeal['closes'][], how: DayManner): boolean {
  if (how.form !== 'numbers') return true;
  if (isShort(how)) return false;
  return how.order === 'ymd' || days.some(([, , date]) => date > 12);
}

export function padded(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

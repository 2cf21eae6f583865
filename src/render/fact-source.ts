import type { CrmAnswer } from '../domain/crm-facts.ts';
import type { Day } from '../domain/day.ts';
import { asDay } from '../domain/day.ts';
import type { FactAnswer } from '../domain/ledger.ts';
import { onOneLine } from '../domain/words.ts';
import { factSource } from './call-words.ts';
import { fieldWords } from './field-words.ts';
import { nearDay } from './saying.ts';

/** `you, 12 Nov`, or of the CRM `CRM file of 14 Nov: last activity 1 Oct`. */
export function answerSource(answer: FactAnswer | CrmAnswer, today: Day): string {
  if (answer.from !== 'crm') return factSource(answer, today);
  const column = new Map<string, string>(Object.entries(fieldWords)).get(answer.column) ?? answer.column;
  const there = answer.quote === undefined ? `no ${column}` : `${column} ${cellWords(answer.quote, today)}`;
  return `CRM file of ${nearDay(answer.on, today)}: ${there}`;
}

/** Days as they are said, anything else as it stands there. */
function cellWords(quote: string, today: Day): string {
  const days = quote.split(', ').map(asDay);
  return days.every((day) => day !== undefined)
    ? days.map((day) => nearDay(day, today)).join(', ')
    : onOneLine(quote);
}

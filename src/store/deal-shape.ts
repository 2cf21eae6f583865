import type { Day, Instant } from '../domain/day.ts';
import { asDay, asInstant } from '../domain/day.ts';
import type { Id } from '../domain/ids.ts';
import type { Money } from '../domain/money.ts';
import type { Contact, Deal, PastValue } from '../domain/pipeline.ts';
import { eitherOf, isFlag, isText, isTexts, listOf, oneOf, recordOf } from './record.ts';

const days = new Set<unknown>();
const instants = new Set<unknown>();

/** True for 16 letters of base32 that are not all digits. */
export function isId(value: unknown): value is Id {
  return isText(value) && value.length === 16 && /^\d*[a-z][0-9a-z]*$/.test(value);
}

/** True for a day that exists. */
export function isDay(value: unknown): value is Day {
  return days.has(value) || isNewTo(days, value, asDay);
}

/** True for a moment with its zone. */
export function isInstant(value: unknown): value is Instant {
  return instants.has(value) || isNewTo(instants, value, asInstant);
}

/** True for an exact amount, perhaps with its currency. */
export const isMoney = recordOf<Money>({ amount: isAmount }, { currency: isText });

/** True for the person spoken to. */
export const isContact = recordOf<Contact>(
  {},
  { name: isText, phone: isText, email: isText, address: isText },
);

type Past<Field extends PastValue['field']> = Extract<PastValue, { readonly field: Field }>;

const isPastValue = eitherOf<PastValue>(
  recordOf<Past<'stage'>>({ field: oneOf(['stage']), until: isDay }, { was: isText }),
  recordOf<Past<'amount'>>({ field: oneOf(['amount']), until: isDay }, { was: isMoney }),
  recordOf<Past<'closeDate'>>({ field: oneOf(['closeDate']), until: isDay }, { was: isDay }),
);

/** True for a deal to the letter, from the CRM or added by hand. */
export const isDeal = recordOf<Deal>(
  { id: isId, status: oneOf(['open', 'won', 'lost']), attributes: isTexts, inLastImport: isFlag },
  {
    crmId: isText,
    account: isText,
    name: isText,
    stage: isText,
    stageSince: isDay,
    amount: isMoney,
    closeDate: isDay,
    createdOn: isDay,
    lastActivityOn: isDay,
    owner: isText,
    contact: isContact,
    nextStep: isText,
    notes: isText,
    stated: isText,
    competitor: isText,
    product: isText,
    source: isText,
    firstSeenOn: isDay,
    history: listOf(isPastValue),
  },
);

function isAmount(value: unknown): value is string {
  return isText(value) && /^-?\d+\.\d{2,}$/.test(value);
}

/** A large pipeline has few different days, and reading one takes its time: what was good once is known. */
function isNewTo(known: Set<unknown>, value: unknown, read: (text: string) => string | undefined): boolean {
  if (!isText(value) || read(value) !== value) return false;
  known.add(value);
  return true;
}

import type { DealField } from '../domain/intake.ts';
import { dealFields } from '../domain/intake.ts';

/** What a column tells of a deal, in words. */
export const fieldWords: Readonly<Record<DealField, string>> = {
  recoverId: 'its id here',
  crmId: 'its id in the CRM',
  account: 'account',
  accountId: 'id of the account',
  name: 'name of the deal',
  status: 'open, won or lost',
  isWon: 'whether it is won',
  isLost: 'whether it is lost',
  isClosed: 'whether it is closed',
  isActive: 'whether it is active',
  isDeleted: 'whether it is deleted',
  stage: 'stage',
  amount: 'amount',
  currency: 'currency',
  closeDate: 'close date',
  wonOn: 'day it was won',
  lostOn: 'day it was lost',
  closedOn: 'day it was closed',
  createdOn: 'day it began',
  lastActivityOn: 'last activity',
  owner: 'owner',
  contactName: 'contact',
  contactPhone: 'phone',
  contactEmail: 'e-mail',
  contactAddress: 'address',
  nextStep: 'next step',
  notes: 'notes',
  stated: 'the reason they gave',
  closingReason: 'the reason, where it was lost',
  competitor: 'competitor',
  product: 'product',
  source: 'where the lead came from',
};

const places: ReadonlyMap<string, string> = new Map([
  ...Object.entries(fieldWords),
  ['contact.name', fieldWords.contactName],
  ['contact.phone', fieldWords.contactPhone],
  ['contact.email', fieldWords.contactEmail],
  ['contact.address', fieldWords.contactAddress],
]);

const attributes = 'attributes.';

/** A place in a deal in words, such as `contact.phone`; any other column of the CRM is called by its header. */
export function placeWords(place: string): string {
  return place.startsWith(attributes) ? place.slice(attributes.length) : (places.get(place) ?? place);
}

/** The field that is meant by its name or by its words: `closeDate`, "close date", "phone". */
export function fieldMeant(typed: string): DealField | undefined {
  const key = keyOf(typed);
  return (
    dealFields.find((field) => keyOf(field) === key) ??
    dealFields.find((field) => keyOf(fieldWords[field]) === key)
  );
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

import type { Loss } from './loss-record.ts';
import type { Contact } from './pipeline.ts';
import type { Play, Reach } from './playbook.ts';
import { firstName, plainName } from './words.ts';

type Way = 'phone' | 'email' | 'address';

const ways: Readonly<Record<Reach, readonly Way[]>> = {
  phone: ['phone', 'email'],
  mail: ['email', 'phone'],
  post: ['address'],
  none: [],
};

/** The number or address for an act: the way it prefers, else the other; never a number where calls were refused (G103). */
export function reachFor(
  reach: Reach,
  contact: Contact | undefined,
  callsRefused: boolean,
): string | undefined {
  const open = ways[reach].filter((way) => way !== 'phone' || !callsRefused);
  const found = open.map((way) => contact?.[way]).find((one) => one !== undefined && one !== '');
  return found
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ');
}

const replies: readonly string[] = ['reply', 'reply-late'];

/** Whom an act for this loss is for: the reply goes to whoever told it, the rest to the contact. */
export function contactFor(play: Play, loss: Loss): Contact | undefined {
  return replies.includes(play.id) ? addressee(loss) : loss.contact;
}

/** To whom the reply goes: whoever told it; an address is known only where that is the contact of the deal. */
export function addressee({ toldBy, contact }: Loss): Contact | undefined {
  if (toldBy === undefined) return contact;
  return isContact(toldBy, contact) ? { ...contact, name: toldBy } : { name: toldBy };
}

/** True for the contact's whole name, or the first name alone. */
export function isContact(toldBy: string, contact: Contact | undefined): boolean {
  const names = [contact?.name, firstName(contact?.name)].map((name) => plainName(name ?? ''));
  return names.includes(plainName(toldBy));
}

import type { Known } from './leaks.ts';
import type { Touch } from './ledger.ts';
import type { Debrief, Loss } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import { plainName } from './words.ts';

/** Mail that everyone has: the domain tells nothing of a company. */
const anyones =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|proton|protonmail|mail)\.[a-z.]{2,6}$/;

/** Everything kept of a lost customer by which another could know them: what is private of the rep counts as well, where they speak of it. */
export function knownOf(loss: Loss, deal: Deal | undefined, touches: readonly Touch[]): Known {
  const there = touches.filter((one) => plainName(one.account) === plainName(loss.deal.account));
  const contacts = [loss.contact, deal?.contact].filter((one) => one !== undefined);
  const emails = filledIn(contacts.map(({ email }) => email));
  const addresses = filledIn(contacts.map(({ address }) => address));
  return {
    names: filledIn([loss.deal.account, deal?.account, loss.winner, deal?.competitor]),
    people: filledIn([...contacts.map(({ name }) => name), loss.toldBy, ...there.map(({ who }) => who)]),
    emails,
    domains: emails.map((email) => email.split('@').at(-1) ?? '').filter((domain) => !anyones.test(domain)),
    phones: filledIn(contacts.map(({ phone }) => phone)),
    amounts: filledIn([loss.amount?.amount, deal?.amount?.amount]).map(Number),
    places: filledIn(addresses.flatMap((address) => address.split(/[\n,;]|\d+/))),
    said: filledIn([...saidWithNews(loss), ...saidOfDeal(deal), ...there.flatMap(saidInTouch)]),
  };
}

function filledIn(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.map((text) => text?.trim() ?? ''))].filter((text) => text !== '');
}

function saidWithNews(loss: Loss): readonly (string | undefined)[] {
  const { deal, stated, blocker, heard = [], debrief } = loss;
  return [deal.name, stated, blocker, ...heard.map(({ text }) => text), ...saidInDebrief(debrief)];
}

function saidInDebrief(debrief: Debrief | undefined): readonly (string | undefined)[] {
  if (debrief === undefined) return [];
  return [debrief.theirGoal, debrief.believed, ...debrief.reasons.map(({ text }) => text)];
}

function saidOfDeal(deal: Deal | undefined): readonly (string | undefined)[] {
  return [deal?.name, deal?.nextStep, deal?.notes, deal?.stated, ...Object.values(deal?.attributes ?? {})];
}

function saidInTouch({ note, reason, signal }: Touch): readonly (string | undefined)[] {
  return [note, reason, signal?.text];
}

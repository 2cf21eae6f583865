import type { CauseSource, Channel, LossState } from '../domain/loss-record.ts';
import type { Packet } from '../domain/packet.ts';
import { onOneLine } from '../domain/words.ts';
import { money } from './saying.ts';

const ends: Readonly<Record<LossState, string>> = {
  alive: 'a no, with one thing that would have saved it',
  'verbal-no': 'a no, nothing signed',
  'signed-elsewhere': 'they signed with someone else',
  'nobody-decides': 'nobody decided',
  standby: 'they went elsewhere and would call us if need be',
  'invited-back': 'lost, and invited back',
  'won-back': 'lost, and won back later',
};
const ways: Readonly<Record<Channel, string>> = {
  phone: 'told by phone',
  email: 'told by e-mail',
  meeting: 'told in a meeting',
  portal: 'told by letter or portal',
  silence: 'they went quiet',
};
/** Who says that it was the cause, to a colleague. */
export const sources: Readonly<Record<CauseSource, string>> = {
  buyer: 'they said so',
  evidence: 'there is evidence',
  'third-party': 'a third party says so',
  'my-guess': 'my view',
};

/** The packet as lines of a letter to a colleague. */
export function packetText(packet: Packet): string {
  const { causes, facts, lesson } = packet;
  const lines = [
    ...customerLines(packet),
    `How it ended: ${ends[packet.state]}; ${ways[packet.channel]}`,
    ...causes.map(({ label, source }) => `What decided it: ${label} (${sources[source]})`),
    ...facts.map(({ asked, value }) => `"${asked}" ${value}`),
    ...(lesson === undefined ? [] : [`What I take from it: ${onOneLine(lesson)}`]),
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

function customerLines({ customer }: Packet): readonly string[] {
  if (customer === undefined) return [];
  const { account, amount, winner, stated } = customer;
  return [
    `Who: ${[onOneLine(account), money(amount)].filter(Boolean).join(', ')}`,
    ...(winner === undefined ? [] : [`They chose: ${onOneLine(winner)}`]),
    ...(stated === undefined ? [] : [`They said: ${onOneLine(stated)}`]),
  ];
}

import type { Day } from '../domain/day.ts';
import type { FactAnswer, Touch, TouchChannel, Win } from '../domain/ledger.ts';
import type { Offer, Play } from '../domain/playbook.ts';
import { onOneLine } from '../domain/words.ts';
import { nearDay } from './saying.ts';

/** What can be brought to a call, where the cause has nothing of its own to bring (G91). */
export const offerWords: Readonly<Record<string, string>> = {
  demo: 'a demo of just this point',
  reference: 'a customer who once had the same worry',
  example: 'an example of how it was settled',
  idea: 'an idea, nothing to buy',
} satisfies Record<Offer['kind'], string>;

/** A customer for whom the same worry was settled (G92); they are asked before they are named to anybody. */
export function referenceWords({ deal, on, settledBy }: Win, today: Day): string {
  const how = settledBy === undefined ? '' : `: ${onOneLine(settledBy)}`;
  return `${deal.account}, won ${nearDay(on, today)}, had the same worry${how} (ask them first)`;
}

const sources: Readonly<Record<FactAnswer['from'], string>> = {
  sweep: 'you',
  debrief: 'your debrief',
  facts: 'you',
  prep: 'you',
  touch: 'from a contact',
};

/** `you, 12 Nov`. */
export function factSource({ from, on }: FactAnswer, today: Day): string {
  return `${sources[from]}, ${nearDay(on, today)}`;
}

const ways: Readonly<Record<TouchChannel, string>> = {
  phone: 'by phone',
  email: 'by e-mail',
  meeting: 'in person',
  letter: 'by letter',
  message: 'by message',
};

/** One contact in a line: `12 Nov, by phone with Anna: sent the article`. */
export function touchWords(touch: Touch, plays: readonly Play[], today: Day): string {
  const { channel, who, from, unanswered } = touch;
  const how = [
    channel === undefined ? '' : ways[channel],
    who === undefined ? '' : `with ${onOneLine(who)}`,
  ].filter(Boolean);
  const head = [nearDay(touch.on, today), ...(how.length === 0 ? [] : [how.join(' ')])].join(', ');
  const said = [
    ...whatWords(touch, plays),
    ...(from === 'them' ? ['they came first'] : []),
    ...(unanswered ? ['no answer'] : []),
  ];
  return said.length === 0 ? head : `${head}: ${said.join('; ')}`;
}

/** What was said, else which play it was. */
function whatWords({ note, play, signal, reason }: Touch, plays: readonly Play[]): readonly string[] {
  const label = plays.find(({ id }) => id === play)?.label;
  const words = [note ?? label, signal?.text, reason];
  return words.flatMap((one) => (one === undefined ? [] : [onOneLine(one)]));
}

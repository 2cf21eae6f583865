import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../src/domain/checker.ts';
import { checkerOf } from '../../src/domain/checker.ts';
import { checkerBook } from '../playbook/checker-shipped.ts';

const check = checkerOf(checkerBook);
const push = 'Please reconsider.';
const cut = 'If the figure is what stands between us, let me talk to my boss.';
const gap = 'Dear {{first_name}}, thank you.';

describe('with a record', () => {
  it.each<[string, string, CheckContext, readonly string[]]>([
    ['pushing is wrong without a record', push, {}, ['pressure']],
    ['pushing is wrong once they signed elsewhere (G100)', push, { state: 'signed-elsewhere' }, ['pressure']],
    [
      'pushing is wrong in the reply, whatever the state (G104)',
      push,
      { state: 'verbal-no', play: 'reply' },
      ['pressure'],
    ],
    [
      'a deal that may still be saved may be worked (G47)',
      push,
      { state: 'verbal-no', play: 'callback' },
      [],
    ],
    ['who was invited back may ask', push, { state: 'invited-back' }, []],
    [
      'a lower price is wrong in the reply to the news (G105)',
      cut,
      { state: 'verbal-no', play: 'reply' },
      ['price-cut'],
    ],
    [
      'a lower price is wrong while nobody asks about money',
      cut,
      { state: 'verbal-no', play: 'callback' },
      ['price-cut'],
    ],
    [
      'a lower price is wrong once they signed elsewhere',
      cut,
      { state: 'signed-elsewhere', play: 'check-in' },
      ['price-cut'],
    ],
    ['who was invited back may talk about money', cut, { state: 'invited-back', play: 'check-in' }, []],
    [
      'a gap in a template is wrong everywhere',
      gap,
      { state: 'won-back', play: 'check-in' },
      ['placeholder'],
    ],
  ])('%s', (_, text, context, expected) => {
    expect(check(text, context).map(({ rule }) => rule)).toEqual(expected);
  });

  it('the question for a named blocker is allowed (G13)', () => {
    const question = 'If we could start in January, would you go ahead with us?';
    expect(check(question, { state: 'verbal-no', play: 'callback' })).toEqual([]);
    expect(check(question)).toEqual([]);
  });
});

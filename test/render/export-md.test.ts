import { describe, expect, it } from 'vitest';
import type { HandOver } from '../../src/render/export-md.ts';
import { lossMarkdown, shownText } from '../../src/render/export-md.ts';
import { aCause, aDay, aDebrief, aFollowUp, aLoss, anId } from '../builders.ts';

const { amount: _amount, ...bare } = aLoss({ deal: { id: anId('brandt'), account: 'Brandt *Logistics*' } });
const told = (given: Partial<HandOver> = {}) =>
  lossMarkdown({ loss: bare, followUps: [], causes: [], plays: [], ...given });

describe('a loss to hand on', () => {
  it('of which little is known is short, and says so', () => {
    expect(told()).toBe(
      [
        '# Lost: Brandt \\*Logistics\\*\n',
        'The news came on 23 Nov 2026, by phone. Where it stands: said no.\n',
        '## What they said\n',
        'Nothing was given as a reason.\n',
        '## What decided it\n',
        'Not looked at yet.\n',
      ].join('\n'),
    );
  });

  it('tells what would have saved it, what they want, and what was heard later', () => {
    const on = aDay('2026-12-03');
    const text = told({
      loss: {
        ...bare,
        blocker: 'a site visit',
        toldBy: 'Anna Roth',
        winner: 'Ferrowan',
        debrief: aDebrief({ theirGoal: 'Ship sooner', causes: [aCause('trust', { source: 'buyer' })] }),
        heard: [
          { text: 'It was the price', on, from: 'buyer' },
          { text: 'It was a friend', on, from: 'third-party' },
        ],
      },
      lesson: 'If so, then I will.',
    });
    for (const words of [
      'by phone, from Anna Roth.',
      'They chose Ferrowan.',
      'One thing would have saved it: a site visit.',
      'What they want to get done: Ship sooner',
      'They said on 3 Dec 2026:\n\n> It was the price',
      'Others said on 3 Dec 2026:\n\n> It was a friend',
      '- trust (they said so)',
      '## The lesson\n\nIf so, then I will.',
    ])
      expect(text).toContain(words);
  });

  it.each([
    [1, 'a call on an open deal with the same sign'],
    [2, 'calls on 2 open deals with the same sign'],
  ])('counts %s calls without a name, and leaves out what concerns the rep alone', (count, words) => {
    const deal = { id: anId('o'), account: 'Open & Co' };
    const calls = Array.from({ length: count }, () => aFollowUp({ play: 'call', deal }));
    const own = aFollowUp({ play: 'remind', what: 'send the study', due: aDay('2026-12-01') });
    const clock = aFollowUp({ until: bare.newsAt });
    const text = told({ followUps: [...calls, own, clock, aFollowUp({ play: 'debrief' })] });
    expect(text).toContain(
      `## What is planned\n\n- 23 Nov 2026: advice\n- 1 Dec 2026: send the study\n- ${words}`,
    );
    expect(text).not.toMatch(/Open & Co|debrief/);
  });

  it('fits the window where it is shown', () => {
    const lines = shownText(told({ lesson: 'one two three four five six seven eight nine ten' }), 30).split(
      '\n',
    );
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(30);
  });
});

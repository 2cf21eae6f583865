import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/render/json.ts';
import { lossesPlain, lossesShape, lossesText } from '../../src/render/losses.ts';
import { unpainted } from '../../src/render/paint.ts';
import type { ShowScreen } from '../../src/render/show.ts';
import { showShape, showText } from '../../src/render/show.ts';
import {
  aCause,
  aDay,
  aDeal,
  aDebrief,
  aFact,
  aFollowUp,
  aLesson,
  aLoss,
  anId,
  anInstant,
} from '../builders.ts';
import { causes, facts, plays } from '../playbook/shipped.ts';

const secret = 'I had not asked her once';
const debrief = aDebrief({
  pulse: 2,
  causes: [aCause('trust', { source: 'buyer', control: 'mine' }), aCause('weather')],
  ownPart: { kind: 'part', lastMoment: 'the demo', sign: 'silence', wouldDo: secret },
});

function aScreen(given: Partial<ShowScreen> = {}): ShowScreen {
  return {
    loss: aLoss({ debrief }),
    facts: [],
    followUps: [],
    book: { causes, facts, plays },
    withPrivate: false,
    today: aDay('2026-11-24'),
    width: 80,
    letterWidth: Number.POSITIVE_INFINITY,
    ...given,
  };
}

function shown(given: Partial<ShowScreen> = {}): string {
  return unpainted(showText(aScreen(given)));
}

describe('a loss, whole', () => {
  it('without a debrief says where it stands and how to learn from it', () => {
    expect(shown({ loss: aLoss() })).toMatchInlineSnapshot(`
      "Brandt Logistics  EUR 45,000
      Lost            23 Nov, by phone; said no
      Debrief         not yet: recover debrief "Brandt Logistics"
      "
    `);
  });

  it.each([
    ['the source of a cause', {}, 'Causes          trust, risk or references (the buyer said it)'],
    ['a cause that is not in the book', {}, 'weather (your view)'],
    ['a view of one', {}, 'Looked at by    you alone: your view only'],
    ['a fact that is not in the book', { facts: [aFact({ fact: 'own-fact' })] }, 'own-fact no'],
    [
      'a follow-up and what came of it',
      { followUps: [aFollowUp({ status: 'done', outcome: 'talked' })] },
      ', done: we talked',
    ],
    ['one that was let go', { followUps: [aFollowUp({ status: 'skipped' })] }, ', let go'],
    [
      'a call, and whose deal',
      { followUps: [aFollowUp({ play: 'call', deal: { id: anId('n'), account: 'Nordhaus' } })] },
      'call to Nordhaus',
    ],
    ['a play that is not in the book', { followUps: [aFollowUp({ play: 'own-play' })] }, 'own-play'],
    ['the lesson', { lesson: 'Ask who signs.' }, 'Lesson          Ask who signs.'],
  ])('tells %s', (_name, given, wanted) => {
    expect(shown(given)).toContain(wanted);
  });

  it.each(['phone', 'email', 'meeting', 'portal', 'silence'] as const)(
    'tells that the news came by %s',
    (channel) => {
      expect(shown({ loss: aLoss({ channel }) })).toMatch(/^Lost {12}23 Nov, \S/m);
    },
  );
});

describe('what they said, what was believed, and what was heard later', () => {
  it('stand apart, each in its own words (G8, G73)', () => {
    const loss = aLoss({
      stated: 'It was the price.',
      debrief: aDebrief({ believed: 'The CFO never saw it.' }),
      heard: [
        { text: 'The works council stopped it.', on: aDay('2026-12-03'), from: 'buyer' },
        { text: 'They knew the others from before.', on: aDay('2026-12-04'), from: 'third-party' },
      ],
    });
    const lines = shown({ loss }).split('\n');
    expect(lines.filter((line) => /^(?:They said|You believed|Heard later)/.test(line))).toEqual([
      'They said       It was the price.',
      'You believed    The CFO never saw it.',
      'They said later The works council stopped it. (3 Dec)',
      'Heard later     They knew the others from before. (4 Dec)',
    ]);
  });

  it('show how sure a cause is where that was said', () => {
    const named = aCause('trust', { source: 'evidence', confidence: 'likely' });
    expect(shown({ loss: aLoss({ debrief: aDebrief({ causes: [named] }) }) })).toContain(
      'Causes          trust, risk or references (evidence, likely)',
    );
  });
});

describe('what is private', () => {
  it('is left out of the text, which says so', () => {
    expect(shown()).not.toContain(secret);
    expect(shown()).toContain('Your own part is left out; --private shows it.');
  });

  it('stands in the text when it is asked for', () => {
    const text = shown({ withPrivate: true });
    expect(text).toContain(`I would         ${secret}`);
    expect(text).not.toContain('--private');
  });

  it.each([
    ['none was mine', aDebrief({ ownPart: { kind: 'none' } }), 'My part         none was mine'],
    ['nothing was said of it', aDebrief(), 'Causes'],
  ])('%s', (_name, own, wanted) => {
    expect(shown({ withPrivate: true, loss: aLoss({ debrief: own }) })).toContain(wanted);
  });

  it('is in no output for scripts: no pulse, no own part, no control', () => {
    const data = jsonText('show', [showShape(aScreen()), lossesShape([aLoss({ debrief })])]);
    expect(data).not.toMatch(/pulse|ownPart|control|I had not asked/);
  });

  it('is in it when asked for', () => {
    const shape = showShape(
      aScreen({ withPrivate: true, facts: [aFact()], followUps: [aFollowUp()], lesson: aLesson().text }),
    );
    expect(shape.debrief).toEqual(debrief);
    expect(shape).toMatchObject({ account: 'Brandt Logistics', lesson: aLesson().text, debriefed: true });
  });

  it('is not missed where there is no debrief', () => {
    expect(showShape(aScreen({ loss: aLoss() })).debrief).toBeUndefined();
  });
});

describe('the losses', () => {
  const older = aLoss({
    id: anId('o1der'),
    newsAt: anInstant('2025-03-01 10:00'),
    winner: 'Kranwerk',
    debrief,
  });
  const screen = { losses: [older, aLoss()], unspoken: [], causes, today: aDay('2026-11-24'), width: 80 };

  it('stand the latest first, each with what was learned of it', () => {
    expect(unpainted(lossesText(screen))).toMatchInlineSnapshot(`
      "1oss  23 Nov      Brandt Logistics  EUR 45,000  said no, no debrief yet
      o1de  1 Mar 2025  Brandt Logistics  EUR 45,000  said no
            trust, risk or references, weather
      "
    `);
  });

  it('of one moment stand by their ids', () => {
    const ids = [anId('b'), anId('a')].map((id) => aLoss({ id }));
    expect(lossesShape(ids).map((loss) => loss.id)).toEqual([anId('a'), anId('b')]);
  });

  it('are one record a line for scripts, whatever stands in a name', () => {
    const odd = aLoss({ deal: { id: anId('x'), account: 'Tab\tand\nline' } });
    expect(lossesPlain({ ...screen, losses: [odd] })).toBe(
      `${odd.id}\t2026-11-23\tTab and line\tEUR 45,000\tverbal-no\t\n`,
    );
  });

  it('name their winner for scripts where one is known', () => {
    expect(lossesShape([older, aLoss()]).map((loss) => loss.outcome)).toEqual([
      undefined,
      { winner: 'Kranwerk' },
    ]);
  });

  it('say how many lost deals were not spoken about, and show five', () => {
    const { closeDate: _closeDate, ...deal } = aDeal({ status: 'lost' });
    const unspoken = Array.from({ length: 7 }, (_, at) => ({ ...deal, id: anId(`u${at}`) }));
    const text = unpainted(lossesText({ ...screen, losses: [], unspoken }));
    expect(text).toContain('7 lost deals in your CRM without a debrief, the latest 5:');
    expect(text.match(/^ {2}Brandt/gm)?.length).toBe(5);
    expect(unpainted(lossesText({ ...screen, unspoken: unspoken.slice(0, 1) }))).toContain(
      '1 lost deal in your CRM without a debrief:',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { lessonSentence, planItem } from '../../src/render/asking.ts';
import { aDay, anInstant } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

describe('a lesson', () => {
  it.each([
    [
      'sign and act',
      'Nobody asked a question.',
      'Stop and ask',
      'If nobody asked a question, then I will stop and ask.',
    ],
    ['an act said with I would', 'silence', 'I would stop.', 'If silence, then I will stop.'],
    ['an act said with I’d', 'silence', "I'd stop", 'If silence, then I will stop.'],
    ['an act said with I will', 'silence', 'I will stop', 'If silence, then I will stop.'],
    ['a sign that begins with I', 'I have not met her', 'ask', 'If I have not met her, then I will ask.'],
    ['a sign in capitals', 'CFO absent', 'ask', 'If CFO absent, then I will ask.'],
    [
      'a sign that begins with a name',
      'Anna Roth went quiet',
      'ask',
      'If Anna Roth went quiet, then I will ask.',
    ],
    ['lines and blanks', 'no\n  question!?', ' ask \n twice… ', 'If no question, then I will ask twice.'],
    ['an act alone', undefined, 'Stop and ask', 'Next time I will stop and ask.'],
    ['a sign alone', 'silence', undefined, undefined],
    ['neither', undefined, undefined, undefined],
  ])('%s', (_name, sign, act, sentence) => {
    expect(lessonSentence(sign, act)).toBe(sentence);
  });
});

describe('a play to be kept', () => {
  const [play] = plays.filter((one) => one.id === 'advice');
  it.each([
    ['on its day', { due: aDay('2026-11-27') }, 'Fri 27 Nov         advice call'],
    ['today', { due: aDay('2026-11-23') }, 'today              advice call'],
    [
      'until its hour',
      { due: aDay('2026-11-23'), until: anInstant('2026-11-24 15:40') },
      'tomorrow by 15:40  advice call',
    ],
  ])('stands %s', (_name, days, label) => {
    if (play === undefined) throw new Error('there is no advice play');
    expect(planItem({ play: 'advice', ...days }, play, {}, aDay('2026-11-23'))).toEqual({
      value: 'advice',
      label,
    });
  });
});
